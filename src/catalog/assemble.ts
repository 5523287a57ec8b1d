import Handlebars from "handlebars";
import type { KindDescription } from "../generated/kind.ts";
import { nearest } from "../text/nearest.ts";
import { expandTables } from "./expand-tables.ts";
import { type Layout, layoutNames, textWidth } from "./layout.ts";

/** The unpacked base package and the shared parts, as text, keyed by file name. */
export interface LayoutSources {
  /** `word/styles.xml.hbs`, with every paragraph style. */
  styles: string;
  /** Font sizes in half-points per preset ("14", "13"). */
  sizes: Record<string, Record<string, number>>;
  /** Handlebars partials by name: letterhead, signature, tables … */
  parts: Record<string, string>;
  layout: Layout;
}

/** What the layout of a kind depends on. Only what a proposer issues can come from the Youth Union, with its own head. */
export const layoutOf = ({ so_trang = true, ban_hanh, the_thuc }: Partial<KindDescription>) => ({
  so_trang,
  doan_tncs: ban_hanh === "don_vi_de_xuat" && the_thuc === "nha_nuoc",
});

/** Composes layout (`{{…}}`) and leaves facts (`{…}`) untouched. Throws Handlebars' error on a wrong layout. */
export class Assembler {
  readonly #handlebars = Handlebars.create();
  readonly #sources: LayoutSources;
  readonly #names: string[];

  constructor(sources: LayoutSources) {
    this.#sources = sources;
    for (const style of paragraphStyles(sources.styles))
      this.#handlebars.registerPartial(style, paragraph(style));
    for (const [name, part] of Object.entries(sources.parts))
      this.#handlebars.registerPartial(name, part.trim());
    this.#names = Object.keys(this.#handlebars.partials);
  }

  /** `word/styles.xml` for one preset of sizes; comments, which cite the rules, stay out of the documents. */
  styles(preset: string): string {
    const xml = this.#render(this.#sources.styles, {
      co: this.#sources.sizes[preset],
      trang: layoutNames(this.#sources.layout),
    });
    return xml.replace(/\s*<!--.*?-->/gs, "").replace(/>\s+</g, "><");
  }

  /** `word/document.xml` of one kind from its `body.hbs`. */
  document(body: string, layout: Record<string, unknown>): string {
    this.#refuseUnknownParts(body);
    const wrapped = `{{#> trang_van_ban}}${body}{{/trang_van_ban}}`;
    const context = { ...layoutNames(this.#sources.layout), ...layout };
    return expandTables(tidy(this.#render(wrapped, context)), textWidth(this.#sources.layout));
  }

  /** Handlebars prints the block of a part it does not know as it is, which would leave text outside of paragraphs. */
  #refuseUnknownParts(body: string): void {
    const inline = [...body.matchAll(/\{\{~?#\*inline "([^"]+)"/g)].map((m) => m[1] as string);
    const known = [...this.#names, ...inline, "@partial-block"];
    for (const [, name = ""] of body.matchAll(/\{\{~?#?>\s*([^\s}~]+)/g)) {
      if (known.includes(name)) continue;
      const near = nearest(name, known);
      throw new Error(`{{> ${name}}}${near ? ` ≠ {{> ${near}}}` : ""}`);
    }
  }

  #render(source: string, context: unknown): string {
    return this.#handlebars.compile(source, { noEscape: true, strict: true, preventIndent: true })(context);
  }
}

/** Every paragraph style is a block partial of its own name, so a body reads: style, then text. */
function paragraph(style: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">{{> @partial-block}}</w:t></w:r></w:p>`;
}

function paragraphStyles(stylesXml: string): string[] {
  return [...stylesXml.matchAll(/w:type="paragraph" w:customStyle="1" w:styleId="(\w+)"/g)].map(
    (m) => m[1] as string,
  );
}

/** Line breaks of the source are white space of the layout, not of the text. */
function tidy(xml: string): string {
  return xml
    .replace(/<!--.*?-->/gs, "")
    .replace(/>\s*\n\s*</g, "><")
    .replace(
      /(<w:t xml:space="preserve">)([^<]*)(<\/w:t>)/g,
      (_all, open: string, text: string, close: string) => {
        const joined = text.replace(/^\s*\n\s*|\s*\n\s*$/g, "").replace(/\s*\n\s*/g, " ");
        return open + joined + close;
      },
    )
    .replace(/<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve"><\/w:t><\/w:r>/g, "")
    .trim();
}
