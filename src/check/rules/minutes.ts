import type { BienBan, Model } from "../../generated/model.ts";
import { recordOf } from "../../model/founding-day.ts";
import { shortDay } from "../../text/dates.ts";
import { error, type Finding, type Rule, warning } from "../rule.ts";
import { LAUNCH_PAPERS } from "./launch.ts";

const MINUTES = [
  { pointer: "/lay_y_kien/bien_ban", of: (m: Model) => m.lay_y_kien?.bien_ban },
  { pointer: "/hoi_nghi/ket_qua", of: (m: Model) => m.hoi_nghi?.ket_qua },
] as const;

/** Minutes end after they begin and count nobody twice; those of the launch are of its day. */
export const minutes: Rule = {
  id: "R-TQ-12, R-CH-02",
  source: "NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.9; quy trình 1.2",
  check: ({ model }) => [
    ...MINUTES.flatMap(({ pointer, of }) => own(of(model), pointer)),
    ...launchDay(model),
  ],
};

function own(given: BienBan | undefined, at: string): Finding[] {
  if (!given) return [];
  const { bat_dau, ket_thuc, co_mat = 0, tong = co_mat, bieu_quyet } = given;
  const { tan_thanh = 0, khong_tan_thanh = 0, y_kien_khac = 0 } = bieu_quyet ?? {};
  const votes = tan_thanh + khong_tan_thanh + y_kien_khac;
  const isOver = co_mat > tong || (co_mat > 0 && votes > co_mat);
  return [
    ...(ket_thuc <= bat_dau ? [error("MINUTES_BACKWARDS", `${at}/ket_thuc`)] : []),
    ...(isOver ? [warning("MINUTES_COUNT", at, { co_mat, tong, phieu: votes })] : []),
  ];
}

function launchDay(model: Model): Finding[] {
  const day = model.hoi_nghi?.bat_dau?.slice(0, 10);
  const held = model.hoi_nghi?.ket_qua?.bat_dau.slice(0, 10);
  const paper = LAUNCH_PAPERS[model.loai].minutes;
  const dated = recordOf(model, paper).ngay_ky;
  if (!day || !held) return [];
  const ngay = shortDay(day);
  return [
    ...(held === day ? [] : [error("R-TQ-12-MINUTES", "/hoi_nghi/ket_qua/bat_dau", { ngay })]),
    ...(!dated || dated === day ? [] : [error("R-TQ-12-MINUTES", `/van_ban/${paper}/ngay_ky`, { ngay })]),
  ];
}
