import { describe, expect, it } from "vitest";
import type { Regime } from "../src/catalog/domain-data.ts";
import { citationsOf } from "../src/facts/legal-bases.ts";
import type { TuQuan } from "../src/index.ts";
import { selfManagedModelOf, shipped } from "./fixture.ts";

interface Asked {
  owner?: Partial<TuQuan["chu_the"]>;
  field?: TuQuan["mo_hinh"]["linh_vuc"];
  set?: string;
  day: string;
  issuer?: string;
  regime?: Regime;
}

/** What a document of that day cites, shortened to its first words. */
async function cited({ owner, field, set = "quyet_dinh", day, issuer = "", regime = "nha_nuoc" }: Asked) {
  const { catalog } = await shipped();
  const model = await selfManagedModelOf("xa_camera_toi_thieu");
  const changed = {
    ...model,
    chu_the: { ...model.chu_the, ...owner },
    mo_hinh: { ...model.mo_hinh, linh_vuc: field ?? "tong_hop" },
  } as TuQuan;
  return citationsOf(set, changed, catalog.data, day, regime, issuer);
}

const CASES: [string, Asked, { has: RegExp[]; lacks?: RegExp[] }][] = [
  [
    "a commune on the last day of the district level cites the law of February 2025",
    { day: "2025-06-15" },
    { has: [/^Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025$/] },
  ],
  [
    "a day later the law of June 2025",
    { day: "2025-06-16" },
    { has: [/^Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025$/] },
  ],
  [
    "an amendment is named only from its day",
    { day: "2025-06-30" },
    { has: [/^Luật Thực hiện dân chủ ở cơ sở/], lacks: [/27 tháng 6 năm 2025/] },
  ],
  [
    "and then it is",
    { day: "2025-07-01" },
    { has: [/^Luật Thực hiện dân chủ ở cơ sở.*27 tháng 6 năm 2025/] },
  ],
  [
    "a camera model cites the law on personal data from 2026",
    { field: "camera", day: "2026-01-01" },
    { has: [/^Luật Bảo vệ dữ liệu cá nhân/] },
  ],
  [
    "a fire-safety model the law in force on its day",
    { field: "pccc", day: "2025-06-30" },
    { has: [/^Luật Phòng cháy và chữa cháy/], lacks: [/cứu nạn, cứu hộ/] },
  ],
  [
    "and its successor",
    { field: "pccc", day: "2025-07-01" },
    { has: [/^Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ/] },
  ],
  [
    "a traffic model the law on road traffic order",
    { field: "atgt", day: "2026-01-01" },
    { has: [/^Luật Trật tự, an toàn giao thông đường bộ/] },
  ],
  [
    "a school never cites the law on local government, but the charter of its level",
    { owner: { loai: "nha_truong", cap_hoc: "thpt" }, day: "2026-03-01" },
    {
      has: [/^Thông tư số 32\/2020\/TT-BGDĐT/, /^Chỉ thị số 06\/CT-BCA-V05/],
      lacks: [/chính quyền địa phương/, /52\/2020/],
    },
  ],
  [
    "a preschool its own",
    { owner: { loai: "nha_truong", cap_hoc: "mam_non" }, day: "2026-03-01" },
    { has: [/^Thông tư số 52\/2020\/TT-BGDĐT/], lacks: [/32\/2020/] },
  ],
  [
    "a private firm cites the enterprise law and its charter, not the law on grass-roots democracy",
    {
      owner: { loai: "doanh_nghiep", can_cu_thanh_lap: [{ trich_dan: "Điều lệ Công ty Cổ phần May Ví Dụ" }] },
      day: "2026-03-01",
    },
    { has: [/^Luật Doanh nghiệp/, /^Điều lệ Công ty/], lacks: [/dân chủ ở cơ sở/, /chính quyền địa phương/] },
  ],
  [
    "a state enterprise that law too",
    { owner: { loai: "doanh_nghiep", von_nha_nuoc: true }, day: "2026-03-01" },
    { has: [/^Luật Thực hiện dân chủ ở cơ sở/] },
  ],
  [
    "an agency begins with the paper that gives it its functions",
    {
      owner: {
        loai: "co_quan",
        can_cu_thanh_lap: [{ trich_dan: "Quyết định số 10/QĐ-UBND", tu_ngay: "2025-07-01" }],
      },
      day: "2026-03-01",
    },
    { has: [/^Quyết định số 10\/QĐ-UBND$/] },
  ],
  [
    "which it cannot cite before that exists",
    {
      owner: {
        loai: "co_quan",
        can_cu_thanh_lap: [{ trich_dan: "Quyết định số 10/QĐ-UBND", tu_ngay: "2025-07-01" }],
      },
      day: "2025-06-30",
    },
    { has: [/^Luật An ninh quốc gia/], lacks: [/10\/QĐ-UBND/] },
  ],
  [
    "police who approve a regulation cite their own law",
    { issuer: "cong_an_xa", day: "2026-03-01" },
    { has: [/^Luật Công an nhân dân/], lacks: [/chính quyền địa phương/] },
  ],
  [
    "a company's plan carries out the directive for agencies, enterprises and schools",
    { owner: { loai: "doanh_nghiep" }, set: "ke_hoach", day: "2026-03-01" },
    { has: [/^Chỉ thị số 06\/CT-BCA-V05/] },
  ],
  [
    "a commune's does not",
    { set: "ke_hoach", day: "2026-03-01" },
    { has: [/^Kế hoạch số 612\/KH-BCA-V05/], lacks: [/06\/CT-BCA-V05/] },
  ],
];

describe("the legal bases by owner, document, field and day", () => {
  it.each(CASES)("%s", async (_what, asked, { has, lacks = [] }) => {
    const found = await cited(asked);
    for (const wanted of has)
      expect(
        found.some((line) => wanted.test(line)),
        `${wanted} in ${found}`,
      ).toBe(true);
    for (const stray of lacks) expect(found.filter((line) => stray.test(line))).toEqual([]);
  });
});
