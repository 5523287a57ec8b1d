import type { TuQuan } from "../../generated/model.ts";
import { error, type Finding, type Rule } from "../rule.ts";

const MANDATORY = ["QC1", "QC2", "QC3", "QC4", "QC5", "QC6"];

interface Chapter {
  dieu: { noi_dung_bat_buoc?: string[] }[];
}

/** A regulation of one's own still covers the six mandatory contents. The shipped text does. */
export const regulation: Rule<TuQuan> = {
  id: "R-TQ-09",
  source: "Quy trình 1.1.3: quy chế hoạt động phải có đầy đủ các nội dung",
  check: ({ model: { quy_che } }) => missingContents("R-TQ-09", quy_che?.chuong, MANDATORY),
};

/** Mandatory contents no article of the chapters says it covers. */
export function missingContents(
  code: string,
  chapters: readonly Chapter[] | undefined,
  mandatory: readonly string[],
): Finding[] {
  if (!chapters) return [];
  const covered = chapters.flatMap(({ dieu }) =>
    dieu.flatMap(({ noi_dung_bat_buoc = [] }) => noi_dung_bat_buoc),
  );
  const missing = mandatory.filter((one) => !covered.includes(one));
  return missing.length > 0 ? [error(code, "/quy_che/chuong", { thieu: missing.join(", ") })] : [];
}
