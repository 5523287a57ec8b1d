import type { DomainData } from "../catalog/domain-data.ts";
import { localityOf } from "../catalog/unit-on.ts";
import type { Model } from "../generated/model.ts";
import { pathOf } from "../model/json-places.ts";
import { namesOn } from "../model/names-on.ts";
import { addDays, type Day } from "../text/dates.ts";
import type { Composed, UnitPart } from "./compose.ts";
import { datedEntries, type NewEntry } from "./dated-entries.ts";
import { splitLocality } from "./unit-names.ts";
import { withNewName } from "./with-new-name.ts";

interface Renaming extends UnitPart {
  /** Name before and after, as the documents write it. */
  before: string;
  after: string;
  /** The same in the keys of the model. */
  names: Record<string, unknown>;
}

/** New names of units, and of the place of a model that is named after them: an entry a day for each. */
export function composeNames(model: Model, parts: readonly UnitPart[], data: DomainData): Composed {
  const renamings = inOrder(parts, data);
  const pointers = [...new Set(renamings.map(({ match }) => match.unit.pointer))];
  const units = pointers.map((pointer) => {
    const own = renamings.filter(({ match }) => match.unit.pointer === pointer);
    const { unit } = (own[0] as Renaming).match;
    return datedEntries(unit.given.thay_doi, pathOf(pointer), own, ["tinh", "thuoc_xa", "ten", "loai"]);
  });
  const places = datedEntries(model.mo_hinh.thay_doi, ["mo_hinh"], placesOf(model, renamings), ["dia_ban"]);
  return {
    additions: [...units, places].flatMap(({ additions }) => additions),
    objections: [...units, places].flatMap(({ objections }) => objections),
  };
}

/** The rows by day; each starts from the name the one before gave the unit. */
function inOrder(parts: readonly UnitPart[], data: DomainData): Renaming[] {
  const called = new Map<string, string>();
  const lying = new Map<string, object>();
  return [...parts]
    .sort((a, b) => (a.change.ngay < b.change.ngay ? -1 : a.change.ngay > b.change.ngay ? 1 : 0))
    .map((part) => {
      const { change, match } = part;
      const { unit, as } = match;
      const { level, name } = splitLocality(change.ten_moi ?? "", data);
      const isCommune = as === "place" || unit.loai === "xa";
      const key = `${unit.pointer} ${as}`;
      const day = addDays(change.ngay, -1);
      const cap = change.cap_moi ?? level;
      const own = isCommune ? { ...(cap ? { cap } : {}), ten: name } : { ten: change.ten_moi };
      const thuoc_xa = { ...(lying.get(key) ?? namesOn(unit.given, day).thuoc_xa), ...own };
      lying.set(key, thuoc_xa);
      const before = called.get(key) ?? match.before;
      const after = isCommune ? localityOf(cap ?? unit.on(day).level, name, data) : (change.ten_moi ?? "");
      called.set(key, after);
      const names = {
        ...(as === "place" ? { thuoc_xa } : own),
        ...(change.tinh_moi ? { tinh: change.tinh_moi } : {}),
      };
      return { ...part, before, after, names };
    });
}

/** The place of a model on the days it changes because a commune in it has a new name. */
function placesOf(model: Model, renamings: readonly Renaming[]): NewEntry[] {
  const told: { dia_ban?: string; pham_vi?: string } = {};
  const days = [...new Set(renamings.map(({ change }) => change.ngay))];
  return days.flatMap((day: Day) => {
    const ofDay = renamings.filter(({ change }) => change.ngay === day);
    const now = { ...namesOn(model.mo_hinh, addDays(day, -1)), ...told };
    const names: typeof told = {};
    for (const key of ["dia_ban", "pham_vi"] as const) {
      const text = now[key];
      const renamed =
        text && ofDay.reduce((said, { before, after }) => withNewName(said, before, after), text);
      if (renamed && renamed !== text) names[key] = renamed;
    }
    Object.assign(told, names);
    const [first] = ofDay;
    return first && Object.keys(names).length > 0 ? [{ ...first, names }] : [];
  });
}
