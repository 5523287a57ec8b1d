import type { Command } from "./request.ts";

/** A command as it is declared; its module is loaded when it runs, so that help and errors start fast. */
export interface Declaration {
  /** Path of names, e.g. `template show`. */
  name: string;
  /** Arguments in commander's notation, each with a key of `HelpTexts.arguments` as its name. */
  arguments?: string[];
  options: Flag[];
  /** Value of `--out` when it is not given. */
  out?: string;
  load: () => Promise<{ command: Command }>;
}

type Flag =
  | "--out"
  | "--force"
  | "--separate-invitations"
  | "--templates"
  | "--profile"
  | "--schema-only"
  | "--owner"
  | "--keeper"
  | "--jobs"
  | "--shard"
  | "--report"
  | "--apply"
  | "--partial"
  | "--template"
  | "--into"
  | "--so"
  | "--ngay"
  | "--file"
  | "--reason"
  | "--list"
  | "--to"
  | "--against"
  | "--accept"
  | "--exit-code"
  | "--model";

/** Commands about one document of a model. */
const COMMANDS_ON_ONE = {
  issue: () => import("./commands/issue.ts"),
  reopen: () => import("./commands/reopen.ts"),
  adopt: () => import("./commands/adopt.ts"),
  restore: () => import("./commands/restore.ts"),
};

export const DECLARATIONS: readonly Declaration[] = [
  {
    name: "init",
    arguments: ["[file]"],
    options: ["--owner", "--schema-only"],
    load: () => import("./commands/init.ts"),
  },
  {
    name: "validate",
    arguments: ["[file]"],
    options: ["--templates", "--profile"],
    load: () => import("./commands/validate.ts"),
  },
  {
    name: "plan",
    arguments: ["[file]"],
    options: ["--into", "--out", "--keeper", "--force", "--separate-invitations", "--templates", "--profile"],
    load: () => import("./commands/plan.ts"),
  },
  { name: "apply", arguments: ["<plan>"], options: [], load: () => import("./commands/apply.ts") },
  {
    name: "generate",
    arguments: ["[file]"],
    options: ["--out", "--force", "--keeper", "--separate-invitations", "--templates", "--profile"],
    out: "out",
    load: () => import("./commands/generate.ts"),
  },
  {
    name: "batch",
    arguments: ["<paths...>"],
    options: [
      "--out",
      "--jobs",
      "--shard",
      "--report",
      "--force",
      "--separate-invitations",
      "--templates",
      "--profile",
    ],
    out: "out",
    load: () => import("./commands/batch.ts"),
  },
  {
    name: "reorganize",
    arguments: ["[changes]", "[paths...]"],
    options: ["--apply", "--partial", "--out", "--jobs", "--force", "--templates", "--profile", "--template"],
    out: "out",
    load: () => import("./commands/reorganize.ts"),
  },
  ...(["issue", "reopen", "adopt", "restore"] as const).map((name): Declaration => {
    const own: Record<typeof name, Flag[]> = {
      issue: ["--so", "--ngay", "--file"],
      reopen: ["--reason"],
      adopt: [],
      restore: ["--to", "--list"],
    };
    return {
      name,
      arguments: ["<document>", "[file]"],
      options: [...own[name], "--out", "--keeper", "--separate-invitations", "--templates", "--profile"],
      out: "out",
      load: COMMANDS_ON_ONE[name],
    };
  }),
  {
    name: "template list",
    options: ["--templates", "--profile"],
    load: () => import("./commands/template-list.ts"),
  },
  {
    name: "template show",
    arguments: ["<kind>"],
    options: ["--templates", "--profile"],
    load: () => import("./commands/template-show.ts"),
  },
  {
    name: "template export",
    arguments: ["[kinds...]"],
    options: ["--out", "--force", "--templates", "--profile"],
    out: "templates",
    load: () => import("./commands/template-export.ts"),
  },
  {
    name: "template check",
    arguments: ["<folder>"],
    options: ["--against", "--accept", "--exit-code", "--profile"],
    load: () => import("./commands/template-check.ts"),
  },
  {
    name: "verify",
    arguments: ["<dossiers...>"],
    options: ["--model"],
    load: () => import("./commands/verify.ts"),
  },
  {
    name: "status",
    arguments: ["[paths...]"],
    options: ["--out", "--separate-invitations", "--templates", "--profile"],
    out: "out",
    load: () => import("./commands/status.ts"),
  },
  {
    name: "diff",
    arguments: ["[document]", "[file]"],
    options: ["--out", "--keeper", "--exit-code", "--separate-invitations", "--templates", "--profile"],
    out: "out",
    load: () => import("./commands/diff.ts"),
  },
];
