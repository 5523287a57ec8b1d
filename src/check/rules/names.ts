import { unitsIn } from "../../catalog/units-in.ts";
import { error, type Rule, warning } from "../rule.ts";

const UNIT_WORD = /^(xã|phường|đặc khu|thị trấn)\s/iu;

/** Names are written bare: the documents add the word of the unit, the word "mô hình" and the quotation marks. */
export const names: Rule = {
  id: "NAMES",
  source: "noi-dung 3 (MoHinh.ten, DonVi.ten)",
  check: ({ model, catalog: { data } }) => [
    ...unitsIn(model, data)
      .filter(({ role, loai }) => role === "chu_the" || (loai === "xa" && model.loai === "lien_ket"))
      .flatMap(({ pointer, given }) => {
        const ten = String(given.ten);
        const rieng = ten.replace(UNIT_WORD, "");
        return UNIT_WORD.test(ten) ? [error("NAME_WITH_UNIT", `${pointer}/ten`, { ten, rieng })] : [];
      }),
    ...(/^mô hình\s/iu.test(model.mo_hinh.ten)
      ? [warning("NAME_WITH_MODEL_WORD", "/mo_hinh/ten", { ten: model.mo_hinh.ten })]
      : []),
    ...(/^["“”„'‘].*["“”'’]$/u.test(model.mo_hinh.ten)
      ? [warning("NAME_IN_QUOTES", "/mo_hinh/ten", { ten: model.mo_hinh.ten })]
      : []),
  ],
};
