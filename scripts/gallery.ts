/**
 * `npm run gallery`: every document kind for every owner of the fixtures, page by page, on one HTML sheet, for eyes that
 * judge layout. What has not changed since the last run is not drawn again.
 */
import { mkdir } from "node:fs/promises";
import { collect } from "./gallery/collect.ts";
import { drawExhibits } from "./gallery/draw.ts";
import { missingTools } from "./gallery/missing-tools.ts";
import { HELP, type Options, optionsOf, UsageError } from "./gallery/options.ts";
import { takePictures } from "./gallery/pictures.ts";
import { selected } from "./gallery/select.ts";
import { writeSheet } from "./gallery/sheet.ts";

const say = (text: string): void => console.error(text);

async function run({ only, out, pictures }: Options): Promise<void> {
  const collection = await collect(say);
  for (const report of collection.invalid) say(report);
  if (collection.invalid.length > 0) process.exitCode = 3;
  if (pictures !== undefined) return takePictures(collection.exhibits, pictures, say);
  const exhibits = selected(collection.exhibits, only);
  const complete = only.length === 0;
  await mkdir(out, { recursive: true });
  const drawn = await drawExhibits(exhibits, { out, complete, say });
  say(`Open ${await writeSheet({ ...collection, exhibits, drawn, out, complete })}`);
}

try {
  const options = optionsOf(process.argv.slice(2));
  const missing = options.help ? [] : missingTools();
  for (const line of missing) say(line);
  if (options.help) console.log(HELP);
  else if (missing.length > 0) process.exitCode = 69;
  else await run(options);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  say(error.message);
  process.exitCode = 64;
}
