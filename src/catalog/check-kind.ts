import { type ContentSchema, contentFactsSchema } from "../facts/content-facts.ts";
import type { Problem } from "../problem/problem.ts";
import { nearest } from "../text/nearest.ts";
import type { Catalog, Kind } from "./catalog.ts";
import { patternProblems, SENTENCES } from "./check-pattern.ts";
import { checkTemplate } from "./check-template.ts";
import type { DomainData } from "./domain-data.ts";
import type { FactSchema } from "./schema-walk.ts";
import { textsIn } from "./texts-in.ts";

/** What the day and year of a paper are made of. */
const DAYS = ["muc", "mo_hinh_diem", "thanh_loai"];

/** Facts a pattern of a kind can use where some are filled before the rest of the facts is made. */
const SCOPES: Record<string, readonly string[] | undefined> = {
  ngay: DAYS,
  nam: DAYS,
  ngay_chu_tri: DAYS,
  noi_dung: SENTENCES,
  trich_yeu: [...SENTENCES, "hoi_nghi", "mo_hinh_diem", "thanh_loai", "y_kien", "noi_dung", "muc"],
};

/** Checks the template and the patterns of a kind against the schema of the facts, as that kind will see them. */
export function kindProblems(kind: Kind, catalog: Catalog, facts: FactSchema): Problem[] {
  const bindings = bindingsOf(kind, catalog, facts);
  const names = nameProblems(kind, catalog, facts);
  // No pattern sees the form of the document: it is made of them.
  const others = Object.keys(facts.properties ?? {}).filter((name) => name !== "van_ban");
  const patterns = patternsOf(kind, catalog.data).flatMap(({ name, text }): Problem[] => {
    const [field = ""] = name.split("/");
    const place = { template: kind.id, part: `kind.json ${name}`, text };
    return patternProblems(place, facts, SCOPES[field] ?? others, bindings);
  });
  return [...names, ...patterns, ...checkTemplate(kind.template, facts, bindings)];
}

/** Names a description gives to things that stand elsewhere. */
function nameProblems({ id, description }: Kind, { data, kinds }: Catalog, facts: FactSchema): Problem[] {
  const { muc, can_cu, thuc_hien, noi_dung_cung, sua_bang, noi_nhan = [] } = description;
  const items = Object.keys(facts.$defs ?? {}).filter((name) => name.startsWith("muc_"));
  const sets = (of: object) => Object.keys(of).filter((name) => name !== "nguon");
  const named: [string, string | undefined, string[]][] = [
    ["muc", muc, items],
    ["can_cu", can_cu, sets(data.bo_can_cu)],
    ["thuc_hien", thuc_hien, sets(data.bo_can_cu)],
    ["noi_dung_cung", noi_dung_cung, Object.keys(kinds)],
    ["sua_bang", sua_bang, Object.keys(kinds)],
    ...noi_nhan
      .filter((line) => line.startsWith("@"))
      .map((line): [string, string, string[]] => ["noi_nhan", line.slice(1), sets(data.noi_nhan)]),
  ];
  return named.flatMap(([key, name, known]): Problem[] => {
    if (name === undefined || known.includes(name)) return [];
    const where = { kind: "template", template: id, part: `kind.json ${key}` } as const;
    const near = nearest(name, known) ?? known.join(", ");
    return [{ code: "KIND_UNKNOWN_NAME", severity: "error", where, data: { key, name, known: near } }];
  });
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
    properties: {
      ...kinds[description.noi_dung_cung ?? ""]?.description.noi_dung,
      ...description.noi_dung,
    } as Record<string, ContentSchema>,
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

function patternsOf({ description }: Kind, { noi_nhan: sets }: DomainData): { name: string; text: string }[] {
  const {
    trich_yeu,
    phu_luc,
    kinh_gui,
    noi_nhan = [],
    can_cu_them = [],
    ngay,
    nam,
    ngay_chu_tri,
  } = description;
  return Object.entries({ trich_yeu, phu_luc, kinh_gui, ngay, nam, ngay_chu_tri })
    .flatMap(([name, text]) => (text === undefined ? [] : [{ name, text }]))
    .concat(
      noi_nhan.flatMap((line, i) =>
        line.startsWith("@")
          ? textsIn(sets[line.slice(1)], `noi_nhan/${line}`)
          : [{ name: `noi_nhan/${i}`, text: line }],
      ),
    )
    .concat(can_cu_them.map((text, i) => ({ name: `can_cu_them/${i}`, text })))
    .concat(
      Object.entries(description.noi_dung ?? {}).flatMap(([key, { default: words, theo_chu_the }]) =>
        textsIn([words, theo_chu_the], `noi_dung/${key}`),
      ),
    );
}
