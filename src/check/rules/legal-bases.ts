import { kindOf } from "../../catalog/catalog.ts";
import type { LegalBasis } from "../../catalog/domain-data.ts";
import { recordOf } from "../../model/founding-day.ts";
import type { PlannedDocument } from "../../plan/plan.ts";
import { type Day, shortDay } from "../../text/dates.ts";
import { nearest } from "../../text/nearest.ts";
import { error, type Finding, type Rule, type RuleInput, warning } from "../rule.ts";
import { recordPointer } from "./record-pointer.ts";
import { texts } from "./texts.ts";

const ID = /^[a-z]+(-[a-z\d]+)+$/u;

/** A document cites what was in force on its day: registry, papers of the place, the owner's own, and free texts. */
export const legalBases: Rule = {
  id: "R-PL-01",
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.a: căn cứ là văn bản đang có hiệu lực",
  check: (input) => [
    ...input.plan.documents.flatMap((document) => ofPaper(input, document)),
    ...unused(input),
  ],
};

function ofPaper({ model, catalog: { data } }: RuleInput, document: PlannedDocument): Finding[] {
  const { can_cu = [], noi_dung } = recordOf(model, document.kind, document.item);
  const at = recordPointer(model, document);
  const known = data.can_cu.van_ban;
  const given = can_cu.flatMap((text, index): Finding[] => {
    const pointer = `${at}/can_cu/${index}`;
    if (!ID.test(text)) return named(text, known, document, pointer, error);
    const basis = known.find(({ id }) => id === text);
    if (basis) return judged(basis, document.asOf, pointer, error);
    const ids = known.map(({ id }) => id);
    return [error("R-PL-01-UNKNOWN", pointer, { ma: text, gan: nearest(text, ids) ?? ids.join(", ") })];
  });
  const words = texts(noi_dung, `${at}/noi_dung`).flatMap(({ text, pointer }) =>
    named(text, known, document, pointer, warning),
  );
  return [...given, ...words];
}

/** Texts of the registry that a sentence names by number. */
const named = (
  text: string,
  known: readonly LegalBasis[],
  { asOf }: PlannedDocument,
  pointer: string,
  early: typeof error,
): Finding[] =>
  known.filter(({ so }) => text.includes(so)).flatMap((basis) => judged(basis, asOf, pointer, early));

function judged(basis: LegalBasis, day: Day, pointer: string, early: typeof error): Finding[] {
  const { loai, so, ten, hieu_luc_tu, hieu_luc_den } = basis;
  const name = `${loai === "Luật" ? ten : loai} số ${so}`;
  if (day < hieu_luc_tu)
    return [early("R-PL-01-EARLY", pointer, { ten: name, tu: shortDay(hieu_luc_tu), ngay: shortDay(day) })];
  if (hieu_luc_den && day > hieu_luc_den)
    return [
      warning("R-PL-01-ENDED", pointer, { ten: name, den: shortDay(hieu_luc_den), ngay: shortDay(day) }),
    ];
  return [];
}

/** A paper of the place, or of the owner, that came into being after every document that could cite it. */
function unused({ model, catalog, plan }: RuleInput): Finding[] {
  const citing = plan.documents.filter(({ kind }) => {
    const { can_cu, thuc_hien } = kindOf(catalog, kind).description;
    return can_cu ?? thuc_hien;
  });
  const last =
    citing
      .map(({ asOf }) => asOf)
      .sort()
      .at(-1) ?? "";
  const late = (day: Day | undefined, pointer: string): Finding[] =>
    day && day > last
      ? [warning("R-PL-01-UNUSED", pointer, { ngay: shortDay(day), cuoi: shortDay(last) })]
      : [];
  return [
    ...(model.can_cu_dia_phuong ?? []).flatMap(({ ngay }, i) => late(ngay, `/can_cu_dia_phuong/${i}/ngay`)),
    ...(model.loai === "lien_ket" ? [] : (model.chu_the.can_cu_thanh_lap ?? [])).flatMap(({ tu_ngay }, i) =>
      late(tu_ngay, `/chu_the/can_cu_thanh_lap/${i}/tu_ngay`),
    ),
  ];
}
