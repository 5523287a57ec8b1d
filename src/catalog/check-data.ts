import { parsePattern } from "../docx/pattern.ts";
import type { Template } from "../docx/template.ts";
import type { Problem } from "../problem/problem.ts";
import { nearest } from "../text/nearest.ts";
import { checkTemplate } from "./check-template.ts";
import type { DomainData } from "./domain-data.ts";
import type { FactSchema } from "./schema-walk.ts";
import { textsIn } from "./texts-in.ts";

/** Facts the words of an owner may use, and those default sentences may. */
const UNITS = ["chu_the", "don_vi_de_xuat", "cong_an_xa", "cap_uy", "nguoi_phe_duyet"];
const SENTENCES = [...UNITS, "tu_ngu", "mo_hinh", "quy_che", "cam_ket"];
/** What the patterns of a unit kind see (`catalog/unit-on.ts`, `facts/unit-facts.ts`). */
const UNIT_NAMES = [
  ...["ten", "cap", "dia_phuong", "tinh", "chu_quan", "chu_quan_dang", "co_quan_chu_quan"],
  ...["dia_danh", "chuc_vu", "chuc_danh", "ten_goi", "ten_ngan", "viet_tat", "ho_ten"],
];

/** Domain data of a catalog: every owner has every word, every pattern reads facts there are, every base exists. */
export function dataProblems(data: DomainData, facts: FactSchema): Problem[] {
  const unitNames: FactSchema = {
    type: "object",
    properties: Object.fromEntries(UNIT_NAMES.map((name) => [name, { type: "string" }])),
  };
  return [
    ...wordProblems(data, facts),
    ...baseProblems(data),
    ...patternProblems("don_vi", textsIn(data.don_vi, ""), unitNames),
    ...patternProblems("tu_ngu", textsIn(data.tu_ngu, ""), scope(facts, UNITS)),
    ...patternProblems("mac_dinh", textsIn(data.mac_dinh, ""), scope(facts, SENTENCES)),
    ...patternProblems("linh_vuc", textsIn(data.linh_vuc, ""), scope(facts, SENTENCES)),
  ];
}

const inFile = (file: string, part: string) =>
  ({ kind: "template", template: `_data/${file}.json`, part }) as const;

function wordProblems({ tu_ngu }: DomainData, facts: FactSchema): Problem[] {
  const known = Object.keys(facts.properties?.["tu_ngu"]?.properties ?? {});
  return Object.entries(tu_ngu)
    .filter(([owner]) => owner !== "nguon")
    .flatMap(([owner, words]): Problem[] => [
      ...Object.keys(words)
        .filter((key) => !known.includes(key))
        .map((key): Problem => {
          const data = { key, known: nearest(key, known) ?? known.join(", ") };
          return {
            code: "WORD_UNKNOWN",
            severity: "error",
            where: inFile("tu_ngu", `${owner}/${key}`),
            data,
          };
        }),
      ...known
        .filter((key) => !(key in words))
        .map((key): Problem => {
          return { code: "WORD_MISSING", severity: "error", where: inFile("tu_ngu", owner), data: { key } };
        }),
    ]);
}

function baseProblems({ bo_can_cu, can_cu }: DomainData): Problem[] {
  const known = can_cu.van_ban.map(({ id }) => id);
  return Object.entries(bo_can_cu)
    .filter(([set]) => set !== "nguon")
    .flatMap(([set, columns]) =>
      Object.entries(columns).flatMap(([column, entries]) =>
        entries
          .map((entry) => (typeof entry === "string" ? entry : entry.id))
          .filter((id) => !id.startsWith("{") && !known.includes(id))
          .map((id): Problem => {
            const data = { id, known: nearest(id, known) ?? known.join(", ") };
            return {
              code: "BASIS_UNKNOWN",
              severity: "error",
              where: inFile("bo_can_cu", `${set}/${column}`),
              data,
            };
          }),
      ),
    );
}

const scope = (facts: FactSchema, names: readonly string[]): FactSchema => ({
  ...facts,
  properties: Object.fromEntries(
    Object.entries(facts.properties ?? {}).filter(([name]) => names.includes(name)),
  ),
});

function patternProblems(
  file: string,
  patterns: readonly { name: string; text: string }[],
  facts: FactSchema,
): Problem[] {
  return patterns
    .filter(({ name }) => !name.startsWith("/nguon"))
    .flatMap(({ name, text }) => {
      const { ops, problems } = parsePattern(text);
      const where = inFile(file, name);
      const template: Template = { name: where.template, parts: { [name]: { ops, lines: false } } };
      return [...problems.map((problem) => ({ ...problem, where })), ...checkTemplate(template, facts)];
    });
}
