import { parsePattern } from "../docx/pattern.ts";
import type { Template } from "../docx/template.ts";
import { type ContentSchema, contentFactsSchema } from "../facts/content-facts.ts";
import type { Problem } from "../problem/problem.ts";
import type { Catalog, Kind } from "./catalog.ts";
import { checkTemplate } from "./check-template.ts";
import type { FactSchema } from "./schema-walk.ts";

/** Checks the template and the patterns of a kind against the schema of the facts, as that kind will see them. */
export function kindProblems(kind: Kind, catalog: Catalog, facts: FactSchema): Problem[] {
  const bindings = bindingsOf(kind, catalog, facts);
  const patterns = patternsOf(kind);
  const faults = patterns.flatMap(({ name, text }) =>
    parsePattern(text).problems.map((problem) => ({
      ...problem,
      where: { kind: "template", template: kind.id, part: `kind.json ${name}` } as const,
    })),
  );
  const asTemplate: Template = {
    name: kind.id,
    parts: Object.fromEntries(
      patterns.map(({ name, text }) => [`kind.json ${name}`, { ops: parsePattern(text).ops, lines: false }]),
    ),
  };
  return [
    ...faults,
    ...checkTemplate(asTemplate, facts, bindings),
    ...checkTemplate(kind.template, facts, bindings),
  ];
}

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
    .concat(can_cu_them.map((text, i) => ({ name: `can_cu_them/${i}`, text })));
}
