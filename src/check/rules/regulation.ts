import { error, type Rule } from "../rule.ts";

const MANDATORY = ["QC1", "QC2", "QC3", "QC4", "QC5", "QC6"] as const;

/** A regulation of one's own still covers the six mandatory contents. The shipped text does. */
export const regulation: Rule = {
  id: "R-TQ-09",
  source: "Quy trình 1.1.3: quy chế hoạt động phải có đầy đủ các nội dung",
  check: ({ model: { quy_che } }) => {
    if (!quy_che?.chuong) return [];
    const covered = new Set(
      quy_che.chuong.flatMap(({ dieu }) => dieu.flatMap(({ noi_dung_bat_buoc = [] }) => noi_dung_bat_buoc)),
    );
    const missing = MANDATORY.filter((code) => !covered.has(code));
    return missing.length > 0 ? [error("R-TQ-09", "/quy_che/chuong", { thieu: missing.join(", ") })] : [];
  },
};
