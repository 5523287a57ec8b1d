import { namedUnit } from "../../catalog/unit-on.ts";
import type { Model } from "../../generated/model.ts";
import { foundingDay } from "../../model/founding-day.ts";
import { error, type Finding, type Rule, type RuleInput, warning } from "../rule.ts";

const UNITS = ["chu_the", "don_vi_de_xuat", "cong_an_xa", "cap_uy"] as const;
const DEGREE =
  /^(GS|PGS|TSKH|TS|Th\.?S|BS(CK\s?I{1,2})?|DS|KS|CN|LS|NGƯT|NGND|TTƯT|TTND|NSƯT|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Cử nhân|Luật sư|Đ\/c|Đồng chí)[.,\s-]/u;
const RANK = /^(Hạ sĩ|Trung sĩ|Thượng sĩ|(Thiếu|Trung|Thượng|Đại) (úy|uý|tá|tướng))\s/iu;

/** Names stand alone: no degree, no title; a rank has a place of its own and belongs to the armed forces. */
export const titles: Rule = {
  id: "KY-04",
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7.c",
  check: (input) => [
    ...UNITS.flatMap((role) => leaders(input, role)),
    ...members(input.model).flatMap(({ ho_ten, pointer }) => named(ho_ten, pointer, false)),
  ],
};

function leaders({ model, catalog: { data } }: RuleInput, role: (typeof UNITS)[number]): Finding[] {
  const given = model[role];
  if (!given) return [];
  const loai = role === "cong_an_xa" ? role : (given as { loai: string }).loai;
  const { kind } = namedUnit(model, loai, given, data, foundingDay(model));
  return given.lanh_dao.flatMap(({ ho_ten, cap_bac }, index): Finding[] => {
    const at = `/${role}/lanh_dao/${index}`;
    return [
      ...named(ho_ten, `${at}/ho_ten`, kind.hoc_vi ?? false),
      ...(cap_bac && !kind.cap_bac ? [error("KY-04-RANK", `${at}/cap_bac`, { cap_bac, ten: ho_ten })] : []),
    ];
  });
}

function named(name: string, at: string, mayHaveDegree: boolean): Finding[] {
  const rank = RANK.exec(name)?.[0]?.trim();
  if (rank) return [error("KY-04-RANK-IN-NAME", at, { ten: name, cap_bac: rank })];
  if (!DEGREE.test(name)) return [];
  return [(mayHaveDegree ? warning : error)("KY-04", at, { ten: name })];
}

const members = ({ thanh_vien, kien_toan = [] }: Model): { ho_ten: string; pointer: string }[] => [
  ...thanh_vien.map(({ ho_ten }, i) => ({ ho_ten, pointer: `/thanh_vien/${i}/ho_ten` })),
  ...kien_toan.flatMap(({ bo_sung = [] }, k) =>
    bo_sung.map(({ ho_ten }, i) => ({ ho_ten, pointer: `/kien_toan/${k}/bo_sung/${i}/ho_ten` })),
  ),
];
