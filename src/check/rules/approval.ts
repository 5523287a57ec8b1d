import type { TuQuan } from "../../generated/model.ts";
import { error, type Rule } from "../rule.ts";

/** Who may approve the regulation: by the kind of the owner. */
export const approval: Rule<TuQuan> = {
  id: "R-TQ-10",
  source: "Quy trình 1.1.3: người phê duyệt quy chế hoạt động",
  check: ({ model, catalog: { data } }) => {
    const { chu_the, don_vi_de_xuat, cong_an_xa, quy_che } = model;
    const by = quy_che?.phe_duyet?.boi;
    const at = "/quy_che/phe_duyet/boi";
    const allowed = data.don_vi[chu_the.loai]?.phe_duyet_quy_che ?? [];
    if (!by) return [];
    if (!allowed.includes(by))
      return [error("R-TQ-10", at, { boi: by, chu_the: chu_the.loai, duoc: allowed.join(", ") })];
    const isPoliceKnown = cong_an_xa !== undefined || don_vi_de_xuat.loai === "cong_an_xa";
    return by === "cong_an_xa" && !isPoliceKnown ? [error("R-TQ-10-POLICE", at)] : [];
  },
};
