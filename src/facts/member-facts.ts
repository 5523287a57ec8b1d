import { type DomainData, isHeadPost } from "../catalog/domain-data.ts";
import type { ThanhVien as MemberFacts, ThanhVienTaiNgay } from "../generated/facts.ts";
import type { ThanhVien } from "../generated/model.ts";
import { numbered, withoutEndMark } from "./numbered.ts";

/** A linked model has no people. */
const nobody: MemberFacts = {
  ho_ten: "",
  nam_sinh: 0,
  danh_xung: "",
  cong_tac: "",
  chuc_danh: "",
  nhiem_vu: "",
  dien_thoai: "",
  ghi_chu: "",
  ly_do: "",
  chuc_danh_cu: "",
  stt: 0,
  chu: "",
  la_ma: "",
  dau: "",
  cuoi: true,
};

type Extra = Partial<Pick<MemberFacts, "ghi_chu" | "ly_do" | "chuc_danh_cu">>;

/** Members as rows of a list. */
export function memberRows(
  members: readonly { member: ThanhVien; extra?: Extra }[],
  { cum_tu: { danh_xung } }: DomainData,
): MemberFacts[] {
  return numbered(
    members.map(({ member, extra }) => ({
      ho_ten: member.ho_ten,
      nam_sinh: member.nam_sinh,
      danh_xung: danh_xung[member.gioi_tinh ?? "chua_ro"],
      cong_tac: [member.chuc_vu_cong_tac, member.dia_chi].filter(Boolean).join(", "),
      chuc_danh: member.chuc_danh,
      nhiem_vu: withoutEndMark(member.nhiem_vu ?? ""),
      dien_thoai: member.dien_thoai ?? "",
      ghi_chu: member.ghi_chu ?? "",
      ly_do: "",
      chuc_danh_cu: "",
      ...extra,
    })),
  );
}

/** Head first, then deputies, secretary, members; those of equal rank stay in the order of the model. */
export function inListOrder(members: readonly ThanhVien[], data: DomainData): ThanhVien[] {
  const rank = (member: ThanhVien) => data.chuc_danh[member.chuc_danh] ?? 9;
  return [...members].sort((a, b) => rank(a) - rank(b));
}

/** Members on a day; `note` gives the remark of a row (list after a reorganisation). */
export function membershipFacts(
  members: readonly ThanhVien[],
  data: DomainData,
  note: (member: ThanhVien) => Extra | undefined = () => undefined,
): ThanhVienTaiNgay {
  const rows = memberRows(
    inListOrder(members, data).map((member) => {
      const extra = note(member);
      return extra ? { member, extra } : { member };
    }),
    data,
  );
  const rank = ({ chuc_danh }: MemberFacts) => data.chuc_danh[chuc_danh] ?? 9;
  return {
    so_luong: rows.length,
    danh_sach: rows,
    nguoi_dung_dau: rows.find((row) => isHeadPost(row.chuc_danh, data)) ?? rows[0] ?? nobody,
    cap_pho: numbered(rows.filter((row) => rank(row) === 2 || rank(row) === 3)),
  };
}
