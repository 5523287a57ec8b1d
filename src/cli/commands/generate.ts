import path from "node:path";
import { generate, nodeTools, type Plan, type WriteOutcome, writeDossier } from "../../index.ts";
import { cliText } from "../../messages/cli-texts.ts";
import { asTyped, typedText } from "../as-typed.ts";
import { EXIT } from "../exit-code.ts";
import { openInput } from "../open-input.ts";
import type { Outcome } from "../outcome.ts";
import { plannedDocuments } from "../planned-documents.ts";
import type { Command, Request } from "../request.ts";

const INDEX = "00_muc_luc.pdf";

/** `hoso generate`: the whole dossier, made in memory and then written at one stroke. */
export const command: Command = async (request) => {
  const [opened, tools] = await Promise.all([openInput(request), nodeTools()]);
  if ("failed" in opened) return opened.failed;
  const { io, options } = request;
  const made = await generate(opened.model, opened.setting.catalog, tools, {
    separate: options.separateInvitations ?? false,
  });
  const problems = [...opened.problems, ...made.problems];
  // The model is valid at this point, so what cannot be filled or named lies in a template.
  if (!made.dossier) return { exit: EXIT.template, problems };
  const typed = options.out ?? "out";
  const absolute = path.resolve(io.cwd, typed);
  const written = await writeDossier(absolute, made.dossier, {
    force: options.force ?? false,
    now: io.now,
    ...(io.signal && { signal: io.signal }),
  });
  const paths = [{ absolute, typed }];
  const all = [...problems, ...asTyped(written.problems, paths)];
  if (written.status === "refused" || written.status === "failed")
    return { exit: EXIT.decision, problems: all };
  return { ...success(made.plan, written, request, (file) => typedText(file, paths)), problems: all };
};

type Written = Extract<WriteOutcome, { folder: string }>;

function success(
  plan: Plan,
  written: Written,
  { language }: Request,
  asGiven: (file: string) => string,
): Omit<Outcome, "problems"> {
  const { status } = written;
  const [folder, zip] = [asGiven(written.folder), asGiven(written.zip)];
  const backup = Object.fromEntries(
    Object.entries("backup" in written ? (written.backup ?? {}) : {}).map(([name, file]) => [
      name,
      asGiven(file),
    ]),
  );
  const words = {
    name: plan.model.ten,
    documents: plan.documents.length,
    states: statesText(plan, language),
    index: INDEX,
    zip,
  };
  const kept = Object.values(backup).join(", ");
  return {
    exit: EXIT.done,
    result: { status, folder, zip, backup, documents: plannedDocuments(plan) },
    text: `${folder}\n`,
    notes: [
      cliText(language, status, words),
      ...(kept ? [cliText(language, "backup", { backup: kept })] : []),
    ],
  };
}

/** `19 dự thảo, 2 đã ban hành`: only the states that occur. */
function statesText({ documents }: Plan, language: Request["language"]): string {
  return (["du_thao", "da_ky", "da_ban_hanh"] as const)
    .map((state) => ({ state, count: documents.filter((document) => document.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${cliText(language, state)}`)
    .join(", ");
}
