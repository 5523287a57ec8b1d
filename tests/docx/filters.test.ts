import { expect, test } from "vitest";
import { evaluate } from "../../src/docx/evaluate.ts";
import { parseTag, type Tag } from "../../src/docx/tag.ts";

const read = (text: string, v: unknown) => evaluate(parseTag(text) as Tag, { value: { v }, path: "" });

test.each([
  ["v | hai_chu_so", 5, "05"],
  ["v | hai_chu_so", 120, "120"],
  ["v | in_hoa", "xã Ia Mơ", "XÃ IA MƠ"],
  ["v | in_hoa", "i", "I"],
  ["v | viet_hoa_dau", "“ủy ban", "“Ủy ban"],
  ["v | viet_thuong_dau", "Đội trưởng", "đội trưởng"],
  ["v | ngay", "2026-03-05", "05/3/2026"],
  ["v | ngay_day_du", "2026-03-05", "ngày 05 tháng 3 năm 2026"],
  ["v | thu", "2026-03-05", "thứ Năm"],
  ["v | gio", "07:30", "07 giờ 30 phút"],
  ["v | so", 1234567, "1.234.567"],
  ["v | tien", 1500000, "1.500.000 đồng"],
  ["v | bang_chu | viet_hoa_dau", 21, "Hai mươi mốt"],
  ['v | noi:", "', ["a", "b"], "a, b"],
  ['v | noi:", "', [], ""],
  ["v | ngay_day_du", "", ""],
])("%s of %j is %j", (tag, value, expected) => {
  expect(read(tag, value)).toEqual({ value: expected });
});

test.each([
  ["v | ngay", "2026-02-31"],
  ["v | gio", "24:00"],
  ["v | so", 1.5],
  ["v | so", "12"],
  ["v | bang_chu", -1],
  ["v | bang_chu", 1e12],
  ['v | noi:", "', ["a", 1]],
  ["v | in_hoa", {}],
])("%s refuses %j", (tag, value) => {
  expect(read(tag, value).problem?.code).toBe("FACT_WRONG_TYPE");
});
