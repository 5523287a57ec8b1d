import { type Catalog, kindOf } from "../catalog/catalog.ts";
import { withModelDefaults } from "../catalog/complete-model.ts";
import { delistingDay } from "../catalog/delisting.ts";
import type { DomainData } from "../catalog/domain-data.ts";
import { issuersOf, type UnitInModel, unitsIn } from "../catalog/units-in.ts";
import { fillChecked, fillPattern } from "../docx/pattern.ts";
import type { RecipeEntry } from "../generated/dossier.ts";
import type { KindDescription } from "../generated/kind.ts";
import type { Model, VanBan } from "../generated/model.ts";
import { foundedOn, foundingDay, recordOf } from "../model/founding-day.ts";
import { reportPeriod } from "../model/report-period.ts";
import { parseDay } from "../text/dates.ts";
import { slug, withoutMarks } from "../text/slug.ts";
import { keepersOf } from "./keepers.ts";
import { linkedPlace } from "./linked-place.ts";
import type { AbsentDocument, Plan, PlannedDocument } from "./plan.ts";

export interface PlanOptions {
  /** One file for each item of a gathered kind (invitations) instead of one with a page for each. */
  separate?: boolean;
}

type Item = Record<string, unknown>;

/** Decides which documents the dossier of a model holds, in the order of the source's list. Pure; touches nothing. */
export function planDossier(model: Model, catalog: Catalog, options: PlanOptions = {}): Plan {
  const recipe = catalog.recipes[model.loai];
  if (!recipe) throw new Error(`no recipe for ${model.loai}`);
  const complete = withModelDefaults(model, catalog.data);
  const documents: PlannedDocument[] = [];
  const absent: AbsentDocument[] = [];
  for (const group of recipe.nhom) {
    for (const entry of group.van_ban) {
      const items = itemsOf(entry, model, complete, options);
      const { description } = kindOf(catalog, entry.loai);
      if (items.length === 0 && !group.chi_khi_co) {
        absent.push({
          kind: entry.loai,
          group: group.so,
          number: entry.so,
          title: description.ten,
          reason: fillChecked(entry.khong_co ?? "", model),
        });
      }
      const place = {
        position: group.muc_nguon ?? `${recipe.muc_nguon ?? ""} (${group.so})`.trim(),
        group: group.so,
      };
      for (const item of items) {
        documents.push({ ...plannedDocument(model, complete, catalog, entry, description, item), ...place });
      }
    }
  }
  const name = slug(model.mo_hinh.ten, { maxLength: 60 });
  return {
    slug: name,
    model: { loai: model.loai, ten: model.mo_hinh.ten },
    keepers: keepersOf(model, name),
    groups: recipe.nhom
      .filter(({ so, chi_khi_co }) => !chi_khi_co || documents.some(({ group }) => group === so))
      .map(({ so, ten, neu_co, muc_nguon }) => ({
        number: so,
        title: ten ?? "",
        optional: neu_co ?? false,
        ...(muc_nguon ? { section: muc_nguon } : {}),
      })),
    documents,
    absent,
  };
}

interface PlannedItem {
  key?: string;
  /** Place in the list of the model, from 0. */
  index: number;
  muc: Item;
}

function itemsOf(entry: RecipeEntry, given: Model, model: Model, { separate }: PlanOptions): PlannedItem[] {
  const { khi, lap, gom } = entry;
  if (khi && !holds(khi, khi.da_khai ? given : model)) return [];
  if (lap) {
    return listAt(model, lap.danh_sach).flatMap((item, index) => {
      if (lap.khi && !holds(lap.khi, item)) return [];
      const muc = { ...item, stt: index + 1 };
      return [{ key: keyOf(lap.khoa, muc), index, muc }];
    });
  }
  if (gom) {
    const list = listAt(model, gom.danh_sach);
    if (!separate) return list.length > 0 ? [{ index: 0, muc: { [gom.ten]: list } }] : [];
    const width = String(list.length).length;
    return list.map((item, index) => ({
      key: keyOf(gom.khoa, { ...item, stt: String(index + 1).padStart(width, "0") }),
      index,
      muc: { [gom.ten]: [item] },
    }));
  }
  return [{ index: 0, muc: {} }];
}

interface Condition {
  duong_dan: string;
  bang?: string | string[];
}

function holds({ duong_dan, bang }: Condition, of: unknown): boolean {
  const value = at(of, duong_dan);
  if (bang === undefined) return value !== undefined && value !== false;
  return typeof value === "string" && [bang].flat().includes(value);
}

function plannedDocument(
  model: Model,
  complete: Model,
  { data }: Catalog,
  entry: RecipeEntry,
  description: KindDescription,
  { key, index, muc }: PlannedItem,
): Omit<PlannedDocument, "group" | "position"> {
  const record = recordOf(model, entry.loai, key);
  const founding = foundingDay(model);
  const decided = foundedOn(model);
  const period = "ky" in muc ? reportPeriod(muc as never, decided) : {};
  const scope = { ...complete, ...delistingDays(complete), muc: { ...muc, ...period } };
  const dayOf = (pattern: string | undefined) => pattern && parseDay(filledIfKnown(pattern, scope));
  const meant = dayOf(description.ngay) || founding;
  // Nothing of a model is older than the paper that founded it.
  const asOf = record.ngay_ky ?? (description.ngay && decided && meant < decided ? decided : meant);
  const linked = linkedPlace(model, dayOf(description.ngay_chu_tri) || asOf, muc);
  const [issuer] = issuersOf(
    model,
    { asOf, ...(linked ? { linked } : {}) },
    description,
    unitsIn(model, data),
  );
  // The id may carry the position (`tq_04_…`); the recipe's number is the one that counts.
  const name = `${withoutMarks(entry.so)}_${entry.loai.replace(/^[a-z]{2}_(\d{2}[a-z]?_)?/, "")}`;
  return {
    kind: entry.loai,
    ...(key === undefined ? {} : { item: key }),
    turn: key === undefined ? 0 : index + 1,
    number: key === undefined ? entry.so : `${entry.so}/${key}`,
    title: description.ten,
    file: key === undefined ? `${name}.docx` : `${name}/${key}.docx`,
    reason: fillChecked(entry.ly_do, muc),
    ...(record.ngay_ky ? { signed: record.ngay_ky } : {}),
    asOf,
    year: Number((description.nam && filledIfKnown(description.nam, scope)) || asOf.slice(0, 4)),
    state: record.trang_thai ?? (isComplete(record, description, issuer, data) ? "da_ky" : "du_thao"),
    muc,
    ...(linked ? { linked } : {}),
  };
}

/** A signed paper has its day and its number, if its kind and its issuer have numbers at all. */
export function isComplete(
  { ngay_ky, so }: VanBan,
  { ma_loai, cong_van }: KindDescription,
  issuer: UnitInModel | undefined,
  { don_vi }: DomainData,
): boolean {
  const isRarelyNumbered = don_vi[issuer?.loai ?? ""]?.so_khi_khai;
  const hasNumber = (ma_loai !== undefined || cong_van) && !isRarelyNumbered;
  return ngay_ky !== undefined && (so !== undefined || !hasNumber);
}

/** What a day or year of `kind.json` gives, "" when this model has not the facts it names. */
function filledIfKnown(pattern: string, scope: object): string {
  let isKnown = true;
  const text = fillPattern(pattern, scope, () => {
    isKnown = false;
  });
  return isKnown ? text : "";
}

/** What the days of a delisting's papers are written with. */
function delistingDays(model: Model): object {
  const ngay = delistingDay(model);
  return { thanh_loai: { ...model.thanh_loai, ngay, nam_lap: Number(ngay.slice(0, 4)) } };
}

const keyOf = (pattern: string, item: Item): string =>
  slug(fillChecked(pattern, item), { joiner: "_", maxLength: 60, fallback: "muc" });

function at(model: unknown, path: string): unknown {
  let value = model;
  for (const key of path.split(".")) {
    value = typeof value === "object" && value !== null ? (value as Item)[key] : undefined;
  }
  return value;
}

const listAt = (model: Model, path: string): Item[] => (at(model, path) as Item[] | undefined) ?? [];
