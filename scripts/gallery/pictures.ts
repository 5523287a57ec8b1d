import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Exhibit, INDEX } from "./collect.ts";
import { UsageError } from "./options.ts";
import { pagesOf } from "./pages.ts";
import { withPdfs } from "./pdfs.ts";

const COMMUNE = "xa_camera_day_du";
const SCHOOL = "truong_cong_truong_an_toan";

/** The pictures of the README, each the first page of a document. */
const PICTURES = [
  { name: "quyet_dinh_thanh_lap", scenario: COMMUNE, kind: "tq_04_quyet_dinh_thanh_lap" },
  { name: "ke_hoach_nha_truong", scenario: SCHOOL, kind: "tq_02_ke_hoach_xay_dung" },
  { name: "giay_moi", scenario: COMMUNE, kind: "tq_06b_giay_moi" },
  { name: "muc_luc", scenario: COMMUNE, kind: INDEX },
];
/** In pixels; twice what the README shows, for screens of high resolution. */
const WIDTH = 640;
/** In bytes: the pictures stand in the repository. */
const LIMIT = 60_000;

/** Writes exactly the four pictures, or none. */
export async function takePictures(
  exhibits: readonly Exhibit[],
  folder: string,
  say: (text: string) => void,
): Promise<void> {
  const chosen = PICTURES.map(({ name, scenario, kind }) => {
    const exhibit = exhibits.find((one) => one.scenario === scenario && one.kind === kind);
    if (!exhibit) throw new UsageError(`No valid fixture ${scenario} holds ${kind}.`);
    return { name, exhibit };
  });
  await withPdfs(
    chosen.map(({ exhibit }) => exhibit),
    async (pdfs) => {
      await mkdir(folder, { recursive: true });
      for (const { name, exhibit } of chosen) {
        const [png = new Uint8Array()] = await pagesOf(pdfs.get(exhibit) as string, {
          width: WIDTH,
          last: 1,
        });
        if (png.length > LIMIT) throw new Error(`${name}.png has ${png.length} bytes, more than ${LIMIT}`);
        await writeFile(path.join(folder, `${name}.png`), png);
        say(`${name}.png: ${exhibit.scenario} ${exhibit.path}, ${Math.ceil(png.length / 1000)} KB`);
      }
    },
  );
}
