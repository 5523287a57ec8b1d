import type { DomainData } from "../catalog/domain-data.ts";
import { fillChecked } from "../docx/pattern.ts";
import type { DocumentFacts } from "../facts/dossier-facts.ts";
import type { KeeperFacts } from "../facts/keeper-facts.ts";
import type { IndexDocument, IndexRow } from "../pdf/index-document.ts";
import type { Plan } from "../plan/plan.ts";
import { shortDay } from "../text/dates.ts";

/** The row of an issued paper: as it was when it was issued. */
export interface FrozenRow {
  /** Number of its group. */
  group: number;
  number: string;
  date: string;
  title: string;
  author: string;
  /** The file that stands for it. */
  href: string;
}

/**
 * The index of a dossier in the words it is printed in: form IV of Phụ lục V, NĐ 30/2020/NĐ-CP, grouped by the source's
 * list, under the name of who keeps it; a group without documents says why. Sheet numbers stay blank: they are known only
 * once the papers are bound. `frozen`: issued papers by key; those the plan no longer has follow the others of their group.
 */
export function indexOf(
  plan: Plan,
  documents: readonly KeyedFacts[],
  keeper: KeeperFacts,
  data: DomainData,
  frozen: ReadonlyMap<string, FrozenRow> = new Map(),
): IndexDocument {
  const words = data.muc_luc;
  let number = 0;
  const frozenRow = ({ group: _place, ...row }: FrozenRow): IndexRow => ({
    stt: String(++number),
    ...row,
    pages: "",
    note: "",
  });
  const planned = new Set(documents.map(({ key }) => key));
  const gone = (group: number) =>
    [...frozen].filter(([key, row]) => row.group === group && !planned.has(key)).map(([, row]) => row);
  const row = (made: KeyedFacts): IndexRow => {
    const issued = frozen.get(made.key);
    return issued ? frozenRow(issued) : freshRow(made);
  };
  const freshRow = ({ document, identity }: DocumentFacts): IndexRow => ({
    stt: String(++number),
    number: document.signed || document.state !== "du_thao" ? identity.so_ky_hieu : "",
    date: document.signed ? shortDay(document.signed) : "",
    title: titleOf(identity),
    author: authorOf(identity),
    pages: "",
    note: document.state === "du_thao" ? words.du_thao : "",
    href: document.file,
  });
  const years = documents.map(({ facts }) => facts.van_ban.nam);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const title = documents[0] ? fillChecked(words.ten_ho_so, documents[0].facts) : plan.model.ten;
  return {
    language: "vi",
    owner: keeper.lines.map((text) => ({ text, bold: true })),
    title: [words.tieu_de],
    dossierTitle: title,
    code: { label: words.so_ky_hieu, value: "" },
    years: `${words.nam} ${first === last ? first : `${first} - ${last}`}`,
    columns: words.cot as unknown as IndexDocument["columns"],
    groups: plan.groups.map((group) => ({
      heading: group.section
        ? fillChecked(words.nhom_khac, { ten: group.title, muc: group.section })
        : `(${group.number}) ${group.title}`,
      rows: [
        ...documents.filter(({ document }) => document.group === group.number).map(row),
        ...gone(group.number).map(frozenRow),
      ],
      emptyReason: plan.absent.find((absent) => absent.group === group.number)?.reason ?? "",
    })),
    pageLabel: words.so_trang,
    metadata: {
      title: `${words.ten_tep} - ${plan.model.ten}`,
      author: keeper.ten_goi,
      subject: title,
      keywords: [plan.model.ten],
      creationDate: `${first}-01-01`,
    },
  };
}

type KeyedFacts = DocumentFacts & { key: string };

/** Type and subject of a paper, as the index prints them. */
export const titleOf = ({ ten_loai, trich_yeu }: DocumentFacts["identity"]): string =>
  `${ten_loai} ${subjectAfterType(trich_yeu)}`;

/** Whose paper it is, as the index prints it. */
export const authorOf = ({ tac_gia }: DocumentFacts["identity"]): string =>
  tac_gia.charAt(0).toUpperCase() + tac_gia.slice(1);

/** A subject goes on in lower case after its type, but for the name of a conference. */
const subjectAfterType = (subject: string): string =>
  subject.startsWith("Hội nghị ") ? subject : subject.charAt(0).toLowerCase() + subject.slice(1);
