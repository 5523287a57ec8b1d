import type { Exhibit } from "./collect.ts";
import { UsageError } from "./options.ts";

/** The exhibits one of the names means; all when there is no name. */
export function selected(exhibits: readonly Exhibit[], names: readonly string[]): Exhibit[] {
  for (const name of names) {
    if (!exhibits.some((exhibit) => means(name, exhibit))) throw new UsageError(unknown(name, exhibits));
  }
  return exhibits.filter((exhibit) => names.length === 0 || names.some((name) => means(name, exhibit)));
}

const means = (name: string, { kind, scenario }: Exhibit): boolean =>
  scenario === name || kind.startsWith(name);

function unknown(name: string, exhibits: readonly Exhibit[]): string {
  const list = (key: "kind" | "scenario") =>
    [...new Set(exhibits.map((one) => one[key]))].sort().join("\n  ");
  return `Neither a kind nor a scenario of the fixtures: ${name}\n\nScenarios:\n  ${list("scenario")}\n\nKinds:\n  ${list("kind")}`;
}
