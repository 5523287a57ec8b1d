import { type Plan, planDossier } from "../../index.ts";
import { cliText } from "../../messages/cli-texts.ts";
import { EXIT } from "../exit-code.ts";
import { openInput } from "../open-input.ts";
import { plannedDocuments } from "../planned-documents.ts";
import type { Command, Request } from "../request.ts";
import { table } from "../table.ts";

/** `hoso plan`: which documents the dossier will hold and why; writes nothing. */
export const command: Command = async (request) => {
  const opened = await openInput(request);
  if ("failed" in opened) return opened.failed;
  const { model, setting, problems } = opened;
  const plan = planDossier(model, setting.catalog, {
    separate: request.options.separateInvitations ?? false,
  });
  const { slug, keepers, groups, absent } = plan;
  return {
    exit: EXIT.done,
    problems,
    result: { slug, model: plan.model, keepers, groups, documents: plannedDocuments(plan), absent },
    text: planText(plan, request),
  };
};

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
