import { withSigning } from "../../index.ts";
import { cliText } from "../../messages/cli-texts.ts";
import { changeModel } from "../change-model.ts";
import { keyOf } from "../choose-document.ts";
import { EXIT } from "../exit-code.ts";
import { openDocument } from "../open-document.ts";
import type { Command } from "../request.ts";
import { doneOutcome, runUpdate } from "../run-update.ts";

/** `hoso reopen`: an issued paper becomes a draft again; the reason stays in the record. */
export const command: Command = async (request) => {
  const { options, language } = request;
  const reason = options.reason?.trim() ?? "";
  if (reason === "") return { exit: EXIT.usage, problems: [{ code: "REOPEN_REASON", severity: "error" }] };
  const opened = await openDocument(request);
  if ("failed" in opened) return opened.failed;
  const { document } = opened;
  const changed = await changeModel(opened, request, (text) =>
    document.state === "da_ban_hanh" ? withSigning(text, document, { trang_thai: null }) : text,
  );
  if ("failed" in changed) return changed.failed;
  const intent = { do: "reopen", key: keyOf(document), reason } as const;
  const updated = await runUpdate({ ...opened, ...changed, intent }, request);
  return doneOutcome(updated, opened, cliText(language, "reopened", { file: document.file }));
};
