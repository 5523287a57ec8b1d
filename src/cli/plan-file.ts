import path from "node:path";
import type { Problem, Survey } from "../index.ts";
import type { Options } from "./request.ts";

/** What `hoso plan --out` writes and `hoso apply` carries out. Paths are relative to the folder of the plan. */
export interface PlanFile {
  hoso_plan: 1;
  model: string;
  into: string;
  options: Pick<Options, "keeper" | "force" | "separateInvitations" | "templates" | "profile">;
  /** Hash of everything the plan was made from. */
  world: string;
  /** What is to become of every file, for people and programs that look at the plan. */
  dossiers: { folder: string; files: Survey["dossiers"][number]["files"] }[];
}

const OFFICE = ["templates", "profile"] as const;

/** A plan, with its paths relative to where it is written. */
export function planFile(
  survey: Survey,
  {
    cwd,
    file,
    model,
    into,
    options,
  }: { cwd: string; file: string; model: string; into: string; options: Options },
): PlanFile {
  const folder = path.dirname(path.resolve(cwd, file));
  const from = (typed: string) =>
    path.relative(folder, path.resolve(cwd, typed)).split(path.sep).join("/") || ".";
  const { keeper, force, separateInvitations } = options;
  const office = OFFICE.flatMap((name) => (options[name] === undefined ? [] : [[name, from(options[name])]]));
  return {
    hoso_plan: 1,
    model: from(model),
    into: from(into),
    options: {
      ...(keeper !== undefined && { keeper }),
      ...(force && { force }),
      ...(separateInvitations && { separateInvitations }),
      ...Object.fromEntries(office),
    },
    world: survey.world,
    dossiers: survey.dossiers.map(({ dossier, files }) => ({ folder: dossier.slug, files })),
  };
}

/** Reads a plan; its paths come back absolute. PLAN_FILE: it is none. */
export function readPlanFile(
  bytes: Uint8Array,
  file: string,
  cwd: string,
): { plan?: PlanFile; problems: Problem[] } {
  const value = parsed(bytes);
  if (!isPlan(value)) {
    const where = { kind: "file", file } as const;
    return { problems: [{ code: "PLAN_FILE", severity: "error", where, data: { path: file } }] };
  }
  const folder = path.dirname(path.resolve(cwd, file));
  // Told from the working directory, as the user would type it.
  const to = (name: string) => path.relative(cwd, path.resolve(folder, name)) || ".";
  const office = OFFICE.flatMap((name) => {
    const typed = value.options[name];
    return typeof typed === "string" ? [[name, to(typed)]] : [];
  });
  const options = { ...value.options, ...Object.fromEntries(office) };
  return { plan: { ...value, model: to(value.model), into: to(value.into), options }, problems: [] };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function isPlan(value: unknown): value is PlanFile {
  const plan = value as Partial<PlanFile> | null | undefined;
  return (
    typeof plan === "object" &&
    plan?.hoso_plan === 1 &&
    [plan.model, plan.into, plan.world].every((text) => typeof text === "string") &&
    typeof plan.options === "object" &&
    plan.options !== null
  );
}
