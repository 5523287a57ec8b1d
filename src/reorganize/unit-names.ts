import type { DomainData } from "../catalog/domain-data.ts";
import { localityOf } from "../catalog/unit-on.ts";
import { nameKey } from "../text/names.ts";
import { isRename, type PlacedChange } from "./change.ts";

/**
 * The keys of the names a row may mean: as it stands, and with the older or newer name of a unit these very rows rename
 * before it. So a row finds its unit by either name, in the first run and in one repeated.
 */
export function unitNames(
  changes: readonly PlacedChange[],
  data: DomainData,
): (change: PlacedChange) => string[] {
  const renames = changes.filter(isRename).map((change) => ({
    change,
    before: nameKey(change.don_vi ?? ""),
    after: nameKey(newName(change, data)),
  }));
  const origins = new Map<string, Set<string>>();
  for (const { before, after } of renames) origins.set(after, (origins.get(after) ?? new Set()).add(before));
  // After a merger the new name is no name for one of the old units alone, and a unit that leaves goes by its old one.
  const renamed = renames.map((one) => ({
    ...one,
    isOnly: one.change.hanh_dong === "doi_ten" && origins.get(one.after)?.size === 1,
  }));
  return (row) => {
    // Two renames of one day are not a chain: the name one unit gives up is the one another gets.
    const earlier = renamed.filter(
      ({ change: { ngay, tinh } }) =>
        (isRename(row) ? ngay < row.ngay : ngay <= row.ngay) &&
        (tinh === undefined || row.tinh === undefined || isSameProvince(tinh, row.tinh)),
    );
    const literal = nameKey(row.don_vi ?? "");
    // A name the file gave up before that day, and not for one new name alone, means nobody: in the first run as in the next.
    const isGivenUp = earlier.some(
      ({ change, before, isOnly }) =>
        change.ngay < row.ngay &&
        !(isOnly && row.hanh_dong !== "thoi") &&
        withEnd(literal, before, "") !== undefined,
    );
    const isTakenAgain = earlier.some(({ after }) => withEnd(literal, after, "") !== undefined);
    if (isGivenUp && !isTakenAgain) return [];
    const names = [literal];
    // A list that grows as it is walked: A became B, B became C.
    for (const name of names)
      for (const { before, after, isOnly } of earlier)
        for (const other of [
          withEnd(name, after, before),
          isOnly && row.hanh_dong !== "thoi" && withEnd(name, before, after),
        ])
          if (other && !names.includes(other)) names.push(other);
    return names;
  };
}

/** `cong an xa an binh` with another unit at its end. */
function withEnd(name: string, end: string, other: string): string | undefined {
  if (name !== end && !name.endsWith(` ${end}`)) return undefined;
  return `${name.slice(0, name.length - end.length)}${other}`;
}

/** The new name with the level, which a row may have in a column of its own or leave as it was. */
function newName({ don_vi = "", ten_moi = "", cap_moi }: PlacedChange, data: DomainData): string {
  const { level, name } = splitLocality(ten_moi, data);
  const cap = cap_moi ?? level ?? splitLocality(don_vi, data).level;
  return cap === undefined ? ten_moi : localityOf(cap, name, data);
}

/** True for the same province, with or without the word before its name. */
export function isSameProvince(a: string, b: string): boolean {
  const [one, other] = [nameKey(a), nameKey(b)];
  return one === other || one.endsWith(` ${other}`) || other.endsWith(` ${one}`);
}

/** The level of a commune and its bare name: `phường Bình An` → `phuong`, `Bình An`. */
export function splitLocality(
  name: string,
  { cap_hanh_chinh }: DomainData,
): { level?: string; name: string } {
  const level = Object.entries(cap_hanh_chinh).find(
    ([, { ten }]) => ten && nameKey(name).startsWith(`${nameKey(ten)} `),
  );
  if (!level) return { name };
  const words = level[1].ten.split(" ").length;
  return { level: level[0], name: name.split(/\s+/u).slice(words).join(" ") };
}
