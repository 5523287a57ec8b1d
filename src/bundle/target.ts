import { join } from "node:path";

/** Every name a run may touch in the output folder. All are on one file system, so that renaming is atomic. */
export interface Target {
  out: string;
  folder: string;
  zip: string;
  temp: { root: string; newFolder: string; newZip: string; oldFolder: string };
}

export function targetOf(out: string, slug: string): Target {
  const root = join(out, `.hoso-${slug}`);
  return {
    out,
    folder: join(out, slug),
    zip: join(out, `${slug}.zip`),
    temp: {
      root,
      newFolder: join(root, "new"),
      newZip: join(root, "new.zip"),
      oldFolder: join(root, "old"),
    },
  };
}
