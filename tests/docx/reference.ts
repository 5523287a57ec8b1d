import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import { evaluate, type Scope } from "../../src/docx/evaluate.ts";
import type { DocxParts } from "../../src/docx/package.ts";
import { parseTag } from "../../src/docx/tag.ts";

interface Context {
  scopeList: unknown[];
  scopeTypes: unknown[];
}

/** Our scopes from docxtemplater's: only sections over items and objects open one. */
const scopeFrom = ({ scopeList, scopeTypes }: Context): Scope => {
  let scope: Scope = { value: scopeList[0], path: "" };
  scopeTypes.forEach((type, i) => {
    if (type === "array" || type === "object") scope = { value: scopeList[i + 1], path: "", parent: scope };
  });
  return scope;
};

/** Plain docxtemplater with our tags: what the own filler is held against. Returns the text of one part. */
export const renderReference = (parts: DocxParts, facts: unknown, part = "word/document.xml"): string => {
  const zip = new PizZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  const doc = new Docxtemplater(zip, {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    syntax: { changeDelimiterPrefix: null },
    parser: (text: string) => ({
      get: (_: unknown, context: unknown) => {
        const tag = parseTag(text);
        if (tag === undefined) throw new Error(`not a tag: ${text}`);
        const result = evaluate(tag, scopeFrom(context as Context));
        if (result.problem) throw new Error(result.problem.code);
        return result.value;
      },
    }),
  });
  doc.render(facts);
  return (doc.getZip() as PizZip).files[part]?.asText() ?? "";
};
