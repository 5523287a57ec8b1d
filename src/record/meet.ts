import type { FoundFile } from "../bundle/found-manifest.ts";
import type { DocumentLedger } from "./document-ledger.ts";
import type { DossierFolder } from "./read-folders.ts";
import type { RecordEvent } from "./record.ts";
import { type Standing, standingOf, type Text } from "./standing.ts";

/** A document as it was met in one folder. */
export interface Met {
  folder: DossierFolder;
  foundPath: string;
  found: Text | undefined;
  listed: FoundFile | undefined;
  standing: Standing;
}

/** Looks for the document where the manifest has it, else where it would be written. */
export async function meet(ledger: DocumentLedger, folder: DossierFolder): Promise<Met> {
  const { key, kind, item, path, made } = ledger.wanted;
  const listed = folder.listed.find((file) => file.kind === kind && file.item === item);
  const foundPath = listed && folder.seen?.has(listed.path) ? listed.path : path;
  const found = await folder.read(foundPath);
  const standing = await standingOf({
    wanted: made,
    found,
    listed: listed?.path === foundPath ? listed : folder.listed.find((file) => file.path === foundPath),
    // What it stands to is the text hoso made last.
    entry: { ...ledger.entry, made: ledger.context.entry?.made ?? made },
    events: [...ledger.events, ...ledger.context.history].filter(
      ({ document }) => document === key,
    ) as RecordEvent[],
    contentOf: (hash) => ledger.context.texts.contentOf(hash),
  });
  return { folder, foundPath, found, listed, standing };
}

/** Whether the manifest calls a file issued. */
export const isFrozen = (listed: FoundFile | undefined): boolean =>
  listed?.origin === "issued" || listed?.origin === "attached";
