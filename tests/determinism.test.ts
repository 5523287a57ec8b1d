import { chmodSync, copyFileSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { FIXTURES } from "./fixture.ts";
import { hoso, type RunSetting, scratch, sha256Of } from "./run-hoso.ts";

const MODEL = path.join(FIXTURES, "xa_camera_day_du", "model.json");
const ZIP = "camera-an-ninh.zip";

/** Hash of the zip a run leaves in a folder of its own. */
function zipHash(setting: RunSetting, out = "ra"): string {
  const cwd = setting.cwd ?? scratch();
  // In the folder of the fixture a record would be kept.
  copyFileSync(MODEL, path.join(cwd, "model.json"));
  const { exit, stderr } = hoso(["generate", "model.json", "--out", out], { ...setting, cwd });
  expect(exit, stderr).toBe(0);
  return sha256Of(path.resolve(cwd, out, ZIP));
}

describe("the same model gives the same zip", () => {
  const settings: [string, RunSetting][] = [
    ["in the time zone of Việt Nam", { env: { TZ: "Asia/Ho_Chi_Minh" } }],
    ["in a zone half an hour off and west of Greenwich", { env: { TZ: "America/St_Johns" } }],
    ["on the far side of the date line", { env: { TZ: "Pacific/Kiritimati" } }],
    ["in the C locale", { env: { LC_ALL: "C", LANG: "C" } }],
    ["in a Vietnamese locale", { env: { LC_ALL: "vi_VN.UTF-8", LANG: "vi_VN.UTF-8" } }],
    [
      "in a Turkish locale, whose i has no capital I",
      { env: { LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" } },
    ],
    ["when new files are private", { umask: "077" }],
    ["when new files are writable for all", { umask: "000" }],
    ["without an environment to speak of", { env: { HOME: "/nonexistent", USER: "", TERM: "dumb" } }],
  ];
  let known: string | undefined;
  const usual = (): string => {
    known ??= zipHash({ env: { TZ: "UTC" }, umask: "022" });
    return known;
  };

  it.each(settings)("%s", (_name, setting) => {
    expect(zipHash(setting)).toBe(usual());
  });

  it("in another folder, with spaces and Vietnamese letters in its name", () => {
    expect(zipHash({}, "kết quả/hồ sơ năm 2026")).toBe(usual());
  });

  it("when the output folder is given absolutely and the work folder is elsewhere", () => {
    expect(zipHash({}, path.join(scratch(), "x"))).toBe(usual());
  });

  it("when nothing can be written beside the model", () => {
    const cwd = path.join(scratch(), "chi_doc");
    mkdirSync(cwd);
    chmodSync(cwd, 0o555);
    expect(zipHash({ cwd }, path.join(scratch(), "x"))).toBe(usual());
    expect(statSync(cwd).mode & 0o777).toBe(0o555);
  });
});
