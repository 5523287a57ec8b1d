import { spawnSync } from "node:child_process";

/** Programs, how to see that they are there, and the Debian package that has them. */
const PROGRAMS = [
  { name: "soffice", option: "--version", install: "libreoffice-writer-nogui" },
  { name: "pdftoppm", option: "-v", install: "poppler-utils" },
  { name: "fc-list", option: "--version", install: "fontconfig" },
];
const FONT_PACKAGE = "fonts-liberation2";
/** Faces with the widths of Times New Roman. */
const TIMES = ["Times New Roman", "Liberation Serif", "Tinos"];
/** Ơ Ậ Ệ ỹ: letters of which Liberation 1.x lacks all. */
const VIETNAMESE = "charset=1a0 1eac 1ec6 1ef9";

/** What the gallery needs and this machine lacks, a line each with the package to install. */
export function missingTools(): string[] {
  const programs = PROGRAMS.filter(({ name, option }) => spawnSync(name, [option]).error !== undefined);
  const lines = programs.map(({ name, install }) => `${name} is missing: apt-get install ${install}`);
  if (programs.some(({ name }) => name === "fc-list") || hasTimes()) return lines;
  return [
    ...lines,
    `No typeface with the widths of Times New Roman and all Vietnamese letters (Liberation 2.x): apt-get install ${FONT_PACKAGE}`,
  ];
}

/** Pages drawn with another face, or with letters taken from several, are not the pages people get. */
function hasTimes(): boolean {
  const family = outputOf("fc-match", "--format=%{family[0]}", "Times New Roman");
  const files = (condition: string): string => outputOf("fc-list", `${family}${condition}`, "file");
  return TIMES.includes(family) && files("") === files(`:${VIETNAMESE}`);
}

/** Lines in an order of their own: that of fc-list changes with the question. */
const outputOf = (program: string, ...args: string[]): string =>
  spawnSync(program, args, { encoding: "utf8" }).stdout.trim().split("\n").sort().join("\n");
