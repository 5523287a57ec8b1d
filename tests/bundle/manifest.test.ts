import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { foundManifest } from "../../src/bundle/found-manifest.ts";
import { manifestBytes } from "../../src/bundle/manifest.ts";
import { nodeSha256 } from "../../src/bundle/node-sha256.ts";
import { bytesOf, document, dossierWith, sampleDossier } from "./sample.ts";

const schema = JSON.parse(readFileSync("schemas/manifest.schema.json", "utf8"));
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

const empty = { path: "", bytes: bytesOf("") };

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test("obeys its schema, with number and date blank or given", () => {
  const [, file = empty] = sampleDossier().files;
  const issued = { ...document, symbol: "12/QĐ-UBND", date: "2026-03-05", state: "da_ban_hanh" as const };
  for (const dossier of [sampleDossier(), dossierWith([]), dossierWith([{ ...file, document: issued }])]) {
    validate(JSON.parse(textOf(manifestBytes(dossier.manifest))));
    expect(validate.errors).toBeNull();
  }
});

test("its schema refuses an unknown member and half a document", () => {
  const { manifest } = sampleDossier();
  expect(validate({ ...manifest, made_at: "2026-03-05" })).toBe(false);
  const [file] = manifest.files;
  expect(validate({ ...manifest, files: [{ ...file, kind: "tq_04" }] })).toBe(false);
});

test("is the same text whatever the order of the document's members, without repeated reads", () => {
  const [, file = empty] = sampleDossier().files;
  const turned = Object.fromEntries(Object.entries(document).reverse()) as unknown as typeof document;
  const one = manifestBytes(dossierWith([{ ...file, document }]).manifest);
  const other = manifestBytes(dossierWith([{ ...file, document: turned }]).manifest);
  expect(textOf(other)).toBe(textOf(one));
  expect(textOf(one)).toMatch(/^\{\n {2}"schema_version": 1,\n {2}"tool".*\n\}\n$/s);
  expect(dossierWith([{ ...file, document }]).manifest.files[0]?.reads).toEqual([
    "mo_hinh.ten",
    "thanh_vien.ho_ten",
  ]);
});

test("gives hash and size of every file", () => {
  const [index] = dossierWith([{ path: "a.pdf", bytes: bytesOf("abc") }]).manifest.files;
  expect(index).toEqual({
    path: "a.pdf",
    sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    size: 3,
  });
});

test("is recognised on disk, with its seal", () => {
  const bytes = manifestBytes(sampleDossier().manifest);
  const found = foundManifest(bytes, nodeSha256);
  expect(found?.sealed).toBe(true);
  expect(found?.files.map((file) => file.path)).toEqual(sampleDossier().files.map((file) => file.path));
});

test("an edited manifest has lost its seal", () => {
  const edited = textOf(manifestBytes(sampleDossier().manifest)).replace("Quyết định", "QUYẾT ĐỊNH");
  expect(foundManifest(bytesOf(edited), nodeSha256)?.sealed).toBe(false);
});

test.each([
  ["nothing", ""],
  ["another JSON value", "[1]"],
  ["null", "null"],
  ["the manifest of a web app", '{"name":"app","icons":[]}'],
  ["one of another tool", '{"tool":{"name":"khac"},"files":[]}'],
  ["one whose files are no list of hashes", '{"tool":{"name":"hoso"},"files":["a"]}'],
  ["bytes that are no text", "\u0000"],
])("%s is no manifest of hoso", (_, text) => {
  expect(foundManifest(bytesOf(text), nodeSha256)).toBeUndefined();
});
