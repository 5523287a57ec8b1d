import type { Model, TuQuan, VanBan } from "../generated/model.ts";
import { addDays, type Day } from "../text/dates.ts";

/** Number, date and overrides of one document: that of the kind, or of the item of a repeated kind. */
export function recordOf(model: Pick<Model, "van_ban">, kind: string, item?: string): VanBan {
  const record = model.van_ban?.[kind];
  if (Array.isArray(record)) return record.find(({ muc }) => muc === item) ?? {};
  return record ?? {};
}

/** The kinds whose meaning the program itself needs: they date the membership of the model. */
export const FOUNDING_DECISION = "tq_04_quyet_dinh_thanh_lap";
export const REORGANISATION = "tq_10_quyet_dinh_kien_toan";
/** A linked model has no founding decision: it exists from the signing of its regulation (quy trình 2.2). */
export const JOINT_REGULATION = "lk_03_quy_che_phoi_hop";

/** The decision that approves the regulation, where it is not approved by a block beside the signature. */
export const APPROVAL_DECISION = "tq_05b_quyet_dinh_phe_duyet";

/** The paper a model of that type exists from. */
export const foundingPaper = ({ loai }: Pick<Model, "loai">): string =>
  loai === "lien_ket" ? JOINT_REGULATION : FOUNDING_DECISION;

/** The day the model was founded; undefined while its founding paper is not signed. */
export const foundedOn = (model: Model): Day | undefined => recordOf(model, foundingPaper(model)).ngay_ky;

/** The day the regulation was approved; undefined while it is not. */
export function approvalDay(model: TuQuan): Day | undefined {
  const approval = model.quy_che?.phe_duyet;
  return approval?.hinh_thuc === "quyet_dinh_rieng"
    ? recordOf(model, APPROVAL_DECISION).ngay_ky
    : approval?.ngay;
}

/**
 * The day whose facts the founding papers show: that of the founding paper when it is signed, else the last day of the
 * founding year that is before every change of members.
 */
export function foundingDay(model: Model): Day {
  const signed = foundedOn(model);
  if (signed) return signed;
  const launch = model.hoi_nghi?.bat_dau?.slice(0, 10);
  const yearEnd = `${model.mo_hinh.nam_thanh_lap}-12-31`;
  const first = (model.loai === "lien_ket" ? model.sua_doi : model.kien_toan)?.[0]?.ngay;
  const latest = first ? addDays(first, -1) : yearEnd;
  return [yearEnd, latest, ...(launch ? [launch] : [])].sort()[0] as Day;
}
