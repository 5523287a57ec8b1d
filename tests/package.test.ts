import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { outputOf, ROOT } from "./run-hoso.ts";

const SCRIPT = `
import { generate, nodeTools, openModel, renderProblem, shippedSetting, VERSION, zipDossier } from "hoso";
import { readFileSync } from "node:fs";

const setting = await shippedSetting();
const { model, problems } = await openModel(readFileSync("model.json"), "model.json", setting);
if (!model) throw new Error(problems.map((problem) => renderProblem(problem, "en")).join("\\n"));
const { dossiers: [dossier] } = await generate(model, setting.catalog, await nodeTools());
console.log(JSON.stringify({ VERSION, slug: dossier.slug, files: dossier.files.length, zip: zipDossier(dossier).length }));
`;

const CONSUMER = `
import {
  type Catalog, type Dossier, type Facts, type Generated, generate, hasErrors, type Kind, type Manifest, type Model,
  nodeTools, openModel, type Plan, planDossier, type Problem, renderProblem, shippedSetting, writeDossier, zipDossier,
} from "hoso";
import schema from "hoso/schemas/model.schema.json" with { type: "json" };

export const title: string = schema.title;
export const heads = (facts: Facts): string => facts.thanh_vien.nguoi_dung_dau.ho_ten;
export const kindsOf = ({ kinds }: Catalog): Kind[] => Object.values(kinds);
export const hashes = ({ files }: Manifest): string[] => files.map(({ sha256 }) => sha256);

const { catalog, validator } = await shippedSetting();
const { model, problems }: { model?: Model; problems: Problem[] } = await openModel(new Uint8Array(), "m.json", { catalog, validator });
export const lines: string[] = problems.map((problem) => renderProblem(problem, "vi"));
if (model && !hasErrors(problems)) {
  const plan: Plan = planDossier(model, catalog);
  const made: Generated = await generate(model, catalog, await nodeTools(), { separate: plan.documents.length > 9 });
  // @ts-expect-error options are checked
  await generate(model, catalog, await nodeTools(), { seperate: true });
  // @ts-expect-error the keys of a model are known
  console.log(model.mo_hinh.tenn);
  const dossier: Dossier | undefined = made.dossiers[0];
  const zip: Uint8Array | undefined = dossier && zipDossier(dossier);
  if (dossier && zip) await writeDossier("out", dossier, { force: false });
}
`;

const TSCONFIG = {
  compilerOptions: {
    strict: true,
    module: "NodeNext",
    target: "ES2023",
    skipLibCheck: false,
    exactOptionalPropertyTypes: true,
    resolveJsonModule: true,
    noEmit: true,
    types: [],
  },
  include: ["use.ts"],
};

describe("the packed package in an empty project", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "hoso-package-"));
  const app = path.join(folder, "app");
  const installed = path.join(app, "node_modules", "hoso");

  beforeAll(() => {
    // Scripts stay out: `prepare` would build once more under the feet of the other tests.
    outputOf("npm", ["pack", "--ignore-scripts", "--pack-destination", folder]);
    const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) as string;
    mkdirSync(app);
    writeFileSync(
      path.join(app, "package.json"),
      JSON.stringify({ name: "app", type: "module", private: true }),
    );
    const quiet = ["--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"];
    outputOf("npm", ["install", ...quiet, path.join(folder, tarball)], app);
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const npx = (...args: string[]): string => outputOf("npx", ["--no-install", "hoso", ...args], app);

  it("starts by its name and knows its version", () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
    expect(npx("--version").trim()).toBe(version);
  });

  it("goes from init through validate to a dossier without an edit", () => {
    npx("init");
    npx("validate");
    const out = path.join(app, npx("generate").trim());
    expect(readdirSync(out)).toEqual(expect.arrayContaining(["00_muc_luc.pdf", "manifest.json"]));
    expect(readdirSync(path.dirname(out))).toContain(`${path.basename(out)}.zip`);
  });

  it("can compile an office's templates: all it loads later was installed too", () => {
    const exported = npx("template", "export", "tq_04_quyet_dinh_thanh_lap", "--out", "mau");
    expect(exported.trim()).toBe(path.join("mau", "tq_04_quyet_dinh_thanh_lap.docx"));
    npx("template", "check", "mau");
  });

  it("is a library for a plain ES module", () => {
    npx("init", "khac/model.json");
    writeFileSync(path.join(app, "use.js"), SCRIPT.replaceAll("model.json", "khac/model.json"));
    const said = JSON.parse(outputOf(process.execPath, ["use.js"], app));
    expect(said).toMatchObject({ slug: "camera-an-ninh" });
    expect(said.files).toBeGreaterThan(10);
  });

  it("has types that a strict project can use without skipping the libraries", () => {
    writeFileSync(path.join(app, "use.ts"), CONSUMER);
    writeFileSync(path.join(app, "tsconfig.json"), JSON.stringify(TSCONFIG));
    const tsc = path.join(ROOT, "node_modules", "typescript", "bin", "tsc");
    let said = "";
    try {
      said = outputOf(process.execPath, [tsc, "-p", "."], app);
    } catch (error) {
      said = (error as { stdout: string }).stdout;
    }
    expect(said).toBe("");
  });

  it("has nothing publint objects to", async () => {
    const { messages, pkg } = await publint({ pkgDir: installed, pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it("holds no test, fixture, source or path of the machine it was built on", () => {
    const files = readdirSync(installed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => !path.relative(installed, file).startsWith("node_modules"));
    expect(
      files.filter((file) => /\.test\.|\/fixtures\/|(?<!\.d)\.ts$/.test(path.relative(installed, file))),
    ).toEqual([]);
    expect(files.filter((file) => readFileSync(file).includes(ROOT))).toEqual([]);
  });
});
