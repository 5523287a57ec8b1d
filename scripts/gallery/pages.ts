import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { grayPng } from "./gray-png.ts";

/** How to draw: at a resolution or with a width in pixels; `last`: the last page to be drawn. */
export type Drawing = ({ dpi: number } | { width: number }) & { last?: number };

/** The pages of a PDF as PNG. The documents are black on white, so shades of grey lose nothing. */
export async function pagesOf(pdf: string, drawing: Drawing): Promise<Uint8Array[]> {
  const size =
    "dpi" in drawing ? ["-r", `${drawing.dpi}`] : ["-scale-to-x", `${drawing.width}`, "-scale-to-y", "-1"];
  const last = drawing.last === undefined ? [] : ["-l", `${drawing.last}`];
  const { stdout } = await promisify(execFile)("pdftoppm", ["-gray", ...size, ...last, pdf], {
    encoding: "buffer",
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  return [...rastersIn(stdout)].map(grayPng);
}

/** One byte a pixel, 0 black, 255 white. */
export interface Raster {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** Without a file name pdftoppm writes its pages one behind the other, each a PGM. */
function* rastersIn(bytes: Buffer): Generator<Raster> {
  for (let at = 0; at < bytes.length; ) {
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString("latin1", at, at + 40));
    if (!header) throw new Error("pdftoppm wrote something else than grey pages");
    const [width, height] = [Number(header[1]), Number(header[2])];
    const from = at + header[0].length;
    at = from + width * height;
    yield { width, height, pixels: bytes.subarray(from, at) };
  }
}
