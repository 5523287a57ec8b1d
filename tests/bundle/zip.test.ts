import { unzipSync, zipSync } from "fflate";
import { afterEach, expect, test, vi } from "vitest";
import { bundleFiles, type DossierFile } from "../../src/bundle/dossier.ts";
import { manifestBytes } from "../../src/bundle/manifest.ts";
import { nodeSha256 } from "../../src/bundle/node-sha256.ts";
import { zipDossier, zipFiles } from "../../src/bundle/zip.ts";
import { isIntactZip } from "../../src/bundle/zip-state.ts";
import { bytesOf, dossierWith, SLUG, sampleDossier } from "./sample.ts";

afterEach(() => vi.unstubAllEnvs());

test("holds every file under the slug, in their order, the manifest last", () => {
  const dossier = sampleDossier();
  const files = unzipSync(zipDossier(dossier));
  expect(Object.keys(files)).toEqual(bundleFiles(dossier).map(({ path }) => `${SLUG}/${path}`));
  for (const { path, bytes } of bundleFiles(dossier))
    expect(files[`${SLUG}/${path}`]).toEqual(new Uint8Array(bytes));
});

test("stores what is compressed already and deflates the rest", () => {
  const bytes = bytesOf("x".repeat(5000));
  const methods = new Map<string, number>();
  const zip = zipFiles("a", [
    { path: "1.docx", bytes },
    { path: "2.pdf", bytes },
    { path: "3.json", bytes },
  ]);
  unzipSync(zip, { filter: ({ name, compression }) => !methods.set(name, compression) });
  expect([...methods]).toEqual([
    ["a/1.docx", 0],
    ["a/2.pdf", 0],
    ["a/3.json", 8],
  ]);
});

test("has the same bytes in every time zone of the world", () => {
  const offsets = new Set<number>();
  const hashIn = (zone: string) => {
    vi.stubEnv("TZ", zone);
    offsets.add(new Date(1980, 0, 1).getTimezoneOffset());
    return nodeSha256(zipDossier(sampleDossier()));
  };
  const zones = Intl.supportedValuesOf("timeZone");
  expect(zones.length).toBeGreaterThan(300);
  expect(new Set(zones.map(hashIn)).size).toBe(1);
  expect(offsets.size).toBeGreaterThan(24); // the zone really changed
});

test("dates every file 1980-01-01 and leaves the UTF-8 flag off for ASCII names", () => {
  const zip = Buffer.from(zipFiles("a", [{ path: "1.docx", bytes: bytesOf("x") }]));
  const central = zip.indexOf("PK\u0001\u0002", 0, "latin1");
  expect(zip.readUInt16LE(central + 8)).toBe(0);
  expect(zip.readUInt16LE(central + 12)).toBe(0);
  expect(zip.readUInt16LE(central + 14)).toBe((1 << 5) | 1);
});

const rezipped = (change: (files: Record<string, Uint8Array>) => void, level: 0 | 9 = 9) => {
  const files = unzipSync(zipDossier(sampleDossier()));
  change(files);
  return zipSync(files, { level });
};

test("is intact as written, and when another program compressed it otherwise", () => {
  expect(isIntactZip(zipDossier(sampleDossier()), SLUG, nodeSha256)).toBe(true);
  expect(isIntactZip(zipDossier(dossierWith([])), SLUG, nodeSha256)).toBe(true);
  expect(
    isIntactZip(
      rezipped(() => {}),
      SLUG,
      nodeSha256,
    ),
  ).toBe(true);
});

const MANIFEST = `${SLUG}/manifest.json`;
const edited = (files: Record<string, Uint8Array>) => ({
  [MANIFEST]: bytesOf(new TextDecoder().decode(files[MANIFEST]).replace("Quyết", "Quyêt")),
});

const DOCX = `${SLUG}/04_quyet_dinh_thanh_lap.docx`;
test.each<[string, Uint8Array]>([
  ["a file edited, of the same size", rezipped((files) => files[DOCX]?.set([1], 0))],
  ["a file of another size", rezipped((files) => Object.assign(files, { [DOCX]: bytesOf("mới hơn") }))],
  ["a file added", rezipped((files) => Object.assign(files, { [`${SLUG}/them.docx`]: bytesOf("x") }))],
  [
    "a file added outside the folder",
    rezipped((files) => Object.assign(files, { "them.docx": bytesOf("x") })),
  ],
  ["a file missing", rezipped((files) => delete files[DOCX])],
  ["no manifest", rezipped((files) => delete files[MANIFEST])],
  ["an edited manifest", rezipped((files) => Object.assign(files, edited(files)))],
  ["no zip at all", bytesOf("hello")],
  ["nothing", bytesOf("")],
  ["half a zip", zipDossier(sampleDossier()).slice(0, 300)],
])("is not intact with %s", (_, zip) => {
  expect(isIntactZip(zip, SLUG, nodeSha256)).toBe(false);
});

test("is not intact under another slug", () => {
  expect(isIntactZip(zipDossier(sampleDossier()), "khac", nodeSha256)).toBe(false);
});

test("a listed size that hides a bomb is refused before inflating", () => {
  const files: DossierFile[] = [{ path: "a.json", bytes: bytesOf("{}") }];
  const zip = zipFiles(SLUG, [
    { path: "a.json", bytes: new Uint8Array(50_000_000) },
    { path: "manifest.json", bytes: manifestBytes(dossierWith(files).manifest) },
  ]);
  expect(zip.length).toBeLessThan(100_000);
  expect(isIntactZip(zip, SLUG, nodeSha256)).toBe(false);
});
