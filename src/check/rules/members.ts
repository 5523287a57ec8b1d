import { isHeadPost } from "../../catalog/domain-data.ts";
import type { ThanhVien, TuQuan } from "../../generated/model.ts";
import { nameKey } from "../../text/names.ts";
import { error, type Finding, type Rule, warning } from "../rule.ts";

/** A person's own row: somewhere to belong to, and listed once. */
export function memberFindings(
  list: readonly ThanhVien[],
  pointer: string,
  others: readonly ThanhVien[] = [],
): Finding[] {
  const seen = new Map<string, number>();
  const known = new Set(others.map(identity));
  const ids = new Set(others.flatMap(({ id }) => (id ? [id] : [])));
  return list.flatMap((member, index): Finding[] => {
    const at = `${pointer}/${index}`;
    const found: Finding[] = [];
    if (!member.chuc_vu_cong_tac && !member.dia_chi)
      found.push(error("R-TQ-11-PLACE", at, { ho_ten: member.ho_ten }));
    const key = identity(member);
    const first = seen.get(key);
    if (first !== undefined)
      found.push(error("R-TQ-11-DUPLICATE", `${at}/ho_ten`, { ho_ten: member.ho_ten, dong: first + 1 }));
    else if (known.has(key)) found.push(error("R-TQ-16-ALREADY", `${at}/ho_ten`, { ho_ten: member.ho_ten }));
    else seen.set(key, index);
    if (member.id) {
      if (ids.has(member.id)) found.push(error("R-TQ-11-SAME-ID", `${at}/id`, { id: member.id }));
      ids.add(member.id);
    }
    return found;
  });
}

const identity = ({ ho_ten, nam_sinh, id }: ThanhVien): string =>
  `${nameKey(ho_ten)} ${nam_sinh} ${id ?? ""}`;

/** Exactly one head, nobody twice, three members or more. */
export const members: Rule<TuQuan> = {
  id: "R-TQ-11",
  source: "Quy trình 1.1.3, 1.4 (4): quyết định thành lập, danh sách thành viên và các chức danh",
  check: ({ model, catalog: { data } }) => {
    const { thanh_vien, mo_hinh } = model;
    const heads = thanh_vien.filter(({ chuc_danh }) => isHeadPost(chuc_danh, data));
    const expected = data.co_cau[mo_hinh.cau_truc ?? "to"]?.nguoi_dung_dau ?? "";
    const head = heads[0];
    return [
      ...(heads.length === 0 ? [error("R-TQ-11-NO-HEAD", "/thanh_vien", { chuc_danh: expected })] : []),
      ...(heads.length > 1
        ? [
            error("R-TQ-11-HEADS", `/thanh_vien/${thanh_vien.indexOf(heads[1] as ThanhVien)}/chuc_danh`, {
              ten: heads.map((h) => h.ho_ten).join(", "),
            }),
          ]
        : []),
      ...(heads.length === 1 && head && head.chuc_danh !== expected
        ? [
            warning("R-TQ-11-POST", `/thanh_vien/${thanh_vien.indexOf(head)}/chuc_danh`, {
              chuc_danh: head.chuc_danh,
              dung: expected,
            }),
          ]
        : []),
      ...(thanh_vien.length < 3 ? [warning("R-TQ-11-FEW", "/thanh_vien", { so: thanh_vien.length })] : []),
      ...memberFindings(thanh_vien, "/thanh_vien"),
    ];
  },
};
