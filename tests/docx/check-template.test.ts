import { expect, test } from "vitest";
import { checkTemplate } from "../../src/catalog/check-template.ts";
import type { FactSchema } from "../../src/catalog/schema-walk.ts";
import { compile } from "../../src/docx/compile.ts";
import { templateMessages } from "../../src/messages/template.ts";
import { cell, docx, p, row, table } from "./docx-builder.ts";

const schema: FactSchema = {
  type: "object",
  $defs: {
    nguoi: {
      type: "object",
      properties: {
        ho_ten: { type: "string" },
        stt: { type: "integer" },
        vai: { type: "array", items: { type: "string" } },
      },
    },
  },
  properties: {
    van_ban: {
      type: "object",
      properties: { so: { type: ["integer", "null"] }, ngay: { type: "string", format: "date" } },
    },
    thanh_vien: {
      type: "object",
      properties: {
        danh_sach: { type: "array", items: { $ref: "#/$defs/nguoi" } },
        truong: { $ref: "#/$defs/nguoi" },
      },
    },
    nhap: { type: "boolean" },
    loai: { enum: ["tu_quan", "lien_ket"] },
    gio: { type: "string" },
    muc: { type: "object" },
  },
};

const check = async (text: string, bindings = {}) => {
  const { template, problems } = await compile(docx(table(row(cell(p(""))), row(cell(p(text))))), "mau");
  expect(problems).toEqual([]);
  return checkTemplate(template as never, schema, bindings);
};

test.each([
  "{van_ban.so | hai_chu_so}{van_ban.ngay | ngay_day_du}{loai | in_hoa}{gio | gio}",
  "{#thanh_vien.danh_sach}{stt}{ho_ten}{../loai}{vai | noi:“, ”}{#vai}{.}{/vai}{/thanh_vien.danh_sach}",
  "{#thanh_vien.truong}{ho_ten}{../van_ban.so}{/thanh_vien.truong}",
  "{#nhap}{loai}{/nhap}{^nhap}{loai}{/nhap}{#loai}{loai}{/loai}",
  "{^thanh_vien.danh_sach}{loai}{/thanh_vien.danh_sach}",
])("accepts %s", async (text) => {
  expect(await check(text)).toEqual([]);
});

test.each<[string, string, object]>([
  ["{van_bn.so}", "TAG_UNKNOWN_PATH", { key: "van_bn", nearest: "{van_ban.so}" }],
  ["{van_ban.ngya | ngay}", "TAG_UNKNOWN_PATH", { key: "ngya", nearest: "{van_ban.ngay}" }],
  ["{#thanh_vien.danh_sach}{hoten}{/thanh_vien.danh_sach}", "TAG_UNKNOWN_PATH", { nearest: "{ho_ten}" }],
  ["{xyz}", "TAG_UNKNOWN_KEY", { key: "xyz" }],
  ["{loai.con}", "TAG_UNKNOWN_KEY", { key: "con" }],
  ["{constructor}", "TAG_UNKNOWN_KEY", { key: "constructor" }],
  [
    "{#thanh_vien.danh_sach}{van_ban.so}{/thanh_vien.danh_sach}",
    "TAG_IN_OUTER_SCOPE",
    { path: "{../van_ban.so}" },
  ],
  [
    "{#thanh_vien.danh_sach}{#vai}{ho_ten}{/vai}{/thanh_vien.danh_sach}",
    "TAG_IN_OUTER_SCOPE",
    { path: "{../ho_ten}" },
  ],
  ["{../loai}", "TAG_ABOVE_FACTS", {}],
  ["{#nhap}{../loai}{/nhap}", "TAG_ABOVE_FACTS", {}],
  ["{van_ban}", "TAG_WRONG_TYPE", { found: "object" }],
  ["{thanh_vien.danh_sach}", "TAG_WRONG_TYPE", { found: "list" }],
  ["{nhap}", "TAG_WRONG_TYPE", { found: "boolean" }],
  ["{loai | in_hoaa}", "TAG_UNKNOWN_FILTER", { nearest: "in_hoa" }],
  ["{loai | ngay}", "TAG_FILTER_TYPE", { expected: "day", found: "string" }],
  ["{van_ban.so | in_hoa}", "TAG_FILTER_TYPE", { expected: "string", found: "integer" }],
  ["{thanh_vien.danh_sach | noi:“,”}", "TAG_FILTER_TYPE", { expected: "strings" }],
  ["{loai | in_hoa:x}", "TAG_FILTER_ARGUMENT", { filter: "in_hoa" }],
  ["{#thanh_vien.danh_sach}{vai | noi}{/thanh_vien.danh_sach}", "TAG_FILTER_ARGUMENT", { filter: "noi" }],
])("refuses %s", async (text, code, data) => {
  const problems = await check(text);
  expect(problems).toMatchObject([
    { code, data, where: { template: "mau", table: 1, row: 2, cell: 1, paragraph: 1 } },
  ]);
  expect(templateMessages[code]).toBeDefined();
});

test("tells an unknown list once, not for each tag inside", async () => {
  expect(await check("{#ds_la}{a}{b}{/ds_la}")).toHaveLength(1);
});

test("takes a kind's own schema for a top-level fact", async () => {
  const muc = { type: "object", properties: { nam: { type: "integer" } } };
  expect(await check("{muc.nam}", { muc })).toEqual([]);
  expect(await check("{muc.thang}", { muc })).toHaveLength(1);
});
