import { describe, expect, it } from "vitest";
import { type Dossier, type LienKet, openModel, planDossier } from "../src/index.ts";
import { generated, scenarios, selfManagedModelOf, shipped } from "./fixture.ts";
import { unit, withUnits } from "./linked-model.ts";

const KEEPERS = ["thcs_mau_tay", "cong_an_phuong", "cong_ty_det", "cong_ty_may", "cong_ty_go"];

const model = withUnits(
  unit("cong_ty_det"),
  unit("cong_ty_may"),
  unit("cong_ty_cho", { luan_phien: false }),
  unit("cong_ty_go"),
);

/** Hashes of the documents by path: everything but the index, which names the keeper. */
const documentHashes = ({ manifest }: Dossier): [string, string][] =>
  manifest.files.filter(({ kind }) => kind).map(({ path, sha256 }) => [path, sha256]);

const indexHash = ({ manifest }: Dossier): string | undefined =>
  manifest.files.find(({ path }) => path === "00_muc_luc.pdf")?.sha256;

describe("a linked model of five units that take turns and one that does not", () => {
  it("is a valid model", async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(model));
    expect((await openModel(bytes, "model.json", await shipped())).problems).toEqual([]);
  });

  it("gives a dossier for each of the five, in the order of the list", async () => {
    const { dossiers, problems } = await generated(model);
    expect(problems).toEqual([]);
    expect(dossiers.map(({ manifest }) => manifest.keeper?.id)).toEqual(KEEPERS);
    expect(dossiers.map(({ slug }) => slug.split("--")[1])).toEqual(
      KEEPERS.map((id) => id.replaceAll("_", "-")),
    );
  });

  it("gives all of them the same documents, byte by byte, and each an index of its own", async () => {
    const { plan, dossiers } = await generated(model);
    const [first] = dossiers as [Dossier];
    expect(documentHashes(first)).toHaveLength(plan.documents.length);
    for (const dossier of dossiers) expect(documentHashes(dossier)).toEqual(documentHashes(first));
    expect(new Set(dossiers.map(indexHash)).size).toBe(5);
    expect(new Set(dossiers.map(({ manifest }) => manifest.seal)).size).toBe(5);
  });

  it("names the keeper in its manifest", async () => {
    const { dossiers } = await generated(model);
    expect(dossiers[0]?.manifest.keeper).toEqual({
      id: "thcs_mau_tay",
      name: "Trường Trung học cơ sở Mẫu Tây",
    });
    expect(dossiers[4]?.manifest.keeper?.name).toBe("Công ty Cổ phần CONG TY GO");
  });

  it("gives one dossier, the same as among all, when one keeper is asked for", async () => {
    const all = await generated(model);
    const { dossiers, problems } = await generated(model, { keeper: "cong_ty_may" });
    expect(problems).toEqual([]);
    expect(dossiers.map(({ manifest }) => manifest)).toEqual([all.dossiers[3]?.manifest]);
  });

  it.each(["khong_co", "cong_ty_cho", ""])("tells that “%s” keeps none, and who does", async (keeper) => {
    const { dossiers, problems } = await generated(model, { keeper });
    expect(dossiers).toEqual([]);
    expect(problems).toEqual([
      { code: "KEEPER_UNKNOWN", severity: "error", data: { id: keeper, co: KEEPERS.join(", ") } },
    ]);
  });

  it("gives after a change of members a dossier to who joined and none to who left", async () => {
    const changed: LienKet = {
      ...model,
      sua_doi: [
        {
          ngay: "2027-03-01",
          ly_do: "theo đề nghị của các đơn vị",
          rut: [{ don_vi: "cong_ty_det", ly_do: "giải thể" }],
          gia_nhap: [unit("cong_ty_sua")],
        },
      ],
    };
    const { dossiers } = await generated(changed);
    expect(dossiers.map(({ manifest }) => manifest.keeper?.id)).toEqual([
      ...KEEPERS.filter((id) => id !== "cong_ty_det"),
      "cong_ty_sua",
    ]);
  });
});

describe("folders of keepers", () => {
  it("are different for different ids, however long the names and alike the ids", async () => {
    const long = "truong_trung_hoc_co_so_nguyen_van_mau_";
    const alike = withUnits(
      ...[`${long}1`, `${long}2`, "a_b", "ab", "a_b_1", "ho_so_con"].map((id) => unit(id)),
    );
    alike.mo_hinh.ten = "Liên kết bảo đảm an ninh, trật tự khu vực giáp ranh giữa các xã";
    const { keepers } = planDossier(alike, (await shipped()).catalog);
    expect(new Set(keepers.map(({ slug }) => slug)).size).toBe(keepers.length);
    for (const { slug } of keepers) expect(slug.length, slug).toBeLessThanOrEqual(100);
    const { problems } = await generated(alike);
    expect(problems).toEqual([]);
  });
});

describe.each(scenarios().filter((name) => !name.startsWith("lien_ket_")))(
  "self-managed model %s",
  (name) => {
    it("gives exactly one dossier, that of its owner, who is named nowhere as a keeper", async () => {
      const { plan, dossiers } = await generated(await selfManagedModelOf(name));
      expect(dossiers).toHaveLength(1);
      expect(dossiers[0]?.slug).toBe(plan.slug);
      expect(dossiers[0]?.manifest).not.toHaveProperty("keeper");
      expect(plan.keepers).toEqual([{ slug: plan.slug }]);
    });

    it("has no keeper that could be asked for", async () => {
      const { dossiers, problems } = await generated(await selfManagedModelOf(name), { keeper: "xa" });
      expect([dossiers, problems.map(({ code }) => code)]).toEqual([[], ["KEEPER_UNKNOWN"]]);
    });
  },
);
