import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import readExcelFile from "read-excel-file/universal";
import { afterAll, describe, expect, it } from "vitest";
import { changesTemplate, readChanges } from "../../src/index.ts";
import { convertFiles, hasLibreOffice } from "../libre-office.ts";
import { text, workbook } from "./sheets.ts";

const template = await changesTemplate();
const sheets = await readExcelFile(template.slice().buffer);
const examples = sheets[1]?.data ?? [];
/** A day as the clerk sees it; the rest as it stands. */
const moved = examples.map((row) =>
  row.map((cell) =>
    cell instanceof Date ? text(cell.toISOString().slice(0, 10)) : (cell as string | number | null),
  ),
);

const folder = await mkdtemp(path.join(tmpdir(), "hoso-changes-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Calc may be missing where Writer is there: LibreOffice then writes nothing. */
async function throughCalc(bytes: Uint8Array, name: string): Promise<Uint8Array | undefined> {
  const out = path.join(folder, "out");
  await writeFile(path.join(folder, name), bytes);
  await convertFiles([path.join(folder, name)], "xlsx", out);
  return readFile(path.join(out, name)).catch(() => undefined);
}
const saved = hasLibreOffice() ? await throughCalc(template, "changes.xlsx") : undefined;

describe("the workbook to fill in", () => {
  it("is the same, byte for byte, whenever it is made", async () => {
    await new Promise((done) => setTimeout(done, 2100));
    expect(await changesTemplate()).toEqual(template);
  });

  it("says that nothing was filled in", async () => {
    const { changes, problems } = await readChanges(template, "changes.xlsx");
    expect(changes).toEqual([]);
    expect(problems).toMatchObject([{ code: "CHANGES_NONE", where: { sheet: "Thay đổi", row: 3 } }]);
  });

  it("has an example of each action, all valid on a sheet of their own", async () => {
    const { changes, problems } = await readChanges(await workbook({ Đợt: moved }), "a.xlsx");
    expect(problems).toEqual([]);
    expect(new Set(changes.map(({ hanh_dong }) => hanh_dong)).size).toBe(7);
  });

  it("explains every column", () => {
    const headers = (sheets[0]?.data[2] ?? []).map((header) => String(header).replace(" *", ""));
    const explained = (sheets[2]?.data ?? []).slice(3).map(([title]) => title);
    expect(explained).toEqual(headers);
  });

  it.runIf(saved)("comes back from LibreOffice Calc as it was, empty", async () => {
    const { changes, problems } = await readChanges(saved as Uint8Array, "changes.xlsx");
    expect(changes).toEqual([]);
    expect(problems).toMatchObject([{ code: "CHANGES_NONE", where: { sheet: "Thay đổi", row: 3 } }]);
  });

  it.runIf(saved)("comes back from LibreOffice Calc as it was, filled in", async () => {
    const filled = await workbook({ "Thay đổi": moved, "Ví dụ": moved });
    const back = await throughCalc(filled, "filled.xlsx");
    const read = await readChanges(back as Uint8Array, "a.xlsx");
    expect(read.problems).toEqual([]);
    expect(read.changes).toEqual((await readChanges(filled, "a.xlsx")).changes);
  });
});
