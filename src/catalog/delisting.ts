import type { Model, ThanhLoai } from "../generated/model.ts";
import type { Day } from "../text/dates.ts";
import type { DomainData } from "./domain-data.ts";
import { gradeOfPoints } from "./grade-of-points.ts";

type Grading = NonNullable<Model["phan_loai"]>[number];

/** The grade of a year: the one given, else the one its points reach. */
export const gradeOf = ({ xep_loai, tieu_chi = [] }: Grading, { phan_loai }: DomainData) =>
  xep_loai ?? gradeOfPoints(tieu_chi, phan_loai);

/** The last year the model was graded Yếu; every such model is delisted (quy trình, mục 3). */
export const weakYear = (
  { phan_loai = [] }: Pick<Model, "phan_loai">,
  data: DomainData,
): number | undefined =>
  phan_loai.filter((year) => gradeOf(year, data) === "yeu").sort((a, b) => b.nam - a.nam)[0]?.nam;

/** From this day the dossier is closed; undefined while the delisting is not in force. */
export const closedFrom = ({ thanh_loai }: Pick<Model, "thanh_loai">): Day | undefined =>
  thanh_loai?.hieu_luc;

/** A model graded Yếu has a delisting, whether or not it says so; its wording is filled in. */
export function completeDelisting(
  complete: Model,
  data: DomainData,
  filled: (given: ThanhLoai) => ThanhLoai,
): void {
  const nam = complete.thanh_loai?.nam ?? weakYear(complete, data);
  if (!complete.thanh_loai && nam === undefined) return;
  complete.thanh_loai = filled({ ...complete.thanh_loai, ...(nam === undefined ? {} : { nam }) });
}

/** The day the papers of a delisting speak of while they are drafts: it comes after the grading of the year. */
export function delistingDay({ thanh_loai, mo_hinh }: Pick<Model, "thanh_loai" | "mo_hinh">): Day {
  const { hieu_luc, hieu_luc_de_xuat, nam = mo_hinh.nam_thanh_lap } = thanh_loai ?? {};
  return hieu_luc ?? hieu_luc_de_xuat ?? `${nam + 1}-01-31`;
}
