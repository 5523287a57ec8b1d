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
 * Lines of the headers and footers that are used and not empty: for each place what it shows, in the order of the
 * sections, each text once. Which section shows it does not count: LibreOffice leaves the header out of a section that
 * fits on one page when another follows.
 */
export const headersInUse = (
  sections: readonly Section[],
  settings: string,
  linesOf: (id: string) => readonly string[],
): string[] => {
  const even = hasEvenPages(settings);
  return PLACES.flatMap((place) => {
    const shown = new Set<string>();
    let id: string | undefined;
    for (const { references, titlePage } of sections) {
      // A section without a header of its own has that of the one before.
      id = references.get(place) ?? id;
      const isUsed = place.endsWith("first") ? titlePage : place.endsWith("even") ? even : true;
      if (id !== undefined && isUsed) shown.add(linesOf(id).join("\n"));
    }
    return [...shown]
      .filter((text) => !/^(?:= ?\s*)*$/.test(text))
      .flatMap((text) => [place, text, `/${place}`]);
  });
};
