import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Collection, Exhibit, KindRow, Scenario } from "./collect.ts";
import type { Drawn, Page } from "./draw.ts";
import { STYLE } from "./sheet-style.ts";

export interface SheetInput extends Collection {
  drawn: Drawn;
  out: string;
  /** Nothing was left out on request, so that an empty cell is a gap. */
  complete: boolean;
}

/** Columns of the table, by `chu_the.loai`. */
const OWNERS: Record<string, string> = {
  xa: "Xã, phường, đặc khu",
  co_quan: "Cơ quan",
  doanh_nghiep: "Doanh nghiệp",
  nha_truong: "Nhà trường",
};

/** Writes `index.html` and returns its path. */
export async function writeSheet(input: SheetInput): Promise<string> {
  const file = path.join(input.out, "index.html");
  await writeFile(file, sheet(input));
  return file;
}

function sheet(input: SheetInput): string {
  const shown = input.scenarios.filter(({ name }) =>
    input.exhibits.some(({ scenario }) => scenario === name),
  );
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Văn bản của hồ sơ mô hình</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>Văn bản của hồ sơ mô hình</h1>
<p>${input.exhibits.length} tệp của ${shown.length} tình huống mẫu; nhân vật, địa danh trong tình huống là hư cấu. Bấm vào một trang để xem đủ cỡ.</p>
<nav aria-label="Các phần"><a href="#bang">Bảng loại văn bản</a>${shown.map(scenarioLink).join("")}</nav>
</header>
<main>
${kindTable(input)}
${shown.map((scenario) => scenarioSection(scenario, input)).join("\n")}
</main>
</body>
</html>
`;
}

const scenarioLink = ({ name, title }: Scenario): string =>
  `<a href="#${name}">${escaped(title)} <small>${name}</small></a>`;

function kindTable(input: SheetInput): string {
  const names = Object.values(OWNERS).map((name) => `<th scope="col">${name}</th>`);
  const rows = input.kinds.filter(
    ({ kind }) => input.complete || input.exhibits.some((one) => one.kind === kind),
  );
  return `<section id="bang">
<h2>Loại văn bản theo chủ thể</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Bảng loại văn bản theo chủ thể"><table>
<thead><tr><th scope="col">Loại văn bản</th>${names.join("")}</tr></thead>
<tbody>
${rows.map((row) => kindRow(row, input)).join("\n")}
</tbody>
</table></div>
</section>`;
}

function kindRow({ kind, number, title }: KindRow, { exhibits, drawn }: SheetInput): string {
  const cells = Object.keys(OWNERS).map((owner) => {
    const exhibit = exhibits.find((one) => one.kind === kind && one.owner === owner);
    return `<td>${exhibit ? cell(exhibit, drawn.get(exhibit) ?? []) : '<span class="none">chưa có</span>'}</td>`;
  });
  return `<tr><th scope="row"><b>${number}</b> ${escaped(title)}<small>${kind}</small></th>${cells.join("")}</tr>`;
}

/** The first page as a picture, the others by their numbers. */
function cell(exhibit: Exhibit, [first, ...others]: Page[]): string {
  const links = others.map(({ file }, index) => `<a href="${file}">${index + 2}</a>`);
  const more =
    links.length > 0 ? `<small>Trang ${links.join(" ")}${exhibit.isGathered ? " …" : ""}</small>` : "";
  return first ? picture(exhibit, first, 1) + more : "";
}

function scenarioSection({ name, title, owner }: Scenario, { exhibits, drawn }: SheetInput): string {
  const own = exhibits.filter(({ scenario }) => scenario === name);
  return `<section id="${name}">
<h2>${escaped(title)} <small>${OWNERS[owner] ?? owner} · ${name}</small></h2>
${own.map((exhibit) => article(exhibit, drawn.get(exhibit) ?? [])).join("\n")}
</section>`;
}

function article(exhibit: Exhibit, pages: Page[]): string {
  const all = pages.map((page, index) => picture(exhibit, page, index + 1));
  const alike = exhibit.isGathered ? " <small>các trang sau cùng mẫu</small>" : "";
  return `<article>
<h3><b>${exhibit.number}</b> ${escaped(exhibit.title)} <small>${exhibit.path}</small>${alike}</h3>
<div class="pages">${all.join("")}</div>
</article>`;
}

const picture = ({ title, number, scenario }: Exhibit, { file, width, height }: Page, page: number): string =>
  `<a href="${file}"><img src="${file}" width="${width}" height="${height}" loading="lazy" alt="${escaped(`${number} ${title}, ${scenario}, trang ${page}`)}"></a>`;

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] as string);
