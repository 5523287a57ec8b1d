import { type Kind, templateTags } from "../../index.ts";
import { cliText } from "../../messages/cli-texts.ts";
import { chooseKind } from "../choose-kind.ts";
import { wrapped } from "../display-width.ts";
import { EXIT } from "../exit-code.ts";
import { numbersOf } from "../kind-numbers.ts";
import { openSetting } from "../open-setting.ts";
import type { Command, Request } from "../request.ts";

/** `hoso template show`: what a kind is, which texts of it can be set, which facts it reads. */
export const command: Command = async (request) => {
  const { setting, problems } = await openSetting(request);
  if (!setting) return { exit: EXIT.template, problems };
  const { kind, problems: unknown } = chooseKind(setting.catalog, request.args[0] as string);
  if (!kind) return { exit: EXIT.usage, problems: [...problems, ...unknown] };
  const shown = described(kind, numbersOf(setting.catalog).get(kind.id) ?? "");
  return { exit: EXIT.done, problems, result: shown, text: textOf(shown, request) };
};

type Described = ReturnType<typeof described>;

function described(kind: Kind, number: string) {
  const { ten, the_thuc, ban_hanh, trich_yeu, nguon, noi_dung = {} } = kind.description;
  const content = Object.entries(noi_dung as Record<string, Record<string, unknown>>).map(
    ([key, schema]) => ({
      key,
      title: String(schema.title ?? key),
      description: String(schema.description ?? ""),
      default: schema.default ?? null,
    }),
  );
  return {
    id: kind.id,
    number,
    name: ten,
    form: the_thuc,
    issuer: ban_hanh,
    subject: trich_yeu,
    source: nguon,
    content,
    facts: templateTags(kind),
  };
}

function textOf(kind: Described, { language, width = Number.POSITIVE_INFINITY }: Request): string {
  const say = (key: Parameters<typeof cliText>[1]) => cliText(language, key);
  const lines = (indent: string, text: string) =>
    wrapped(text, width - indent.length).map((line) => indent + line);
  const own = kind.content.flatMap(({ key, title, description, default: standard }) => [
    ...lines("  ", `${key}: ${title}. ${description}`.trim()),
    ...(standard === null
      ? []
      : [standard].flat().flatMap((text) => lines("    ", `${say("defaultText")}: ${sentence(text)}`))),
  ]);
  return [
    ...lines("", `${kind.id}: ${kind.name}`),
    ...lines(
      "",
      `${say("number")}: ${kind.number || "–"} · ${say("form")}: ${say(kind.form)} · ${say("issuer")}: ${say(kind.issuer)}`,
    ),
    ...lines("", `${say("subject")}: ${kind.subject}`),
    ...lines("", `${say("source")}: ${kind.source}`),
    "",
    own.length > 0 ? cliText(language, "ownContent", { kind: kind.id }) : say("noOwnContent"),
    ...own,
    "",
    say("facts"),
    ...kind.facts.flatMap((tag) => lines("  ", tag)),
    "",
  ].join("\n");
}

const sentence = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
