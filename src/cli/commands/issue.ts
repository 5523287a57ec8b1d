import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { type Intent, type PlannedDocument, type Problem, planDossier, withSigning } from "../../index.ts";
import { cliText } from "../../messages/cli-texts.ts";
import { changeModel } from "../change-model.ts";
import { keyOf } from "../choose-document.ts";
import { EXIT } from "../exit-code.ts";
import { openDocument } from "../open-document.ts";
import type { Command, Request } from "../request.ts";
import { doneOutcome, dossierOptions, runUpdate } from "../run-update.ts";

/** `hoso issue`: number and date go into the model, and the paper is frozen; a signed copy may stand for it. */
export const command: Command = async (request) => {
  const { options, language } = request;
  const wrong = optionProblems(request);
  if (wrong.length > 0) return { exit: EXIT.usage, problems: wrong };
  const opened = await openDocument(request);
  if ("failed" in opened) return opened.failed;
  const { document, setting } = opened;
  const signed = await signedCopy(request);
  if ("problem" in signed) return { exit: EXIT.usage, problems: [signed.problem] };
  const signing = {
    ...(options.so !== undefined && { so: Number(options.so) }),
    ...(options.ngay !== undefined && { ngay_ky: options.ngay }),
  };
  const numbered = await changeModel(opened, request, (text) =>
    withSigning(text, document, { ...signing, trang_thai: null }),
  );
  if ("failed" in numbered) return numbered.failed;
  const plan = planDossier(numbered.model, setting.catalog, dossierOptions(request));
  if (sameDocument(plan.documents, document)?.state !== "da_ky")
    return { exit: EXIT.usage, problems: [incomplete(request)] };
  const changed = await changeModel(opened, request, (text) =>
    withSigning(text, document, { ...signing, trang_thai: "da_ban_hanh" }),
  );
  if ("failed" in changed) return changed.failed;
  const intent: Intent = { do: "issue", key: keyOf(document), ...signed };
  const updated = await runUpdate({ ...opened, ...changed, intent }, request);
  const [dossier] = updated.done.survey?.dossiers ?? [];
  const file = dossier?.files.find(({ key }) => key === intent.key)?.path ?? document.file;
  return doneOutcome(updated, opened, cliText(language, "issued", { file }));
};

const sameDocument = (documents: readonly PlannedDocument[], { kind, item }: PlannedDocument) =>
  documents.find((one) => one.kind === kind && one.item === item);

const problemOf = (code: string, data: NonNullable<Problem["data"]> = {}): Problem => ({
  code,
  severity: "error",
  data,
});

function optionProblems({ options: { so, ngay } }: Request): Problem[] {
  const problems: Problem[] = [];
  if (so !== undefined && !/^[1-9]\d{0,4}$/.test(so)) problems.push(problemOf("ISSUE_NUMBER", { value: so }));
  const isDay = ngay === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(ngay) && !Number.isNaN(Date.parse(ngay)));
  if (!isDay) problems.push(problemOf("ISSUE_DAY", { value: ngay }));
  return problems;
}

const incomplete = ({ args }: Request): Problem =>
  problemOf("ISSUE_INCOMPLETE", { document: String(args[0]) });

/** How files of the kinds a signed paper is kept in begin. */
const ENDINGS: Record<string, readonly number[]> = {
  ".pdf": [0x25, 0x50, 0x44, 0x46],
  ".jpg": [0xff, 0xd8, 0xff],
  ".jpeg": [0xff, 0xd8, 0xff],
  ".png": [0x89, 0x50, 0x4e, 0x47],
};
const MB = 1024 * 1024;
const LIMIT_MB = 200;

type Signed = Pick<Extract<Intent, { do: "issue" }>, "signed">;

/** The signed copy `--file` names; it must be what its ending says. */
async function signedCopy({ io, options: { file } }: Request): Promise<Signed | { problem: Problem }> {
  if (file === undefined) return {};
  const ending = path.extname(file).toLowerCase();
  const begins = ENDINGS[ending];
  const refuse = (code: string, data = {}) => ({
    problem: { ...problemOf(code, { path: file, ...data }), where: { kind: "file", file } as const },
  });
  if (!begins) return refuse("ISSUE_FILE_KIND", { kinds: Object.keys(ENDINGS).join(", ") });
  try {
    const full = path.resolve(io.cwd, file);
    if ((await stat(full)).size > LIMIT_MB * MB) return refuse("ISSUE_FILE_LARGE", { limit: LIMIT_MB });
    const bytes = await readFile(full);
    const isKind = begins.every((byte, i) => bytes[i] === byte);
    return isKind
      ? { signed: { bytes, ending } }
      : refuse("ISSUE_FILE_KIND", { kinds: Object.keys(ENDINGS).join(", ") });
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "") throw error;
    return refuse(code === "ENOENT" ? "FILE_MISSING" : "FILE_NOT_READABLE", { file });
  }
}
