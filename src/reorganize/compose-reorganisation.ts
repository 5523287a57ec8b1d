import { type DomainData, isHeadPost } from "../catalog/domain-data.ts";
import type { ThanhVien, TuQuan } from "../generated/model.ts";
import { foundedOn, REORGANISATION, recordOf } from "../model/founding-day.ts";
import { membersOn, reorganise } from "../model/members-on.ts";
import { addDays, type Day, shortDay } from "../text/dates.ts";
import { nameKey } from "../text/names.ts";
import type { PlacedChange } from "./change.ts";
import type { Composed } from "./compose.ts";
import type { JsonAddition } from "./edit-json.ts";
import type { Accepted } from "./settle.ts";

type Reorganisation = NonNullable<TuQuan["kien_toan"]>[number];
type Lists = Pick<Reorganisation, "thoi" | "bo_sung" | "doi_chuc_danh">;
type Part = { change: PlacedChange; row: number; match: Accepted["match"] };

/** The rows about members, as one reorganisation a day. */
export function composeReorganisation(
  model: TuQuan,
  accepted: readonly Accepted[],
  changes: readonly PlacedChange[],
  data: DomainData,
): Composed {
  const parts = accepted.flatMap(({ row, match }): Part[] =>
    match.is === "member" || match.is === "target"
      ? [{ row, match, change: changes[row] as PlacedChange }]
      : [],
  );
  const days = [...new Set(parts.map(({ change }) => change.ngay))].sort();
  const result: Composed = { additions: [], objections: [] };
  // Each day builds on the one before, as the file will.
  let soFar = model;
  for (const day of days) {
    const { composed, after } = onDay(
      soFar,
      day,
      parts.filter(({ change }) => change.ngay === day),
      data,
    );
    result.additions.push(...composed.additions);
    result.objections.push(...composed.objections);
    soFar = after;
  }
  return result;
}

function onDay(
  model: TuQuan,
  day: Day,
  parts: readonly Part[],
  data: DomainData,
): { composed: Composed; after: TuQuan } {
  const refused = (code: string, more: Record<string, string | number> = {}) => ({
    composed: {
      additions: [],
      objections: parts.map(({ row }) => ({ code, row, data: { ngay: shortDay(day), ...more } })),
    },
    after: model,
  });
  const events = model.kien_toan ?? [];
  const index = events.findIndex(({ ngay }) => ngay === day);
  const { lists, objections } = listsOf(parts, membersOn(model, day), events[index]);
  // First of all: what the model tells already stands in the way of nothing, whatever came after it.
  if (lists.thoi.length + lists.bo_sung.length + lists.doi_chuc_danh.length === 0)
    return { composed: { additions: [], objections }, after: model };
  const founded = foundedOn(model);
  if (founded && day < founded) return refused("CHANGES_BEFORE_FOUNDING", { lap: shortDay(founded) });
  const closed = model.thanh_loai?.hieu_luc;
  if (closed && day > closed) return refused("CHANGES_DELISTED", { tu: shortDay(closed) });
  const later = events.find(({ ngay }) => ngay > day);
  if (later) return refused("CHANGES_BEFORE_LATER", { sau: shortDay(later.ngay) });
  if (index >= 0 && recordOf(model, REORGANISATION, `lan_${index + 1}`).ngay_ky)
    return refused("CHANGES_SIGNED_DAY", { lan: index + 1 });
  const kept = Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) as Lists;
  const event = index >= 0 ? events[index] : undefined;
  const given = reasons(parts, data);
  const paper = parts.find(
    ({ change }) => !(event?.theo_van_ban ?? given.theo_van_ban ?? "").includes(change.theo_van_ban ?? ""),
  );
  if (event?.theo_van_ban && paper)
    objections.push({
      code: "CHANGES_OTHER_PAPER",
      row: paper.row,
      data: { ngay: shortDay(day), co: event.theo_van_ban },
    });
  const merged: Reorganisation = event
    ? withLists({ ...given, ...event }, kept)
    : { ngay: day, ...given, ...kept };
  const { members } = reorganise(membersOn(model, addDays(day, -1)), merged);
  const heads = members.filter(({ chuc_danh }) => isHeadPost(chuc_danh, data));
  const [last] = parts.slice(-1);
  if (heads.length !== 1 && last)
    objections.push({
      code: heads.length === 0 ? "CHANGES_NO_HEAD" : "CHANGES_HEADS",
      row: (parts.find(({ match }) => isHeadLeaving(match, data)) ?? last).row,
      data: { ten: heads.map(({ ho_ten }) => ho_ten).join(", "), so: heads.length },
    });
  return {
    composed: {
      additions: event ? intoEvent(event, merged, index, kept) : [newEvent(model, merged)],
      objections,
    },
    after: {
      ...model,
      kien_toan: event ? events.map((one) => (one === event ? merged : one)) : [...events, merged],
    },
  };
}

const isHeadLeaving = (match: Accepted["match"], data: DomainData): boolean =>
  match.is === "member" && isHeadPost(match.member.chuc_danh, data);

const isJoining = (event: Reorganisation | undefined, member: ThanhVien): boolean =>
  event?.bo_sung?.includes(member) ?? false;

function listsOf(parts: readonly Part[], before: readonly ThanhVien[], event: Reorganisation | undefined) {
  const objections: Composed["objections"] = [];
  const lists: Required<Lists> = { thoi: [], bo_sung: [], doi_chuc_danh: [] };
  const posts = new Map<string, ThanhVien["chuc_danh"]>();
  for (const { change, row, match } of parts) {
    if (match.is !== "member") continue;
    const one = match;
    const namesakes = before.filter(({ ho_ten }) => nameKey(ho_ten) === nameKey(one.member.ho_ten));
    if (!one.member.id && namesakes.length > 1) {
      objections.push({
        code: "CHANGES_NAMESAKES",
        row,
        data: { ten: one.member.ho_ten, so: namesakes.length },
      });
      continue;
    }
    if (change.hanh_dong === "thoi") {
      lists.thoi.push({ thanh_vien: one.reference, ly_do: change.ly_do ?? "" });
      for (const key of [nameKey(one.member.ho_ten), one.member.id ?? ""])
        posts.set(key, one.member.chuc_danh);
    } else if (lists.doi_chuc_danh.some(({ thanh_vien }) => thanh_vien === one.reference))
      // By name in one row, by id in the other: the reading of the file cannot see that they are one.
      objections.push({ code: "CHANGES_TWO_POSTS", row, data: { ten: one.member.ho_ten } });
    else
      lists.doi_chuc_danh.push({
        thanh_vien: one.reference,
        den: change.chuc_danh ?? one.member.chuc_danh,
        ...details(change),
      });
  }
  for (const { change, row, match } of parts) {
    if (match.is !== "target" || change.ho_ten === undefined) continue;
    const { ho_ten, nam_sinh = 0, ma } = change;
    const there = before.filter(
      (member) =>
        nameKey(member.ho_ten) === nameKey(ho_ten) &&
        member.nam_sinh === nam_sinh &&
        (ma === undefined || member.id === ma),
    );
    // Joined by an entry of that very day: the run is repeated.
    if (there.some((member) => isJoining(event, member))) continue;
    if (there.length > 0) {
      objections.push({ code: "CHANGES_MEMBER_ALREADY", row, data: { ten: ho_ten, nam: nam_sinh } });
      continue;
    }
    const chuc_danh =
      change.chuc_danh ?? posts.get(nameKey(change.thay_cho ?? "")) ?? posts.get(change.thay_cho ?? "");
    if (chuc_danh === undefined) {
      objections.push({ code: "CHANGES_POST_UNKNOWN", row, data: { ten: ho_ten } });
      continue;
    }
    lists.bo_sung.push({
      ...(ma ? { id: ma } : {}),
      ho_ten,
      nam_sinh,
      ...(change.gioi_tinh ? { gioi_tinh: change.gioi_tinh } : {}),
      ...details(change),
      chuc_danh,
      ...(change.dien_thoai ? { dien_thoai: change.dien_thoai } : {}),
    });
  }
  return { lists, objections };
}

const details = ({ chuc_vu_cong_tac, dia_chi, nhiem_vu }: PlacedChange) => ({
  ...(chuc_vu_cong_tac ? { chuc_vu_cong_tac } : {}),
  ...(dia_chi ? { dia_chi } : {}),
  ...(nhiem_vu ? { nhiem_vu } : {}),
});

/** Reason and basis of a reorganisation: those of its rows, each once. */
export function reasons(
  parts: readonly { change: PlacedChange }[],
  { cum_tu }: DomainData,
): { ly_do: string; theo_van_ban?: string } {
  const once = (key: "ly_do" | "theo_van_ban", limit: number) => {
    const all = [...new Set(parts.flatMap(({ change }) => change[key] ?? []))];
    const joined = all.join("; ");
    return joined.length <= limit ? joined : (all[0] ?? "");
  };
  const paper = once("theo_van_ban", 300);
  return {
    ly_do: once("ly_do", 500) || cum_tu.ly_do_thay_doi,
    ...(paper ? { theo_van_ban: paper } : {}),
  };
}

const withLists = (event: Reorganisation, more: Lists): Reorganisation => ({
  ...event,
  ...Object.fromEntries(
    (["thoi", "bo_sung", "doi_chuc_danh"] as const)
      .map((key) => [key, [...(event[key] ?? []), ...(more[key] ?? [])]] as const)
      .filter(([, list]) => list.length > 0),
  ),
});

const newEvent = (model: TuQuan, event: Reorganisation): JsonAddition =>
  model.kien_toan
    ? { to: ["kien_toan"], item: event }
    : { to: [], key: "kien_toan", value: [event], after: ["thanh_vien"] };

function intoEvent(
  event: Reorganisation,
  { theo_van_ban }: Reorganisation,
  index: number,
  more: Lists,
): JsonAddition[] {
  const to = ["kien_toan", index];
  const lists = (["thoi", "bo_sung", "doi_chuc_danh"] as const).flatMap((key): JsonAddition[] => {
    const list: readonly unknown[] = more[key] ?? [];
    if (list.length === 0) return [];
    return event[key]
      ? list.map((item) => ({ to: [...to, key], item }))
      : [{ to, key, value: list, after: ["ly_do"] }];
  });
  return theo_van_ban && !event.theo_van_ban
    ? [...lists, { to, key: "theo_van_ban", value: theo_van_ban, after: ["ly_do"] }]
    : lists;
}
