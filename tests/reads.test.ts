import { beforeAll, describe, expect, it } from "vitest";
import { dossierFacts } from "../src/facts/dossier-facts.ts";
import { type ManifestFile, nodeTools, planDossier, type TuQuan } from "../src/index.ts";
import { changedPaths } from "./fact-diff.ts";
import { generated, selfManagedModelOf, shipped } from "./fixture.ts";

const SCENARIO = "xa_camera_day_du";

/** A dossier with the facts its documents were made from, both by file. */
interface Made {
  files: Map<string, ManifestFile>;
  facts: Map<string, unknown>;
}

async function made(model: TuQuan): Promise<Made> {
  const { dossier, problems } = await generated(model);
  if (!dossier) throw new Error(JSON.stringify(problems));
  const { catalog } = await shipped();
  const { metrics } = await nodeTools();
  const facts = dossierFacts({ model, plan: planDossier(model, catalog), catalog, metrics });
  return {
    files: new Map(
      dossier.manifest.files
        .filter(({ reads }) => reads)
        .map((file): [string, ManifestFile] => [file.path, file]),
    ),
    facts: new Map(facts.map((one) => [one.document.file, one.facts])),
  };
}

type Edit = (model: TuQuan) => void;

/** One letter more at the end of a text. */
const longer = <K extends string>(holder: { [key in K]?: unknown }, key: K): void => {
  holder[key] = `${holder[key]}g`;
};

const EDITS: [string, Edit][] = [
  [
    "the post of the head",
    (m) => longer(m.thanh_vien[0] as { chuc_vu_cong_tac?: string }, "chuc_vu_cong_tac"),
  ],
  [
    "the post of a plain member",
    (m) => longer(m.thanh_vien[6] as { chuc_vu_cong_tac?: string }, "chuc_vu_cong_tac"),
  ],
  ["the name of a deputy", (m) => longer(m.thanh_vien[1] as { ho_ten: string }, "ho_ten")],
  [
    "the address of a member who leaves later",
    (m) => longer(m.thanh_vien[8] as { dia_chi?: string }, "dia_chi"),
  ],
  [
    "the post of a member who joins later",
    (m) => longer(m.kien_toan?.[0]?.bo_sung?.[2] as { chuc_vu_cong_tac?: string }, "chuc_vu_cong_tac"),
  ],
  ["the chairman's name", (m) => longer(m.chu_the.lanh_dao[0] as { ho_ten: string }, "ho_ten")],
  [
    "the rank of the police chief",
    (m) => {
      (m.don_vi_de_xuat.lanh_dao[0] as { cap_bac?: string }).cap_bac = "Thượng tá";
    },
  ],
  ["the place of the model", (m) => longer(m.mo_hinh, "dia_ban")],
  ["the name of the model", (m) => longer(m.mo_hinh, "ten")],
  [
    "one figure of one report",
    (m) => {
      (m.bao_cao?.[0]?.so_lieu as { tin_bao: number }).tin_bao += 1;
    },
  ],
  ["the hall of the launch", (m) => longer(m.hoi_nghi as { dia_diem?: string }, "dia_diem")],
  [
    "an item of the launch programme",
    (m) => longer(m.hoi_nghi?.chuong_trinh?.[2] as { noi_dung: string }, "noi_dung"),
  ],
  ["an invitee", (m) => longer(m.hoi_nghi?.khach_moi?.[0] as { don_vi: string }, "don_vi")],
  [
    "a target of one yearly plan",
    (m) => {
      (m.ke_hoach_nam?.[0]?.chi_tieu as string[])[1] += "g";
    },
  ],
  [
    "a criterion of the pilot",
    (m) => longer(m.mo_hinh_diem?.tieu_chi?.[0] as { muc_tieu: string }, "muc_tieu"),
  ],
  ["the reason of the reorganisation", (m) => longer(m.kien_toan?.[0] as { ly_do: string }, "ly_do")],
  [
    "the number of the founding decision",
    (m) => {
      (m.van_ban?.["tq_04_quyet_dinh_thanh_lap"] as { so: number }).so = 113;
    },
  ],
  ["a sentence of the survey", (m) => longer(m.tinh_hinh as { antt?: string }, "antt")],
];

let before: Made;

beforeAll(async () => {
  before = await made(await selfManagedModelOf(SCENARIO));
});

describe("changes exactly the documents whose manifest says they read it:", () => {
  it.each(EDITS)("%s", async (_name, edit) => {
    const model = structuredClone(await selfManagedModelOf(SCENARIO));
    edit(model);
    const after = await made(model);
    expect([...after.files.keys()]).toEqual([...before.files.keys()]);
    const changed: Record<string, string[]> = {};
    const touched: Record<string, string[]> = {};
    for (const [path, { sha256, reads = [] }] of before.files) {
      const now = after.files.get(path) as ManifestFile;
      const differing = changedPaths(before.facts.get(path), after.facts.get(path));
      const read = differing.filter((fact) => reads.includes(fact) || now.reads?.includes(fact));
      if (sha256 !== now.sha256) changed[path] = read;
      if (read.length > 0) touched[path] = read;
    }
    // Both lists with the facts that carry the change, so that a failure shows what was read and not recorded.
    expect(changed).toEqual(touched);
    expect(Object.keys(changed).length).toBeGreaterThan(0);
  });
});

describe("the post of one plain member", () => {
  it("is in the report that proposes him, the founding decision, his pledge and the list of the reorganisation", async () => {
    const model = structuredClone(await selfManagedModelOf(SCENARIO));
    longer(model.thanh_vien[6] as { chuc_vu_cong_tac?: string }, "chuc_vu_cong_tac");
    const after = await made(model);
    const changed = [...before.files.values()]
      .filter(({ path, sha256 }) => after.files.get(path)?.sha256 !== sha256)
      .map(({ path }) => path);
    expect(changed).toEqual([
      "03_bao_cao_de_xuat.docx",
      "04_quyet_dinh_thanh_lap.docx",
      "06f_ban_cam_ket.docx",
      "10_quyet_dinh_kien_toan/lan_1.docx",
    ]);
    expect(
      [...before.files.values()]
        .filter(({ reads }) =>
          ["thanh_vien.danh_sach[].cong_tac", "muc.nguoi_cam_ket[].cong_tac"].some((path) =>
            reads?.includes(path),
          ),
        )
        .map(({ path }) => path),
    ).toEqual(changed);
  });
});
