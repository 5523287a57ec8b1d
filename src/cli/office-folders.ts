import path from "node:path";
import type { OfficeFolders } from "../index.ts";
import type { TypedPath } from "./as-typed.ts";
import type { Request } from "./request.ts";

/** The folders of the office the command line names, absolute. */
export function officeFolders({ io, options: { templates, profile } }: Request): OfficeFolders {
  const absolute = (folder: string) => path.resolve(io.cwd, folder);
  return {
    ...(templates !== undefined && { templates: absolute(templates) }),
    ...(profile !== undefined && { profile: absolute(profile) }),
  };
}

/** Every folder the command line names, absolute and as it was typed. */
export const typedFolders = ({ io, options }: Request, out: string): TypedPath[] =>
  [out, options.templates, options.profile]
    .filter((typed) => typed !== undefined)
    .map((typed) => ({ absolute: path.resolve(io.cwd, typed), typed }));
