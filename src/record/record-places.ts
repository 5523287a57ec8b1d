import path from "node:path";

/** Where the record of a model lies. */
export interface RecordPlaces {
  /** `hoso.lock.json` beside `model.json`, `<name>.hoso.lock.json` beside any other `<name>.json`. */
  file: string;
  /** Folder of the texts, shared by the models of a folder: files called by the SHA-256 of their bytes. */
  store: string;
  /** Folder that stands while a run is at work on the model. */
  lock: string;
}

/** The places of a model file, beside it. */
export function recordPlaces(model: string): RecordPlaces {
  const folder = path.dirname(model);
  const stem = path.basename(model).replace(/\.json$/i, "");
  const name = stem.toLowerCase() === "model" ? "hoso.lock.json" : `${stem}.hoso.lock.json`;
  const store = path.join(folder, ".hoso");
  return { file: path.join(folder, name), store, lock: path.join(folder, `.hoso-${stem}.busy`) };
}

/** Where the next record is written before it takes the place of the old one. */
export const newRecord = (file: string): string => `${file}.new`;
