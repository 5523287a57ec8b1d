import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { FIXTURES } from "../fixture.ts";
import { runHoso } from "./kill.ts";

/** A folder as it stands before a command that will be killed. */
export interface Scene {
  args: string[];
  /** Lays the models and what an earlier run made of them. */
  begin: (folder: string) => void;
}

const text = readFileSync(path.join(FIXTURES, "xa_camera_toi_thieu", "model.json"), "utf8");

function lay(folder: string, count: number, chairman: string): void {
  mkdirSync(path.join(folder, "mo_hinh"), { recursive: true });
  for (let number = 1; number <= count; number++) {
    const model = JSON.parse(text.replace("Lê Văn Giả Định", chairman));
    model.$schema = undefined;
    model.mo_hinh.ten = `Camera mẫu ${number}`;
    writeFileSync(path.join(folder, "mo_hinh", `m${number}.json`), `${JSON.stringify(model, null, 2)}\n`);
  }
}

const CHANGES = [
  { hanh_dong: "thoi", ngay: "2026-09-01", ho_ten: "Vũ Đình Nháp", ly_do: "Chuyển nơi cư trú" },
];

const batch = (...more: string[]) => ["batch", "mo_hinh", "--out", "ra", "--jobs", "1", ...more];

/** Each writes over dossiers of an earlier run, so that there is something to lose. */
export const SCENES: Record<string, Scene> = {
  generate: {
    args: ["generate", "mo_hinh/m1.json", "--out", "ra"],
    begin(folder) {
      lay(folder, 1, "Lê Văn Giả Định");
      runHoso(["generate", "mo_hinh/m1.json", "--out", "ra"], folder);
      lay(folder, 1, "Trần Thị Ví Dụ");
    },
  },
  batch: {
    args: batch(),
    begin(folder) {
      lay(folder, 15, "Lê Văn Giả Định");
      runHoso(batch(), folder);
      lay(folder, 30, "Trần Thị Ví Dụ");
    },
  },
  issue: {
    args: "issue 04 mo_hinh/m1.json --so 12 --ngay 2026-03-05 --file ban_ky.pdf --out ra".split(" "),
    begin(folder) {
      lay(folder, 1, "Lê Văn Giả Định");
      writeFileSync(path.join(folder, "ban_ky.pdf"), "%PDF-1.7 bản ký");
      runHoso(["generate", "mo_hinh/m1.json", "--out", "ra"], folder);
    },
  },
  reorganize: {
    args: ["reorganize", "thay_doi.json", "mo_hinh", "--out", "ra", "--jobs", "1", "--apply"],
    begin(folder) {
      lay(folder, 6, "Lê Văn Giả Định");
      writeFileSync(path.join(folder, "thay_doi.json"), JSON.stringify({ thay_doi: CHANGES }));
      runHoso(batch(), folder);
    },
  },
};
