/** A place in a text file the user wrote. Lines and columns count from 1; columns count UTF-16 code units. */
export interface FilePlace {
  kind: "file";
  file: string;
  line?: number;
  column?: number;
  /** RFC 6901 pointer into the file's JSON value, "" for the whole. */
  pointer?: string;
}

/** A place in a DOCX template. All counts start at 1. */
export interface TemplatePlace {
  kind: "template";
  /** Kind id, or the path of the template file. */
  template: string;
  /** Part of the package, e.g. "word/document.xml". */
  part?: string;
  /** Paragraph number inside the part, or inside the cell when a table is given. */
  paragraph?: number;
  table?: number;
  row?: number;
  cell?: number;
}

/** A place in a table the user filled in (XLSX, CSV), as the spreadsheet program numbers it. */
export interface TablePlace {
  kind: "table";
  file: string;
  /** Name of the sheet; absent in a CSV file. */
  sheet?: string;
  /** Row of the sheet from 1, titles and empty rows counted. */
  row: number;
  /** The column's header as it stands there, or its letter where it has none. */
  column?: string;
}

export type Place = FilePlace | TemplatePlace | TablePlace;

/**
 * Something wrong with what the user gave. Problems are values: a stage returns the complete list.
 * `code` selects the message (`src/messages/`), `data` fills its `{placeholders}`.
 */
export interface Problem {
  code: string;
  severity: "error" | "warning";
  where?: Place;
  data?: Record<string, string | number>;
  /** Where the rule that was broken comes from, Vietnamese. */
  source?: string;
}

/** True when at least one problem is an error. */
export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some((p) => p.severity === "error");
