import { differences } from "../text/align.ts";

type Json = unknown;
type Path = readonly (string | number)[];

/** One fact that differs between two states of a model. */
export interface ModelChange {
  /** JSON pointer: in the new state, of what was taken out in the old one. */
  pointer: string;
  /** Absent: it was not there. */
  old?: Json;
  /** Absent: it is no longer there. */
  new?: Json;
  /** The old state with this change alone. */
  applyTo: (old: Json) => Json;
}

/** The facts that differ, in the order of the new state; entries that came into a list or left it are one change each. */
export function modelChanges(before: Json, after: Json): ModelChange[] {
  return changesAt([], [], before, after);
}

function changesAt(oldPath: Path, newPath: Path, before: Json, after: Json): ModelChange[] {
  if (isSame(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return listChanges(oldPath, newPath, before, after);
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
    return keys.flatMap((key) => {
      if (!Object.hasOwn(before, key))
        return [put([...oldPath, key], [...newPath, key], undefined, after[key])];
      if (!Object.hasOwn(after, key)) return [taken([...oldPath, key], before[key])];
      return changesAt([...oldPath, key], [...newPath, key], before[key], after[key]);
    });
  }
  return [put(oldPath, newPath, before, after)];
}

function listChanges(
  oldPath: Path,
  newPath: Path,
  before: readonly Json[],
  after: readonly Json[],
): ModelChange[] {
  const text = (value: Json) => JSON.stringify(value);
  return differences(before.map(text), after.map(text)).flatMap(
    ({ aFrom: a0, aTo: a1, bFrom: b0, bTo: b1 }) => {
      const paired = Math.min(a1 - a0, b1 - b0);
      const changed = Array.from({ length: paired }, (_, i) =>
        changesAt([...oldPath, a0 + i], [...newPath, b0 + i], before[a0 + i], after[b0 + i]),
      ).flat();
      const come = after
        .slice(b0 + paired, b1)
        .map((value, i) => joined(oldPath, [...newPath, b0 + paired + i], a0 + paired, value));
      const gone = before
        .slice(a0 + paired, a1)
        .map((value, i) => taken([...oldPath, a0 + paired + i], value));
      return [...changed, ...come, ...gone];
    },
  );
}

const put = (oldPath: Path, newPath: Path, old: Json, value: Json): ModelChange => ({
  pointer: pointerOf(newPath),
  ...(old === undefined ? {} : { old }),
  new: value,
  applyTo: (model) => edited(model, oldPath, () => value),
});

const taken = (path: Path, old: Json): ModelChange => ({
  pointer: pointerOf(path),
  old,
  applyTo: (model) => {
    const key = path.at(-1);
    return edited(model, path.slice(0, -1), (parent) => without(parent, key));
  },
});

const joined = (list: Path, newPath: Path, at: number, value: Json): ModelChange => ({
  pointer: pointerOf(newPath),
  new: value,
  applyTo: (model) => edited(model, list, (items) => (items as Json[]).toSpliced(at, 0, value)),
});

/** A copy with the value at a path replaced. */
function edited(value: Json, [key, ...rest]: Path, change: (value: Json) => Json): Json {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) return value.map((item, i) => (i === key ? edited(item, rest, change) : item));
  const holder = isObject(value) ? value : {};
  return { ...holder, [key]: edited(holder[key], rest, change) };
}

function without(parent: Json, key: string | number | undefined): Json {
  if (Array.isArray(parent)) return parent.filter((_, i) => i !== key);
  return Object.fromEntries(Object.entries(parent as object).filter(([name]) => name !== key));
}

const pointerOf = (path: Path): string =>
  path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

const isSame = (a: Json, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b);

const isObject = (value: Json): value is Record<string, Json> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
