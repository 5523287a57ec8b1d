import type { Model, TuQuan } from "../../generated/model.ts";
import { APPROVAL_DECISION, recordOf } from "../../model/founding-day.ts";
import { type Day, shortDay } from "../../text/dates.ts";
import { error, type Finding, type Rule, warning } from "../rule.ts";

/** A dated step of the procedure, and where its date stands. */
export interface Step {
  day: Day | undefined;
  pointer: string;
}

const CONSULTATION = ["tq_03b_xin_y_kien", "tq_03c_bien_ban_lay_y_kien", "tq_03d_to_trinh"];

/** The signing of a paper as a step. */
export const paper = (model: Model, kind: string): Step => ({
  day: recordOf(model, kind).ngay_ky,
  pointer: `/van_ban/${kind}/ngay_ky`,
});

/** Where the clerk finds the date in the file. */
const pathOf = ({ pointer }: Step): string => pointer.slice(1).replaceAll("/", ".");

/** The papers follow the steps of the procedure. A missing date proves nothing. */
export const orderOfPapers: Rule<TuQuan> = {
  id: "R-TQ-02, R-TQ-03, R-TQ-04",
  source: "Quy trình 1.1-1.2, thứ tự các bước",
  check: ({ model }) => {
    const resolution = paper(model, "tq_01_nghi_quyet_cap_uy");
    const plan = paper(model, "tq_02_ke_hoach_xay_dung");
    const proposal = paper(model, "tq_03_bao_cao_de_xuat");
    const decision = paper(model, "tq_04_quyet_dinh_thanh_lap");
    const regulation = paper(model, "tq_05_quy_che_hoat_dong");
    const opinion: Step =
      model.y_kien?.hinh_thuc === "van_ban_rieng"
        ? paper(model, "tq_03a_y_kien_rieng")
        : { day: model.y_kien?.ngay, pointer: "/y_kien/ngay" };
    const approval: Step =
      model.quy_che?.phe_duyet?.hinh_thuc === "quyet_dinh_rieng"
        ? paper(model, APPROVAL_DECISION)
        : { day: model.quy_che?.phe_duyet?.ngay, pointer: "/quy_che/phe_duyet/ngay" };
    const request = paper(model, "tq_05c_to_trinh_phe_duyet");
    const asked = CONSULTATION.map((kind) => paper(model, kind));
    const launch: Step = {
      day: model.hoi_nghi?.bat_dau?.slice(0, 10),
      pointer: "/hoi_nghi/bat_dau",
    };
    return [
      ...inOrder([proposal, opinion, decision, regulation, approval, launch], "R-TQ-02", error),
      ...inOrder([resolution, plan, decision], "R-TQ-04", warning),
      ...asked.flatMap((step) => inOrder([opinion, step, decision], "R-TQ-03", warning)),
      ...inOrder([regulation, request, approval], "R-TQ-02", error),
    ];
  },
};

/** Steps that come before the one they should follow; a missing date proves nothing. */
export function inOrder(steps: readonly Step[], code: string, make: typeof error): Finding[] {
  const dated = steps.filter((step): step is Step & { day: Day } => step.day !== undefined);
  return dated.flatMap((step, index): Finding[] => {
    const before = dated[index - 1];
    if (!before || before.day <= step.day) return [];
    return [
      make(code, step.pointer, {
        sau: pathOf(step),
        ngay_sau: shortDay(step.day),
        truoc: pathOf(before),
        ngay_truoc: shortDay(before.day),
      }),
    ];
  });
}
