import type { DomainData } from "../catalog/domain-data.ts";
import type { Facts, OKy } from "../generated/facts.ts";
import type { LienKet } from "../generated/model.ts";
import { representativeOn } from "../model/holder-on.ts";
import type { PlannedDocument } from "../plan/plan.ts";
import type { Day } from "../text/dates.ts";
import { memberUnits } from "./linked-units.ts";
import { asLines, numbered } from "./numbered.ts";
import { ownLines } from "./signature.ts";
import { signedName } from "./unit-facts.ts";

type Lines = (name: string, cells: number, together?: string) => string[];

/** Rows of two or three cells, so that none stands alone: 2, 3, 2 + 2, 3 + 2, 3 + 3, 3 + 2 + 2 … */
export function rowsOf(count: number): number[] {
  const rows: number[] = [];
  let left = count;
  while (left > 0) {
    const size = left === 2 || left === 4 ? 2 : Math.min(3, left);
    rows.push(size);
    left -= size;
  }
  return rows;
}

/** Signatures of every member on the day of a paper they sign together, the chair first (quy trình 2.1.3, 2.2). */
export function signatureGrid(
  model: LienKet,
  data: DomainData,
  { asOf, linked }: Pick<PlannedDocument, "asOf" | "linked">,
  lines: Lines,
): Facts["van_ban"]["luoi_ky"] {
  const members = memberUnits(model, data, asOf);
  const ordered = [
    ...members.filter(({ id }) => id === linked?.chair),
    ...members.filter(({ id }) => id !== linked?.chair),
  ];
  let next = 0;
  return numbered(
    rowsOf(ordered.length).map((size) => {
      const row = ordered.slice(next, next + size).map((member) => blockOf(member, data, asOf, size, lines));
      next += size;
      // Names stand side by side: the shorter blocks of a row are filled up.
      const height = Math.max(...row.map(({ above }) => above.length));
      const [o_1, o_2, o_3] = [0, 1, 2].map((index) => cellOf(row[index], height)) as [OKy, OKy, OKy];
      return { ba: size === 3, o_1, o_2, o_3 };
    }),
  );
}

interface Block {
  above: string[];
  name: string;
}

function blockOf(
  { unit, nguoi_dai_dien }: ReturnType<typeof memberUnits>[number],
  { lien_ket }: DomainData,
  day: Day,
  size: number,
  lines: Lines,
): Block {
  const person = representativeOn(unit.leaders, day, nguoi_dai_dien) ?? unit.head;
  const [head, post] = [unit.head, person].map((who) => who?.chuc_vu?.toUpperCase() ?? "") as [
    string,
    string,
  ];
  const posts = ownLines("nha_nuoc", person?.quyen_han, head, post).flatMap((line) => lines(line, size));
  // The commune's own name stays whole where it fits: XÃ / AN BÌNH.
  const { dia_phuong, cap } = unit.facts;
  const commune = dia_phuong.slice(cap.length + 1).toUpperCase();
  const name = person ? signedName(person) : "";
  const isLong = person?.cap_bac !== undefined && lines(name, size).length > 1;
  return {
    above: [lien_ket.dai_dien, ...unit.name.flatMap((line) => lines(line, size, commune)), ...posts],
    name: isLong ? `${person.cap_bac}\n${person.ho_ten}` : name,
  };
}

const cellOf = (block: Block | undefined, height: number): OKy => ({
  co: block !== undefined,
  dong: block ? asLines([...block.above, ...Array<string>(height - block.above.length).fill("")]) : [],
  ho_ten: block?.name ?? "",
});
