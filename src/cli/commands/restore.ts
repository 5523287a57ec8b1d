import path from "node:path";
import { type RecordEvent, readRecord, recordPlaces } from "../../index.ts";
import { cliText } from "../../messages/cli-texts.ts";
import { keyOf } from "../choose-document.ts";
import { EXIT } from "../exit-code.ts";
import { openDocument } from "../open-document.ts";
import type { Outcome } from "../outcome.ts";
import { readIfThere } from "../read-if-there.ts";
import type { Command, Request } from "../request.ts";
import { doneOutcome, runUpdate } from "../run-update.ts";
import { table } from "../table.ts";

/** `hoso restore`: an earlier text of a document comes back; `--list` shows which there are. */
export const command: Command = async (request) => {
  const opened = await openDocument(request);
  if ("failed" in opened) return opened.failed;
  const { io, options, language } = request;
  const { document, file } = opened;
  const key = keyOf(document);
  const places = recordPlaces(path.resolve(io.cwd, file));
  const { record, problems } = readRecord(await readIfThere(places.file), places.file);
  if (!record) return { exit: EXIT.decision, problems };
  const versions = versionsOf(record.history, key);
  if (options.list) return listed(versions, opened.problems, request);
  const wanted = options.to;
  const version = versions.find(({ number, sha256 }) => wanted === String(number) || isShort(wanted, sha256));
  if (wanted !== undefined && !version) {
    const data = { value: wanted, document: String(request.args[0]) };
    return { exit: EXIT.usage, problems: [{ code: "RESTORE_UNKNOWN", severity: "error", data }] };
  }
  const intent = { do: "restore", key, ...(version && { sha256: version.sha256 }) } as const;
  const updated = await runUpdate({ ...opened, intent }, request);
  return doneOutcome(updated, opened, cliText(language, "restored", { file: document.file }));
};

interface Version {
  /** 1 is the oldest. */
  number: number;
  sha256: string;
  event: RecordEvent;
}

/** Every text the record knows of a document, oldest first, each once, with the event that brought it. */
function versionsOf(history: readonly RecordEvent[], key: string): Version[] {
  const known = new Map<string, RecordEvent>();
  for (const event of history.toReversed())
    if (event.document === key && event.sha256 !== undefined && !known.has(event.sha256))
      known.set(event.sha256, event);
  return [...known].map(([sha256, event], index) => ({ number: index + 1, sha256, event }));
}

const isShort = (start: string | undefined, sha256: string): boolean =>
  start !== undefined && /^[0-9a-f]{8,64}$/.test(start) && sha256.startsWith(start);

function listed(
  versions: readonly Version[],
  problems: Outcome["problems"],
  { language, paint, width }: Request,
): Outcome {
  const head = (["version", "when", "event", "hash"] as const).map((name) => cliText(language, name));
  const rows = versions.map(({ number, sha256, event }) => [
    String(number),
    event.at.slice(0, 16).replace("T", " "),
    cliText(language, `event_${event.what}`),
    sha256.slice(0, 12),
  ]);
  return {
    exit: EXIT.done,
    problems,
    result: {
      versions: versions.map(({ number, sha256, event }) => ({
        number,
        sha256,
        at: event.at,
        what: event.what,
      })),
    },
    text: table(head, rows, { head: paint.bold, ...(width !== undefined && { width }) }),
  };
}
