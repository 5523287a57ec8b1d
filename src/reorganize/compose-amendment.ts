import type { DomainData } from "../catalog/domain-data.ts";
import type { LienKet, SuaDoi, ThanhVienLienKet } from "../generated/model.ts";
import { foundedOn, recordOf } from "../model/founding-day.ts";
import { allLinkedMembers, linkedMembersOn } from "../model/linked-members-on.ts";
import { addDays, shortDay } from "../text/dates.ts";
import { nameKey } from "../text/names.ts";
import { slug } from "../text/slug.ts";
import type { PlacedChange } from "./change.ts";
import type { Composed } from "./compose.ts";
import { reasons } from "./compose-reorganisation.ts";
import type { Accepted } from "./settle.ts";
import { splitLocality } from "./unit-names.ts";

const AMENDMENT = "lk_09_phu_luc_sua_doi";

type Part = { change: PlacedChange; row: number; match: Accepted["match"] };

/** The rows about member units, as one change of the regulation a day (LK-09). */
export function composeAmendment(
  model: LienKet,
  accepted: readonly Accepted[],
  changes: readonly PlacedChange[],
  data: DomainData,
): Composed {
  const parts = accepted.flatMap(({ row, match }): Part[] => {
    const change = changes[row] as PlacedChange;
    const isMembership = change.hanh_dong === "thoi" || change.hanh_dong === "bo_sung";
    return isMembership && change.don_vi !== undefined ? [{ row, match, change }] : [];
  });
  const result: Composed = { additions: [], objections: [] };
  let isFirst = model.sua_doi === undefined;
  for (const day of [...new Set(parts.map(({ change }) => change.ngay))].sort()) {
    const { additions, objections } = onDay(
      model,
      day,
      parts.filter(({ change }) => change.ngay === day),
      isFirst,
      data,
    );
    if (additions.length > 0) isFirst = false;
    result.additions.push(...additions);
    result.objections.push(...objections);
  }
  return result;
}

function onDay(
  model: LienKet,
  day: string,
  parts: readonly Part[],
  isFirst: boolean,
  data: DomainData,
): Composed {
  const refused = (code: string, more: Record<string, string | number> = {}): Composed => ({
    additions: [],
    objections: parts.map(({ row }) => ({ code, row, data: { ngay: shortDay(day), ...more } })),
  });
  const events = model.sua_doi ?? [];
  const index = events.findIndex(({ ngay }) => ngay === day);
  const same = events[index];
  const members = linkedMembersOn(model, addDays(day, -1)).map(({ id }) => id);
  const objections: Composed["objections"] = [];
  const rut = parts.flatMap(({ change, match, row }) => {
    if (match.is !== "unit" || !match.unit.id) return [];
    const { id } = match.unit;
    if (same?.rut?.some(({ don_vi }) => don_vi === id)) return [];
    if (members.includes(id)) return [{ don_vi: id, ly_do: change.ly_do ?? "" }];
    objections.push({
      code: "CHANGES_NO_MEMBER",
      row,
      data: { ten: change.don_vi ?? "", ngay: shortDay(day) },
    });
    return [];
  });
  const known = new Set(allLinkedMembers(model).map(({ id }) => id));
  const gia_nhap = parts.flatMap(({ change, match }) =>
    match.is === "target" && !isJoining(same, change, data) ? [memberOf(change, known, data)] : [],
  );
  // First of all: what the model tells already stands in the way of nothing, whatever came after it.
  if (rut.length + gia_nhap.length === 0) return { additions: [], objections };
  const founded = foundedOn(model);
  if (founded && day < founded) return refused("CHANGES_BEFORE_FOUNDING", { lap: shortDay(founded) });
  const closed = model.thanh_loai?.hieu_luc;
  if (closed && day > closed) return refused("CHANGES_DELISTED", { tu: shortDay(closed) });
  const later = events.find(({ ngay }) => ngay > day);
  if (later) return refused("CHANGES_BEFORE_LATER", { sau: shortDay(later.ngay) });
  if (same && recordOf(model, AMENDMENT, `lan_${index + 1}`).ngay_ky)
    return refused("CHANGES_SIGNED_DAY", { lan: index + 1 });
  if (same) return refused("CHANGES_AMENDED_THAT_DAY");
  const event: SuaDoi = {
    ngay: day,
    ...reasons(parts, data),
    ...(gia_nhap.length > 0 ? { gia_nhap } : {}),
    ...(rut.length > 0 ? { rut } : {}),
  };
  return {
    additions: [
      isFirst
        ? { to: [], key: "sua_doi", value: [event], after: ["thanh_vien_lien_ket"] }
        : { to: ["sua_doi"], item: event },
    ],
    objections,
  };
}

/** A commune is written with its level in a row, and without in the model. */
function isJoining(event: SuaDoi | undefined, { don_vi = "" }: PlacedChange, data: DomainData): boolean {
  const { level = "xa", name } = splitLocality(don_vi, data);
  return (event?.gia_nhap ?? []).some(({ don_vi: { loai, cap = "xa", ten } }) =>
    loai === "xa" ? cap === level && nameKey(ten) === nameKey(name) : nameKey(ten) === nameKey(don_vi),
  );
}

/** A unit that joins, with its head as the row gives him. */
function memberOf(change: PlacedChange, known: Set<string>, data: DomainData): ThanhVienLienKet {
  const { don_vi = "", loai_don_vi = "xa", ho_ten = "", chuc_vu, cap_bac, tinh = "", thuoc_xa } = change;
  const { level, name } = splitLocality(don_vi, data);
  const place = thuoc_xa ? splitLocality(thuoc_xa, data) : undefined;
  const wanted = slug(don_vi, { joiner: "_", maxLength: 36, fallback: "don_vi" });
  let id = wanted;
  for (let turn = 2; known.has(id); turn++) id = `${wanted}_${turn}`;
  known.add(id);
  return {
    id,
    don_vi: {
      loai: loai_don_vi,
      ...(loai_don_vi === "xa" && level ? { cap: level as "xa" } : {}),
      ten: loai_don_vi === "xa" ? name : don_vi,
      ...(place
        ? { thuoc_xa: { ...(place.level ? { cap: place.level as "xa" } : {}), ten: place.name } }
        : {}),
      tinh,
      lanh_dao: [{ ho_ten, ...(chuc_vu ? { chuc_vu } : {}), ...(cap_bac ? { cap_bac } : {}) }],
    },
  } as ThanhVienLienKet;
}
