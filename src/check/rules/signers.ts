import { kindOf } from "../../catalog/catalog.ts";
import { type DomainData, isHeadPost } from "../../catalog/domain-data.ts";
import { unitOn } from "../../catalog/unit-on.ts";
import type { Model, NguoiKy } from "../../generated/model.ts";
import { foundingDay, recordOf } from "../../model/founding-day.ts";
import { headOn, holdsOn, isHead, signerOn } from "../../model/holder-on.ts";
import { membersOn } from "../../model/members-on.ts";
import { shortDay } from "../../text/dates.ts";
import { nameKey } from "../../text/names.ts";
import { error, type Finding, type Rule, type RuleInput, warning } from "../rule.ts";
import { recordPointer } from "./record-pointer.ts";

const UNITS = ["chu_the", "don_vi_de_xuat", "cong_an_xa", "cap_uy"] as const;
/** What a post leaves out because the documents add it. The police post keeps its level: Trưởng Công an xã. */
const BODY: Partial<Record<(typeof UNITS)[number], RegExp>> = {
  chu_the: /ủy ban|uỷ ban|ubnd/iu,
  cap_uy: /đảng ủy|đảng uỷ|đảng bộ/iu,
};
/** Papers the procedure has the chairman himself sign. */
const HEAD_ONLY = [
  "tq_02_ke_hoach_xay_dung",
  "tq_04_quyet_dinh_thanh_lap",
  "tq_05b_quyet_dinh_phe_duyet",
  "tq_10_quyet_dinh_kien_toan",
];

/** Who signs is in the unit's list and held the post on the day. */
export const signers: Rule = {
  id: "R-TQ-07",
  source: "Quy trình 1.1.3, 1.2: do Chủ tịch UBND ký ban hành",
  check: (input) => [
    ...UNITS.filter((unit) => input.model[unit]).flatMap((unit) => terms(input, unit)),
    ...inOffice(input),
    ...approver(input),
  ],
};

type Leader = NguoiKy & { chuc_vu: string };
type Role = (typeof UNITS)[number];

const isDeputy = ({ quyen_han }: NguoiKy): boolean => quyen_han === "KT";

/** The unit that approves the regulation; the police that proposes is that unit. */
const approverRole = ({ quy_che, don_vi_de_xuat }: Model): Role => {
  if (quy_che?.phe_duyet?.boi !== "cong_an_xa") return "chu_the";
  return don_vi_de_xuat.loai === "cong_an_xa" ? "don_vi_de_xuat" : "cong_an_xa";
};

/** Leaders with their posts: what the model leaves out is the usual post of the unit. */
const leadersOf = (model: Model, role: Role, data: DomainData): Leader[] =>
  (unitOn(model, role, data, foundingDay(model))?.leaders ?? []) as Leader[];

function terms({ model, catalog: { data } }: RuleInput, unit: (typeof UNITS)[number]): Finding[] {
  const leaders = leadersOf(model, unit, data);
  const at = `/${unit}/lanh_dao`;
  const backwards = leaders.flatMap(({ tu_ngay, den_ngay }, index) =>
    tu_ngay && den_ngay && tu_ngay > den_ngay
      ? [
          error("TERM_BACKWARDS", `${at}/${index}/den_ngay`, {
            tu: shortDay(tu_ngay),
            den: shortDay(den_ngay),
          }),
        ]
      : [],
  );
  const unmarked = leaders.flatMap(({ chuc_vu, quyen_han, ho_ten }, index) =>
    /^phó(?!\p{L})/iu.test(chuc_vu) && !quyen_han
      ? [warning("DEPUTY_UNMARKED", `${at}/${index}`, { ten: ho_ten, chuc_vu })]
      : [],
  );
  const withUnit = leaders.flatMap(({ chuc_vu }, index) =>
    BODY[unit]?.test(chuc_vu) ? [error("POST_WITH_UNIT", `${at}/${index}/chuc_vu`, { chuc_vu })] : [],
  );
  const found = [...backwards, ...unmarked, ...withUnit];
  return leaders.some(isHead) ? found : [...found, error("LEADERS_WITHOUT_HEAD", at)];
}

function inOffice({ model, catalog, plan }: RuleInput): Finding[] {
  return plan.documents.flatMap((document): Finding[] => {
    const { ban_hanh: issuer } = kindOf(catalog, document.kind).description;
    if (issuer === "mo_hinh") return [];
    const role = issuer === "nguoi_phe_duyet" ? approverRole(model) : issuer;
    const record = recordOf(model, document.kind, document.item);
    const leaders = leadersOf(model, role, catalog.data);
    const at = recordPointer(model, document);
    const day = shortDay(document.asOf);
    if (record.nguoi_ky) {
      const named = signerOn(leaders, document.asOf, record.nguoi_ky);
      if (!named) return [error("SIGNER_UNKNOWN", `${at}/nguoi_ky`, { ten: record.nguoi_ky, don_vi: role })];
      if (!holdsOn(named, document.asOf))
        return [error("SIGNER_NOT_IN_OFFICE", `${at}/nguoi_ky`, { ten: record.nguoi_ky, ngay: day })];
    }
    const signer = signerOn(leaders, document.asOf, record.nguoi_ky);
    if (!signer)
      return [
        error("NOBODY_IN_OFFICE", `/${role}/lanh_dao`, {
          ngay: day,
          so: document.number,
          ten: document.title,
        }),
      ];
    const isByOrder = signer.quyen_han === "TL" || signer.quyen_han === "TUQ";
    if (isByOrder && HEAD_ONLY.includes(document.kind))
      return [error("R-TQ-07-ORDER", at, { ten: signer.ho_ten, van_ban: document.title })];
    if (isDeputy(signer) && !headOn(leaders, document.asOf))
      return !leaders.some(isHead)
        ? []
        : [warning("DEPUTY_WITHOUT_HEAD", `/${role}/lanh_dao`, { ngay: day })];
    return isDeputy(signer) && HEAD_ONLY.includes(document.kind)
      ? [warning("R-TQ-07-DEPUTY", at, { ten: signer.ho_ten, van_ban: document.title })]
      : [];
  });
}

/** The person who approves the regulation should not be the head who signs it (R-TQ-22). */
function approver({ model, catalog: { data }, plan }: RuleInput): Finding[] {
  const approval = model.quy_che?.phe_duyet;
  const day = plan.documents.find(({ kind }) => kind === "tq_05_quy_che_hoat_dong")?.asOf;
  if (!day) return [];
  const leaders = leadersOf(model, approverRole(model), data);
  const at = "/quy_che/phe_duyet/nguoi_ky";
  const person = signerOn(leaders, approval?.ngay ?? day, approval?.nguoi_ky);
  if (approval?.nguoi_ky && !person)
    return [error("SIGNER_UNKNOWN", at, { ten: approval.nguoi_ky, don_vi: "phe_duyet" })];
  const head = membersOn(model, day).find(({ chuc_danh }) => isHeadPost(chuc_danh, data));
  const isSame = person && head && nameKey(person.ho_ten) === nameKey(head.ho_ten);
  return isSame ? [warning("R-TQ-22", "/quy_che/phe_duyet", { ten: person.ho_ten })] : [];
}
