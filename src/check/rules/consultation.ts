import type { Model, TuQuan } from "../../generated/model.ts";
import { FOUNDING_DECISION, recordOf } from "../../model/founding-day.ts";
import { shortDay } from "../../text/dates.ts";
import { error, type Finding, type Rule, warning } from "../rule.ts";

/** The decision rests on a positive opinion and on a consultation. */
export const consultation: Rule<TuQuan> = {
  id: "R-TQ-05, R-TQ-06",
  source: "Quy trình 1.1.1 (cho ý kiến), 1.1.4 (lấy ý kiến vào dự thảo)",
  check: ({ model }) => {
    const { y_kien, lay_y_kien: asked } = model;
    const isDecided = recordOf(model, FOUNDING_DECISION).ngay_ky !== undefined;
    return [
      ...(isDecided && y_kien?.dong_y === false ? [error("R-TQ-05", "/y_kien/dong_y")] : []),
      ...(isDecided && !asked ? [warning("R-TQ-06", "/van_ban/tq_04_quyet_dinh_thanh_lap")] : []),
      ...askedInTime(model, "tq_03b_xin_y_kien"),
    ];
  },
};

/** Answers are no more than letters, and the deadline comes after the letter that sets it. */
export function askedInTime(model: Model, letter: string): Finding[] {
  const { lay_y_kien: asked } = model;
  if (!asked) return [];
  const { da_gui = 0, da_tra_loi = 0, nhat_tri = 0, han_tra_loi } = asked;
  const sent = recordOf(model, letter).ngay_ky;
  return [
    ...(da_tra_loi > da_gui || nhat_tri > da_tra_loi
      ? [error("CONSULTATION_COUNT", "/lay_y_kien", { da_gui, da_tra_loi, nhat_tri })]
      : []),
    ...(sent && han_tra_loi && han_tra_loi <= sent
      ? [
          error("DEADLINE_PAST", "/lay_y_kien/han_tra_loi", {
            han: shortDay(han_tra_loi),
            ngay: shortDay(sent),
          }),
        ]
      : []),
  ];
}
