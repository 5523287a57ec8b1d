import { unitsIn } from "../../catalog/units-in.ts";
import { namesOn } from "../../model/names-on.ts";
import { error, type Finding, type Rule, warning } from "../rule.ts";
import { texts } from "./texts.ts";

/** From this day there is no district level and no thị trấn. */
const TWO_TIERS = "2025-07-01";
const OLD = /(?<!\p{L})(thị trấn|huyện|quận|thị xã)(?!\p{L})/iu;
/** Sections that speak of the present of a model. */
const SPOKEN = ["mo_hinh", "tinh_hinh", "de_xuat", "hoi_nghi", "ke_hoach_nam", "mo_hinh_diem"];

/** Units abolished on 01/7/2025 are not used for later days. */
export const oldUnits: Rule = {
  id: "R-PL-02",
  source: "Luật Tổ chức chính quyền địa phương ngày 16/6/2025",
  check: ({ model, catalog: { data }, plan }): Finding[] => {
    const first = plan.documents.map(({ asOf }) => asOf).sort()[0] ?? TWO_TIERS;
    const late = plan.documents.find(({ asOf }) => asOf >= TWO_TIERS);
    const town = unitsIn(model, data).flatMap(({ pointer, given }): Finding[] => {
      const { cap, thuoc_xa } = namesOn(given, late?.asOf ?? TWO_TIERS);
      const at = cap === "thi_tran" ? "/cap" : thuoc_xa?.cap === "thi_tran" && "/thuoc_xa/cap";
      return at && late
        ? [error("R-PL-02-TOWN", `${pointer}${at}`, { so: late.number, ten: late.title })]
        : [];
    });
    // A model founded before may still name what was there; only a wholly later one cannot.
    if (first < TWO_TIERS) return town;
    const words = SPOKEN.flatMap((key) =>
      texts((model as unknown as Record<string, unknown>)[key], `/${key}`),
    ).flatMap(({ pointer, text }) => {
      const word = OLD.exec(text)?.[1];
      return word ? [warning("R-PL-02", pointer, { tu: word })] : [];
    });
    return [...town, ...words];
  },
};
