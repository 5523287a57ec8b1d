import { kindOf } from "../../catalog/catalog.ts";
import { type DomainData, isHeadPost } from "../../catalog/domain-data.ts";
import { unitOn } from "../../catalog/unit-on.ts";
import { approverRole, issuersOf, type UnitInModel, unitsIn } from "../../catalog/units-in.ts";
import type { Model, NguoiKy, TuQuan } from "../../generated/model.ts";
import { foundingDay, recordOf } from "../../model/founding-day.ts";
import { headOn, holdsOn, isHead, representativeOn, signerOn } from "../../model/holder-on.ts";
import { membersOn } from "../../model/members-on.ts";
import type { PlannedDocument } from "../../plan/plan.ts";
import { shortDay } from "../../text/dates.ts";
import { nameKey } from "../../text/names.ts";
import { error, type Finding, type Rule, type RuleInput, warning } from "../rule.ts";
import { recordPointer } from "./record-pointer.ts";

/** What a post leaves out because the documents add it. The police post keeps its level: Trưởng Công an xã. */
const BODY: Record<string, RegExp> = {
  chu_the: /ủy ban|uỷ ban|ubnd/iu,
  thanh_vien: /ủy ban|uỷ ban|ubnd/iu,
  cap_uy: /đảng ủy|đảng uỷ|đảng bộ/iu,
};

/** Who signs is in the unit's list and held the post on the day. */
export const signers: Rule = {
  id: "R-TQ-07, R-LK-07",
  source: "Quy trình 1.1.3, 1.2: do Chủ tịch UBND ký ban hành; 2.1.3, 2.2: các thành viên ký",
  check: (input) => [
    ...unitsIn(input.model, input.catalog.data).flatMap((unit) => terms(input, unit)),
    ...inOffice(input),
    ...(input.model.loai === "tu_quan" ? approver(input.model, input) : []),
  ],
};

type Leader = NguoiKy & { chuc_vu: string };

const isDeputy = ({ quyen_han }: NguoiKy): boolean => quyen_han === "KT";

/** Leaders with their posts: what the model leaves out is the usual post of the unit. */
const leadersOf = (model: Model, unit: UnitInModel): Leader[] =>
  unit.on(foundingDay(model)).leaders as Leader[];

function terms({ model }: RuleInput, unit: UnitInModel): Finding[] {
  const leaders = leadersOf(model, unit);
  const at = `${unit.pointer}/lanh_dao`;
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
    BODY[unit.role]?.test(chuc_vu) ? [error("POST_WITH_UNIT", `${at}/${index}/chuc_vu`, { chuc_vu })] : [],
  );
  const { representative } = unit;
  const isKnown = !representative || leaders.some((one) => nameKey(one.ho_ten) === nameKey(representative));
  const stranger = isKnown
    ? []
    : [
        error("SIGNER_UNKNOWN", unit.pointer.replace(/don_vi$/, "nguoi_dai_dien"), {
          ten: representative,
          don_vi: unit.pointer.slice(1),
        }),
      ];
  const found = [...backwards, ...unmarked, ...withUnit, ...stranger];
  return leaders.some(isHead) ? found : [...found, error("LEADERS_WITHOUT_HEAD", at)];
}

function inOffice({ model, catalog, plan }: RuleInput): Finding[] {
  const units = unitsIn(model, catalog.data);
  return plan.documents.flatMap((document): Finding[] => {
    const { description } = kindOf(catalog, document.kind);
    const issuers = issuersOf(model, document, description, units);
    if (description.ky === "cac_thanh_vien")
      return issuers.flatMap((unit) => representative(model, document, unit));
    return issuers.flatMap((unit) => signerOf(model, document, description, unit));
  });
}

/** Somebody signs for a member what all of them sign. */
function representative(
  model: Model,
  { asOf, number, title }: PlannedDocument,
  unit: UnitInModel,
): Finding[] {
  const leaders = leadersOf(model, unit);
  if (representativeOn(leaders, asOf, unit.representative)) return [];
  const data = { ngay: shortDay(asOf), so: number, ten: title };
  return [error("NOBODY_IN_OFFICE", `${unit.pointer}/lanh_dao`, data)];
}

function signerOf(
  model: Model,
  document: PlannedDocument,
  { chi_nguoi_dung_dau: isForHead = false }: { chi_nguoi_dung_dau?: boolean },
  unit: UnitInModel,
): Finding[] {
  const record = recordOf(model, document.kind, document.item);
  const leaders = leadersOf(model, unit);
  const at = recordPointer(model, document);
  const day = shortDay(document.asOf);
  if (record.nguoi_ky) {
    const named = signerOn(leaders, document.asOf, record.nguoi_ky);
    const don_vi = unit.pointer.slice(1);
    if (!named) return [error("SIGNER_UNKNOWN", `${at}/nguoi_ky`, { ten: record.nguoi_ky, don_vi })];
    if (!holdsOn(named, document.asOf))
      return [error("SIGNER_NOT_IN_OFFICE", `${at}/nguoi_ky`, { ten: record.nguoi_ky, ngay: day })];
  }
  const signer = signerOn(leaders, document.asOf, record.nguoi_ky);
  const place = `${unit.pointer}/lanh_dao`;
  if (!signer)
    return [error("NOBODY_IN_OFFICE", place, { ngay: day, so: document.number, ten: document.title })];
  const isByOrder = signer.quyen_han === "TL" || signer.quyen_han === "TUQ";
  if (isByOrder && isForHead)
    return [error("R-TQ-07-ORDER", at, { ten: signer.ho_ten, van_ban: document.title })];
  if (isDeputy(signer) && !headOn(leaders, document.asOf))
    return leaders.some(isHead) ? [warning("DEPUTY_WITHOUT_HEAD", place, { ngay: day })] : [];
  return isDeputy(signer) && isForHead
    ? [warning("R-TQ-07-DEPUTY", at, { ten: signer.ho_ten, van_ban: document.title })]
    : [];
}

/** The person who approves the regulation should not be the head who signs it (R-TQ-22). */
function approver(model: TuQuan, { catalog: { data }, plan }: RuleInput): Finding[] {
  const approval = model.quy_che?.phe_duyet;
  const day = plan.documents.find(({ kind }) => kind === "tq_05_quy_che_hoat_dong")?.asOf;
  if (!day) return [];
  const leaders = approversOf(model, data);
  const at = "/quy_che/phe_duyet/nguoi_ky";
  const person = signerOn(leaders, approval?.ngay ?? day, approval?.nguoi_ky);
  if (approval?.nguoi_ky && !person)
    return [error("SIGNER_UNKNOWN", at, { ten: approval.nguoi_ky, don_vi: "phe_duyet" })];
  const head = membersOn(model, day).find(({ chuc_danh }) => isHeadPost(chuc_danh, data));
  const isSame = person && head && nameKey(person.ho_ten) === nameKey(head.ho_ten);
  return isSame ? [warning("R-TQ-22", "/quy_che/phe_duyet", { ten: person.ho_ten })] : [];
}

const approversOf = (model: TuQuan, data: DomainData): readonly NguoiKy[] =>
  unitOn(model, approverRole(model), data, foundingDay(model))?.leaders ?? [];
