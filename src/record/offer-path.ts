import type { DossierFolder } from "./read-folders.ts";

/**
 * Where hoso's new text is laid beside one a person changed: `04_x.moi.docx`; `04_x.moi-2.docx` … when somebody works in
 * that one too.
 */
export function offerPath({ seen, listed }: DossierFolder, path: string): string {
  const dot = path.lastIndexOf(".");
  for (let turn = 1; ; turn++) {
    const beside = `${path.slice(0, dot)}.moi${turn === 1 ? "" : `-${turn}`}${path.slice(dot)}`;
    const found = seen?.get(beside);
    const own = listed.find((file) => file.path === beside);
    if (!found || (own?.origin === "offered" && own.sha256 === found.sha256)) return beside;
  }
}
