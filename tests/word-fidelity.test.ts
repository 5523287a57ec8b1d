import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  builtinCatalog,
  type Generated,
  generate,
  type Model,
  nodeTools,
  officeSetting,
  type Setting,
  templateFiles,
} from "../src/index.ts";
import { type Layout, layoutOf, type Paragraph, type Section, type Table } from "./docx-layout.ts";
import { generated, modelOf, scenarios } from "./fixture.ts";
import { convertFiles, hasLibreOffice } from "./libre-office.ts";

const { kinds: catalogKinds } = await builtinCatalog();
const kinds = Object.keys(catalogKinds);
/** A paper of one page, such as an invitation, has no page numbers. */
const isNumbered = (kind: string): boolean => catalogKinds[kind]?.description.so_trang ?? true;
const hasOffice = hasLibreOffice();

/** What an office does to the exported templates before it gives them back. */
interface Way {
  name: string;
  skip: boolean;
  /** By how many twips a column may have moved. */
  tolerance: number;
  /** Kinds whose first section comes back without header and own first page. */
  headless: string[];
  edit: (files: string[], to: string) => Promise<void>;
}

const WAYS: Way[] = [
  { name: "as they are", skip: false, tolerance: 0, headless: [], edit: async () => {} },
  {
    name: hasOffice ? "saved by LibreOffice" : "(LibreOffice is not installed, so none is saved by it)",
    skip: !hasOffice,
    // LibreOffice counts in 1/100 mm: a column comes back up to a twip (0.02 mm) away, and so does their sum.
    tolerance: 2,
    // It writes the pages as it laid them out: no header where a section fits on one page and another follows.
    headless: ["tq_05b_quyet_dinh_phe_duyet", "lk_02_quyet_dinh_ban_chi_dao"],
    edit: (files, to) => convertFiles(files, "docx", to),
  },
];

/** An edited template may bring the sizes of its own; the export has those of set 14. */
const inSet14 = (model: Model): Model => ({ ...model, trinh_bay: { ...model.trinh_bay, co_chu: 14 } });

async function settingOf(folder: string): Promise<Setting> {
  const { setting, problems } = await officeSetting({ templates: folder });
  expect(problems).toEqual([]);
  if (!setting) throw new Error(`no setting from ${folder}`);
  return setting;
}

/** Layout of every document of a dossier, with its kind, by path. */
const layoutsOf = ({
  dossiers: [dossier],
  problems,
}: Generated): Map<string, { kind: string; layout: Layout }> => {
  expect(problems).toEqual([]);
  const documents = dossier?.files.flatMap(({ path: at, bytes, document }) =>
    document ? [[at, { kind: document.kind, layout: layoutOf(bytes) }] as const] : [],
  );
  return new Map(documents);
};

/** What hoso ships and what came back, as one place of the test. */
interface Pair {
  where: string;
  own: Layout;
  layout: Layout;
}

/** What may move by a little, and what may not differ at all. */
interface Measured {
  near: number[];
  exact: unknown;
}

const measuredTable = ({ columns, cells, ...exact }: Table): Measured => ({
  near: [...columns, columns.reduce((sum, width) => sum + width, 0), ...cells.flat()],
  exact: [exact, columns.length, cells.map((row) => row.length)],
});

const shownHeader = ({ runs, form }: Paragraph): string =>
  `${runs.map(({ text }) => text).join("")}, ${form["alignment"]}`;

/** The indents of a rule are worked out from the width of its cell. */
function measuredParagraph({ style, form, runs }: Paragraph): Measured {
  const { left, right, ...rest } = form;
  return { near: [Number(left), Number(right)], exact: [style, rest, runs] };
}

function expectSame(found: Measured[], own: Measured[], tolerance: number, where: string): void {
  expect(
    found.map(({ exact }) => exact),
    where,
  ).toEqual(own.map(({ exact }) => exact));
  const [numbers, owns] = [found, own].map((all) => all.flatMap(({ near }) => near)) as [number[], number[]];
  const moved = numbers.map((number, at) => Math.abs(number - (owns[at] as number)));
  expect(Math.max(0, ...moved), where).toBeLessThanOrEqual(tolerance);
}

describe.each(WAYS)("exported templates given back $name", ({ skip, tolerance, headless, edit }) => {
  describe.skipIf(skip)("keep", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "hoso-fidelity-"));
    const shipped = new Map<string, Layout>();
    const edited = new Map<string, Layout>();
    /** For each document of every scenario: what shipped and edited templates make of it. */
    const documents: (Pair & { kind: string })[] = [];

    beforeAll(async () => {
      const [before, after] = [path.join(folder, "before"), path.join(folder, "after")];
      for (const at of [before, after]) mkdirSync(at);
      const files = await templateFiles(kinds);
      for (const { name, bytes } of files)
        for (const at of [before, after]) writeFileSync(path.join(at, name), bytes);
      await edit(
        files.map(({ name }) => path.join(before, name)),
        after,
      );
      for (const { kind, name, bytes } of files) {
        shipped.set(kind, layoutOf(bytes));
        edited.set(kind, layoutOf(readFileSync(path.join(after, name))));
      }
      const { catalog } = await settingOf(after);
      for (const scenario of scenarios()) {
        const model = inSet14(await modelOf(scenario));
        const own = layoutsOf(await generated(model));
        const made = layoutsOf(await generate(model, catalog, await nodeTools()));
        for (const [at, { kind, layout }] of made) {
          documents.push({ where: `${scenario}/${at}`, kind, own: own.get(at)?.layout as Layout, layout });
        }
      }
    });

    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    /** The template of a kind and every document made from it. */
    const pairs = (kind: string): Pair[] => [
      { where: `${kind}.docx`, own: shipped.get(kind) as Layout, layout: edited.get(kind) as Layout },
      ...documents.filter((one) => one.kind === kind),
    ];

    it("the documents of every dossier", () => {
      expect(documents.length).toBeGreaterThan(30);
      expect(documents.filter(({ own }) => own === undefined)).toEqual([]);
    });

    it.each(kinds)("every paragraph in its style, every style as it was: %s", (kind) => {
      for (const { where, own, layout } of pairs(kind)) {
        const [found, shown] = [layout, own].map(({ paragraphs }) => paragraphs.map(measuredParagraph));
        expectSame(found as Measured[], shown as Measured[], tolerance, where);
        for (const [name, form] of own.styles)
          expect(layout.styles.get(name), `${where}: ${name}`).toEqual(form);
      }
    });

    it.each(kinds)("page, margins, header and page numbers: %s", (kind) => {
      const sections = (layout: Layout): Section[] => layout.sections.slice(headless.includes(kind) ? 1 : 0);
      for (const { where, own, layout } of pairs(kind)) {
        expect(layout.sections.length, where).toBe(own.sections.length);
        expect(sections(layout), where).toEqual(sections(own));
        for (const { start, hasOwnFirstPage, header } of sections(layout)) {
          expect({ start, hasOwnFirstPage }, where).toEqual({ start: "1", hasOwnFirstPage: true });
          expect(header.map(shownHeader), where).toEqual(isNumbered(kind) ? ["{PAGE}, center"] : []);
        }
      }
    });

    it.each(kinds)("the columns of head, signature and every other table: %s", (kind) => {
      for (const { where, own, layout } of pairs(kind))
        expectSame(layout.tables.map(measuredTable), own.tables.map(measuredTable), tolerance, where);
    });
  });
});
