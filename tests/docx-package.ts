import { posix } from "node:path";
import { childElements, descendants, type XmlElement } from "./xml-tree.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const REQUIRED = ["[Content_Types].xml", "_rels/.rels", "word/document.xml"];

/** Relations of the parts of a package that do not hold: content types, relationships and the ids that use them. */
export function packageDefects(names: readonly string[], trees: ReadonlyMap<string, XmlElement>): string[] {
  return [
    ...REQUIRED.filter((name) => !names.includes(name)).map((name) => `${name}: missing`),
    ...contentTypeDefects(names, trees.get("[Content_Types].xml")),
    ...[...trees].flatMap(([name, tree]) =>
      name.endsWith(".rels") ? relationshipDefects(name, tree, names) : referenceDefects(name, tree, trees),
    ),
  ];
}

function contentTypeDefects(names: readonly string[], types: XmlElement | undefined): string[] {
  const entries = types ? childElements(types) : [];
  const extensions = new Set(entries.map((entry) => entry.attributes.Extension?.toLowerCase()));
  const overrides = entries.map((entry) => entry.attributes.PartName).filter((part) => part !== undefined);
  const parts = names.filter((name) => name !== "[Content_Types].xml");
  return [
    ...parts
      .filter((name) => !overrides.includes(`/${name}`) && !extensions.has(extensionOf(name)))
      .map((name) => `${name}: no content type`),
    ...overrides
      .filter((part) => !names.includes(part.slice(1)))
      .map((part) => `[Content_Types].xml: names ${part}, which does not exist`),
    ...repeated(overrides).map((part) => `[Content_Types].xml: names ${part} twice`),
  ];
}

function relationshipDefects(name: string, tree: XmlElement, names: readonly string[]): string[] {
  const relationships = childElements(tree);
  const source = sourceOf(name);
  const targets = relationships
    .filter(({ attributes }) => attributes.TargetMode !== "External")
    .map(({ attributes }) => targetOf(source, attributes.Target ?? ""));
  return [
    ...(source !== "" && !names.includes(source) ? [`${name}: belongs to no part`] : []),
    ...targets
      .filter((target) => !names.includes(target))
      .map((target) => `${name}: ${target} does not exist`),
    ...repeated(relationships.map(({ attributes }) => attributes.Id ?? "")).map(
      (id) => `${name}: ${id} twice`,
    ),
  ];
}

/** Ids of a part (`r:id`, `r:embed` …) that its relationships do not have, or have for something else. */
function referenceDefects(name: string, tree: XmlElement, trees: ReadonlyMap<string, XmlElement>): string[] {
  const rels = trees.get(posix.join(posix.dirname(name), "_rels", `${posix.basename(name)}.rels`));
  const typeOf = new Map(
    (rels ? childElements(rels) : []).map(({ attributes }) => [attributes.Id, attributes.Type ?? ""]),
  );
  const defects: string[] = [];
  for (const element of descendants(tree)) {
    for (const [attribute, id] of Object.entries(element.attributes)) {
      if (!attribute.startsWith("r:")) continue;
      const type = typeOf.get(id);
      if (type === undefined) defects.push(`${name}: ${element.name} refers to unknown ${id}`);
      const expected = /^w:(header|footer)Reference$/.exec(element.name)?.[1];
      if (type !== undefined && expected && type !== `${OFFICE}/${expected}`) {
        defects.push(`${name}: ${element.name} ${id} is no ${expected}`);
      }
    }
  }
  return defects;
}

/** Of "_rels/.rels" too, which is no extension to Node. */
const extensionOf = (name: string): string => name.slice(name.lastIndexOf(".") + 1).toLowerCase();

/** "word/_rels/document.xml.rels" describes "word/document.xml"; "_rels/.rels" the package, "". */
const sourceOf = (rels: string): string =>
  posix.join(posix.dirname(posix.dirname(rels)), posix.basename(rels, ".rels")).replace(/^(\.|\.rels)$/, "");

const targetOf = (source: string, target: string): string =>
  target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(source), target);

const repeated = (values: readonly string[]) => [
  ...new Set(values.filter((v, i) => values.indexOf(v) !== i)),
];
