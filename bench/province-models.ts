import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** How often each fixture stands among a hundred models: most are of communes and hamlets, few are linked. */
const SHARES: [fixture: string, count: number][] = [
  ["xa_camera_toi_thieu", 5],
  ["xa_camera_day_du", 25],
  ["xa_keng_ba_nam", 18],
  ["thon_dong_ho_tu_quan", 13],
  ["hoi_phu_nu", 9],
  ["phuong_long_ghep", 8],
  ["truong_cong_truong_an_toan", 8],
  ["co_quan_pccc", 5],
  ["dn_bon_an_toan", 5],
  ["lien_ket_truong_cong_an", 2],
  ["lien_ket_nam_xa_giap_ranh", 2],
];

/** Names such models have in the country. */
const NAMES = [
  "Camera an ninh",
  "Tiếng kẻng an ninh",
  "Dòng họ tự quản về an ninh, trật tự",
  "Tổ liên gia tự quản về an ninh, trật tự",
  "Cổng trường an toàn giao thông",
  "Tổ liên gia an toàn phòng cháy, chữa cháy",
  "Khu nhà trọ tự quản về an ninh, trật tự",
  "Ngọn đèn an ninh",
  "Cổng rào an ninh",
  "Tổ tự quản “5 trong 1”",
  "Hộ an toàn – Thôn bình yên",
  "Tổ công nhân tự quản về an ninh, trật tự",
];

/** Members of a hundred models, by size: 19 on average, as real ones have. */
const SIZES: [members: number, count: number][] = [
  [6, 25],
  [10, 35],
  [20, 25],
  [40, 12],
  [140, 3],
];

/** Models of one commune. */
const OF_A_COMMUNE = 40;

const ofHundred = <T>(shares: readonly [T, number][]): T[] =>
  shares.flatMap(([value, count]) => Array.from({ length: count }, () => value));

interface BenchModel {
  $schema?: string;
  mo_hinh: { ten: string };
  ke_hoach_nam?: { nam: number }[];
  bao_cao?: { ky: "6_thang" | "nam"; nam: number }[];
  thanh_vien?: { ho_ten: string; nam_sinh: number }[];
  thanh_vien_lien_ket?: { don_vi: { lanh_dao: { ho_ten: string }[] } }[];
}

/**
 * Writes `count` model files as a province has them, `<folder>/xa_007/mo_hinh_00281.json` …: copies of the fixtures in the
 * mixture above, with names and numbers of members of their own. Equal input gives equal files.
 */
export async function writeProvince(folder: string, count: number): Promise<void> {
  const fixtures = path.resolve(import.meta.dirname, "..", "fixtures");
  const texts = new Map<string, string>();
  for (const [name] of SHARES)
    texts.set(name, await readFile(path.join(fixtures, name, "model.json"), "utf8"));
  const kinds = ofHundred(SHARES);
  const sizes = ofHundred(SIZES);
  for (let number = 0; number < count; number++) {
    // 37, 61 and 100 have no common divisor: each hundred is the whole mixture, well stirred.
    const { $schema: _place, ...model } = JSON.parse(
      texts.get(kinds[(number * 37) % 100] as string) as string,
    ) as BenchModel;
    model.mo_hinh.ten = `${NAMES[number % NAMES.length]} số ${number}`;
    live(model);
    if (model.thanh_vien) grow(model.thanh_vien, sizes[(number * 61) % 100] as number);
    const file = path.join(folder, fileOf(number));
    if (number % OF_A_COMMUNE === 0) await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(model, null, 2)}\n`);
  }
}

const fileOf = (number: number): string =>
  path.join(
    `xa_${String(Math.floor(number / OF_A_COMMUNE)).padStart(3, "0")}`,
    `mo_hinh_${String(number).padStart(5, "0")}.json`,
  );

/** A plan and two reports for each of two years more: a dossier of three years has about 25 documents. */
function live(model: BenchModel): void {
  const plans = model.ke_hoach_nam ?? [{ nam: 2026 }];
  const last = Math.max(...plans.map(({ nam }) => nam));
  const years = [last + 1, last + 2];
  model.ke_hoach_nam = [...plans, ...years.map((nam) => ({ nam }))];
  const reports = years.flatMap((nam) => [
    { ky: "6_thang" as const, nam },
    { ky: "nam" as const, nam },
  ]);
  model.bao_cao = [...(model.bao_cao ?? []), ...reports];
}

/** More ordinary members, up to a size; who is there stays. */
function grow(members: { ho_ten: string; nam_sinh: number }[], size: number): void {
  const last = members.at(-1);
  for (let n = members.length; n < size; n++) {
    const { id: _id, ...ordinary } = { id: "", ...last } as { id?: string; ho_ten: string; nam_sinh: number };
    members.push({ ...ordinary, ho_ten: `Trần Mẫu Thứ ${n}`, nam_sinh: 1960 + (n % 40) });
  }
}

/** Changes one member of every tenth model. */
export async function changeOneMember(folder: string, count: number): Promise<void> {
  for (let number = 0; number < count; number += 10) {
    const file = path.join(folder, fileOf(number));
    const model = JSON.parse(await readFile(file, "utf8")) as BenchModel;
    const person = model.thanh_vien?.at(-1);
    const head = model.thanh_vien_lien_ket?.[0]?.don_vi.lanh_dao[0];
    if (person) person.nam_sinh += 1;
    else if (head) head.ho_ten = `${head.ho_ten} Nháp`;
    await writeFile(file, `${JSON.stringify(model, null, 2)}\n`);
  }
}

/** The first `count` model files. */
export const modelFiles = (folder: string, count: number): string[] =>
  Array.from({ length: count }, (_, number) => path.join(folder, fileOf(number)));
