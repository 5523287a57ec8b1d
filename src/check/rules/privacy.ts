import { type Rule, warning } from "../rule.ts";
import { texts } from "./texts.ts";

const ID_NUMBER = /(?<!\d)\d{12}(?!\d)/;
const BIRTH_DATE = /sinh\s+(ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/iu;

/** Where people are listed, in either type of model. */
const LISTS = ["thanh_vien", "kien_toan", "thanh_vien_lien_ket", "sua_doi", "ban_chi_dao"];

/** Lists of people carry no id number and no full birth date. */
export const privacy: Rule = {
  id: "R-PL-03",
  source: "Luật Bảo vệ dữ liệu cá nhân ngày 26/6/2025",
  check: ({ model }) =>
    [
      ...LISTS.flatMap((list) => texts((model as unknown as Record<string, unknown>)[list], `/${list}`)),
      ...texts(model.hoi_nghi?.khach_moi, "/hoi_nghi/khach_moi"),
    ]
      .filter(({ text }) => ID_NUMBER.test(text) || BIRTH_DATE.test(text))
      .map(({ pointer }) => warning("R-PL-03", pointer)),
};
