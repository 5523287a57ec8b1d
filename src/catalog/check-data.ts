import type { Problem } from "../problem/problem.ts";
import { nearest } from "../text/nearest.ts";
import { patternProblems, SENTENCES, UNITS } from "./check-pattern.ts";
import type { DomainData } from "./domain-data.ts";
import type { FactSchema } from "./schema-walk.ts";
import { textsIn } from "./texts-in.ts";

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
    ...textProblems("don_vi", data.don_vi, unitNames),
    ...textProblems("tu_ngu", data.tu_ngu, facts, UNITS),
    ...textProblems("mac_dinh", data.mac_dinh, facts, SENTENCES),
    ...textProblems("linh_vuc", data.linh_vuc, facts, SENTENCES),
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

/** Every text of a data file but its source, which is no pattern. */
const textProblems = (file: string, value: object, facts: FactSchema, names?: readonly string[]): Problem[] =>
  textsIn(value, "")
    .filter(({ name }) => !name.startsWith("/nguon"))
    .flatMap(({ name, text }) =>
      patternProblems({ template: `_data/${file}.json`, part: name, text }, facts, names),
    );
