import { isRename, type PlacedChange } from "./change.ts";
import type { Accepted } from "./settle.ts";

/** What the rows accepted for a model change, as lines for a person, in the order of the rows. */
export interface ChangeSummary {
  leave: string[];
  join: string[];
  post: string[];
  head: string[];
  unit: string[];
}

export function summaryOf(rows: readonly Accepted[], changes: readonly PlacedChange[]): ChangeSummary {
  const summary: ChangeSummary = { leave: [], join: [], post: [], head: [], unit: [] };
  for (const { row, match } of rows) {
    const change = changes[row] as PlacedChange;
    const { ho_ten = "", don_vi = "", chuc_danh, ly_do, ten_moi = "", hanh_dong } = change;
    // In a row about a unit that joins, the person is its head.
    const who = match.is === "member" ? match.member.ho_ten : don_vi || ho_ten;
    const withNote = (note: string | undefined) => (note ? `${who} (${note})` : who);
    if (isRename(change)) add(summary.unit, match.is === "unit" ? `${match.before} → ${ten_moi}` : ten_moi);
    else if (hanh_dong === "doi_nguoi_dung_dau") add(summary.head, `${don_vi}: ${ho_ten}`);
    else if (hanh_dong === "thoi") add(summary.leave, withNote(ly_do));
    else if (hanh_dong === "bo_sung") add(summary.join, withNote(chuc_danh));
    else if (match.is === "member") add(summary.post, `${who}: ${match.member.chuc_danh} → ${chuc_danh}`);
  }
  return summary;
}

/** One row may meet several units of a model; it is told once. */
function add(list: string[], line: string): void {
  if (!list.includes(line)) list.push(line);
}
