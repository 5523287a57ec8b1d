import path from "node:path";
import {
  compareOfficeTemplates,
  hasErrors,
  nodeTools,
  type Plan,
  type Problem,
  survey,
} from "../../index.ts";
import { cliText } from "../../messages/cli-texts.ts";
import { asTyped } from "../as-typed.ts";
import { EXIT } from "../exit-code.ts";
import { openInput } from "../open-input.ts";
import type { Outcome } from "../outcome.ts";
import { planChanges } from "../plan-changes.ts";
import { planFile, readPlanFile } from "../plan-file.ts";
import { plannedDocuments } from "../planned-documents.ts";
import { readIfThere } from "../read-if-there.ts";
import type { Command, Request } from "../request.ts";
import { dossierOptions } from "../run-update.ts";
import { table } from "../table.ts";
import { writeFiles } from "../write-files.ts";

/** `hoso plan`: which documents the dossier will hold, what would change on disk, and why; writes at most the plan. */
export const command: Command = async (request) => {
  const { io, options } = request;
  const unfit = await unfitPlace(request);
  if (unfit) return { exit: EXIT.usage, problems: [unfit] };
  const opened = await openInput(request);
  if ("failed" in opened) return opened.failed;
  const into = options.into ?? "out";
  const out = path.resolve(io.cwd, into);
  const modelPath = path.resolve(io.cwd, opened.file);
  const found = await survey({
    model: opened.model,
    modelPath,
    setting: opened.setting,
    tools: await nodeTools(),
    out,
    options: dossierOptions(request),
    force: options.force ?? false,
    explains: true,
  });
  const paths = [
    { absolute: out, typed: into },
    { absolute: path.dirname(modelPath), typed: path.dirname(opened.file) },
  ];
  const problems = [...opened.problems, ...asTyped(found.problems, paths)];
  if (problems.some(({ code }) => code === "KEEPER_UNKNOWN")) return { exit: EXIT.usage, problems };
  if (!found.isMade) return { exit: EXIT.template, problems };
  const { plan } = found;
  const { slug, keepers, groups, absent } = plan;
  const dossiers = found.dossiers.map(({ dossier, files }) => ({
    folder: path.join(into, dossier.slug),
    files,
  }));
  const told: Outcome = {
    exit: hasErrors(found.problems) ? EXIT.decision : EXIT.done,
    problems,
    result: {
      slug,
      model: plan.model,
      keepers,
      groups,
      documents: plannedDocuments(plan),
      absent,
      dossiers,
      world: found.world,
    },
    text:
      planText(plan, request) +
      dossiers.map((one) => `\n${planChanges(one.folder, one.files, request)}`).join(""),
    notes: await officeNotes(request),
  };
  if (options.out === undefined) return told;
  const file = options.out;
  const value = planFile(found, { cwd: io.cwd, file, model: opened.file, into, options });
  return saved(told, file, `${JSON.stringify(value, null, 2)}\n`, request);
};

/** The plan as a file; what stands there is a plan too and gives way. */
async function saved(told: Outcome, file: string, text: string, { io, language }: Request): Promise<Outcome> {
  const full = path.resolve(io.cwd, file);
  const content = { name: path.basename(full), bytes: new TextEncoder().encode(text), replaces: true };
  const failed = await writeFiles(path.dirname(full), [content], { now: io.now });
  if (failed.length > 0) {
    const typed = asTyped(failed, [{ absolute: path.dirname(full), typed: path.dirname(file) }]);
    return { ...told, exit: EXIT.decision, problems: [...told.problems, ...typed] };
  }
  return { ...told, notes: [...(told.notes ?? []), cliText(language, "planSaved", { file })] };
}

/** A plan is written to a `.json` file, and over nothing but another plan. */
async function unfitPlace({ io, options: { out } }: Request): Promise<Problem | undefined> {
  if (out === undefined) return undefined;
  const where = { kind: "file", file: out } as const;
  const problem = (code: string): Problem => ({ code, severity: "error", where, data: { path: out } });
  if (!/.\.json$/i.test(out)) return problem("PLAN_ENDING");
  const standing = await readIfThere(path.resolve(io.cwd, out));
  return standing && !readPlanFile(standing, out, io.cwd).plan ? problem("PLAN_IN_THE_WAY") : undefined;
}

/** What the office's own templates would need under this version of hoso, in a line. */
async function officeNotes({ io, options, language }: Request): Promise<string[]> {
  if (options.templates === undefined) return [];
  const { compared } = await compareOfficeTemplates(path.resolve(io.cwd, options.templates));
  if (!compared || compared.comparison.differing === 0) return [];
  const { differing: count, version } = compared.comparison;
  return [cliText(language, "templatesDiffer", { count, version, folder: options.templates })];
}

function planText({ model, keepers, documents, absent }: Plan, { language, width, paint }: Request): string {
  const say = (key: Parameters<typeof cliText>[1]) => cliText(language, key);
  const layout = { head: paint.bold, ...(width !== undefined && { width }) };
  const rows = documents.map(({ number, group, title, file, state, reason }) => [
    number,
    String(group),
    title,
    file,
    say(state),
    reason,
  ]);
  const head = [say("number"), say("group"), say("document"), say("file"), say("state"), say("reason")];
  const planned = cliText(language, "planned", { name: model.ten, documents: documents.length });
  const ids = keepers.flatMap(({ id }) => id ?? []);
  const kept = ids.length > 0 ? `${cliText(language, "keepers", { keepers: ids.join(", ") })}\n` : "";
  const missing = absent.map(({ number, title, reason }) => [number, title, reason]);
  const rest = `\n${say("absent")}\n${table([say("number"), say("document"), say("reason")], missing, layout)}`;
  return `${planned}\n${kept}${table(head, rows, layout)}${missing.length > 0 ? rest : ""}`;
}
