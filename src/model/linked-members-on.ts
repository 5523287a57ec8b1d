import type { LienKet, SuaDoi, ThanhVienLienKet } from "../generated/model.ts";
import type { Day } from "../text/dates.ts";

/** Members after one change of the regulation: who leaves is taken out, who joins comes last. */
export const afterChange = (
  members: readonly ThanhVienLienKet[],
  { rut = [], gia_nhap = [] }: SuaDoi,
): ThanhVienLienKet[] => [
  ...members.filter(({ id }) => !rut.some(({ don_vi }) => don_vi === id)),
  ...gia_nhap,
];

/** The member units on a day, as a fold of the changes up to and including it. */
export const linkedMembersOn = (model: LienKet, day: Day): ThanhVienLienKet[] =>
  (model.sua_doi ?? []).filter(({ ngay }) => ngay <= day).reduce(afterChange, [...model.thanh_vien_lien_ket]);

/** Every unit that is or ever was a member, by its id. */
export const allLinkedMembers = ({ thanh_vien_lien_ket, sua_doi = [] }: LienKet): ThanhVienLienKet[] => [
  ...thanh_vien_lien_ket,
  ...sua_doi.flatMap(({ gia_nhap = [] }) => gia_nhap),
];

/** The model as it was known on a day: without the changes that came later. */
export const asKnownOn = (model: LienKet, day: Day): LienKet => {
  const { sua_doi = [], ...rest } = model;
  const known = sua_doi.filter(({ ngay }) => ngay <= day);
  return known.length > 0 ? { ...rest, sua_doi: known } : rest;
};

/** Members take turns in the chair, and keep a dossier, unless they say otherwise (quy trình 2.4). */
export const isRotating = ({ luan_phien = true }: ThanhVienLienKet): boolean => luan_phien;
