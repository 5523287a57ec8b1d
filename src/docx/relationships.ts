import type { DocxParts } from "./package.ts";
import { attribute, scanXml } from "./xml-scan.ts";
import { unescapeXml } from "./xml-text.ts";

/** What a part refers to by an id. */
export interface Relationship {
  /** Last step of the type's address, such as "image": transitional and strict files differ before it. */
  type: string;
  /** Name of the part in the package, or the address as it stands when it is outside of it. */
  target: string;
  external: boolean;
}

/** A target as a part's name: relative to the folder of the part that refers to it, or from the root. */
const partName = (target: string, from: string): string => {
  if (target.startsWith("/")) return target.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
};

/** The relationships of a part by id; empty when it has none. */
export const relationshipsOf = (parts: DocxParts, part: string): ReadonlyMap<string, Relationship> => {
  const found = new Map<string, Relationship>();
  const xml = String(parts[part.replace(/([^/]*)$/, "_rels/$1.rels")] ?? "");
  for (const { name, source } of scanXml(xml)) {
    const id = name === "Relationship" ? attribute(source, "Id") : undefined;
    if (id === undefined) continue;
    const target = unescapeXml(attribute(source, "Target") ?? "");
    const external = attribute(source, "TargetMode") === "External";
    found.set(id, {
      type: (attribute(source, "Type") ?? "").replace(/^.*\//, ""),
      target: external ? target : partName(target, part),
      external,
    });
  }
  return found;
};
