import { type PlannedDocument, planDossier, type Setting } from "../index.ts";
import { chooseDocument } from "./choose-document.ts";
import { EXIT } from "./exit-code.ts";
import { type Opened, openInput } from "./open-input.ts";
import type { Outcome } from "./outcome.ts";
import type { Request } from "./request.ts";
import { dossierOptions } from "./run-update.ts";

type OpenedModel = Exclude<Opened, { failed: Outcome }>;

/** The model file and the document of it a command is about: `<document> [file]`. */
export async function openDocument(
  request: Request,
): Promise<(OpenedModel & { document: PlannedDocument }) | { failed: Outcome }> {
  const [word, file] = request.args as [string, string | undefined];
  const opened = await openInput({ ...request, args: [file] });
  if ("failed" in opened) return opened;
  const { model, setting } = opened;
  const plan = planDossier(model, (setting as Setting).catalog, dossierOptions(request));
  const { document, problems } = chooseDocument(plan, setting.catalog, word);
  if (!document) return { failed: { exit: EXIT.usage, problems: [...opened.problems, ...problems] } };
  return { ...opened, document };
}
