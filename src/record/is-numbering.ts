import type { ModelChange } from "./model-changes.ts";

/** What a paper gets when it is signed: number, symbol, day, state. */
const NUMBERING = /^\/van_ban\/[^/]+(\/\d+)?\/(muc|so|ky_hieu|ngay_ky|trang_thai)$/;

/** True when a change only gives papers their number and date. */
export const isNumbering = ({ pointer, new: value }: ModelChange): boolean =>
  leaves(pointer, value).every((leaf) => NUMBERING.test(leaf));

function leaves(pointer: string, value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [pointer];
  return Object.entries(value).flatMap(([key, one]) => leaves(`${pointer}/${key}`, one));
}
