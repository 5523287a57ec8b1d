import { shortDay } from "../text/dates.ts";
import { nameKey } from "../text/names.ts";
import { answeredRows } from "./answered-rows.ts";
import { isRename, type PlacedChange, type Question, question } from "./change.ts";
import { candidates, type MemberMatch } from "./match-members.ts";
import type { Match, Matched } from "./matches.ts";
import { isAboutUnit, type Row, type RowIndex } from "./row-index.ts";
import { isSameProvince } from "./unit-names.ts";

/** A row that applies to a model, with what it found there. */
export interface Accepted {
  row: number;
  match: Match;
}

export interface Settled {
  /** Rows to apply, by the key of the model; rows the model tells already are not among them. */
  accepted: ReadonlyMap<string, Accepted[]>;
  questions: Question[];
  /** Keys of the models some question speaks of. */
  doubtful: ReadonlySet<string>;
}

interface Hit {
  model: Matched;
  match: Match;
}

/** Longest list of models or people a question names. */
const SHOWN = 8;

/**
 * Decides which rows apply to which models. What can be meant in more than one way, or in none, is a question; nothing
 * is guessed. A row that names a model goes before a row about the same person that names none.
 */
export function settle(index: RowIndex, models: readonly Matched[]): Settled {
  const accepted = new Map<string, Accepted[]>();
  const questions: Question[] = [];
  const accept = (row: number, hits: readonly Hit[]) => {
    for (const { model, match } of hits) {
      if (match.is === "member" && match.done) continue;
      const rows = accepted.get(model.key) ?? [];
      rows.push({ row, match });
      accepted.set(model.key, rows);
    }
  };
  const hitsByRow = new Map<number, Hit[]>();
  for (const model of models)
    for (const match of model.matches) {
      const hits = hitsByRow.get(match.row) ?? [];
      hits.push({ model, match });
      hitsByRow.set(match.row, hits);
    }
  const answered = answeredRows(index, models);
  const named = new Set(models.flatMap((model) => [...model.named]));
  for (const row of index.rows) {
    const { index: number, change } = row;
    const isJoin = change.hanh_dong === "bo_sung";
    const hits = (hitsByRow.get(number) ?? []).filter(({ model }) => !answered.get(number)?.has(model.key));
    hitsByRow.set(number, hits);
    const found =
      modelQuestion(row, hits, named) ??
      (isJoin
        ? undefined
        : isAboutUnit(change)
          ? unitQuestions(row, hits, index, answered.has(number))
          : memberQuestions(row, hits, answered.has(number)));
    questions.push(...(found ?? []));
    if (!isJoin) accept(number, hits.filter(isClear));
    else if (!found) accept(number, hits);
  }
  for (const row of index.joins.filter(({ change }) => change.thay_cho !== undefined && !change.mo_hinh)) {
    const leaving = successions(row, index, models, answered);
    if (leaving.length === 0)
      questions.push(
        question("CHANGES_SUCCESSOR", row.index, row.change, { ten: row.change.thay_cho ?? "" }),
      );
    accept(
      row.index,
      leaving.map((model) => ({ model, match: { row: row.index, is: "target" } })),
    );
  }
  const doubtful = questions.flatMap(({ row, model }) =>
    model === undefined ? (hitsByRow.get(row) ?? []).map((hit) => hit.model.key) : [model],
  );
  return { accepted, questions, doubtful: new Set(doubtful) };
}

const isClear = ({ match }: Hit): boolean => match.is === "member" || match.is === "unit";

/** A row that names a model names one, and one only; about a person or unit, one that has it. */
function modelQuestion({ index, change }: Row, hits: readonly Hit[], named: ReadonlySet<number>) {
  if (change.mo_hinh === undefined) return undefined;
  const mo_hinh = change.mo_hinh;
  if (!named.has(index)) return [question("CHANGES_MODEL_NOWHERE", index, change, { mo_hinh })];
  if (change.hanh_dong === "bo_sung" && hits.length === 0)
    return [question("CHANGES_OTHER_TYPE", index, change, { mo_hinh })];
  const concerned = [...new Set(hits.map(({ model }) => model))];
  if (concerned.length <= 1) return undefined;
  return [
    question("CHANGES_MODEL_TWICE", index, change, {
      mo_hinh,
      so: concerned.length,
      ds: listed(concerned.map(({ key }) => key)),
    }),
  ];
}

function memberQuestions({ index, change }: Row, hits: readonly Hit[], isAnswered: boolean): Question[] {
  const ten = change.ho_ten ?? change.ma ?? "";
  const ngay = shortDay(change.ngay);
  const own = hits.flatMap(({ model, match }) => memberQuestion(index, change, model, match as MemberMatch));
  if (hits.length === 0)
    return isAnswered ? [] : [question("CHANGES_PERSON_NOWHERE", index, change, { ten, ngay })];
  const models = new Set(hits.map(({ model }) => model));
  // Models are chosen by the person alone; who fills in a unit or a province means fewer of them.
  if (models.size > 1 && change.mo_hinh === undefined && (change.don_vi ?? change.tinh) !== undefined) {
    const ds = listed([...models].map(({ key }) => key));
    const place = [change.don_vi, change.tinh].filter(Boolean).join(", ");
    return [
      ...own,
      question("CHANGES_PERSON_PLACE", index, change, { ten, noi: place, so: models.size, ds }),
    ];
  }
  // One name in many models is one person as long as the year of birth is the same.
  const people = new Map<string, Hit[]>();
  for (const hit of hits) {
    if (hit.match.is !== "member") continue;
    const { ho_ten, nam_sinh } = hit.match.member;
    const key = `${nameKey(ho_ten)} ${nam_sinh}`;
    people.set(key, [...(people.get(key) ?? []), hit]);
  }
  if (people.size <= 1) return own;
  const ds = [...people.values()].map((group) => {
    const { member } = (group[0] as Hit).match as Extract<MemberMatch, { is: "member" }>;
    return `${member.ho_ten} (${member.nam_sinh}): ${listed(group.map(({ model }) => model.key))}`;
  });
  return [...own, question("CHANGES_PEOPLE", index, change, { ten, so: people.size, ds: ds.join("; ") })];
}

function memberQuestion(
  row: number,
  change: PlacedChange,
  { key, name }: Matched,
  match: MemberMatch,
): Question[] {
  const ten = change.ho_ten ?? change.ma ?? "";
  const data = { ten, mo_hinh: name, tep: key, ngay: shortDay(change.ngay) };
  const ask = (code: string, more: Record<string, string | number> = {}) => [
    question(code, row, change, { ...data, ...more }, key),
  ];
  switch (match.is) {
    case "member":
      return [];
    case "several":
      return ask("CHANGES_PERSON_TWICE", {
        so: match.members.length,
        ds: listed(
          match.members.map(({ ho_ten, nam_sinh, id }) => [ho_ten, nam_sinh, id].filter(Boolean).join(", ")),
          "; ",
        ),
      });
    case "other_name":
      return ask("CHANGES_ID_OTHER", { ma: change.ma ?? "", co: match.member.ho_ten });
    case "later":
      return ask("CHANGES_PERSON_LATER", { vao: shortDay(match.day) });
    case "same_post":
      return ask("CHANGES_SAME_POST", { chuc_danh: match.member.chuc_danh });
  }
}

function unitQuestions(
  { index, change }: Row,
  hits: readonly Hit[],
  { renamed }: RowIndex,
  isAnswered: boolean,
): Question[] {
  const ten = change.don_vi ?? "";
  const ngay = shortDay(change.ngay);
  if (hits.length === 0)
    return isAnswered ? [] : [question("CHANGES_UNIT_NOWHERE", index, change, { ten, ngay })];
  const units = hits.flatMap(({ match }) => (match.is === "unit" ? [match] : []));
  const provinces = [...new Set(units.map(({ province }) => province))];
  if (provinces.length > 1)
    return [question("CHANGES_UNIT_PROVINCES", index, change, { ten, ds: listed(provinces) })];
  const seats = [...new Map(units.map(({ seat }) => [nameKey(seat), seat])).values()];
  if (seats.length > 1)
    return [
      question("CHANGES_UNIT_SEATS", index, change, { ten, so: seats.length, ds: listed(seats, "; ") }),
    ];
  if (!isRename(change) || change.mo_hinh !== undefined) return [];
  // A row that names a model is an answer, and no part of the question.
  const parts = renamed.filter(
    (other) =>
      other.mo_hinh === undefined &&
      nameKey(other.don_vi ?? "") === nameKey(ten) &&
      other.ngay === change.ngay &&
      !isOtherPlace(other, change),
  );
  const names = [...new Map(parts.map(({ ten_moi = "" }) => [nameKey(ten_moi), ten_moi])).values()];
  if (names.length <= 1 && change.hanh_dong !== "chia_tach") return [];
  // Which part a model goes to nobody can know but the office.
  const ds = listed(names);
  const models = [...new Set(hits.map(({ model }) => model))];
  return models.map(({ key, name }) =>
    question("CHANGES_UNIT_SPLIT", index, change, { ten, ds, mo_hinh: name, tep: key }, key),
  );
}

/** Two units of one name. */
const isOtherPlace = (a: PlacedChange, b: PlacedChange): boolean =>
  (a.tinh !== undefined && b.tinh !== undefined && !isSameProvince(a.tinh, b.tinh)) ||
  (a.thuoc_xa !== undefined && b.thuoc_xa !== undefined && nameKey(a.thuoc_xa) !== nameKey(b.thuoc_xa));

/** The models in which somebody leaves by these rows whose place the row's person takes. */
function successions(
  { change }: Row,
  { rows, joins }: RowIndex,
  models: readonly Matched[],
  answered: ReadonlyMap<number, ReadonlySet<string>>,
): Matched[] {
  const predecessor = change.thay_cho ?? "";
  const leaving = new Set(
    rows
      .filter(({ change: one }) => one.hanh_dong === "thoi" && one.ngay === change.ngay)
      .map(({ index }) => index),
  );
  const exact = joins.filter(
    ({ change: one }) =>
      one.mo_hinh !== undefined &&
      nameKey(one.ho_ten ?? "") === nameKey(change.ho_ten ?? "") &&
      one.nam_sinh === change.nam_sinh,
  );
  const found = models.filter(({ key, matches }) =>
    matches.some(
      (match) =>
        match.is === "member" &&
        leaving.has(match.row) &&
        !answered.get(match.row)?.has(key) &&
        (match.member.id === predecessor || candidates([match.member], { ho_ten: predecessor }).length > 0),
    ),
  );
  return found.filter(({ named }) => !exact.some(({ index }) => named.has(index)));
}

const listed = (items: readonly string[], joiner = ", "): string =>
  items.length > SHOWN ? `${items.slice(0, SHOWN).join(joiner)}, … (${items.length})` : items.join(joiner);
