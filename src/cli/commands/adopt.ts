import { cliText } from "../../messages/cli-texts.ts";
import { keyOf } from "../choose-document.ts";
import { openDocument } from "../open-document.ts";
import type { Command } from "../request.ts";
import { doneOutcome, runUpdate } from "../run-update.ts";

/** `hoso adopt`: the change by hand becomes the text of the document. */
export const command: Command = async (request) => {
  const opened = await openDocument(request);
  if ("failed" in opened) return opened.failed;
  const key = keyOf(opened.document);
  const updated = await runUpdate({ ...opened, intent: { do: "adopt", key } }, request);
  return doneOutcome(updated, opened, cliText(request.language, "adopted", { file: opened.document.file }));
};
