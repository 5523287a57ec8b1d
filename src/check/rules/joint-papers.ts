import type { LienKet } from "../../generated/model.ts";
import { foundedOn, JOINT_REGULATION } from "../../model/founding-day.ts";
import type { PlannedDocument } from "../../plan/plan.ts";
import { addDays, shortDay } from "../../text/dates.ts";
import { error, type Finding, type Rule, type RuleInput, warning } from "../rule.ts";
import { inOrder, paper } from "./order-of-papers.ts";
import { recordPointer } from "./record-pointer.ts";

const PROPOSAL = "lk_01_trao_doi_de_xuat";
const ANSWERS = "lk_01a_y_kien_thanh_vien";
const HANDOVER = "lk_08_bien_ban_ban_giao";

/** The papers of a linked model follow the steps: proposal, answers, conference with signing, plan, hand-over. */
export const jointPapers: Rule<LienKet> = {
  id: "R-LK-03, R-LK-04, R-LK-08, R-LK-09, R-LK-12",
  source: "Quy trình 2.1-2.3, thứ tự các bước",
  check: (input) => {
    const { model, plan } = input;
    const proposal = paper(model, PROPOSAL);
    const regulation = paper(model, JOINT_REGULATION);
    const answers = plan.documents.filter(({ kind, signed }) => kind === ANSWERS && signed);
    return [
      ...inOrder([proposal, regulation], "R-LK-03", warning),
      ...answers.flatMap((document) => {
        const pointer = `${recordPointer(model, document)}/ngay_ky`;
        return inOrder([proposal, { day: document.signed, pointer }, regulation], "R-LK-04-ORDER", error);
      }),
      ...onTheDay(model),
      ...firstPlan(input),
      ...handovers(input),
    ];
  },
};

/** The regulation is signed at the conference, a day more or less (R-LK-09). */
function onTheDay(model: LienKet): Finding[] {
  const signed = foundedOn(model);
  const held = model.hoi_nghi?.bat_dau?.slice(0, 10);
  if (!signed || !held || (addDays(held, -1) <= signed && signed <= addDays(held, 1))) return [];
  const at = `/van_ban/${JOINT_REGULATION}/ngay_ky`;
  return [warning("R-LK-09", at, { ngay: shortDay(signed), hoi_nghi: shortDay(held) })];
}

/** The plan of the first year is adopted at the launch (R-LK-08). */
function firstPlan({ model, plan }: RuleInput<LienKet>): Finding[] {
  const held = model.hoi_nghi?.bat_dau?.slice(0, 10);
  const first = plan.documents.find(({ kind }) => kind === "lk_05_ke_hoach_nam");
  if (!held || !first?.signed || first.signed >= held) return [];
  const data = { ngay: shortDay(first.signed), hoi_nghi: shortDay(held) };
  return [warning("R-LK-08", `${recordPointer(model, first)}/ngay_ky`, data)];
}

/** A new chair that already signs has taken over on paper (R-LK-12). */
function handovers({ model, plan }: RuleInput<LienKet>): Finding[] {
  return plan.documents
    .filter(({ kind, signed }) => kind === HANDOVER && !signed)
    .flatMap((document): Finding[] => {
      const { member } = document.linked ?? {};
      const begins = String(document.muc["tu_ngay"]);
      const acts = (other: PlannedDocument) =>
        other.kind !== HANDOVER && other.linked?.chair === member && (other.signed ?? "") >= begins;
      const done = plan.documents.find(acts);
      return done
        ? [
            warning("R-LK-12", recordPointer(model, document), {
              id: member ?? "",
              ten: done.title,
              ngay: shortDay(begins),
            }),
          ]
        : [];
    });
}
