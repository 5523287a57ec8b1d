import type { LienKet } from "../../generated/model.ts";
import type { Rule } from "../rule.ts";
import { missingContents } from "./regulation.ts";

const MANDATORY = ["PH1", "PH2", "PH3", "PH4", "PH5", "PH6"];

/** A regulation of one's own still covers the six mandatory contents. The shipped text does. */
export const jointRegulation: Rule<LienKet> = {
  id: "R-LK-06",
  source: "Quy trình 2.1.3: quy chế phối hợp phải có đủ các nội dung",
  check: ({ model: { quy_che } }) => missingContents("R-LK-06", quy_che?.chuong, MANDATORY),
};
