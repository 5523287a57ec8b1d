import { kindOf } from "../../catalog/catalog.ts";
import { issuersOf, unitsIn } from "../../catalog/units-in.ts";
import type { VanBan } from "../../generated/model.ts";
import { recordOf } from "../../model/founding-day.ts";
import { isComplete } from "../../plan/plan-dossier.ts";
import { error, type Finding, type Rule, type RuleInput, warning } from "../rule.ts";
import { recordPointer } from "./record-pointer.ts";

/** Every record under `van_ban` belongs to a document of the dossier, and no number is given twice. */
export const records: Rule = {
  id: "R-CH-01",
  source: "NĐ 30/2020/NĐ-CP, Điều 15: số văn bản là duy nhất trong năm; văn bản Đảng: theo nhiệm kỳ",
  check: (input) => [...strayRecords(input), ...sameNumbers(input)],
};

function strayRecords({ model, catalog, plan }: RuleInput): Finding[] {
  const units = unitsIn(model, catalog.data);
  return Object.entries(model.van_ban ?? {}).flatMap(([kind, record]): Finding[] => {
    const planned = plan.documents.filter((document) => document.kind === kind);
    const halfIssued = (one: VanBan, at: string): Finding[] => {
      const { trang_thai = "du_thao", muc } = one;
      const { description } = kindOf(catalog, kind);
      const document = planned.find(({ item }) => item === muc) ?? planned[0];
      const [issuer] = document ? issuersOf(model, document, description, units) : [];
      return trang_thai === "du_thao" || isComplete(one, description, issuer, catalog.data)
        ? []
        : [error("R-TQ-23", at)];
    };
    if (planned.length === 0) return [warning("RECORD_NOT_IN_DOSSIER", `/van_ban/${kind}`, { loai: kind })];
    if (!Array.isArray(record)) return halfIssued(record, `/van_ban/${kind}`);
    const known = planned.flatMap(({ item }) => (item ? [item] : []));
    return record.flatMap((one, index): Finding[] => {
      const at = `/van_ban/${kind}/${index}`;
      const muc = one.muc ?? "";
      if (!known.includes(muc))
        return [error("RECORD_UNKNOWN_ITEM", `${at}/muc`, { muc, co: known.join(", ") })];
      const isRepeated = record.findIndex((other) => other.muc === muc) < index;
      return isRepeated ? [error("RECORD_ITEM_TWICE", `${at}/muc`, { muc })] : halfIssued(one, at);
    });
  });
}

function sameNumbers({ model, catalog, plan }: RuleInput): Finding[] {
  const seen = new Map<string, string>();
  const units = unitsIn(model, catalog.data);
  return plan.documents.flatMap((document): Finding[] => {
    const { so, ky_hieu, ngay_ky } = recordOf(model, document.kind, document.item);
    const { description } = kindOf(catalog, document.kind);
    // Separate files of one batch of invitations share its number.
    if (so === undefined || !ngay_ky || !description.ma_loai) return [];
    const year = description.the_thuc === "dang" ? "" : ngay_ky.slice(0, 4);
    const [issuer] = issuersOf(model, document, description, units);
    const key = [issuer?.pointer, ky_hieu ?? description.ma_loai, so, year].join(" ");
    const first = seen.get(key);
    seen.set(key, first ?? document.title);
    return first ? [error("R-CH-01", `${recordPointer(model, document)}/so`, { so, ten: first })] : [];
  });
}
