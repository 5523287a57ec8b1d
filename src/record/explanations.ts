import type { Tools } from "../generate.ts";
import type { Model } from "../generated/model.ts";
import { shortHashOf } from "../make-documents.ts";
import { type ExplainSetting, type Explanation, explain } from "./explain.ts";
import type { Texts } from "./texts.ts";

/** How the facts came to be what they are, from any earlier state of the model the record keeps. */
export class Explanations {
  private readonly known = new Map<string, Explanation | undefined>();

  constructor(
    private readonly model: Model,
    private readonly texts: Texts,
    private readonly setting: ExplainSetting & { tools: Tools },
  ) {}

  /** From the model with that hash to today's; undefined when it is not kept. */
  async since(hash: string): Promise<Explanation | undefined> {
    if (this.known.has(hash)) return this.known.get(hash);
    const bytes = await this.texts.read(hash);
    const before = bytes && (JSON.parse(new TextDecoder().decode(bytes)) as Model);
    // The old state was kept without its `$schema`, which says nothing about the model.
    const { $schema: _place, ...after } = this.model;
    const explanation = before && explain(before, after as Model, this.setting);
    this.known.set(hash, explanation);
    return explanation;
  }

  /** Legal bases as they were printed, by the hash of a text. */
  async basesOf(hash: string): Promise<string[]> {
    const bytes = await this.texts.read(hash);
    return bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as string[]) : [];
  }

  /** Hash of what `oldFactsOf` gives, as `MadeFrom.facts` has it. */
  factsHash(facts: string): string {
    return shortHashOf(facts, this.setting.tools);
  }
}
