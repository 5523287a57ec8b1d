import { type Catalog, kindOf } from "../catalog/catalog.ts";
import { fillChecked } from "../docx/pattern.ts";
import type { ThamChieu } from "../generated/facts.ts";
import type { Model, VanBan } from "../generated/model.ts";
import { recordOf } from "../model/founding-day.ts";
import type { PlannedDocument } from "../plan/plan.ts";
import { blankDay, longDay } from "../text/dates.ts";
import { twoDigits } from "../text/numbers.ts";
import { type Numbering, withoutEndMark } from "./numbered.ts";
import type { Unit } from "./unit-facts.ts";

/** How a paper of the dossier is called in other papers, in the index and in the manifest. */
export type Identity = Omit<ThamChieu, keyof Numbering>;

/** Room for the number of a draft; given after signing (NĐ 30/2020/NĐ-CP, Điều 15). */
const BLANK_NUMBER = " ".repeat(6);

/** `12/QĐ-UBND`, for the Party `15-NQ/ĐU`; "" for a kind without a number (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3). */
export function symbolOf(record: VanBan, code: string | undefined, unit: Unit, isParty: boolean): string {
  if (!code) return "";
  const number = record.so === undefined ? BLANK_NUMBER : twoDigits(record.so);
  const [joint, between] = isParty ? ["-", "/"] : ["/", "-"];
  return `${number}${joint}${record.ky_hieu ?? `${code}${between}${unit.facts.viet_tat}`}`;
}

/** Who a paper is said to be of: the state post when its holder decides alone, else the body. */
export function authorOf(unit: Unit, isOwnPower: boolean): string {
  return isOwnPower && unit.kind.tham_quyen ? unit.facts.nguoi_dung_dau.chuc_danh : unit.facts.ten_goi;
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
  const isParty = description.the_thuc === "dang";
  const so_ky_hieu = symbolOf(record, description.ma_loai, unit, isParty);
  const ngay = record.ngay_ky ? longDay(record.ngay_ky) : blankDay(document.year);
  const tac_gia = authorOf(unit, description.ky === "nguoi_dung_dau");
  const trich_yeu = withoutEndMark(record.trich_yeu ?? fillChecked(description.trich_yeu, scope));
  const ten_loai = description.ten_loai.charAt(0) + description.ten_loai.slice(1).toLowerCase();
  const dan_ngan = so_ky_hieu
    ? `${ten_loai} số ${so_ky_hieu}${isParty ? "," : ""} ${ngay}`
    : `${ten_loai} ${ngay}`;
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
  return /^(về|ban hành|phê duyệt) /u.test(lower) ? ` ${lower}` : ` về ${lower}`;
}
