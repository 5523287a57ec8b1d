import { shortened } from "../model/quotation.ts";
import { findLegacyEncoding } from "../text/legacy-encoding.ts";
import { findStrayCharacters, mendEth, nfc, tidySpaces } from "../text/unicode.ts";
import type { Finding } from "./finding.ts";

const FONT_FAMILIES = { tcvn3: "TCVN3 (ABC, .VnTime)", vni: "VNI (VNI-Times)" } as const;

/** Joiners, marks of direction, soft hyphens and marks of byte order: nobody sees them in a cell, copying brings them. */
const INVISIBLE = /\p{Cf}|\u034f/gu;

const PLAIN = /^[\x20-\x7e]*$/;

/**
 * The text of a cell as a document needs it: NFC, single spaces (a line break counts as one), nothing invisible, a true
 * Đ. Legacy text is looked for first: its codes include the soft hyphen and Ð.
 */
export function cellText(raw: string): { text: string; findings: Finding[] } {
  if (PLAIN.test(raw)) return { text: raw.replace(/ {2,}/g, " ").trim(), findings: [] };
  const spaced = tidySpaces(nfc(raw)).replaceAll("\n", " ");
  const legacy = findLegacyEncoding(spaced);
  if (legacy) {
    const data = { found: shortened(spaced, 60), decoded: shortened(legacy.decoded, 60) };
    const finding = {
      code: "TEXT_LEGACY_ENCODING",
      data: { encoding: FONT_FAMILIES[legacy.encoding], ...data },
    };
    return { text: spaced, findings: [finding] };
  }
  const visible = tidySpaces(spaced.replace(INVISIBLE, ""));
  const [stray] = findStrayCharacters(visible);
  if (stray) {
    const data = { character: stray.codePoint, position: stray.position, value: shortened(visible) };
    return { text: visible, findings: [{ code: "TEXT_CONTROL_CHARACTER", data }] };
  }
  const { text, changed } = mendEth(visible);
  if (!changed) return { text, findings: [] };
  const data = { found: shortened(visible), mended: shortened(text) };
  return { text, findings: [{ code: "TEXT_ETH_MENDED", severity: "warning", data }] };
}
