import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { missingTools } from "../scripts/gallery/missing-tools.ts";
import { type Ran, ROOT, scratch } from "./run-hoso.ts";

function gallery(args: string[], env: Record<string, string> = {}): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", path.join(ROOT, "scripts", "gallery.ts"), ...args],
    { cwd: ROOT, env: { ...process.env, ...env }, encoding: "utf8" },
  );
  return { exit: status, stdout, stderr };
}

describe("the gallery", () => {
  it("tells how it is used", () => {
    expect(gallery(["--help"])).toMatchObject({ exit: 0, stdout: expect.stringContaining("--only NAME") });
    expect(gallery(["--all"])).toMatchObject({ exit: 64, stderr: expect.stringContaining("--all") });
  });

  it("names what to install on a machine that lacks all it needs", () => {
    const bin = path.join(scratch(), "bin");
    mkdirSync(bin);
    symlinkSync(process.execPath, path.join(bin, "node"));
    const { exit, stderr } = gallery([], { PATH: bin });
    expect(exit).toBe(69);
    for (const name of ["libreoffice-writer-nogui", "poppler-utils", "fontconfig"])
      expect(stderr).toContain(`apt-get install ${name}`);
  });

  describe.skipIf(missingTools().length > 0)("where LibreOffice is", () => {
    it("refuses a name no fixture knows, and tells those it knows", () => {
      const { exit, stderr } = gallery(["--only", "tq_99", "--out", scratch()]);
      expect(exit).toBe(64);
      expect(stderr).toContain("tq_04_quyet_dinh_thanh_lap");
    });

    it("draws a kind, and does not draw it again", () => {
      const out = scratch();
      expect(gallery(["--only", "tq_06b", "--out", out])).toMatchObject({ exit: 0 });
      const html = readFileSync(path.join(out, "index.html"), "utf8");
      expect(html).toContain('<html lang="vi">');
      const pictures = [...html.matchAll(/<img ([^>]*)>/g)].map(([, attributes]) => attributes as string);
      expect(pictures.length).toBeGreaterThan(2);
      for (const attributes of pictures) {
        expect(attributes).toMatch(/alt="[^"]+, trang \d+"/);
        const file = path.join(out, /src="([^"]+)"/.exec(attributes)?.[1] ?? "");
        expect(existsSync(file), file).toBe(true);
        expect(readFileSync(file).subarray(1, 4).toString()).toBe("PNG");
      }
      expect(gallery(["--only", "tq_06b", "--out", out]).stderr).not.toContain("laid out");
    });
  });
});
