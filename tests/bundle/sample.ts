import { type Dossier, type DossierFile, dossierOf } from "../../src/bundle/dossier.ts";
import type { ManifestDocument } from "../../src/bundle/manifest.ts";
import { nodeSha256 } from "../../src/bundle/node-sha256.ts";

export const SLUG = "camera-an-ninh";

export const document: ManifestDocument = {
  kind: "tq_04_quyet_dinh_thanh_lap",
  position: "1.4 (4)",
  number_label: "04",
  symbol: null,
  date: null,
  title: "Quyết định về việc thành lập mô hình “Camera an ninh”",
  state: "du_thao",
  reads: ["thanh_vien.ho_ten", "mo_hinh.ten", "mo_hinh.ten"],
  template_sha256: "0".repeat(64),
};

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A dossier of four files, one in a subfolder; `text` stands in each of them. */
export function sampleDossier(text = "cũ"): Dossier {
  const files: DossierFile[] = [
    { path: "00_muc_luc.pdf", bytes: bytesOf(`pdf ${text}`) },
    { path: "04_quyet_dinh_thanh_lap.docx", bytes: bytesOf(`docx ${text}`), document },
    {
      path: "08_ke_hoach_nam/2026.docx",
      bytes: bytesOf(`2026 ${text}`),
      document: { ...document, kind: "tq_08_ke_hoach", number_label: "08/2026" },
    },
    { path: "ghi_chu.json", bytes: bytesOf(JSON.stringify({ text })) },
  ];
  return dossierWith(files);
}

export const dossierWith = (files: readonly DossierFile[], slug = SLUG): Dossier =>
  dossierOf(
    {
      slug,
      files,
      version: "0.1.0",
      model: { name: "Camera an ninh", type: "tu_quan", sha256: "1".repeat(64) },
      templates: { sha256: "2".repeat(64) },
    },
    nodeSha256,
  );
