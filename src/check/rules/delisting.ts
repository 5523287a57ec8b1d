import { kindOf } from "../../catalog/catalog.ts";
import { closedFrom, weakYear } from "../../catalog/delisting.ts";
import { recordOf } from "../../model/founding-day.ts";
import { reportPeriod } from "../../model/report-period.ts";
import type { PlannedDocument } from "../../plan/plan.ts";
import { type Day, shortDay } from "../../text/dates.ts";
import { error, type Finding, type Rule, type RuleInput, warning } from "../rule.ts";
import { recordPointer } from "./record-pointer.ts";

const PROPOSAL = "tl_01_de_xuat_thanh_loai";
const ANSWERS = ["tl_02_quyet_dinh_thanh_loai", "tl_03_dong_y_thanh_loai"];

/** A weak model is delisted by its papers in order; after that day its dossier is closed. */
export const delisting: Rule = {
  id: "R-TL-01, R-TL-02, R-TL-05, R-TQ-21",
  source: "Quy trình mục 3: thanh loại mô hình phân loại Yếu",
  check: (input) => {
    const { model, catalog } = input;
    const given = model.thanh_loai;
    const weak = weakYear(model, catalog.data);
    const isUngraded = given && weak === undefined;
    return [
      ...(isUngraded ? [warning("R-TL-05", "/thanh_loai")] : []),
      ...(given?.nam !== undefined && weak !== undefined && given.nam !== weak
        ? [error("R-TL-05-YEAR", "/thanh_loai/nam", { nam: given.nam, yeu: weak })]
        : []),
      ...unsigned(input),
      ...outOfOrder(input),
      ...afterClosing(input),
    ];
  },
};

const answersIn = ({ plan }: RuleInput): PlannedDocument[] =>
  plan.documents.filter(({ kind }) => ANSWERS.includes(kind));

/** A delisting in force rests on a signed decision, of a self-managed model (R-TL-01); consents have a rule of their own. */
function unsigned({ model, plan }: RuleInput): Finding[] {
  if (!closedFrom(model)) return [];
  return plan.documents
    .filter(({ kind, signed }) => kind === "tl_02_quyet_dinh_thanh_loai" && !signed)
    .map((document) => error("R-TL-01", "/thanh_loai/hieu_luc", { ten: document.title }));
}

/** Grading, proposal, answer, day of delisting follow each other (R-TL-02). */
function outOfOrder(input: RuleInput): Finding[] {
  const { model } = input;
  const closed = closedFrom(model);
  const proposed = recordOf(model, PROPOSAL).ngay_ky;
  const nam = model.thanh_loai?.nam ?? weakYear(model, input.catalog.data);
  const graded = input.plan.documents.find(
    ({ kind, item }) => kind === "pl_01_phieu_phan_loai" && item === String(nam),
  )?.signed;
  const unripe =
    graded && proposed && proposed < graded
      ? [
          error("R-TL-02-GRADE", `/van_ban/${PROPOSAL}/ngay_ky`, {
            ngay: shortDay(proposed),
            phan_loai: shortDay(graded),
          }),
        ]
      : [];
  const answered = answersIn(input).flatMap((document): Finding[] => {
    const { signed } = document;
    const at = `${recordPointer(model, document)}/ngay_ky`;
    if (!signed) return [];
    const early = proposed && signed < proposed;
    const late = closed && signed > closed;
    return [
      ...(early ? [error("R-TL-02", at, { ngay: shortDay(signed), truoc: shortDay(proposed) })] : []),
      ...(late ? [error("R-TL-02-EFFECT", at, { ngay: shortDay(signed), hieu_luc: shortDay(closed) })] : []),
    ];
  });
  return [...unripe, ...answered];
}

/** What the model is said to have done, or to do, after its delisting is refused (R-TQ-21). */
function afterClosing({ model, catalog, plan }: RuleInput): Finding[] {
  const closed = closedFrom(model);
  if (!closed) return [];
  return plan.documents.flatMap((document): Finding[] => {
    if (document.kind.startsWith("tl_")) return [];
    const { muc: type } = kindOf(catalog, document.kind).description;
    const begins = beginOf(type, document);
    if (begins === undefined || begins <= closed) return [];
    const list = LISTS[type ?? ""];
    const at = list ? `/${list}/${document.turn - 1}` : recordPointer(model, document);
    const data = { so: document.number, ten: document.title, ngay: shortDay(closed) };
    return [error("R-TQ-21", at, data)];
  });
}

const LISTS: Record<string, string> = {
  muc_ke_hoach_nam: "ke_hoach_nam",
  muc_bao_cao: "bao_cao",
  muc_kien_toan: "kien_toan",
  muc_sua_doi: "sua_doi",
};

/** The first day an activity paper speaks of; a report of the period that was ended by the delisting may follow it. */
function beginOf(type: string | undefined, { muc, signed }: PlannedDocument): Day | undefined {
  if (type === "muc_ke_hoach_nam") return `${muc["nam"]}-01-01`;
  if (type === "muc_bao_cao") return reportPeriod(muc as never, undefined).tu_ngay;
  if (type === "muc_kien_toan" || type === "muc_sua_doi") return String(muc["ngay"]);
  if (type === "muc_phan_loai" || type === "muc_ban_giao") return undefined;
  return signed;
}
