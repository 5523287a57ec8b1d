import type { Catalog } from "../catalog/catalog.ts";
import { fillChecked } from "../docx/pattern.ts";
import type { Facts } from "../generated/facts.ts";
import type { KindDescription } from "../generated/kind.ts";
import type { Model, VanBan } from "../generated/model.ts";
import type { PlannedDocument } from "../plan/plan.ts";
import { balanceLines } from "../text/break-lines.ts";
import { blankDay, longDay } from "../text/dates.ts";
import type { Metrics } from "../text/measure.ts";
import type { Identity } from "./identity.ts";
import { citationsOf } from "./legal-bases.ts";
import { asLines } from "./numbered.ts";
import { signatureOf } from "./signature.ts";
import type { Unit } from "./unit-facts.ts";

export interface DocumentFactsInput {
  model: Model;
  catalog: Catalog;
  metrics: Metrics;
  document: PlannedDocument;
  description: KindDescription;
  record: VanBan;
  identity: Identity;
  /** The issuing unit as of the document's day. */
  unit: Unit;
  /** The rest of the facts, which the kind's patterns see. */
  scope: object;
}

/** Width of the letterhead's left cell in twips (`_parts/quoc_hieu.hbs`, `_parts/tieu_de_dang.hbs`). */
const HEAD_WIDTH = { nha_nuoc: 3700, dang: 4200 } as const;
/** Width of the cell with place and date in twips, in the same parts. */
const PLACE_WIDTH = { nha_nuoc: 5654, dang: 5154 } as const;
/** Width of the text in twips: A4 less 30 and 15 mm (NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.3). */
const TEXT_WIDTH = 9354;
/** From this day Party papers follow HD 05-HD/VPTW; before, HD 36-HD/VPTW ended lists with commas. */
const HD_05 = "2026-05-27";

/** The facts under `van_ban`: the form of one document, resolved for its day. */
export function documentFacts(input: DocumentFactsInput): Facts["van_ban"] {
  const { model, catalog, metrics, document, description, record, identity, unit, scope } = input;
  const { the_thuc: regime } = description;
  const isParty = regime === "dang";
  const fill = (pattern: string) => fillChecked(pattern, scope);
  const date = record.ngay_ky ? longDay(record.ngay_ky) : blankDay(document.year);
  const preset = model.trinh_bay?.co_chu ?? 14;
  const headSize = isParty ? 14 : preset - 1;
  const { khong_tach } = catalog.data.ngat_dong;
  const headLines = (texts: readonly string[], face: "regular" | "bold") =>
    asLines(
      texts.flatMap((text) =>
        wholeLines(text, khong_tach, (whole) =>
          balanceLines(whole, face, headSize, HEAD_WIDTH[regime], metrics),
        ),
      ),
    );
  const [comma, lastBasis] = isParty && document.asOf < HD_05 ? [",", ","] : [";", "."];
  const bases = [
    ...(description.can_cu
      ? citationsOf(description.can_cu, model, catalog.data, document.asOf, regime).map((c) => `Căn cứ ${c}`)
      : []),
    ...(description.can_cu_them ?? [])
      .flatMap((text) => fill(text).split("\n"))
      .filter((line) => line !== ""),
  ];
  return {
    ten_loai: description.ten_loai,
    trich_yeu: identity.trich_yeu,
    trich_yeu_dong: wholeLines(identity.trich_yeu, khong_tach, (whole) =>
      balanceLines(whole, "bold", isParty ? 14 : preset, TEXT_WIDTH, metrics),
    ).join("\n"),
    so_ky_hieu: identity.so_ky_hieu && `Số${isParty ? "" : ":"} ${identity.so_ky_hieu}`,
    dia_danh_ngay: wholeLines(`${record.dia_danh ?? unit.facts.dia_danh}, ${date}`, [date], (whole) =>
      balanceLines(whole, "italic", isParty ? 14 : preset, PLACE_WIDTH[regime], metrics),
    ).join("\n"),
    ngay: date,
    nam: record.ngay_ky ? Number(record.ngay_ky.slice(0, 4)) : document.year,
    dau_trai: { cap_tren: headLines(unit.above, "regular"), ten: headLines(unit.name, "bold") },
    tham_quyen: unit.kind.tham_quyen ? fillChecked(unit.kind.tham_quyen, unit.facts.nguoi_dung_dau) : "",
    co_quan: unit.facts.ten_goi,
    can_cu: asLines(bases, ";", lastBasis).map((line) => ({ ...line, noi_dung: line.noi_dung + line.dau })),
    thuc_hien: asLines(
      description.thuc_hien
        ? citationsOf(description.thuc_hien, model, catalog.data, document.asOf, regime)
        : [],
    ),
    kinh_gui: description.kinh_gui ? fill(description.kinh_gui) : "",
    noi_nhan: asLines(
      record.noi_nhan ?? (description.noi_nhan ?? []).map(fill).filter((line) => line !== ""),
      comma,
    ),
    chu_ky: signatureOf(unit, description, document.asOf, record.nguoi_ky),
    kem_theo: `(Kèm theo ${identity.dan_ngan} của ${identity.tac_gia})`,
    du_thao: document.state === "du_thao",
    lan: document.turn,
  };
}

/** Lines of a name or subject; the phrases of `together`, and years, stay whole. */
function wholeLines(
  text: string,
  together: readonly string[],
  balance: (text: string) => string[],
): string[] {
  const bound = together
    .reduce((bound, phrase) => bound.replaceAll(phrase, phrase.replaceAll(" ", "\u00a0")), text)
    .replace(/(năm) (?=\d{4})|(\d) (?=tháng)/gu, "$1$2\u00a0");
  return balance(bound).map((line) => line.replaceAll("\u00a0", " "));
}
