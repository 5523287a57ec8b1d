import type { Section } from "./content-part.ts";
import { isOn, scanXml } from "./xml-scan.ts";

const PLACES = ["header", "footer"].flatMap((part) =>
  ["default", "first", "even"].map((type) => `${part} ${type}`),
);

const hasEvenPages = (settings: string): boolean => {
  for (const { name, source } of scanXml(settings)) if (name === "w:evenAndOddHeaders") return isOn(source);
  return false;
};

/**
 * Lines of the headers and footers that are used and not empty, each text once, in the order of the texts. Which
 * section or page shows it does not count: LibreOffice leaves the header out of a section that fits on one page when
 * another follows, and makes that of a first page one of a section.
 */
export const headersInUse = (
  sections: readonly Section[],
  settings: string,
  linesOf: (id: string) => readonly string[],
): string[] => {
  const even = hasEvenPages(settings);
  const shown = new Set<string>();
  for (const place of PLACES) {
    let id: string | undefined;
    for (const { references, titlePage } of sections) {
      // A section without a header of its own has that of the one before.
      id = references.get(place) ?? id;
      const isUsed = place.endsWith("first") ? titlePage : place.endsWith("even") ? even : true;
      if (id === undefined || !isUsed) continue;
      const lines = linesOf(id);
      if (lines.some((line) => line.replace(/^= /, "").trim() !== ""))
        shown.add([place.split(" ", 1)[0], ...lines, "end"].join("\n"));
    }
  }
  return [...shown].sort();
};
