import type { Catalog } from "../../index.ts";
import { cliText } from "../../messages/cli-texts.ts";
import { EXIT } from "../exit-code.ts";
import { numbersOf, orderOf } from "../kind-numbers.ts";
import { openSetting } from "../open-setting.ts";
import type { Command } from "../request.ts";
import { table } from "../table.ts";

/** `hoso template list`: every document kind there is. */
export const command: Command = async (request) => {
  const { setting, problems } = await openSetting(request);
  if (!setting) return { exit: EXIT.template, problems };
  const kinds = listed(setting.catalog);
  const { language, width, paint } = request;
  const say = (key: Parameters<typeof cliText>[1]) => cliText(language, key);
  const rows = kinds.map(({ id, number, name, form }) => [id, number, name, say(form)]);
  const text = table([say("kindId"), say("number"), say("name"), say("form")], rows, {
    head: paint.bold,
    ...(width !== undefined && { width }),
  });
  return { exit: EXIT.done, problems, result: { kinds }, text };
};

function listed(catalog: Catalog) {
  const numbers = numbersOf(catalog);
  const order = orderOf(catalog);
  // A kind in no recipe comes last.
  const placeOf = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return Object.values(catalog.kinds)
    .map(({ id, description }) => ({
      id,
      number: numbers.get(id) ?? "",
      name: description.ten,
      form: description.the_thuc,
    }))
    .sort((a, b) => placeOf(a.id) - placeOf(b.id));
}
