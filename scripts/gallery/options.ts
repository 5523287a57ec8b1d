import path from "node:path";
import { parseArgs } from "node:util";

const root = path.resolve(import.meta.dirname, "..", "..");

export class UsageError extends Error {}

export interface Options {
  help: boolean;
  /** Kinds and scenarios to be shown; all when empty. */
  only: string[];
  out: string;
  /** Folder for the pictures of the README, to be made instead of the gallery. */
  pictures: string | undefined;
}

export const HELP = `npm run gallery -- [options]

Draws every document of every fixture and writes an HTML sheet, kinds by owners.

  --only NAME      only this kind (its beginning is enough: tq_06b) or this scenario; may be repeated
  --out DIR        folder of the sheet and its pages (default: gallery)
  --pictures DIR   instead, the four small pictures of the README
  --help           this text

Exit codes: 0 done, 3 a fixture is not valid, 64 wrong usage, 69 a program or font is missing.`;

const OPTIONS = {
  only: { type: "string", multiple: true },
  out: { type: "string" },
  pictures: { type: "string" },
  help: { type: "boolean" },
} as const;

export function optionsOf(args: string[]): Options {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    return {
      help: values.help ?? false,
      only: values.only ?? [],
      out: values.out === undefined ? path.join(root, "gallery") : path.resolve(values.out),
      pictures: values.pictures === undefined ? undefined : path.resolve(values.pictures),
    };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${HELP}`);
  }
}
