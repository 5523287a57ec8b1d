import { describe, expect, test } from "vitest";
import { VERSION } from "../../src/version.ts";
import { emptyFolder, hoso } from "./hoso.ts";

const COMMANDS = [
  "",
  "init",
  "validate",
  "plan",
  "generate",
  "batch",
  "template",
  "template list",
  "template show",
  "template export",
  "template check",
];

describe("wrong usage ends with 64 and says what was probably meant", () => {
  test.each([
    ["gen", "USAGE_COMMAND_MISSPELT", "`hoso generate`"],
    ["genrate", "USAGE_COMMAND_MISSPELT", "`hoso generate`"],
    ["xyz", "USAGE_UNKNOWN_COMMAND", "`hoso --help`"],
    ["template sho tq_04", "USAGE_COMMAND_MISSPELT", "`hoso template show`"],
    ["generate --forse", "USAGE_OPTION_MISSPELT", "`--force`"],
    ["generate --seperate-invitations", "USAGE_OPTION_MISSPELT", "`--separate-invitations`"],
    ["generate --otu=x", "USAGE_OPTION_MISSPELT", "`--out`"],
    ["validate --abcdef", "USAGE_UNKNOWN_OPTION", "`hoso validate --help`"],
    ["generate --out", "USAGE_OPTION_WITHOUT_VALUE", "“--out”"],
    ["generate --out --force", "USAGE_OPTION_WITHOUT_VALUE", "“--out”"],
    ["plan a.json b.json", "USAGE_TOO_MANY_ARGUMENTS", "“b.json”"],
    ["template show", "USAGE_MISSING_ARGUMENT", "“mã-loại”"],
    ["plan --lang fr", "USAGE_OPTION_VALUE", "vi, en"],
    ["help xyz generate", "USAGE_UNKNOWN_COMMAND", "“xyz”"],
  ])("hoso %s: %s", async (line, code, hint) => {
    const { exit, out, err } = await hoso(await emptyFolder(), line);
    expect(exit).toBe(64);
    expect(out).toBe("");
    expect(err).toMatch(new RegExp(`^LỖI ${code} .* → `));
    expect(err).toContain(hint);
  });

  test("in English with --lang en, wherever it stands", async () => {
    const { err } = await hoso(await emptyFolder(), "generate --forse --lang en");
    expect(err).toBe(
      "ERROR USAGE_OPTION_MISSPELT There is no option “--forse”. → Did you mean `--force`? See the options: `hoso generate --help`.\n",
    );
  });
});

describe("help", () => {
  test.each(COMMANDS)(
    "of `hoso %s` says what it does, gives examples and exit codes, in Vietnamese",
    async (command) => {
      const { exit, out, err } = await hoso(await emptyFolder(), `${command} --help`);
      expect([exit, err]).toEqual([0, ""]);
      for (const title of ["Cách dùng: hoso", "Tùy chọn chung:", "Ví dụ:", "Mã thoát:"])
        expect(out).toContain(title);
      expect(out).not.toMatch(
        /usage|options|arguments|commands|display|output|default|choices|\bfor command\b/i,
      );
      expect(out).not.toContain("undefined");
      for (const line of out.split("\n")) expect([...line].length).toBeLessThanOrEqual(80);
    },
  );

  test.each(COMMANDS)("of `hoso %s` is the same behind `help`", async (command) => {
    const folder = await emptyFolder();
    expect(await hoso(folder, `help ${command}`)).toEqual(await hoso(folder, `${command} --help`));
  });

  test.each(COMMANDS)("of `hoso %s` is English with --lang en", async (command) => {
    const { out } = await hoso(await emptyFolder(), `${command} --help --lang en`);
    expect(out).toContain("Exit codes:");
    expect(out).not.toMatch(/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/i);
  });

  test.each(["", "template"])("is what `hoso %s` alone prints", async (command) => {
    const folder = await emptyFolder();
    expect(await hoso(folder, command)).toEqual(await hoso(folder, `${command} --help`));
  });
});

test("--version prints the version", async () => {
  expect(await hoso(await emptyFolder(), "--version")).toEqual({ exit: 0, out: `${VERSION}\n`, err: "" });
});

describe("colour", () => {
  const terminal = { isTerminal: { stdout: true, stderr: true } };

  test("is used on a terminal", async () => {
    expect((await hoso(await emptyFolder(), "xyz", terminal)).err).toContain("\u001b[31mLỖI");
  });

  test.each([
    ["NO_COLOR", "xyz", { ...terminal, env: { NO_COLOR: "1" } }],
    ["--no-color", "xyz --no-color", terminal],
    ["a pipe", "xyz", {}],
    ["a dumb terminal", "xyz", { ...terminal, env: { TERM: "dumb" } }],
  ])("is not used with %s", async (_name, line, io) => {
    expect((await hoso(await emptyFolder(), line, io)).err).not.toContain("\u001b");
  });
});
