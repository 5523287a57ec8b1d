import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slug, withoutMarks } from "../../src/text/slug.ts";

describe("slug", () => {
  it.each([
    ["Camera an ninh thôn Đông", {}, "camera-an-ninh-thon-dong"],
    ["Tổ tự quản: “Ánh sáng” / 2026", {}, "to-tu-quan-anh-sang-2026"],
    ["H’Drê Niê", { joiner: "_" }, "h_dre_nie"],
    ["Ðường \u0189ông", {}, "duong-ong"],
    ["🙂🙂", {}, "ho-so"],
    ["🙂", { fallback: "mo-hinh" }, "mo-hinh"],
    ["../..\\etc", {}, "etc"],
    ["CON", {}, "ho-so-con"],
    ["com1", { fallback: "tep", joiner: "_" }, "tep_com1"],
    ["con đường", {}, "con-duong"],
    ["một hai ba bốn", { maxLength: 11 }, "mot-hai-ba"],
    ["một hai ba bốn", { maxLength: 7 }, "mot-hai"],
    ["khongcodaucach", { maxLength: 5 }, "khong"],
    ["con người", { maxLength: 4, fallback: "tep" }, "tep"],
  ] as const)("%j with %j is %s", (text, options, expected) => {
    expect(slug(text, options)).toBe(expected);
  });

  it("is never empty, too long, reserved or of other characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 8, max: 40 }), (text, maxLength) => {
        const result = slug(text, { maxLength });
        expect(result).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(result.length).toBeLessThanOrEqual(maxLength);
        expect(result).not.toMatch(/^(?:con|prn|aux|nul|(?:com|lpt)\d)$/);
        expect(slug(result, { maxLength })).toBe(result);
      }),
    );
  });

  it("takes marks off without touching other letters", () => {
    expect(withoutMarks("Ủy ban ĐẮK LẮK — Ω")).toBe("uy ban dak lak — ω");
  });
});
