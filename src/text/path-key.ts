/**
 * A path as a key that is the same however it is written: "/" between names, NFC, without leading `./`, `../` or root, and
 * without `.json` or `/model.json` at its end. `pathKey("../xa/an_binh/model.json")` → "xa/an_binh".
 */
export const pathKey = (path: string): string =>
  path
    .normalize("NFC")
    .replaceAll("\\", "/")
    .replace(/^(?:\.{1,2}\/)+/, "")
    .replace(/^(?:[a-z]:)?\/+/i, "")
    .replace(/(?<=[^/])\.json$/i, "")
    .replace(/(?<=[^/])\/model$/i, "");
