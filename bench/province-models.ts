import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** How often each fixture stands among a hundred models: most are of communes and hamlets, few are linked. */
const SHARES: [fixture: string, count: number][] = [
  ["xa_camera_toi_thieu", 10],
  ["xa_camera_day_du", 20],
  ["xa_keng_ba_nam", 15],
  ["thon_dong_ho_tu_quan", 15],
  ["hoi_phu_nu", 10],
  ["phuong_long_ghep", 8],
  ["truong_cong_truong_an_toan", 8],
  ["co_quan_pccc", 5],
  ["dn_bon_an_toan", 5],
  ["lien_ket_truong_cong_an", 2],
  ["lien_ket_nam_xa_giap_ranh", 2],
];

/** Models of one commune. */
const OF_A_COMMUNE = 40;

/**
 * Writes `count` model files as a province has them, `<folder>/xa_007/mo_hinh_0281.json` …: copies of the fixtures in the
 * mixture above, each with a name of its own. Equal input gives equal files.
 */
export async function writeProvince(folder: string, count: number): Promise<void> {
  const fixtures = path.resolve(import.meta.dirname, "..", "fixtures");
  const models = await Promise.all(
    SHARES.map(async ([name]) => JSON.parse(await readFile(path.join(fixtures, name, "model.json"), "utf8"))),
  );
  const hundred = SHARES.flatMap(([, share], kind) => Array.from({ length: share }, () => kind));
  for (let number = 0; number < count; number++) {
    // 37 and 100 have no common divisor: each hundred is the whole mixture, well stirred.
    const { $schema: _place, ...model } = models[hundred[(number * 37) % 100] as number];
    const named = { ...model, mo_hinh: { ...model.mo_hinh, ten: `${model.mo_hinh.ten} số ${number}` } };
    const commune = String(Math.floor(number / OF_A_COMMUNE)).padStart(3, "0");
    const file = path.join(folder, `xa_${commune}`, `mo_hinh_${String(number).padStart(5, "0")}.json`);
    if (number % OF_A_COMMUNE === 0) await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(named, null, 2)}\n`);
  }
}
