import path from "node:path";
import {
  type Dossier,
  hasErrors,
  nodeTools,
  type Plan,
  type Updated,
  updateDossiers,
  type WriteOutcome,
} from "../../index.ts";
import { cliText } from "../../messages/cli-texts.ts";
import { asTyped, typedText } from "../as-typed.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { openInput } from "../open-input.ts";
import type { Outcome } from "../outcome.ts";
import { plannedDocuments } from "../planned-documents.ts";
import type { Command, Request } from "../request.ts";

const INDEX = "00_muc_luc.pdf";

/** `hoso generate`: the whole dossier, one for each keeper, made in memory and then written at one stroke. */
export const command: Command = async (request) => {
  const [opened, tools] = await Promise.all([openInput(request), nodeTools()]);
  if ("failed" in opened) return opened.failed;
  const { io, options } = request;
  const typed = options.out ?? "out";
  const out = path.resolve(io.cwd, typed);
  const modelPath = path.resolve(io.cwd, opened.file);
  const done = await updateDossiers({
    model: opened.model,
    modelPath,
    setting: opened.setting,
    tools,
    out,
    options: {
      separate: options.separateInvitations ?? false,
      ...(options.keeper === undefined ? {} : { keeper: options.keeper }),
    },
    force: options.force ?? false,
    now: io.now,
    ...(io.signal && { signal: io.signal }),
  });
  const paths = [
    { absolute: out, typed },
    { absolute: path.dirname(modelPath), typed: path.dirname(opened.file) },
  ];
  const problems = [...opened.problems, ...asTyped(done.problems, paths)];
  if (done.status !== "written" || !done.survey) return { exit: exitOf(done), problems };
  const kept = done.outcomes.map((outcome, index) => ({
    ...placed(outcome, (file) => typedText(file, paths)),
    ...keeperOf(done.survey?.dossiers[index]?.dossier),
  }));
  return {
    ...success(done.survey.plan, kept, request),
    // Written, but a person has to decide about a text changed by hand.
    exit: hasErrors(done.problems) ? EXIT.decision : EXIT.done,
    problems,
  };
};

function exitOf({ survey, problems }: Updated): ExitCode {
  if (problems.some(({ code }) => code === "KEEPER_UNKNOWN")) return EXIT.usage;
  // The model is valid at this point, so what cannot be filled or named lies in a template.
  return survey && !survey.isMade ? EXIT.template : EXIT.decision;
}

type Written = Extract<WriteOutcome, { folder: string }>;

/** One dossier on the disk, as a result names it. */
interface Kept {
  keeper?: { id: string; name: string };
  status: Written["status"];
  folder: string;
  zip: string;
  backup: Record<string, string>;
}

const keeperOf = (dossier: Dossier | undefined): Pick<Kept, "keeper"> =>
  dossier?.manifest.keeper ? { keeper: dossier.manifest.keeper } : {};

/** A written dossier with the paths the user typed. */
function placed(written: Written, asGiven: (file: string) => string): Omit<Kept, "keeper"> {
  const backup = "backup" in written ? (written.backup ?? {}) : {};
  return {
    status: written.status,
    folder: asGiven(written.folder),
    zip: asGiven(written.zip),
    backup: Object.fromEntries(Object.entries(backup).map(([name, file]) => [name, asGiven(file)])),
  };
}

function success(plan: Plan, kept: readonly Kept[], { language }: Request): Omit<Outcome, "problems"> {
  const [first] = kept as [Kept];
  const isNew = kept.some(({ status }) => status === "written");
  const words = {
    name: plan.model.ten,
    documents: plan.documents.length,
    states: statesText(plan, language),
    index: INDEX,
    zip: first.zip,
    count: kept.length,
  };
  const backups = kept.flatMap(({ backup }) => Object.values(backup)).join(", ");
  const { status, folder, zip, backup } = first;
  const dossiers = first.keeper ? { dossiers: kept } : {};
  return {
    exit: EXIT.done,
    result: { status, folder, zip, backup, ...dossiers, documents: plannedDocuments(plan) },
    text: kept.map((one) => `${one.folder}\n`).join(""),
    notes: [
      cliText(language, isNew ? (first.keeper ? "writtenMany" : "written") : "unchanged", words),
      ...kept.flatMap((one) => (one.keeper ? [keptText(one, one.keeper.name, language)] : [])),
      ...(backups ? [cliText(language, "backup", { backup: backups })] : []),
    ],
  };
}

function keptText({ status }: Kept, keeper: string, language: Request["language"]): string {
  const state = cliText(language, status === "written" ? "keptWritten" : "keptUnchanged");
  return cliText(language, "keptBy", { keeper, state });
}

/** `19 dự thảo, 2 đã ban hành`: only the states that occur. */
function statesText({ documents }: Plan, language: Request["language"]): string {
  return (["du_thao", "da_ky", "da_ban_hanh"] as const)
    .map((state) => ({ state, count: documents.filter((document) => document.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${cliText(language, state)}`)
    .join(", ");
}
