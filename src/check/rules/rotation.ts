import type { LienKet } from "../../generated/model.ts";
import { foundedOn } from "../../model/founding-day.ts";
import { allLinkedMembers, isRotating, linkedMembersOn } from "../../model/linked-members-on.ts";
import { turnOn } from "../../model/rotation.ts";
import { addDays, shortDay } from "../../text/dates.ts";
import { error, type Finding, type Rule, warning } from "../rule.ts";

/** One chair on every day: turns follow each other without gap or overlap, and every rotating member has one. */
export const rotation: Rule<LienKet> = {
  id: "R-LK-02",
  source: "Quy trình 2.1.3, 2.4: luân phiên chủ trì",
  check: ({ model, plan }) => {
    const { luan_phien: turns } = model;
    if (!turns) return [];
    const found = turns.flatMap((turn, index): Finding[] => {
      const at = `/luan_phien/${index}`;
      const { don_vi, tu_ngay, den_ngay } = turn;
      const before = turns[index - 1];
      const days = { tu: shortDay(tu_ngay), den: shortDay(den_ngay) };
      if (den_ngay < tu_ngay) return [error("R-LK-02-BACKWARDS", `${at}/den_ngay`, days)];
      const members = linkedMembersOn(model, tu_ngay);
      const member = members.find(({ id }) => id === don_vi);
      const isKnown = allLinkedMembers(model).some(({ id }) => id === don_vi);
      const next = before && addDays(before.den_ngay, 1);
      return [
        ...(isKnown && (!member || !isRotating(member))
          ? [error("R-LK-02-NOT-ROTATING", `${at}/don_vi`, { id: don_vi, tu: days.tu })]
          : []),
        ...(next && tu_ngay < next
          ? [error("R-LK-02-TWO-CHAIRS", `${at}/tu_ngay`, { tu: days.tu, truoc: shortDay(before.den_ngay) })]
          : []),
        ...(next && tu_ngay > next
          ? [error("R-LK-02-GAP", `${at}/tu_ngay`, { tu: days.tu, trong: shortDay(next) })]
          : []),
      ];
    });
    return [
      ...found,
      ...coverage(
        model,
        plan.documents.map(({ asOf }) => asOf),
      ),
    ];
  },
};

/** The schedule begins with the model and reaches every paper of it; nobody is left out. */
function coverage(model: LienKet, days: readonly string[]): Finding[] {
  const turns = model.luan_phien ?? [];
  const founded = foundedOn(model);
  const [first] = turns;
  const last = days.toSorted().at(-1) ?? "";
  const missing = model.thanh_vien_lien_ket
    .filter(isRotating)
    .filter(({ id }) => !turns.some(({ don_vi }) => don_vi === id));
  return [
    ...(first && founded && first.tu_ngay > founded
      ? [
          error("R-LK-02-GAP", "/luan_phien/0/tu_ngay", {
            tu: shortDay(first.tu_ngay),
            trong: shortDay(founded),
          }),
        ]
      : []),
    ...(last && !turnOn(turns, last) && last > (turns.at(-1)?.den_ngay ?? "")
      ? [error("R-LK-02-END", `/luan_phien/${turns.length - 1}/den_ngay`, { ngay: shortDay(last) })]
      : []),
    ...(missing.length > 0
      ? [warning("R-LK-02-LEFT-OUT", "/luan_phien", { id: missing.map(({ id }) => id).join(", ") })]
      : []),
  ];
}
