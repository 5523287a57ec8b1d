import { readFileSync } from "node:fs";
import path from "node:path";
import type { LienKet } from "../src/index.ts";
import { FIXTURES } from "./fixture.ts";

type Member = LienKet["thanh_vien_lien_ket"][number];

/** A unit as a member: a company, which needs the fewest facts. */
export const unit = (id: string, more: Partial<Member> = {}): Member => ({
  id,
  don_vi: {
    loai: "doanh_nghiep",
    ten: `Công ty Cổ phần ${id.replaceAll("_", " ").toUpperCase()}`,
    viet_tat: "CP",
    can_cu_thanh_lap: [{ trich_dan: "Điều lệ Công ty" }],
    thuoc_xa: { cap: "phuong", ten: "Tân Giả Định" },
    tinh: "thành phố Đà Nẵng",
    lanh_dao: [{ ho_ten: "Nguyễn Văn Mẫu", chuc_vu: "Giám đốc" }],
  },
  ...more,
});

/** The smallest linked fixture, changed. */
export const linkedModel = (change: Partial<LienKet> = {}): LienKet => ({
  ...(JSON.parse(
    readFileSync(path.join(FIXTURES, "lien_ket_truong_cong_an", "model.json"), "utf8"),
  ) as LienKet),
  ...change,
});

/** Its school and police with more units after them. */
export const withUnits = (...more: Member[]): LienKet => {
  const model = linkedModel();
  return { ...model, thanh_vien_lien_ket: [...model.thanh_vien_lien_ket, ...more] };
};
