import type { Sha256 } from "./sha256.ts";

/** A document is a draft until it is signed, and may not change any more once it is issued. */
export type DocumentState = "du_thao" | "da_ky" | "da_ban_hanh";

/**
 * Where the bytes of a file come from. "made": hoso. "resaved": hoso, saved again by a word processor without another word.
 * "edited": a person changed the draft. "adopted": such a change that was taken over. "issued", "attached": frozen, as
 * hoso made it or as a signed copy was handed in. "offered": the new text beside an edited file.
 */
export type FileOrigin = "made" | "resaved" | "edited" | "adopted" | "issued" | "attached" | "offered";

/** What the manifest says about a file that is a document of the dossier. */
export interface ManifestDocument {
  /** Kind id, e.g. "tq_04_quyet_dinh_thanh_lap". */
  kind: string;
  /** Name of the item of a repeated kind, e.g. "2026_6_thang". */
  item?: string;
  /** Position in the source's list, e.g. "1.4 (4)". */
  position: string;
  /** Number inside the dossier, e.g. "04", "08/2026". */
  number_label: string;
  /** Số, ký hiệu as issued, e.g. "12/QĐ-UBND"; null while the number is not given. */
  symbol: string | null;
  /** Day of issue, ISO 8601; null while it is not given. */
  date: string | null;
  title: string;
  state: DocumentState;
  /** Paths of the facts the document was made from. */
  reads: string[];
  template_sha256: string;
}

/** `size` counts bytes. A file that is not a document (the index, a text beside an edited one) has no more than the first five. */
export interface ManifestFile extends Partial<ManifestDocument> {
  path: string;
  sha256: string;
  size: number;
  /** Absent: "made". */
  origin?: FileOrigin;
  /** SHA-256 of the text by hoso the file stands for or began as; absent when it is that text. */
  made_sha256?: string;
}

/** What is told about the bytes of a file besides the bytes. */
export type FileSource = Pick<ManifestFile, "origin" | "made_sha256">;

export interface Manifest {
  schema_version: 1;
  tool: { name: "hoso"; version: string };
  model: { name: string; type: string; sha256: string };
  templates: { sha256: string };
  /** Member of a linked model whose dossier it is. */
  keeper?: { id: string; name: string };
  files: ManifestFile[];
  /** SHA-256 of the compact JSON of everything above: an edit of the manifest itself shows. */
  seal: string;
}

export interface ManifestFacts {
  /** Version of hoso. */
  version: string;
  /** Name and type (`loai`) of the model, hash of its canonical facts. */
  model: { name: string; type: string; sha256: string };
  /** Hash of the template set the dossier was made from. */
  templates: { sha256: string };
  /** Of a linked model: the member that keeps this dossier. */
  keeper?: { id: string; name: string };
}

export const MANIFEST_PATH = "manifest.json";

const encoder = new TextEncoder();

/** The manifest of `files`, in their order. It holds no clock and no path outside the dossier: same input, same bytes. */
export function manifestOf(
  facts: ManifestFacts,
  files: readonly { path: string; bytes: Uint8Array; document?: ManifestDocument; source?: FileSource }[],
  sha256: Sha256,
): Manifest {
  const { version, model, templates, keeper } = facts;
  const unsealed: Omit<Manifest, "seal"> = {
    schema_version: 1,
    tool: { name: "hoso", version },
    model: { name: model.name, type: model.type, sha256: model.sha256 },
    templates: { sha256: templates.sha256 },
    ...(keeper ? { keeper: { id: keeper.id, name: keeper.name } } : {}),
    files: files.map(({ path, bytes, document, source }) => ({
      path,
      sha256: sha256(bytes),
      size: bytes.length,
      ...(source?.origin && source.origin !== "made" ? { origin: source.origin } : {}),
      ...(source?.made_sha256 ? { made_sha256: source.made_sha256 } : {}),
      ...(document && inFixedOrder(document)),
    })),
  };
  return { ...unsealed, seal: sealOf(unsealed, sha256) };
}

/** The text of `manifest.json`: two spaces, newline at the end, UTF-8. */
export const manifestBytes = (manifest: Manifest): Uint8Array =>
  encoder.encode(`${JSON.stringify(manifest, null, 2)}\n`);

export const sealOf = (unsealed: object, sha256: Sha256): string =>
  sha256(encoder.encode(JSON.stringify(unsealed)));

function inFixedOrder(d: ManifestDocument): ManifestDocument {
  return {
    kind: d.kind,
    ...(d.item === undefined ? {} : { item: d.item }),
    position: d.position,
    number_label: d.number_label,
    symbol: d.symbol,
    date: d.date,
    title: d.title,
    state: d.state,
    reads: [...new Set(d.reads)].sort(),
    template_sha256: d.template_sha256,
  };
}
