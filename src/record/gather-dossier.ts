import type { DossierFile } from "../bundle/dossier.ts";
import { type FileOrigin, MANIFEST_PATH } from "../bundle/manifest.ts";
import type { MadeDocument } from "../make-documents.ts";
import type { Plan } from "../plan/plan.ts";
import type { Problem } from "../problem/problem.ts";
import type { Cause } from "./cause.ts";
import { causesOf } from "./causes-of.ts";
import type { Explanations } from "./explanations.ts";
import type { FileChange, FileStatus } from "./file-change.ts";
import { offerPath } from "./offer-path.ts";
import type { DossierFolder } from "./read-folders.ts";
import {
  type DocumentRecord,
  type IssuedPaper,
  type MadeText,
  type ModelRecord,
  madeText,
} from "./record.ts";
import { settle } from "./settle.ts";
import { standingOf } from "./standing.ts";
import type { PlacedDocument } from "./survey-document.ts";
import type { Texts } from "./texts.ts";

/** Files of these origins are not hoso's alone. */
const KEPT: FileOrigin[] = ["edited", "adopted", "issued", "attached"];

export interface GatherInput {
  folder: DossierFolder;
  documents: readonly GatheredDocument[];
  /** Issued papers the plan no longer has. */
  gone: readonly DocumentRecord[];
  index: DossierFile;
  plan: Plan;
  texts: Texts;
  tool: string;
  record: ModelRecord;
  /** Given when reasons are asked for. */
  explanations?: Explanations;
}

interface GatheredDocument {
  made: MadeDocument;
  place: PlacedDocument;
  issued: IssuedPaper | undefined;
  /** The text by hoso before this one. */
  old: MadeText | undefined;
}

/** The files of one dossier, what becomes of each path of its folder, and which files go on standing in it. */
export interface Gathered {
  files: DossierFile[];
  changes: FileChange[];
  carried: string[];
  problems: Problem[];
}

export async function gatherDossier(input: GatherInput): Promise<Gathered> {
  const { folder, documents, gone, texts } = input;
  const files: DossierFile[] = [];
  const changes: FileChange[] = [];
  const problems: Problem[] = [];
  /** Where documents were found that now stand elsewhere. */
  const left = new Set<string>();

  const put = async (path: string, sha256: string, about: Omit<DossierFile, "path" | "bytes">) => {
    const bytes = await texts.read(sha256);
    // Told by the survey of the document; the dossier will not be written.
    if (bytes) files.push({ path, bytes, ...about });
  };
  const offer = async (path: string, sha256: string): Promise<string> => {
    const beside = offerPath(folder, path);
    await put(beside, sha256, { source: { origin: "offered" } });
    problems.push({
      code: "RECORD_EDITED_OUTDATED",
      severity: "error",
      where: { kind: "file", file: `${folder.target.folder}/${path}` },
      data: { path, offer: beside },
    });
    return beside;
  };

  await settleIndex();
  for (const one of documents) {
    const { made, place, issued } = one;
    const { settled, path, found, foundPath } = place;
    if (foundPath !== path) left.add(foundPath);
    const { reads } = made.file.document;
    await put(path, settled.sha256, {
      document: issued ? { ...issued.document, reads } : made.file.document,
      source: {
        origin: settled.origin,
        ...(settled.made && settled.made !== settled.sha256 && { made_sha256: settled.made }),
      },
    });
    const beside = settled.offers ? await offer(path, texts.add(made.file.bytes)) : undefined;
    const isThere = found?.sha256 === settled.sha256 && foundPath === path;
    changes.push({
      path,
      key: made.key,
      status: statusOf(one),
      does: isThere ? "keep" : "write",
      sha256: settled.sha256,
      ...(beside !== undefined && { offer: beside }),
      ...(settled.filled && { filled: true }),
      causes: isThere && !beside ? [] : await reasons(one),
    });
    if (beside !== undefined) changes.push(offered(beside));
  }
  for (const { issued, kind, item } of gone) {
    if (!issued) continue;
    const key = item === undefined ? kind : `${kind}/${item}`;
    const found = await folder.read(issued.path);
    if (found && found.sha256 !== issued.sha256) {
      texts.keep(found.sha256);
      if (found.content !== issued.content) problems.push(issuedChanged(issued.path, key));
    }
    await put(issued.path, issued.sha256, {
      document: { ...issued.document, reads: [] },
      source: {
        origin: issued.draft ? "attached" : "issued",
        ...(issued.made !== issued.sha256 && { made_sha256: issued.made }),
      },
    });
    const isThere = found?.sha256 === issued.sha256;
    const status = issued.draft ? "attached" : "issued";
    changes.push({
      path: issued.path,
      key,
      status,
      does: isThere ? "keep" : "write",
      sha256: issued.sha256,
      causes: [],
    });
  }
  const carried = others();
  return { files, changes, carried, problems };

  function issuedChanged(path: string, document: string): Problem {
    const file = `${folder.target.folder}/${path}`;
    const where = { kind: "file", file } as const;
    return { code: "RECORD_ISSUED_CHANGED", severity: "error", where, data: { path: file, document } };
  }

  function offered(path: string): FileChange {
    const sha256 = input.texts.add(files.at(-1)?.bytes ?? new Uint8Array());
    const isThere = folder.seen?.get(path)?.sha256 === sha256;
    return { path, status: "offered", does: isThere ? "keep" : "write", sha256, causes: [] };
  }

  /** The index is settled like a draft, only that no record is kept of it. */
  async function settleIndex(): Promise<void> {
    const { path, bytes } = input.index;
    const sha256 = texts.add(bytes);
    const wanted = { sha256, content: (await texts.contentOf(sha256)) ?? sha256 };
    const found = await folder.read(path);
    const listed = folder.listed.find((file) => file.path === path);
    const contentOf = (hash: string) => texts.contentOf(hash);
    const standing = await standingOf({ wanted, found, listed, entry: undefined, events: [], contentOf });
    const settled = await settle({ wanted, found, standing, known: undefined, fill: async () => undefined });
    await put(path, settled.sha256, {
      source: {
        origin: settled.origin,
        ...(settled.made && settled.made !== settled.sha256 && { made_sha256: settled.made }),
      },
    });
    const beside = settled.offers ? await offer(path, sha256) : undefined;
    const isThere = found?.sha256 === settled.sha256;
    const status = settled.edited ? "edited" : !found ? "new" : isThere ? "same" : "changed";
    changes.push({
      path,
      status,
      does: isThere ? "keep" : "write",
      sha256: settled.sha256,
      ...(beside !== undefined && { offer: beside }),
      causes: [],
    });
    if (beside !== undefined) changes.push(offered(beside));
  }

  async function reasons({ made, place, old }: GatheredDocument): Promise<Cause[]> {
    if (!input.explanations) return [];
    const { explanations, record } = input;
    const begun = place.settled.edited?.made ?? place.settled.made;
    const base =
      (begun !== undefined && begun !== place.settled.sha256 && madeText(record, made.key, begun)) || old;
    if (!base) return [{ by: "recipe", reason: made.document.reason }];
    const causes = await causesOf({
      key: made.key,
      old: base,
      from: made.from,
      tool: input.tool,
      explanation: await explanations.since(base.model),
      basesOf: (hash) => explanations.basesOf(hash),
      factsHash: (facts) => explanations.factsHash(facts),
    });
    if (causes.length > 0) return causes;
    return place.found ? [{ by: "disk" }] : [{ by: "removed" }];
  }

  /** What else stands in the folder: what is hoso's and no longer of use goes, everything else stays. */
  function others(): string[] {
    const final = new Set([...files.map(({ path }) => path), MANIFEST_PATH]);
    const kept: string[] = [];
    for (const [path, { sha256 }] of folder.seen ?? []) {
      if (final.has(path)) continue;
      const listed = folder.listed.find((file) => file.path === path);
      const isOwn = listed !== undefined && listed.sha256 === sha256;
      const isLeft = left.has(path);
      // An issued paper nobody knows of any more was met by a record that was lost.
      const isEdit = !isOwn || KEPT.includes(listed.origin ?? "made");
      if (isEdit && !isLeft) kept.push(path);
      if (listed?.origin === "offered" && isOwn) {
        changes.push({ path, status: "offered", does: "remove", causes: [] });
        continue;
      }
      const status: FileStatus = listed === undefined ? "foreign" : "orphaned";
      const stays = isEdit && !isLeft;
      const reason = input.plan.absent.find(({ kind }) => kind === listed?.kind)?.reason ?? "";
      changes.push({
        path,
        status,
        does: stays ? "keep" : "remove",
        ...(stays && sha256 !== undefined && { sha256 }),
        causes: listed === undefined || isLeft ? [] : [{ by: "recipe", reason }],
      });
      if (stays && listed !== undefined)
        problems.push({
          code: "RECORD_ORPHAN_KEPT",
          severity: "warning",
          where: { kind: "file", file: `${folder.target.folder}/${path}` },
          data: { path },
        });
    }
    return kept;
  }
}

function statusOf({ issued, place, old }: GatheredDocument): FileStatus {
  if (issued) return issued.draft ? "attached" : "issued";
  const { settled, found } = place;
  if (settled.edited) return "edited";
  if (found) return found.sha256 === settled.sha256 && place.foundPath === place.path ? "same" : "changed";
  return old ? "changed" : "new";
}
