import { unitsIn } from "../../catalog/units-in.ts";
import type { Model } from "../../generated/model.ts";
import { foundingDay } from "../../model/founding-day.ts";
import { error, type Finding, type Rule, type RuleInput, warning } from "../rule.ts";

const DEGREE =
  /^(GS|PGS|TSKH|TS|Th\.?S|BS(CK\s?I{1,2})?|DS|KS|CN|LS|NGƯT|NGND|TTƯT|TTND|NSƯT|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Cử nhân|Luật sư|Đ\/c|Đồng chí)[.,\s-]/u;
const RANK = /^(Hạ sĩ|Trung sĩ|Thượng sĩ|(Thiếu|Trung|Thượng|Đại) (úy|uý|tá|tướng))\s/iu;

/** Names stand alone: no degree, no title; a rank has a place of its own and belongs to the armed forces. */
export const titles: Rule = {
  id: "KY-04",
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7.c",
  check: (input) => [
    ...leaders(input),
    ...members(input.model).flatMap(({ ho_ten, pointer }) => named(ho_ten, pointer, false)),
  ],
};

function leaders({ model, catalog: { data } }: RuleInput): Finding[] {
  return unitsIn(model, data).flatMap((unit) => {
    const { kind } = unit.on(foundingDay(model));
    return unit.leaders.flatMap(({ ho_ten, cap_bac }, index): Finding[] => {
      const at = `${unit.pointer}/lanh_dao/${index}`;
      const hasStrayRank = cap_bac && !kind.cap_bac;
      return [
        ...named(ho_ten, `${at}/ho_ten`, kind.hoc_vi ?? false),
        ...(hasStrayRank ? [error("KY-04-RANK", `${at}/cap_bac`, { cap_bac, ten: ho_ten })] : []),
      ];
    });
  });
}

function named(name: string, at: string, mayHaveDegree: boolean): Finding[] {
  const rank = RANK.exec(name)?.[0]?.trim();
  if (rank) return [error("KY-04-RANK-IN-NAME", at, { ten: name, cap_bac: rank })];
  if (!DEGREE.test(name)) return [];
  return [(mayHaveDegree ? warning : error)("KY-04", at, { ten: name })];
}

/** People in lists of their own. */
function members(model: Model): { ho_ten: string; pointer: string }[] {
  if (model.loai === "lien_ket")
    return (model.ban_chi_dao?.thanh_vien ?? []).map(({ ho_ten }, i) => ({
      ho_ten,
      pointer: `/ban_chi_dao/thanh_vien/${i}/ho_ten`,
    }));
  return [
    ...model.thanh_vien.map(({ ho_ten }, i) => ({ ho_ten, pointer: `/thanh_vien/${i}/ho_ten` })),
    ...(model.kien_toan ?? []).flatMap(({ bo_sung = [] }, k) =>
      bo_sung.map(({ ho_ten }, i) => ({ ho_ten, pointer: `/kien_toan/${k}/bo_sung/${i}/ho_ten` })),
    ),
  ];
}
