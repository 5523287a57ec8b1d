import type { FileOrigin } from "../bundle/manifest.ts";
import type { EditedText } from "./record.ts";
import type { Standing, Text } from "./standing.ts";

/** What is to stand at the path of a draft. */
export interface Settled {
  sha256: string;
  origin: FileOrigin;
  /** The text by hoso it stands for; absent when it is that text, or did not begin as one. */
  made?: string;
  /** The change by a person that stands; absent when it is hoso's text. */
  edited?: EditedText;
  /** True when hoso's new text has to be laid beside: a person must decide. */
  offers: boolean;
  /** True when number and date were filled into a changed text. */
  filled: boolean;
}

export interface SettleQuestion {
  wanted: Text;
  found: Text | undefined;
  standing: Standing;
  /** The change of the record, taken over or not. */
  known: EditedText | undefined;
  /** Number and date filled into a changed text that began as `made`; undefined when more than these differ. */
  fill: (yours: string, made: string) => Promise<Text | undefined>;
}

/**
 * Decides about a draft that is not issued. A text changed by a person stands; when hoso's text has changed since, number and
 * date are filled in, and anything else is offered beside it. All other texts give way to the new one.
 */
export async function settle({ wanted, found, standing, known, fill }: SettleQuestion): Promise<Settled> {
  const fresh: Settled = { sha256: wanted.sha256, origin: "made", offers: false, filled: false };
  if (standing.kind === "wanted") return fresh;
  if (standing.kind === "edit" && found) {
    return changed({ ...found, ...(standing.made && { made: standing.made }), adopted: false }, "edited");
  }
  if (standing.kind === "superseded" && known) return changed(known, known.adopted ? "adopted" : "edited");
  if (known?.adopted) return changed(known, "adopted");
  if (standing.kind === "resaved" && found && standing.made === wanted.sha256)
    return { ...fresh, sha256: found.sha256, origin: "resaved", made: wanted.sha256 };
  return fresh;

  async function changed(text: EditedText, origin: FileOrigin): Promise<Settled> {
    const { made } = text;
    // Saved again without another word: the form a person gave it stays.
    const sha256 = standing.kind === "adopted" && found ? found.sha256 : text.sha256;
    const stands = { ...fresh, sha256, origin, edited: text, ...(made && { made }) };
    if (made === wanted.sha256) return stands;
    const filled = made === undefined ? undefined : await fill(sha256, made);
    if (!filled) return { ...stands, offers: true };
    const edited = { ...filled, made: wanted.sha256, adopted: text.adopted };
    return {
      ...stands,
      sha256: filled.sha256,
      made: wanted.sha256,
      edited,
      filled: filled.sha256 !== sha256,
    };
  }
}
