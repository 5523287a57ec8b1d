import type { FileSystem } from "../bundle/file-system.ts";
import { nodeFileSystem } from "../bundle/node-file-system.ts";
import type { Sha256 } from "../bundle/sha256.ts";
import { codeOf } from "../bundle/system-error.ts";
import { fault, verifyContents } from "../bundle/verify-contents.ts";
import { contentFingerprint } from "../docx/content.ts";
import { hasErrors, type Problem } from "../problem/problem.ts";
import { type DossierPlace, findDossiers } from "./find-dossiers.ts";
import { textsOf, verifyStore } from "./kept-texts.ts";
import { type OpenedDossier, openFolder, openZip } from "./open-dossier.ts";
import { readRecord } from "./read-record.ts";
import type { ModelRecord } from "./record.ts";
import { recordPlaces } from "./record-places.ts";
import { Store } from "./store.ts";
import { Texts } from "./texts.ts";

export interface VerifyInput {
  /** Absolute paths of zips, of dossiers' folders, of folders below which dossiers lie. */
  paths: readonly string[];
  /** Absolute path of a model file: the record beside it tells what was issued and which texts are kept. */
  modelPath?: string;
  sha256: Sha256;
  /** The disk, unless given. */
  fileSystem?: FileSystem;
  signal?: AbortSignal;
}

/** A dossier that was looked at. */
export interface VerifiedDossier {
  kind: "folder" | "zip";
  path: string;
  /** Absent when the manifest cannot be read. */
  model?: string;
  /** Files the manifest lists. */
  files: number;
  faults: number;
  warnings: number;
}

export interface Verified {
  /** "unreadable": the record cannot be read, nothing was looked at. */
  status: "whole" | "faults" | "unreadable";
  dossiers: VerifiedDossier[];
  /** Texts of the store that were looked at; absent without a model. */
  texts?: number;
  /** Faults and warnings, all of them; VERIFY_NOTHING_FOUND for paths that lead nowhere, which is no fault of a dossier. */
  problems: Problem[];
}

/** Compares dossiers with their manifests, their zips and, when a model is given, with its record. Reads only. */
export async function verifyDossiers(input: VerifyInput): Promise<Verified> {
  const verification = new Verification(input);
  return verification.run();
}

class Verification {
  private readonly fs: FileSystem;
  private readonly sha256: Sha256;
  private readonly world: { fileSystem: FileSystem; sha256: Sha256 };
  private record: ModelRecord | undefined;
  private texts: Texts | undefined;

  constructor(private readonly input: VerifyInput) {
    this.fs = input.fileSystem ?? nodeFileSystem;
    this.sha256 = input.sha256;
    this.world = { fileSystem: this.fs, sha256: this.sha256 };
  }

  async run(): Promise<Verified> {
    const store = await this.openRecord();
    if (store && hasErrors(store.unreadable))
      return { status: "unreadable", dossiers: [], problems: store.unreadable };
    const problems: Problem[] = [];
    const places = new Map<string, DossierPlace>();
    for (const path of this.input.paths) {
      const found = await findDossiers(path, this.world, this.input.signal);
      problems.push(...found.problems);
      for (const place of found.places) places.set(place.path, places.get(place.path) ?? place);
    }
    const dossiers: VerifiedDossier[] = [];
    const owned = await this.owned([...places.values()]);
    for (const place of places.values()) {
      this.input.signal?.throwIfAborted();
      const found = await this.verifyPlace(place, owned?.has(place.path) ?? false);
      if (!found) continue;
      dossiers.push(found.dossier);
      problems.push(...found.problems);
    }
    if (owned?.size === 0 && dossiers.length > 0)
      problems.push(fault("VERIFY_NO_DOSSIER", this.input.modelPath ?? "", ""));
    problems.push(...(store?.problems ?? []));
    const isFaulty = hasErrors(problems.filter(({ code }) => code !== "VERIFY_NOTHING_FOUND"));
    return {
      status: isFaulty ? "faults" : "whole",
      dossiers,
      ...(store && { texts: store.texts }),
      problems,
    };
  }

  /** Reads the record and looks at its store; undefined when no model was given. */
  private async openRecord() {
    const { modelPath } = this.input;
    if (modelPath === undefined) return undefined;
    const places = recordPlaces(modelPath);
    const isThere = (await this.fs.look(places.file))?.kind === "file";
    const nothing = { texts: 0, problems: [] };
    if (!isThere) return { ...nothing, unreadable: [fault("VERIFY_NO_RECORD", places.file, "")] };
    const { record, problems } = readRecord(await this.fs.read(places.file), places.file);
    if (!record) return { ...nothing, unreadable: problems };
    const store = await verifyStore(record, places, this.world);
    this.record = record;
    this.texts = new Texts(record, new Store(this.fs, places.store, this.sha256), this.sha256);
    return { ...store, unreadable: store.problems.filter(({ code }) => code === "RECORD_BROKEN") };
  }

  /**
   * The places with a dossier of the model: all, unless there are dossiers of several models; then those that list a text of
   * the record. Undefined without a record.
   */
  private async owned(places: readonly DossierPlace[]): Promise<Set<string> | undefined> {
    if (!this.record) return undefined;
    const texts = textsOf(this.record);
    const found: { path: string; model: string; isKnown: boolean }[] = [];
    for (const place of places) {
      const { manifest, model = "" } = await this.open(place);
      const isKnown = manifest?.files.some(
        ({ sha256, made_sha256: made }) => texts.has(sha256) || texts.has(made ?? ""),
      );
      if (manifest) found.push({ path: place.path, model, isKnown: isKnown ?? false });
    }
    const isOneModel = new Set(found.map(({ model }) => model)).size <= 1;
    return new Set(found.filter(({ isKnown }) => isOneModel || isKnown).map(({ path }) => path));
  }

  /** Problems: also VERIFY_PATH_UNREADABLE. */
  private async open({ kind, path }: DossierPlace): Promise<OpenedDossier> {
    try {
      return await (kind === "zip" ? openZip(path, this.world) : openFolder(path, this.world));
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
      const system = (error as Error).message;
      return { root: path, problems: [fault("VERIFY_PATH_UNREADABLE", path, "", { path, system })] };
    }
  }

  /** Undefined for a zip that was only met and is no dossier. */
  private async verifyPlace(place: DossierPlace, isOwned: boolean) {
    const opened = await this.open(place);
    if (place.isMet && opened.contents && !opened.manifest) return undefined;
    const beside = place.zip === undefined ? undefined : await this.open({ kind: "zip", path: place.zip });
    const problems = await this.verifyOne(opened, isOwned, beside);
    if (beside) {
      problems.push(...(await this.verifyOne(beside, isOwned)));
      const [own, other] = [opened.manifestBytes, beside.manifestBytes];
      if (own && other && Buffer.compare(own, other) !== 0)
        problems.push(fault("VERIFY_ZIP_DIFFERS", beside.root, ""));
    }
    const dossier: VerifiedDossier = {
      kind: place.kind,
      path: place.path,
      ...(opened.model !== undefined && { model: opened.model }),
      files: opened.manifest?.files.length ?? 0,
      faults: problems.filter(({ severity }) => severity === "error").length,
      warnings: problems.filter(({ severity }) => severity === "warning").length,
    };
    return { dossier, problems };
  }

  private async verifyOne(
    opened: OpenedDossier,
    isOwned: boolean,
    beside?: OpenedDossier,
  ): Promise<Problem[]> {
    const { root, manifest, contents, problems } = opened;
    if (!manifest || !contents) return [...problems];
    const papers = isOwned ? Object.values(this.record?.documents ?? {}) : [];
    const issued = new Map(papers.flatMap(({ issued: one }) => (one ? [[one.path, one.sha256]] : [])));
    const contentOf = async (hash: string, path: string): Promise<string | undefined> => {
      const known = isOwned ? await this.texts?.contentOf(hash) : undefined;
      if (known !== undefined) return known;
      const bytes = beside?.contents?.files.has(path) ? await beside.contents.read(path) : undefined;
      return bytes && this.sha256(bytes) === hash ? contentFingerprint(bytes, this.sha256) : undefined;
    };
    const found = await verifyContents({ root, manifest, contents, issued, sha256: this.sha256, contentOf });
    return [...problems, ...found];
  }
}
