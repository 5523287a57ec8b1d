import type { NguoiCamKet } from "../generated/facts.ts";
import type { ThanhVien } from "../generated/model.ts";
import { numbered } from "./numbered.ts";

/** Those who sign the pledges of one file; without any, one page to be filled in by hand. */
export function pledgerFacts(members: readonly ThanhVien[]): Omit<NguoiCamKet, "van_ban">[] {
  const rows = members.map(({ ho_ten, nam_sinh, chuc_vu_cong_tac, dia_chi, chuc_danh }) => ({
    ho_ten,
    nam_sinh: String(nam_sinh),
    cong_tac: [chuc_vu_cong_tac, dia_chi].filter(Boolean).join(", "),
    chuc_danh: chuc_danh as string,
  }));
  const blank = { ho_ten: "", nam_sinh: "", cong_tac: "", chuc_danh: "" };
  return numbered(
    (rows.length > 0 ? rows : [blank]).map((row, index) => ({ ...row, khong_dau_tien: index > 0 })),
  );
}
