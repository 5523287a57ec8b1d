import { differences } from "../src/text/align.ts";

/** What changed in XML, tag by tag and text by text: the old and the new of each place. No-break spaces are shown as `°`. */
export function xmlChanges(before: string, after: string): [string, string][] {
  const steps = (xml: string): string[] => xml.match(/<[^>]*>|[^<]+/g) ?? [];
  const [a, b] = [steps(before), steps(after)];
  const shown = (list: string[]): string => list.join("").replaceAll("\u00a0", "°");
  return differences(a, b).map(({ aFrom, aTo, bFrom, bTo }) => [
    shown(a.slice(aFrom, aTo)),
    shown(b.slice(bFrom, bTo)),
  ]);
}
