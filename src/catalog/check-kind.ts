import { parsePattern } from "../docx/pattern.ts";
import type { Template } from "../docx/template.ts";
import { type ContentSchema, contentFactsSchema } from "../facts/content-facts.ts";
import type { Problem } from "../problem/problem.ts";
import { nearest } from "../text/nearest.ts";
import type { Catalog, Kind } from "./catalog.ts";
import { checkTemplate } from "./check-template.ts";
import type { DomainData } from "./domain-data.ts";
import type { FactSchema } from "./schema-walk.ts";
import { textsIn } from "./texts-in.ts";

/** Facts each pattern of a kind can use: some are filled before the rest of the facts is made. */
const BASIC = [
  "chu_the",
  "don_vi_de_xuat",
  "cong_an_xa",
  "cap_uy",
  "nguoi_phe_duyet",
  "tu_ngu",
  "mo_hinh",
  "quy_che",
  "cam_ket",
];
const SCOPES: Record<string, readonly string[] | undefined> = {
  ngay: ["muc", "mo_hinh_diem"],
  nam: ["muc", "mo_hinh_diem"],
  noi_dung: BASIC,
  trich_yeu: [...BASIC, "hoi_nghi", "mo_hinh_diem", "y_kien", "noi_dung", "muc"],
};

/** Checks the template and the patterns of a kind against the schema of the facts, as that kind will see them. */
export function kindProblems(kind: Kind, catalog: Catalog, facts: FactSchema): Problem[] {
  const bindings = bindingsOf(kind, catalog, facts);
  const names = nameProblems(kind, catalog, facts);
  const patterns = patternsOf(kind, catalog.data).flatMap(({ name, text }): Problem[] => {
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
function nameProblems({ id, description }: Kind, { data, kinds }: Catalog, facts: FactSchema): Problem[] {
  const { muc, can_cu, thuc_hien, noi_dung_cung, noi_nhan = [] } = description;
  const items = Object.keys(facts.$defs ?? {}).filter((name) => name.startsWith("muc_"));
  const sets = (of: object) => Object.keys(of).filter((name) => name !== "nguon");
  const named: [string, string | undefined, string[]][] = [
    ["muc", muc, items],
    ["can_cu", can_cu, sets(data.bo_can_cu)],
    ["thuc_hien", thuc_hien, sets(data.bo_can_cu)],
    ["noi_dung_cung", noi_dung_cung, Object.keys(kinds)],
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
  const { trich_yeu, kinh_gui, noi_nhan = [], can_cu_them = [], ngay, nam } = description;
  return Object.entries({ trich_yeu, kinh_gui, ngay, nam })
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
