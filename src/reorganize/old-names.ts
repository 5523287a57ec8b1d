import type { Model } from "../generated/model.ts";
import { describedUnits } from "../model/described-units.ts";
import { membersOn } from "../model/members-on.ts";
import { namesOn } from "../model/names-on.ts";
import type { Problem } from "../problem/problem.ts";
import type { PlacedChange } from "./change.ts";
import type { Accepted } from "./settle.ts";

/** Texts the model writes out itself and that still bear the old name of a unit after it was renamed. */
export function oldNames(
  model: Model,
  file: string,
  rows: readonly Accepted[],
  changes: readonly PlacedChange[],
): Problem[] {
  return rows.flatMap(({ row, match }): Problem[] => {
    const change = changes[row] as PlacedChange;
    if (match.is !== "unit" || change.ten_moi === undefined) return [];
    const cu = match.before;
    const bears = (text: string | undefined) => text?.toLowerCase().includes(cu.toLowerCase()) ?? false;
    const people = membersOn(model, change.ngay)
      .filter(({ chuc_vu_cong_tac, dia_chi }) => bears(chuc_vu_cong_tac) || bears(dia_chi))
      .map(({ ho_ten }) => ho_ten);
    const heads = describedUnits(model).flatMap(({ pointer, unit }) => {
      const { dau_trai, dia_danh, co_quan_chu_quan } = namesOn(unit, change.ngay) as Record<string, unknown>;
      return bears(JSON.stringify([dau_trai, dia_danh, co_quan_chu_quan])) ? [pointer] : [];
    });
    const note = (code: string, data: Record<string, string | number>): Problem => ({
      code,
      severity: "warning",
      where: { kind: "file", file },
      data: { cu, moi: change.ten_moi ?? "", ...data },
    });
    return [
      ...(people.length > 0
        ? [note("CHANGES_OLD_NAME_PEOPLE", { so: people.length, ds: people.join(", ") })]
        : []),
      ...(heads.length > 0 ? [note("CHANGES_OLD_NAME_LETTERHEAD", { ds: heads.join(", ") })] : []),
    ];
  });
}
