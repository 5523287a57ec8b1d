import { authorOf, titleOf } from "../bundle/index-of.ts";
import { basesBytes, type MadeDocument } from "../make-documents.ts";
import { shortDay } from "../text/dates.ts";
import { VERSION } from "../version.ts";
import type { ModelRecord } from "./record.ts";
import type { WantedDocument } from "./survey-document.ts";
import type { Texts } from "./texts.ts";

/** The documents as they are wanted, each with what its text was made from. */
export async function wantedDocuments(
  documents: readonly MadeDocument[],
  record: ModelRecord,
  texts: Texts,
  model: string,
): Promise<WantedDocument[]> {
  const wanted: WantedDocument[] = [];
  for (const { key, document, identity, facts, file, from, content } of documents) {
    const sha256 = texts.add(file.bytes);
    const known = record.documents[key]?.made;
    if (known?.sha256 !== sha256) texts.keep(texts.add(basesBytes(facts)));
    const { reads: _reads, ...frozen } = file.document;
    const made =
      known?.sha256 === sha256 ? known : { sha256, content: content(), ...from, model, tool: VERSION };
    const row = {
      group: document.group,
      number: identity.so_ky_hieu,
      date: document.signed ? shortDay(document.signed) : "",
      title: titleOf(identity),
      author: authorOf(identity),
      href: document.file,
    };
    wanted.push({
      key,
      kind: document.kind,
      ...(document.item !== undefined && { item: document.item }),
      path: document.file,
      made,
      isIssued: document.state === "da_ban_hanh",
      row,
      document: frozen,
    });
  }
  return wanted;
}
