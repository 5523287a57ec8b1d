import type { Model } from "../generated/model.ts";
import { asKnownOn } from "../model/linked-members-on.ts";
import { turnOn, turnsOf } from "../model/rotation.ts";
import { addDays, type Day } from "../text/dates.ts";
import type { LinkedPlace } from "./plan.ts";

/**
 * Whose paper it is by the rotation on that day; undefined for a self-managed model. Where the schedule has no chair that
 * day, the last one stays in it: the rule on the schedule tells (R-LK-02).
 */
export function linkedPlace(model: Model, day: Day, muc: Record<string, unknown>): LinkedPlace | undefined {
  if (model.loai !== "lien_ket") return undefined;
  const known = asKnownOn(model, day);
  const turns = turnsOf(known, day);
  const turn = turnOn(turns, day) ?? turns.findLast(({ den_ngay }) => den_ngay < day) ?? turns[0];
  const chair = turn?.don_vi ?? model.thanh_vien_lien_ket[0]?.id ?? "";
  const next = turnsOf(known, turn ? addDays(turn.den_ngay, 1) : day).find(
    ({ tu_ngay }) => turn && tu_ngay > turn.den_ngay,
  );
  const member = [muc["don_vi"], muc["id"]].find((id) => typeof id === "string");
  return {
    chair,
    ...(next ? { next: next.don_vi } : {}),
    ...(member === undefined ? {} : { member: String(member) }),
  };
}
