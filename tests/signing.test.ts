import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { dossierFacts } from "../src/facts/dossier-facts.ts";
import { nodeTools, openModel, planDossier, type TuQuan } from "../src/index.ts";
import { FIXTURES, modelOf, scenarios, selfManagedModelOf, shipped } from "./fixture.ts";

type Change = (model: TuQuan) => void;

/** Signature lines of a paper of the small model after a change. */
async function signed(kind: string, change: Change): Promise<string[]> {
  const { catalog } = await shipped();
  const model = JSON.parse(
    readFileSync(path.join(FIXTURES, "xa_camera_toi_thieu", "model.json"), "utf8"),
  ) as TuQuan;
  change(model);
  const { metrics } = await nodeTools();
  const made = dossierFacts({ model, plan: planDossier(model, catalog), catalog, metrics });
  const found = made.find(({ document }) => document.kind === kind);
  const { dong, ho_ten } = found?.facts.van_ban.chu_ky ?? { dong: [], ho_ten: "" };
  return [...dong.map(({ noi_dung }) => noi_dung), ho_ten];
}

const owner =
  (...lanh_dao: TuQuan["chu_the"]["lanh_dao"]) =>
  (model: TuQuan) => {
    model.chu_the.lanh_dao = lanh_dao;
  };
const proposer = (don_vi_de_xuat: TuQuan["don_vi_de_xuat"]) => (model: TuQuan) => {
  model.don_vi_de_xuat = don_vi_de_xuat;
};
const byDeputy = (kind: string, change: Change) => (model: TuQuan) => {
  change(model);
  model.van_ban = { [kind]: { nguoi_ky: "Đặng Thị Tạm" } };
};
const HEAD = { ho_ten: "Lê Văn Giả Định" };
const PLAN = "tq_02_ke_hoach_xay_dung";
const PROPOSAL = "tq_03_bao_cao_de_xuat";
const DECISION = "tq_04_quyet_dinh_thanh_lap";
const INVITATION = "tq_06b_giay_moi";
const RESOLUTION = "tq_01_nghi_quyet_cap_uy";
const school = (model: TuQuan) => {
  model.chu_the = {
    loai: "nha_truong",
    ten: "Trường THPT Mẫu Đông",
    cap_hoc: "thpt",
    thuoc_xa: { ten: "An Bình" },
    tinh: "tỉnh Tây Ninh",
    lanh_dao: [HEAD],
  };
};

const CASES: [string, string, Change, string[]][] = [
  [
    "a plan is signed for the committee",
    PLAN,
    owner(HEAD),
    ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn Giả Định"],
  ],
  ["a decision by the chairman alone", DECISION, owner(HEAD), ["CHỦ TỊCH", "Lê Văn Giả Định"]],
  [
    "a deputy signs for the chairman on two lines, under the committee",
    PLAN,
    byDeputy(PLAN, owner(HEAD, { ho_ten: "Đặng Thị Tạm", chuc_vu: "Phó Chủ tịch", quyen_han: "KT" })),
    ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Đặng Thị Tạm"],
  ],
  [
    "the chief of office signs invitations by order, not for the committee",
    INVITATION,
    byDeputy(
      INVITATION,
      owner(HEAD, { ho_ten: "Đặng Thị Tạm", chuc_vu: "Chánh Văn phòng", quyen_han: "TL" }),
    ),
    ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Đặng Thị Tạm"],
  ],
  [
    "or by delegation",
    INVITATION,
    byDeputy(INVITATION, owner(HEAD, { ho_ten: "Đặng Thị Tạm", chuc_vu: "Trưởng phòng", quyen_han: "TUQ" })),
    ["TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG", "Đặng Thị Tạm"],
  ],
  [
    "an acting chairman says so",
    DECISION,
    owner({ ...HEAD, chuc_vu: "Chủ tịch", quyen_han: "Q" }),
    ["Q. CHỦ TỊCH", "Lê Văn Giả Định"],
  ],
  ["a headmaster signs alone, also plans", PLAN, school, ["HIỆU TRƯỞNG", "Lê Văn Giả Định"]],
  [
    "police sign with their rank",
    PROPOSAL,
    proposer({ loai: "cong_an_xa", lanh_dao: [{ ho_ten: "Trần Minh Ví Dụ", cap_bac: "Trung tá" }] }),
    ["TRƯỞNG CÔNG AN XÃ", "Trung tá Trần Minh Ví Dụ"],
  ],
  [
    "the Fatherland Front signs for its standing board",
    PROPOSAL,
    proposer({ loai: "mttq", lanh_dao: [HEAD] }),
    ["TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH", "Lê Văn Giả Định"],
  ],
  [
    "the Women's Union for its standing committee",
    PROPOSAL,
    proposer({ loai: "to_chuc_thanh_vien", to_chuc: "phu_nu", lanh_dao: [HEAD] }),
    ["TM. BAN THƯỜNG VỤ", "CHỦ TỊCH", "Lê Văn Giả Định"],
  ],
  [
    "the Youth Union by its secretary",
    PROPOSAL,
    proposer({ loai: "to_chuc_thanh_vien", to_chuc: "doan_thanh_nien", lanh_dao: [HEAD] }),
    ["TM. BAN THƯỜNG VỤ", "BÍ THƯ", "Lê Văn Giả Định"],
  ],
  [
    "a hamlet by its head",
    PROPOSAL,
    proposer({ loai: "khu_dan_cu", ten: "thôn Đông", lanh_dao: [HEAD] }),
    ["TRƯỞNG THÔN", "Lê Văn Giả Định"],
  ],
  [
    "a residential group by its head",
    PROPOSAL,
    proposer({ loai: "khu_dan_cu", ten: "tổ dân phố số 3", lanh_dao: [HEAD] }),
    ["TỔ TRƯỞNG TỔ DÂN PHỐ", "Lê Văn Giả Định"],
  ],
  [
    "a Party deputy signs for the committee, without K/T",
    RESOLUTION,
    byDeputy(RESOLUTION, (model) => {
      model.cap_uy = {
        loai: "dang_uy",
        lanh_dao: [HEAD, { ho_ten: "Đặng Thị Tạm", chuc_vu: "Phó Bí thư", quyen_han: "KT" }],
      };
    }),
    ["T/M ĐẢNG ỦY", "PHÓ BÍ THƯ", "Đặng Thị Tạm"],
  ],
];

describe("who signs, and how", () => {
  it.each(CASES)("%s", async (_what, kind, change, expected) => {
    expect(await signed(kind, change)).toEqual(expected);
  });
});

describe.each(scenarios())("decisions of %s", (name) => {
  it("carry an authority line that agrees with the signature (KY-02)", async () => {
    const model = await modelOf(name);
    const { catalog } = await shipped();
    const { metrics } = await nodeTools();
    for (const { document, facts } of dossierFacts({
      model,
      plan: planDossier(model, catalog),
      catalog,
      metrics,
    })) {
      const { ten_loai, tham_quyen, chu_ky } = facts.van_ban;
      if (ten_loai !== "QUYẾT ĐỊNH") continue;
      const post = chu_ky.dong.map(({ noi_dung }) => noi_dung).join(" ");
      expect(post, document.file).not.toMatch(/^(TM|TL|TUQ)\./);
      expect(
        tham_quyen.startsWith(post.replace(/^KT\. (.*) PHÓ \1$|^(KT|Q)\. /u, "$1")),
        `${tham_quyen} ≠ ${post}`,
      ).toBe(true);
    }
  });
});

describe("the same proposal under another proposer", () => {
  const HEADS: [string, TuQuan["don_vi_de_xuat"], string[], string][] = [
    [
      "police",
      { loai: "cong_an_xa", lanh_dao: [HEAD] },
      ["CÔNG AN TỈNH TÂY NINH", "CÔNG AN XÃ AN BÌNH"],
      "BC-CAX",
    ],
    [
      "a hamlet",
      { loai: "khu_dan_cu", ten: "thôn Đông", lanh_dao: [HEAD] },
      ["UBND XÃ AN BÌNH", "THÔN ĐÔNG"],
      "",
    ],
    [
      "the Youth Union",
      { loai: "to_chuc_thanh_vien", to_chuc: "doan_thanh_nien", lanh_dao: [HEAD] },
      ["ĐOÀN TỈNH TÂY NINH", "BAN CHẤP HÀNH ĐOÀN", "XÃ AN BÌNH"],
      "-BC/ĐTN",
    ],
    [
      "the Farmers' Union",
      { loai: "to_chuc_thanh_vien", to_chuc: "nong_dan", lanh_dao: [HEAD] },
      ["HỘI NÔNG DÂN", "XÃ AN BÌNH"],
      "BC-HND",
    ],
  ];

  it.each(HEADS)("has the letterhead and symbol of %s", async (_who, don_vi_de_xuat, lines, symbol) => {
    const { catalog, validator } = await shipped();
    const model = { ...(await selfManagedModelOf("xa_camera_toi_thieu")), don_vi_de_xuat };
    const opened = await openModel(new TextEncoder().encode(JSON.stringify(model)), "m.json", {
      catalog,
      validator,
    });
    expect(opened.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    const { metrics } = await nodeTools();
    const made = dossierFacts({ model, plan: planDossier(model, catalog), catalog, metrics });
    const { van_ban } = made.find(({ document }) => document.kind === PROPOSAL)?.facts ?? {};
    const head = [...(van_ban?.dau_trai.cap_tren ?? []), ...(van_ban?.dau_trai.ten ?? [])];
    expect(head.map(({ noi_dung }) => noi_dung)).toEqual(lines);
    expect(van_ban?.so_ky_hieu.endsWith(symbol)).toBe(true);
    expect(van_ban?.so_ky_hieu === "").toBe(symbol === "");
  });
});
