import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Exhibit } from "./collect.ts";
import { pngSize } from "./gray-png.ts";
import { pagesOf } from "./pages.ts";
import { withPdfs } from "./pdfs.ts";

/** A page as it stands in the gallery's folder. */
export interface Page {
  /** Relative to that folder, with `/`. */
  file: string;
  width: number;
  height: number;
}

export type Drawn = Map<Exhibit, Page[]>;

interface Settings {
  out: string;
  /** Nothing was left out on request: what is in the folder beside these is of the past. */
  complete: boolean;
  say: (text: string) => void;
}

/** What was drawn, by scenario and path, and of which bytes. */
type DrawnRecord = Record<string, { sha256: string; dpi: number; pages: Page[] }>;

const RECORD = "drawn.json";
const DPI = 110;
/** Of an exhibit whose pages are all alike. */
const ENOUGH_PAGES = 2;

const keyOf = ({ scenario, path: file }: Exhibit): string => `${scenario}/${file}`;

/** Draws what is new or changed since the last run, and returns the pages of all. */
export async function drawExhibits(exhibits: readonly Exhibit[], settings: Settings): Promise<Drawn> {
  const { out, complete, say } = settings;
  const record = await readRecord(out);
  const stale = exhibits.filter((exhibit) => !isDrawn(exhibit, record, out));
  const kept = new Set(exhibits.map(keyOf));
  const past = Object.keys(record).filter((key) => complete && !kept.has(key));
  for (const key of past) await removePages(record, key, out);
  if (stale.length > 0) say(`${stale.length} of ${exhibits.length} files to be laid out`);
  if (stale.length > 0) await withPdfs(stale, (pdfs) => drawAll(pdfs, record, settings));
  await writeFile(path.join(out, RECORD), JSON.stringify(record, null, 1));
  return new Map(exhibits.map((exhibit) => [exhibit, record[keyOf(exhibit)]?.pages ?? []]));
}

async function readRecord(out: string): Promise<DrawnRecord> {
  const file = path.join(out, RECORD);
  return existsSync(file) ? JSON.parse(await readFile(file, "utf8")) : {};
}

function isDrawn(exhibit: Exhibit, record: DrawnRecord, out: string): boolean {
  const known = record[keyOf(exhibit)];
  return (
    known?.sha256 === exhibit.sha256 &&
    known.dpi === DPI &&
    known.pages.every(({ file }) => existsSync(path.join(out, file)))
  );
}

async function removePages(record: DrawnRecord, key: string, out: string): Promise<void> {
  for (const { file } of record[key]?.pages ?? []) await rm(path.join(out, file), { force: true });
  delete record[key];
}

/** Two at a time: while one is drawn, the other is compressed. */
async function drawAll(
  pdfs: Map<Exhibit, string>,
  record: DrawnRecord,
  { out, say }: Settings,
): Promise<void> {
  const rest = [...pdfs];
  const drawNext = async (): Promise<void> => {
    for (let next = rest.shift(); next; next = rest.shift()) {
      const [exhibit, pdf] = next;
      await removePages(record, keyOf(exhibit), out);
      record[keyOf(exhibit)] = { sha256: exhibit.sha256, dpi: DPI, pages: await drawOne(exhibit, pdf, out) };
      if (rest.length % 20 === 0 && rest.length > 0) say(`${rest.length} files to be drawn`);
    }
  };
  await Promise.all([drawNext(), drawNext()]);
}

async function drawOne(exhibit: Exhibit, pdf: string, out: string): Promise<Page[]> {
  const { scenario, path: file, isGathered } = exhibit;
  await mkdir(path.join(out, scenario), { recursive: true });
  const name = `${scenario}/${file.slice(0, -path.extname(file).length).replaceAll("/", "__")}`;
  const pngs = await pagesOf(pdf, { dpi: DPI, ...(isGathered && { last: ENOUGH_PAGES }) });
  const pages: Page[] = [];
  for (const [index, png] of pngs.entries()) {
    const page = { file: `${name}-${index + 1}.png`, ...pngSize(png) };
    await writeFile(path.join(out, page.file), png);
    pages.push(page);
  }
  return pages;
}
