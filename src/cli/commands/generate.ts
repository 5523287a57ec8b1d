import type { Dossier, Plan, WriteOutcome } from "../../index.ts";
import { cliText } from "../../messages/cli-texts.ts";
import { typedText } from "../as-typed.ts";
import { EXIT } from "../exit-code.ts";
import { openInput } from "../open-input.ts";
import type { Outcome } from "../outcome.ts";
import { plannedDocuments } from "../planned-documents.ts";
import type { Command, Request } from "../request.ts";
import { changesCounted, runUpdate, type UpdateDone } from "../run-update.ts";

const INDEX = "00_muc_luc.pdf";

/** `hoso generate`: the whole dossier, one for each keeper, made in memory and then written at one stroke. */
export const command: Command = async (request) => {
  const opened = await openInput(request);
  if ("failed" in opened) return opened.failed;
  const updated = await runUpdate(opened, request);
  return writtenOutcome(updated, opened.problems, request);
};

/** What is told after dossiers were brought up to date. */
export function writtenOutcome(
  { done, exit, problems: found, paths }: UpdateDone,
  before: readonly Outcome["problems"][number][],
  request: Request,
): Outcome {
  const problems = [...before, ...found];
  const { survey } = done;
  if (done.status !== "written" || !survey) return { exit, problems };
  const kept = done.outcomes.map((outcome, index) => ({
    ...placed(outcome, (file) => typedText(file, paths)),
    ...keeperOf(survey.dossiers[index]?.dossier),
  }));
  const told = success(survey.plan, kept, request);
  const [first] = survey.dossiers;
  const counted = changesCounted(first?.files ?? [], request);
  const notes = counted === "" ? [] : [cliText(request.language, "filesCounted", { files: counted })];
  return {
    ...told,
    result: { ...(told.result as object), files: survey.dossiers.flatMap(({ files }) => files) },
    notes: [...(told.notes ?? []), ...notes],
    exit,
    problems,
  };
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
