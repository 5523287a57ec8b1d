import { type Catalog, kindOf } from "../catalog/catalog.ts";
import type { DomainData, Regime } from "../catalog/domain-data.ts";
import { fillChecked } from "../docx/pattern.ts";
import type { ThamChieu } from "../generated/facts.ts";
import type { KindDescription } from "../generated/kind.ts";
import type { Model, VanBan } from "../generated/model.ts";
import { recordOf } from "../model/founding-day.ts";
import type { PlannedDocument } from "../plan/plan.ts";
import { blankDay, longDay } from "../text/dates.ts";
import { twoDigits } from "../text/numbers.ts";
import { type Numbering, withoutEndMark } from "./numbered.ts";
import type { Unit } from "./unit-facts.ts";

/** How a paper of the dossier is called in other papers, in the index and in the manifest. */
export type Identity = Omit<ThamChieu, keyof Numbering | "da_co">;

/** How the subject of an official letter may begin; the page prints "V/v", other papers "về việc". */
export const LETTER_SUBJECT = /^(V\/v|Về việc)\s+/iu;

/** Room for the number of a draft; given after signing (NĐ 30/2020/NĐ-CP, Điều 15). It does not break over lines. */
const BLANK_NUMBER = "\u00a0".repeat(6);

/** The regime of form of a paper: that of its issuer where it has one of its own, else that of the kind. */
export const regimeOf = (unit: Unit, { the_thuc }: Pick<KindDescription, "the_thuc">): Regime =>
  (the_thuc === "nha_nuoc" && unit.kind.the_thuc) || the_thuc;

/**
 * `12/QĐ-UBND`, `215/UBND-VP` for an official letter, `15-NQ/ĐU` for the Party; "" for a kind without a number, and for a
 * draft of a body that rarely gives one (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3).
 */
export function symbolOf(
  { so, ky_hieu }: VanBan,
  { ma_loai, cong_van, the_thuc }: Pick<KindDescription, "ma_loai" | "cong_van" | "the_thuc">,
  unit: Unit,
  data: DomainData,
): string {
  if (!ma_loai && !cong_van) return "";
  if (so === undefined && unit.kind.so_khi_khai) return "";
  const number = so === undefined ? BLANK_NUMBER : twoDigits(so);
  const form = data.the_thuc[regimeOf(unit, { the_thuc })];
  const names = { ma_loai: ma_loai ?? "", viet_tat: unit.facts.viet_tat, soan_thao: unit.soan_thao };
  return `${number}${form.noi}${ky_hieu ?? fillChecked(cong_van ? form.cong_van : form.ten_loai, names)}`;
}

/** Who a paper is said to be of: of a decision whose holder of power signs alone, the state post; else the body. */
function authorOf(unit: Unit, { ky, ma_loai }: KindDescription): string {
  const isOwnPower = ky === "nguoi_dung_dau" && ma_loai === "QĐ" && unit.kind.tham_quyen !== "";
  return isOwnPower ? unit.facts.nguoi_dung_dau.chuc_danh : unit.facts.ten_goi;
}

/** Number, date, author and subject of a document; `scope` is what its subject pattern sees. */
export function identityOf(
  document: PlannedDocument,
  model: Model,
  catalog: Catalog,
  unit: Unit,
  scope: object,
): Identity {
  const { description } = kindOf(catalog, document.kind);
  const record = recordOf(model, document.kind, document.item);
  const so_ky_hieu = symbolOf(record, description, unit, catalog.data);
  const ngay = record.ngay_ky ? longDay(record.ngay_ky) : blankDay(document.year);
  const tac_gia = authorOf(unit, description);
  const subject = withoutEndMark(record.trich_yeu ?? fillChecked(description.trich_yeu, scope));
  const trich_yeu = description.cong_van ? `Về việc ${subject.replace(LETTER_SUBJECT, "")}` : subject;
  const ten_loai = description.ten_loai.charAt(0) + description.ten_loai.slice(1).toLowerCase();
  const dan_ngan = so_ky_hieu ? `${ten_loai} số\u00a0${so_ky_hieu} ${ngay}` : `${ten_loai} ${ngay}`;
  return {
    ten_loai,
    so_ky_hieu,
    ngay,
    tac_gia,
    trich_yeu,
    dan_ngan,
    dan: `${dan_ngan} của ${tac_gia}${subjectInSentence(trich_yeu)}`,
  };
}

/**
 * A subject inside a sentence begins in lower case and with a word that joins it to the type; one that only names the
 * conference (the monthly resolution of a Party committee) is left out.
 */
function subjectInSentence(subject: string): string {
  const lower = subject.charAt(0).toLowerCase() + subject.slice(1);
  if (lower.startsWith("hội nghị ")) return "";
  return /^(về|ban hành|phê duyệt|đề xuất) /u.test(lower) ? ` ${lower}` : ` về ${lower}`;
}
