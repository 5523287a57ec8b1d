import type { NguoiKy } from "../../generated/model.ts";
import { type DescribedUnit, describedUnits } from "../../model/described-units.ts";
import { isHead } from "../../model/holder-on.ts";
import { shortDay } from "../../text/dates.ts";
import { error, type Finding, type Rule, warning } from "../rule.ts";

/** Dated changes of units and places follow each other and say something; a unit has one head at a time. */
export const history: Rule = {
  id: "HISTORY",
  source: "Quy trình 1.1.3, 1.2, 2.2: văn bản do người đứng đầu đương nhiệm ký, mang tên đơn vị lúc đó",
  check: ({ model }) => [
    ...changesInOrder(model.mo_hinh.thay_doi ?? [], "/mo_hinh/thay_doi"),
    ...describedUnits(model).flatMap(({ pointer, unit }) => [
      ...changesInOrder(unit.thay_doi ?? [], `${pointer}/thay_doi`),
      ...oneHead(unit, `${pointer}/lanh_dao`),
    ]),
  ],
};

function changesInOrder(
  changes: readonly { tu_ngay: string; theo_van_ban?: string }[],
  at: string,
): Finding[] {
  return changes.flatMap(({ tu_ngay, theo_van_ban: _paper, ...names }, index) => {
    const before = changes[index - 1]?.tu_ngay;
    return [
      ...(Object.keys(names).length === 0 ? [error("CHANGE_EMPTY", `${at}/${index}`)] : []),
      ...(before !== undefined && before >= tu_ngay
        ? [
            error("CHANGE_ORDER", `${at}/${index}/tu_ngay`, {
              ngay: shortDay(tu_ngay),
              truoc: shortDay(before),
            }),
          ]
        : []),
    ];
  });
}

/** Two heads from one day, or one whose given end lies in the term of the next: nobody can tell who signs. */
function oneHead({ lanh_dao }: DescribedUnit["unit"], at: string): Finding[] {
  const begins = ({ tu_ngay = "" }: NguoiKy): string => tu_ngay;
  return lanh_dao.flatMap((person, index) => {
    if (!isHead(person)) return [];
    const others = lanh_dao.filter((other) => other !== person && isHead(other));
    const same = others.find((other) => other.tu_ngay !== undefined && begins(other) === begins(person));
    if (same && lanh_dao.indexOf(same) < index)
      return [
        error("HEADS_SAME_DAY", `${at}/${index}/tu_ngay`, {
          ten: `${same.ho_ten}, ${person.ho_ten}`,
          ngay: shortDay(begins(person)),
        }),
      ];
    const { den_ngay } = person;
    const next =
      den_ngay && others.find((other) => begins(other) > begins(person) && begins(other) <= den_ngay);
    return next
      ? [
          warning("TERMS_OVERLAP", `${at}/${index}/den_ngay`, {
            ten: person.ho_ten,
            den: shortDay(den_ngay),
            sau: next.ho_ten,
            tu: shortDay(begins(next)),
          }),
        ]
      : [];
  });
}
