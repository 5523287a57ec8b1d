import { fillChecked } from "../docx/pattern.ts";
import type { ThanhVienLienKet } from "../generated/model.ts";
import type { Day } from "../text/dates.ts";
import type { DomainData } from "./domain-data.ts";
import { communeOf, fullName, namedUnit, ownUnit } from "./unit-on.ts";

/**
 * Police and military bodies directly concerned that are no members (quy trình 2.1.4): police of every commune, of the
 * province where there are several, and military commands where a military unit takes part.
 */
export function concernedBodies(members: readonly ThanhVienLienKet[], data: DomainData, day: Day): string[] {
  const words = data.lien_ket.lien_quan;
  const units = members.map(({ don_vi }) => ownUnit(don_vi, data, day));
  const military = units.filter(({ loai }) => loai === "don_vi_quan_doi").map(({ names }) => names);
  const named = members.map(({ don_vi }) => namedUnit(communeOf(don_vi), "xa", {}, data, day).names);
  const communes = [...new Map(named.map((names) => [names.dia_phuong, names])).values()];
  const provinces = [...new Map(communes.map((names) => [names.tinh, names])).values()];
  const bodies = [
    ...communes.map((names) => fillChecked(words.cong_an_xa, names)),
    ...(communes.length > 1 ? provinces.map((names) => fillChecked(words.cong_an_tinh, names)) : []),
    ...(military.length > 0 ? communes.map((names) => fillChecked(words.quan_su_xa, names)) : []),
    ...military.map((names) => fillChecked(words.quan_doi, names)),
  ];
  const known = units.map((unit) => fullName(unit).toLowerCase());
  return [...new Set(bodies)].filter((name) => name !== "" && !known.includes(name.toLowerCase()));
}
