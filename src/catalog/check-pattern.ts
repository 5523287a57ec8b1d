import { parsePattern } from "../docx/pattern.ts";
import type { Template } from "../docx/template.ts";
import type { Problem } from "../problem/problem.ts";
import { type Bindings, checkTemplate } from "./check-template.ts";
import type { FactSchema } from "./schema-walk.ts";

/** The units of a model, and what default sentences see besides: facts made before the rest. */
export const UNITS = [
  ...["chu_the", "don_vi_de_xuat", "cong_an_xa", "cap_uy", "nguoi_phe_duyet"],
  ...["chu_tri", "chu_tri_ke_tiep", "don_vi_thanh_vien", "lien_ket"],
];
export const SENTENCES = [...UNITS, "tu_ngu", "mo_hinh", "quy_che", "cam_ket"];

/** Checks one pattern against the facts it will see: those of `names`, all where it is undefined. */
export function patternProblems(
  { template, part, text }: { template: string; part: string; text: string },
  facts: FactSchema,
  names?: readonly string[],
  bindings: Bindings = {},
): Problem[] {
  const { ops, problems } = parsePattern(text);
  const pattern: Template = { name: template, parts: { [part]: { ops, lines: false } } };
  const seen = { ...facts, properties: only(facts.properties ?? {}, names) };
  return [
    ...problems.map((problem) => ({ ...problem, where: { kind: "template", template, part } as const })),
    ...checkTemplate(pattern, seen, only(bindings, names)),
  ];
}

const only = <T>(
  values: Readonly<Record<string, T>>,
  names: readonly string[] | undefined,
): Record<string, T> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names || names.includes(name)));
