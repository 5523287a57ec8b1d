import { deflateSync } from "node:zlib";
import { crc32 } from "../../src/docx/crc32.ts";
import type { Raster } from "./pages.ts";

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A PNG of 16 shades, two pixels a byte: a quarter of what pdftoppm writes, in a quarter of its time. */
export function grayPng({ width, height, pixels }: Raster): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 0], 8); // Bits a pixel; grey without a palette.
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rowsOf({ width, height, pixels }), { level: 9 })),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** Each row begins with its filter, none: shades of text gain nothing from one. */
function rowsOf({ width, height, pixels }: Raster): Uint8Array {
  const length = Math.ceil(width / 2) + 1;
  const rows = new Uint8Array(length * height);
  const shadeAt = (x: number, y: number): number =>
    x < width ? Math.round((pixels[y * width + x] as number) / 17) : 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x += 2) {
      rows[y * length + 1 + x / 2] = (shadeAt(x, y) << 4) | shadeAt(x + 1, y);
    }
  }
  return rows;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** Width and height of a PNG in pixels. */
export function pngSize(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
