import { parsePattern } from "../docx/pattern.ts";
import type { Template } from "../docx/template.ts";
import { type ContentSchema, contentFactsSchema } from "../facts/content-facts.ts";
import type { Problem } from "../problem/problem.ts";
import { nearest } from "../text/nearest.ts";
import type { Catalog, Kind } from "./catalog.ts";
import { checkTemplate } from "./check-template.ts";
import type { FactSchema } from "./schema-walk.ts";

/** Facts each pattern of a kind can use: some are filled before the rest of the facts is made. */
const BASIC = ["chu_the", "don_vi_de_xuat", "cap_uy", "tu_ngu", "mo_hinh", "quy_che"];
const SCOPES: Record<string, readonly string[] | undefined> = {
  ngay: ["muc", "mo_hinh_diem"],
  nam: ["muc", "mo_hinh_diem"],
  noi_dung: BASIC,
  trich_yeu: [...BASIC, "hoi_nghi", "mo_hinh_diem", "noi_dung", "muc"],
};

/** Checks the template and the patterns of a kind against the schema of the facts, as that kind will see them. */
export function kindProblems(kind: Kind, catalog: Catalog, facts: FactSchema): Problem[] {
  const bindings = bindingsOf(kind, catalog, facts);
  const names = nameProblems(kind, catalog, facts);
  const patterns = patternsOf(kind).flatMap(({ name, text }): Problem[] => {
    const { ops, problems } = parsePattern(text);
    const part = `kind.json ${name}`;
    const where = { kind: "template", template: kind.id, part } as const;
    const [field = ""] = name.split("/");
    const pattern: Template = { name: kind.id, parts: { [part]: { ops, lines: false } } };
    return [
      ...problems.map((problem) => ({ ...problem, where })),
      ...checkTemplate(
        pattern,
        { ...facts, properties: only(facts.properties ?? {}, SCOPES[field]) },
        only(bindings, SCOPES[field]),
      ),
    ];
  });
  return [...names, ...patterns, ...checkTemplate(kind.template, facts, bindings)];
}

/** Names a description gives to things that stand elsewhere. */
function nameProblems({ id, description }: Kind, { data }: Catalog, facts: FactSchema): Problem[] {
  const { muc, can_cu, thuc_hien } = description;
  const items = Object.keys(facts.$defs ?? {}).filter((name) => name.startsWith("muc_"));
  const sets = Object.keys(data.bo_can_cu).filter((name) => name !== "nguon");
  return Object.entries({ muc, can_cu, thuc_hien }).flatMap(([key, name]): Problem[] => {
    const known = key === "muc" ? items : sets;
    if (name === undefined || known.includes(name)) return [];
    const where = { kind: "template", template: id, part: `kind.json ${key}` } as const;
    const near = nearest(name, known) ?? known.join(", ");
    return [{ code: "KIND_UNKNOWN_NAME", severity: "error", where, data: { key, name, known: near } }];
  });
}

const only = <V>(
  values: Readonly<Record<string, V>>,
  names: readonly string[] | undefined,
): Record<string, V> =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !names || names.includes(key)));

/** What `muc`, `noi_dung` and `tham_chieu` are for one kind. */
function bindingsOf(
  { description }: Kind,
  { kinds }: Catalog,
  facts: FactSchema,
): Record<string, FactSchema> {
  const definitions = (facts as { $defs: Record<string, FactSchema> }).$defs;
  const { noi_dung: _text, ...numbering } = definitions["dong"]?.properties ?? {};
  const content: ContentSchema = {
    type: "object",
    properties: (description.noi_dung ?? {}) as Record<string, ContentSchema>,
  };
  return {
    noi_dung: contentFactsSchema(content, numbering) as FactSchema,
    muc: description.muc ? (definitions[description.muc] ?? {}) : { type: "object", properties: {} },
    tham_chieu: {
      type: "object",
      properties: Object.fromEntries(
        Object.keys(kinds).map((id) => [id, { type: "array", items: definitions["tham_chieu"] ?? {} }]),
      ),
    },
  };
}

function patternsOf({ description }: Kind): { name: string; text: string }[] {
  const { trich_yeu, kinh_gui, noi_nhan = [], can_cu_them = [], ngay, nam } = description;
  return Object.entries({ trich_yeu, kinh_gui, ngay, nam })
    .flatMap(([name, text]) => (text === undefined ? [] : [{ name, text }]))
    .concat(noi_nhan.map((text, i) => ({ name: `noi_nhan/${i}`, text })))
    .concat(can_cu_them.map((text, i) => ({ name: `can_cu_them/${i}`, text })))
    .concat(
      Object.entries(description.noi_dung ?? {}).flatMap(([key, { default: words }]) =>
        textsIn(words, `noi_dung/${key}`),
      ),
    );
}

/** Every text of a default value with its path. */
function textsIn(value: unknown, name: string): { name: string; text: string }[] {
  if (typeof value === "string") return [{ name, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${name}/${key}`));
}
