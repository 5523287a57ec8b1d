import { nameKey } from "../text/names.ts";
import type { Action, Change } from "./change.ts";

type Said = Partial<Change>;

const sameName = (a: string | undefined, b: string | undefined): boolean =>
  nameKey(a ?? "") === nameKey(b ?? "");

/** Where both say it and differ, two people or units are meant. */
const differ = <T>(a: T | undefined, b: T | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

const twoPosts = (a: Said, b: Said): boolean => differ(a.chuc_danh, b.chuc_danh);

/** Two deputies may be named on one day; two heads may not. */
const isHead = ({ quyen_han }: Said): boolean => quyen_han === undefined || quyen_han === "Q";

/** By the two actions in alphabetical order: whether both cannot hold. */
const RULES: Readonly<Record<string, (a: Said, b: Said) => boolean>> = {
  "bo_sung thoi": () => true,
  "doi_chuc_danh thoi": () => true,
  "doi_chuc_danh doi_chuc_danh": twoPosts,
  "bo_sung doi_chuc_danh": twoPosts,
  "bo_sung bo_sung": twoPosts,
  "doi_nguoi_dung_dau doi_nguoi_dung_dau": (a, b) => isHead(a) && isHead(b) && !sameName(a.ho_ten, b.ho_ten),
  "doi_ten doi_ten": (a, b) => !sameName(a.ten_moi, b.ten_moi),
  "sap_nhap sap_nhap": (a, b) => !sameName(a.ten_moi, b.ten_moi),
};

/** Whether two changes that share a name or an id, a model and a day cannot both be true. */
export function contradict(a: Said, b: Said): boolean {
  if (
    differ(a.nam_sinh, b.nam_sinh) ||
    differ(a.ma, b.ma) ||
    differ(a.tinh, b.tinh) ||
    differ(a.thuoc_xa, b.thuoc_xa)
  )
    return false;
  const [x, y] = [a.hanh_dong, b.hanh_dong].sort() as [Action, Action];
  return RULES[`${x} ${y}`]?.(a, b) ?? false;
}
