import type { Catalog } from "../catalog/catalog.ts";
import type { DomainData } from "../catalog/domain-data.ts";
import { fillChecked } from "../docx/pattern.ts";
import type { Facts } from "../generated/facts.ts";
import type { KindDescription } from "../generated/kind.ts";
import type { Model, VanBan } from "../generated/model.ts";
import { ownerColumn } from "../model/owner-column.ts";
import type { PlannedDocument } from "../plan/plan.ts";
import { blankDay, longDay } from "../text/dates.ts";
import type { Metrics } from "../text/measure.ts";
import { type Identity, LETTER_SUBJECT, regimeOf } from "./identity.ts";
import { citationsOf, givenCitations } from "./legal-bases.ts";
import { asLines, numbered } from "./numbered.ts";
import { pageLines } from "./page-lines.ts";
import { signatureOf } from "./signature.ts";
import { signatureGrid } from "./signature-grid.ts";
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

/** From this day Party papers follow HD 05-HD/VPTW; before, HD 36-HD/VPTW ended lists with commas. */
const HD_05 = "2026-05-27";

/** The facts under `van_ban`: the form of one document, resolved for its day. */
export function documentFacts(input: DocumentFactsInput): Facts["van_ban"] {
  const { model, catalog, metrics, document, description, record, identity, unit, scope } = input;
  const regime = regimeOf(unit, description);
  const isParty = regime === "dang";
  const fill = (pattern: string) => fillChecked(pattern, scope);
  const date = record.ngay_ky ? longDay(record.ngay_ky) : blankDay(document.year);
  const lines = pageLines(catalog, metrics, regime, model.trinh_bay?.co_chu ?? catalog.layout.co_chu);
  const headLines = (names: readonly string[], face: "regular" | "bold") =>
    numbered(names.flatMap((name) => lines.head(name, face)).map((noi_dung) => ({ noi_dung })));
  const [comma, lastBasis] = isParty && document.asOf < HD_05 ? [",", ","] : [";", "."];
  const cite = (set: string) => citationsOf(set, model, catalog.data, document.asOf, regime, unit.loai);
  const cited = record.can_cu
    ? givenCitations(record.can_cu, catalog.data, document.asOf, regime)
    : cite(description.can_cu ?? "");
  const bases = [
    ...cited.map((citation) => `Căn cứ ${citation}`),
    ...(description.can_cu_them ?? [])
      .flatMap((text) => fill(text).split("\n"))
      .filter((line) => line !== ""),
  ];
  const subject = description.cong_van
    ? lines.letterSubject(`V/v ${identity.trich_yeu.replace(LETTER_SUBJECT, "")}`)
    : lines.subject(identity.trich_yeu);
  return {
    the_thuc: { nha_nuoc: regime === "nha_nuoc", dang: regime === "dang", doan: regime === "doan" },
    ten_loai: description.ten_loai,
    trich_yeu: identity.trich_yeu,
    trich_yeu_dong: subject.join("\n"),
    phu_luc_dong: lines.subject(fill(description.phu_luc ?? "")).join("\n"),
    so_ky_hieu: identity.so_ky_hieu && `${catalog.data.the_thuc[regime].chu_so} ${identity.so_ky_hieu}`,
    dia_danh_ngay: lines.placeAndDate(record.dia_danh ?? unit.facts.dia_danh, date).join("\n"),
    ngay: date,
    nam: record.ngay_ky ? Number(record.ngay_ky.slice(0, 4)) : document.year,
    dau_trai: { cap_tren: headLines(unit.above, "regular"), ten: headLines(unit.name, "bold") },
    tham_quyen: unit.kind.tham_quyen ? fillChecked(unit.kind.tham_quyen, unit.facts.nguoi_dung_dau) : "",
    co_quan: unit.facts.ten_goi,
    can_cu: asLines(bases, ";", lastBasis).map((line) => ({ ...line, noi_dung: line.noi_dung + line.dau })),
    thuc_hien: asLines(cite(description.thuc_hien ?? "")),
    kinh_gui: description.kinh_gui ? fill(description.kinh_gui) : "",
    noi_nhan: asLines(
      record.noi_nhan ??
        recipientPatterns(description, ownerColumn(model), catalog.data)
          .map(fill)
          .filter((line) => line !== ""),
      comma,
    ),
    chu_ky: signatureOf(unit, description, regime, document.asOf, record.nguoi_ky),
    luoi_ky:
      description.ky === "cac_thanh_vien" && model.loai === "lien_ket"
        ? signatureGrid(model, catalog.data, document, lines.cell)
        : [],
    kem_theo: `(Kèm theo ${identity.dan_ngan} của ${identity.tac_gia})`,
    du_thao: document.state === "du_thao",
    lan: document.turn,
  };
}

/** Recipients of a kind; a line `@name` stands for that set of `_data/noi_nhan.json` as the owner has it. */
function recipientPatterns({ noi_nhan = [] }: KindDescription, owner: string, data: DomainData): string[] {
  return noi_nhan.flatMap((line) =>
    line.startsWith("@") ? (data.noi_nhan[line.slice(1)]?.[owner] ?? []) : [line],
  );
}
