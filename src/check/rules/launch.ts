import type { Model } from "../../generated/model.ts";
import { recordOf } from "../../model/founding-day.ts";
import { addDays, parseDay, shortDay } from "../../text/dates.ts";
import { error, type Finding, type Rule, warning } from "../rule.ts";

/** Days of meetings that are in no calendar; the schema sees only their form. */
export const unrealDays = ({ hoi_nghi, lay_y_kien }: Model): Finding[] =>
  Object.entries({
    "/hoi_nghi": hoi_nghi,
    "/hoi_nghi/ket_qua": hoi_nghi?.ket_qua,
    "/lay_y_kien/bien_ban": lay_y_kien?.bien_ban,
  }).flatMap(([pointer, { bat_dau, ket_thuc } = {}]) =>
    Object.entries({ bat_dau, ket_thuc })
      .filter(([, value]) => value && !parseDay(value.slice(0, 10)))
      .map(([key, value]) =>
        error("LAUNCH_NO_SUCH_DAY", `${pointer}/${key}`, { ngay: value?.slice(0, 10) ?? "" }),
      ),
  );

/** The papers of the conference, by type of model. */
export const LAUNCH_PAPERS = {
  tu_quan: {
    plan: "tq_06a_ke_hoach_ra_mat",
    invitation: "tq_06b_giay_moi",
    minutes: "tq_06d_bien_ban_ra_mat",
  },
  lien_ket: {
    plan: "lk_06a_ke_hoach_ky_ket",
    invitation: "lk_06b_giay_moi",
    minutes: "lk_06d_bien_ban_ky_ket",
  },
} as const;

/** The launch conference: real times in order, invited in time, or part of a named conference. */
export const launch: Rule = {
  id: "R-TQ-12, R-TQ-13, R-CH-02",
  source: "Quy trình 1.2: tổ chức ra mắt, mở hội nghị riêng hoặc lồng ghép",
  check: ({ model }) => {
    const { bat_dau, ket_thuc, hinh_thuc, ten_hoi_nghi_chinh, chuong_trinh = [] } = model.hoi_nghi ?? {};
    const papers = LAUNCH_PAPERS[model.loai];
    const found: Finding[] = [];
    if (bat_dau && ket_thuc && ket_thuc <= bat_dau) found.push(error("R-CH-02", "/hoi_nghi/ket_thuc"));
    if (hinh_thuc === "long_ghep" && !ten_hoi_nghi_chinh) found.push(error("R-TQ-12-HOST", "/hoi_nghi"));
    for (const [index, { tu_gio, den_gio }] of chuong_trinh.entries()) {
      const before = chuong_trinh[index - 1]?.tu_gio;
      if ((tu_gio && before && tu_gio < before) || (tu_gio && den_gio && den_gio < tu_gio)) {
        found.push(warning("PROGRAMME_BACKWARDS", `/hoi_nghi/chuong_trinh/${index}`, { gio: tu_gio }));
      }
    }
    const day = bat_dau?.slice(0, 10);
    if (!day) return found;
    const invited = recordOf(model, papers.invitation).ngay_ky;
    const planned = recordOf(model, papers.plan).ngay_ky;
    if (planned && planned >= day)
      found.push(error("R-TQ-12-PLAN", `/van_ban/${papers.plan}/ngay_ky`, { ngay: shortDay(day) }));
    if (invited && invited >= day)
      found.push(
        error("R-TQ-12-INVITATION", `/van_ban/${papers.invitation}/ngay_ky`, { ngay: shortDay(day) }),
      );
    else if (invited && addDays(invited, 3) > day)
      found.push(warning("R-TQ-13", `/van_ban/${papers.invitation}/ngay_ky`, { ngay: shortDay(day) }));
    return found;
  },
};
