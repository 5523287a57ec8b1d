import { type Rule, warning } from "../rule.ts";

const SURVEY = ["antt", "nhan_dan", "he_thong_chinh_tri", "phong_trao"] as const;

/** Findings of a survey cannot be invented: where the model has none, the draft carries sample wording to be replaced. */
export const sampleWording: Rule = {
  id: "R-TQ-19",
  source: "Quy trình 1.1.1: khảo sát, đánh giá tình hình",
  check: ({ model: { tinh_hinh } }) => {
    const missing = SURVEY.filter((key) => !tinh_hinh?.[key]);
    return missing.length > 0 ? [warning("R-TQ-19", "/tinh_hinh", { muc: missing.join(", ") })] : [];
  },
};
