import type { PlacedChange } from "./change.ts";
import type { Composed } from "./compose.ts";
import type { JsonAddition, JsonPath } from "./edit-json.ts";

/** What a row adds to the dated changes of a unit or a place. */
export interface NewEntry {
  change: PlacedChange;
  row: number;
  names: Record<string, unknown>;
}

type Dated = { tu_ngay?: string; theo_van_ban?: string } & object;

/**
 * Adds entries, the earliest first, to the list `thay_doi` of what stands at `to`; those of one day are one. A day the
 * list tells already is left out, so that a run repeated adds nothing; another change of that day, or a later one, is an
 * objection.
 */
export function datedEntries(
  list: readonly Dated[] | undefined,
  to: JsonPath,
  entries: readonly NewEntry[],
  after: readonly string[],
): Composed {
  const additions: JsonAddition[] = [];
  const objections: Composed["objections"] = [];
  for (const day of [...new Set(entries.map(({ change }) => change.ngay))].sort()) {
    const ofDay = entries.filter(({ change }) => change.ngay === day);
    const [first] = ofDay as [NewEntry];
    const names: Record<string, unknown> = {};
    const clash = ofDay.find((entry) => !joined(names, entry.names));
    const same = list?.find(({ tu_ngay }) => tu_ngay === day) as Record<string, unknown> | undefined;
    const isTold = Object.entries(names).every(([key, value]) => isSame(same?.[key], value));
    if (clash) objections.push({ code: "CHANGES_UNIT_SPLIT", row: clash.row, data: { ds: listed(ofDay) } });
    else if (same && !isTold) objections.push({ code: "CHANGES_UNIT_SAME_DAY", row: first.row });
    else if (same) continue;
    else if (list?.some(({ tu_ngay = "" }) => tu_ngay > day))
      objections.push({ code: "CHANGES_UNIT_LATER", row: first.row });
    else {
      const papers = [...new Set(ofDay.flatMap(({ change }) => change.theo_van_ban ?? []))].join("; ");
      const item = { tu_ngay: day, ...(papers ? { theo_van_ban: papers } : {}), ...names };
      additions.push(
        list || additions.length > 0
          ? { to: [...to, "thay_doi"], item }
          : { to, key: "thay_doi", value: [item], after },
      );
    }
  }
  return { additions, objections };
}

/** Lays names over those of the same day; false where they say something else. */
function joined(names: Record<string, unknown>, more: Record<string, unknown>): boolean {
  const isOther = Object.entries(more).some(([key, value]) => key in names && !isSame(names[key], value));
  Object.assign(names, more);
  return !isOther;
}

/** Equal names, whatever the order of their keys. */
const isSame = (a: unknown, b: unknown): boolean => inOrder(a) === inOrder(b);

const inOrder = (value: unknown): string =>
  JSON.stringify(value ?? null, (_key, one) =>
    typeof one === "object" && one !== null ? Object.fromEntries(Object.entries(one).sort()) : one,
  );

const listed = (entries: readonly NewEntry[]): string =>
  [...new Set(entries.map(({ change }) => change.ten_moi ?? ""))].join(", ");
