import { type Rule, warning } from "../rule.ts";
import { texts } from "./texts.ts";

const ID_NUMBER = /(?<!\d)\d{12}(?!\d)/;
const BIRTH_DATE = /sinh\s+(ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/iu;

/** Lists of people carry no id number and no full birth date. */
export const privacy: Rule = {
  id: "R-PL-03",
  source: "Luật Bảo vệ dữ liệu cá nhân ngày 26/6/2025",
  check: ({ model: { thanh_vien, kien_toan, hoi_nghi } }) =>
    [
      ...texts(thanh_vien, "/thanh_vien"),
      ...texts(kien_toan, "/kien_toan"),
      ...texts(hoi_nghi?.khach_moi, "/hoi_nghi/khach_moi"),
    ]
      .filter(({ text }) => ID_NUMBER.test(text) || BIRTH_DATE.test(text))
      .map(({ pointer }) => warning("R-PL-03", pointer)),
};
