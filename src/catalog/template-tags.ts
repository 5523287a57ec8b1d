import type { Op, Template } from "../docx/template.ts";

/** The facts a template names, sorted: tags as they are written, behind the loops and conditions they stand in. */
export function templateTags({ template }: { template: Template }): string[] {
  const found = new Set<string>();
  for (const part of Object.values(template.parts)) {
    if (typeof part === "object" && "ops" in part) collect(part.ops, "", found);
  }
  return [...found].sort();
}

function collect(ops: readonly Op[], within: string, found: Set<string>): void {
  for (const op of ops) {
    if (typeof op === "string" || op.op === "run") continue;
    if (op.op === "element") collect(op.body, within, found);
    else {
      const tag = within + op.tag.raw.replace(/^[#^]\s*/, "");
      found.add(tag);
      if (op.op === "section") collect(op.body, op.inverted ? within : `${tag} › `, found);
    }
  }
}
