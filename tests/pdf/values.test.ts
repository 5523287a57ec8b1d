import { describe, expect, it } from "vitest";
import { relativeUri } from "../../src/pdf/file-link.ts";
import { pdfDate } from "../../src/pdf/pdf-date.ts";

describe("a path as a relative URI", () => {
  it.each([
    ["01_nghi_quyet.docx", "01_nghi_quyet.docx"],
    ["08_ke_hoach_nam/2026.docx", "08_ke_hoach_nam/2026.docx"],
    ["kế hoạch.docx", "k%E1%BA%BF%20ho%E1%BA%A1ch.docx"],
    ["a:b.docx", "a%3Ab.docx"],
    ["a.b.docx", "./a.b.docx"],
    ["../a.docx", "../a.docx"],
  ])("%s becomes %s", (path, uri) => {
    expect(relativeUri(path)).toBe(uri);
  });
});

describe("an ISO date as a PDF date", () => {
  it.each([
    ["2026-03-05", "D:20260305"],
    ["2026-03-05T08:09", "D:20260305080900"],
    ["2026-03-05T08:09:10Z", "D:20260305080910Z"],
    ["2026-03-05T08:09:10.123Z", "D:20260305080910Z"],
    ["2026-03-05T08:09:10+07:00", "D:20260305080910+07'00'"],
  ])("%s becomes %s", (iso, date) => {
    expect(pdfDate(iso)).toBe(date);
  });

  it("is refused when it is none", () => {
    expect(() => pdfDate("05/03/2026")).toThrow("not an ISO 8601 date");
  });
});
