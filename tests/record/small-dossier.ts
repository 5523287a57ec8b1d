import {
  type Catalog,
  type Intent,
  nodeTools,
  type Setting,
  type Survey,
  survey,
  type Tools,
  type TuQuan,
  type Updated,
  updateDossiers,
} from "../../src/index.ts";
import { selfManagedModelOf, shipped } from "../fixture.ts";
import type { MemoryFileSystem } from "./memory-file-system.ts";

/** Kinds of the small dossier: two decisions, a report, a yearly plan. */
export const KINDS = [
  "tq_03_bao_cao_de_xuat",
  "tq_04_quyet_dinh_thanh_lap",
  "tq_08_ke_hoach_nam",
  "tq_10_quyet_dinh_kien_toan",
];

export const HOME = "/mo_hinh";
export const MODEL_PATH = `${HOME}/model.json`;
export const RECORD_PATH = `${HOME}/hoso.lock.json`;
export const OUT = "/ra";
export const SLUG = "camera-an-ninh";

/** The shipped catalog with four kinds in its recipe, so that a dossier is made in some milliseconds. */
export function smallCatalog(catalog: Catalog): Catalog {
  const recipe = catalog.recipes["tu_quan"];
  if (!recipe) throw new Error("no recipe");
  const nhom = recipe.nhom
    .map((group) => ({ ...group, van_ban: group.van_ban.filter(({ loai }) => KINDS.includes(loai)) }))
    .filter(({ van_ban }) => van_ban.length > 0);
  return { ...catalog, recipes: { tu_quan: { ...recipe, nhom } }, sha256: `${"0".repeat(63)}1` };
}

/** The catalog after an update of hoso: the template of a kind says something else. */
export function upgraded(catalog: Catalog, kind: string): Catalog {
  const old = catalog.kinds[kind];
  if (!old) throw new Error(`no kind ${kind}`);
  const template = JSON.parse(JSON.stringify(old.template).replaceAll("Nơi nhận", "Nơi gửi"));
  return {
    ...catalog,
    kinds: { ...catalog.kinds, [kind]: { ...old, template, sha256: "a".repeat(64) } },
    sha256: `${"0".repeat(63)}2`,
  };
}

/** What may change about the model; 0 is how it begins. */
export interface Facts {
  /** Post of a member. */
  post: number;
  /** Chairman: by a dated entry. */
  head: number;
  /** Reorganisations. */
  changes: number;
  /** By kind: 0 draft, 1 with number and date, 2 issued. */
  states: Record<string, number>;
}

export const FIRST_FACTS: Facts = { post: 0, head: 0, changes: 0, states: {} };

const DAYS = ["2026-02-10", "2026-06-01", "2026-09-01"];

/** The model with these facts. */
export function modelWith(base: TuQuan, { post, head, changes, states }: Facts): TuQuan {
  const record = (kind: string, so: number, at: { muc?: string } = {}) => {
    const state = states[kind] ?? 0;
    if (state === 0) return undefined;
    return {
      ...at,
      so,
      ngay_ky: so === 1 ? "2026-01-15" : "2026-02-10",
      ...(state === 2 && { trang_thai: "da_ban_hanh" }),
    };
  };
  const [report, decision, yearly, reorganised] = KINDS as [string, string, string, string];
  const plan = record(yearly, 3, { muc: "2026" });
  const change = record(reorganised, 4, { muc: "lan_1" });
  const [first, second, third] = base.thanh_vien;
  const person = { ho_ten: `Lê Thử ${head}`, chuc_vu: "Chủ tịch", tu_ngay: "2026-02-01" };
  const model = {
    ...base,
    chu_the: {
      ...base.chu_the,
      lanh_dao: [...base.chu_the.lanh_dao, ...(head > 0 ? [person] : [])],
    },
    thanh_vien: [first, second, { ...third, chuc_danh: post === 0 ? "Tổ viên" : `Ủy viên ${post}` }],
    ...(changes > 0 && {
      kien_toan: DAYS.slice(1, changes + 1).map((ngay, at) => ({
        ngay,
        ly_do: "Củng cố lực lượng",
        doi_chuc_danh: [{ thanh_vien: "tv3", den: `Thư ký ${at}` }],
      })),
    }),
    van_ban: {
      [report]: record(report, 1),
      [decision]: record(decision, 2),
      ...(plan && { [yearly]: [plan] }),
      ...(change && changes > 0 && { [reorganised]: [{ ...change, ngay_ky: "2026-06-01" }] }),
    },
  };
  return JSON.parse(JSON.stringify(model)) as TuQuan; // without what is undefined
}

export interface SmallWorld {
  setting: Setting;
  tools: Tools;
  model: TuQuan;
}

export async function smallWorld(): Promise<SmallWorld> {
  const { catalog, validator } = await shipped();
  const base = await selfManagedModelOf("xa_camera_toi_thieu");
  const [first, second, third] = base.thanh_vien;
  const model = {
    ...base,
    thanh_vien: [
      { ...first, id: "tv1" },
      { ...second, id: "tv2" },
      { ...third, id: "tv3" },
    ],
    ke_hoach_nam: [{ nam: 2026 }],
  } as TuQuan;
  return { setting: { catalog: smallCatalog(catalog), validator }, tools: await nodeTools(), model };
}

export interface RunOptions {
  out?: string;
  force?: boolean;
  intent?: Intent;
  explains?: boolean;
}
const input = (fs: MemoryFileSystem, { setting, tools, model }: SmallWorld, options: RunOptions) => ({
  model,
  modelPath: MODEL_PATH,
  setting,
  tools,
  out: options.out ?? OUT,
  options: {},
  fileSystem: fs,
  now: () => new Date(fs.clock),
  ...options,
});
export const update = (fs: MemoryFileSystem, world: SmallWorld, options: RunOptions = {}): Promise<Updated> =>
  updateDossiers(input(fs, world, options));
export const plan = (fs: MemoryFileSystem, world: SmallWorld, options: RunOptions = {}): Promise<Survey> =>
  survey(input(fs, world, { explains: true, ...options }));
