import { error, type Rule, warning } from "../rule.ts";

const UNIT_WORD = /^(xã|phường|đặc khu|thị trấn)\s/iu;

/** Names are written bare: the documents add the word of the unit, the word "mô hình" and the quotation marks. */
export const names: Rule = {
  id: "NAMES",
  source: "noi-dung 3 (MoHinh.ten, DonVi.ten)",
  check: ({ model: { chu_the, mo_hinh } }) => [
    ...(UNIT_WORD.test(chu_the.ten)
      ? [
          error("NAME_WITH_UNIT", "/chu_the/ten", {
            ten: chu_the.ten,
            rieng: chu_the.ten.replace(UNIT_WORD, ""),
          }),
        ]
      : []),
    ...(/^mô hình\s/iu.test(mo_hinh.ten)
      ? [warning("NAME_WITH_MODEL_WORD", "/mo_hinh/ten", { ten: mo_hinh.ten })]
      : []),
    ...(/^["“”„'‘].*["“”'’]$/u.test(mo_hinh.ten)
      ? [warning("NAME_IN_QUOTES", "/mo_hinh/ten", { ten: mo_hinh.ten })]
      : []),
  ],
};
