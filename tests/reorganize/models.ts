import { readFileSync } from "node:fs";
import path from "node:path";
import {
  type LienKet,
  type Model,
  type ModelFileRead,
  nodeTools,
  type PlacedChange,
  type Reorganisation,
  reorganize,
  type TuQuan,
} from "../../src/index.ts";
import { FIXTURES, shipped } from "../fixture.ts";
import { missingData } from "../missing-data.ts";

export const textOf = (fixture: string): string =>
  readFileSync(path.join(FIXTURES, fixture, "model.json"), "utf8");

/** The smallest model of a commune, founded on 10/3/2026, changed. */
export const camera = (change: Partial<TuQuan> = {}): TuQuan => ({
  ...(JSON.parse(textOf("xa_camera_toi_thieu")) as TuQuan),
  van_ban: { tq_04_quyet_dinh_thanh_lap: { so: 12, ngay_ky: "2026-03-10" } },
  ...change,
});

/** A member; the third there is, unless told otherwise. */
export const member = (ho_ten: string, more: Partial<TuQuan["thanh_vien"][number]> = {}) => ({
  ho_ten,
  nam_sinh: 1985,
  dia_chi: "thôn Đông",
  chuc_danh: "Tổ viên" as const,
  ...more,
});

/** The model with these people after its head. */
export const withMembers = (...more: TuQuan["thanh_vien"]): TuQuan => {
  const model = camera();
  return { ...model, thanh_vien: [...model.thanh_vien.slice(0, 1), ...more] };
};

export const linked = (fixture: string, change: Partial<LienKet> = {}): LienKet => ({
  ...(JSON.parse(textOf(fixture)) as LienKet),
  ...change,
});

/** A row of a changes file; its place is that of a JSON list. */
export type Change = Omit<PlacedChange, "row" | "where">;

/** Keys may be given as undefined: the row has them not. */
type Without<T> = { [K in keyof T]?: T[K] | undefined };

const row = (given: Without<Change>): Change =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as unknown as Change;

export const DAY = "2026-09-01";

export const leave = (ho_ten: string, more: Without<Change> = {}): Change =>
  row({
    hanh_dong: "thoi",
    ngay: DAY,
    ho_ten,
    ly_do: "Chuyển nơi cư trú",
    ...more,
  });

export const join = (ho_ten: string, more: Without<Change> = {}): Change =>
  row({
    hanh_dong: "bo_sung",
    ngay: DAY,
    ho_ten,
    nam_sinh: 1990,
    dia_chi: "thôn Đông",
    ...more,
  });

export const post = (
  ho_ten: string,
  chuc_danh: NonNullable<Change["chuc_danh"]>,
  more: Without<Change> = {},
): Change => row({ hanh_dong: "doi_chuc_danh", ngay: DAY, ho_ten, chuc_danh, ...more });

export const head = (don_vi: string, ho_ten: string, more: Without<Change> = {}): Change =>
  row({
    hanh_dong: "doi_nguoi_dung_dau",
    ngay: DAY,
    don_vi,
    ho_ten,
    ...more,
  });

export const rename = (don_vi: string, ten_moi: string, more: Without<Change> = {}): Change =>
  row({
    hanh_dong: "doi_ten",
    ngay: DAY,
    don_vi,
    ten_moi,
    ...more,
  });

const placed = (changes: readonly Change[]): PlacedChange[] =>
  changes.map((change, index) => ({
    ...change,
    row: index + 1,
    where: { kind: "file", file: "changes.json", pointer: `/${index}` },
  }));

const fileOf = (key: string, given: Model | string | Uint8Array): ModelFileRead => ({
  key,
  file: `${key}.json`,
  bytes:
    given instanceof Uint8Array
      ? given
      : new TextEncoder().encode(typeof given === "string" ? given : `${JSON.stringify(given, null, 2)}\n`),
  problems: [],
});

export interface Ran extends Reorganisation {
  /** Codes of the questions, in their order. */
  asked: string[];
  /** Keys of the models that change. */
  keys: string[];
  /** The models after, by key; those that do not change as they were. */
  after: Record<string, Model>;
  texts: Record<string, string>;
}

/** Runs rows over models in memory, by key. */
export async function run(
  changes: readonly Change[],
  models: Record<string, Model | string | Uint8Array>,
): Promise<Ran> {
  const files = Object.entries(models).map(([key, given]) => fileOf(key, given));
  const done = await reorganize(placed(changes), files, await shipped(), await nodeTools());
  const said = [...done.questions, ...done.changed.flatMap(({ notes }) => notes)];
  const unfilled = said.flatMap((problem) => missingData(problem).map((name) => `${problem.code} ${name}`));
  if (unfilled.length > 0) throw new Error(`messages lack words: ${unfilled.join(", ")}`);
  const texts: Record<string, string> = Object.fromEntries(
    files.map(({ key, bytes }) => [key, new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)]),
  );
  for (const { key, after } of done.changed) texts[key] = after;
  const parsed = (text: string): Model => {
    try {
      return JSON.parse(text.replace("\ufeff", "")) as Model;
    } catch {
      return {} as Model;
    }
  };
  return {
    ...done,
    asked: done.questions.map(({ code }) => code),
    keys: done.changed.map(({ key }) => key),
    after: Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, parsed(text)])),
    texts,
  };
}

/** The same with one model, and the model after. */
export async function runOne<M extends Model>(
  changes: readonly Change[],
  model: M,
): Promise<Ran & { model: M }> {
  const ran = await run(changes, { m: model });
  return { ...ran, model: ran.after["m"] as M };
}

/** What the run repeated over its own result does: nothing. */
export async function repeated(changes: readonly Change[], { texts }: Ran) {
  const { changed, questions, told, untouched } = await run(changes, texts);
  return { changed: changed.length, questions: questions.map(({ code }) => code), told, untouched };
}

/** True when `after` is `before` with insertions only. */
export function isInserted(before: string, after: string): boolean {
  let at = 0;
  for (const character of after) if (character === before[at]) at += 1;
  return at === before.length;
}
