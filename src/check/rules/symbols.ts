import { kindOf } from "../../catalog/catalog.ts";
import { recordOf } from "../../model/founding-day.ts";
import { error, type Finding, type Rule } from "../rule.ts";
import { recordPointer } from "./record-pointer.ts";

/** A symbol is written without spaces and carries the code of its type; an official letter carries none. */
export const symbols: Rule = {
  id: "SO-01, SO-02, SO-03",
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3; Phụ lục III, mục I",
  check: ({ model, catalog, plan }) =>
    plan.documents.flatMap((document): Finding[] => {
      const { ky_hieu } = recordOf(model, document.kind, document.item);
      if (ky_hieu === undefined) return [];
      const { ma_loai, cong_van, the_thuc } = kindOf(catalog, document.kind).description;
      const at = `${recordPointer(model, document)}/ky_hieu`;
      if (/\s/u.test(ky_hieu))
        return [error("SO-01", at, { ky_hieu, sach: ky_hieu.replace(/\s*([/-])\s*|\s+/gu, "$1") })];
      const code = /^[^-/]*/u.exec(ky_hieu)?.[0] ?? "";
      if (cong_van && code === "CV" && the_thuc === "nha_nuoc") return [error("SO-03", at, { ky_hieu })];
      return ma_loai && code !== ma_loai ? [error("SO-02", at, { ky_hieu, ma_loai })] : [];
    }),
};
