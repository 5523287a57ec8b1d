import { applyEdits, type JSONPath, modify, parseTree } from "jsonc-parser";

/** What is told about a paper when it is signed; null takes a key away, undefined leaves it. */
export interface Signing {
  so?: number | undefined;
  ngay_ky?: string | undefined;
  trang_thai?: string | null | undefined;
}

/**
 * Tells number, day and state of one document in the text of a model file, as `van_ban` has them; of a repeated kind in the
 * entry of its item. Every other character stays as it is. The text must be a valid model file.
 */
export function withSigning(
  text: string,
  { kind, item }: { kind: string; item?: string | undefined },
  signing: Signing,
): string {
  const bom = text.startsWith("\ufeff") ? "\ufeff" : "";
  let result = text.slice(bom.length);
  const place = placeOf(result, kind, item);
  if (item !== undefined && place.isNew) result = set(result, [...place.path, "muc"], item);
  for (const [key, value] of Object.entries(signing)) {
    if (value === undefined || (value === null && place.isNew)) continue;
    result = set(result, [...place.path, key], value ?? undefined);
  }
  return bom + result;
}

function placeOf(text: string, kind: string, item: string | undefined): { path: JSONPath; isNew: boolean } {
  const model = parsed(text);
  const record = model.van_ban?.[kind];
  if (item === undefined) return { path: ["van_ban", kind], isNew: record === undefined };
  const list = Array.isArray(record) ? record : [];
  const index = list.findIndex(({ muc }) => muc === item);
  return { path: ["van_ban", kind, index < 0 ? list.length : index], isNew: index < 0 };
}

type Written = { van_ban?: Record<string, { muc?: string } | { muc?: string }[]> };

const parsed = (text: string): Written => JSON.parse(text) as Written;

function set(text: string, path: JSONPath, value: unknown): string {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const indent = /\n([ \t]+)"/.exec(text)?.[1] ?? "  ";
  const isTabs = indent.startsWith("\t");
  const formattingOptions = { insertSpaces: !isTabs, tabSize: isTabs ? 1 : indent.length, eol };
  if (!parseTree(text)) throw new Error("not a model file");
  return applyEdits(text, modify(text, path, value, { formattingOptions }));
}
