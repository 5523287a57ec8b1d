import type { DomainData, Phrases } from "../catalog/domain-data.ts";
import { fillChecked } from "../docx/pattern.ts";
import type { Facts, KhachMoi as GuestFacts } from "../generated/facts.ts";
import type { KhachMoi, Model } from "../generated/model.ts";
import { blankDay, longDay, weekday } from "../text/dates.ts";
import { joinPost } from "../text/join-post.ts";
import { timeInWords } from "../text/times.ts";
import { minutesFacts } from "./minutes-facts.ts";
import { asLines, numbered, withoutEndMark } from "./numbered.ts";

/** The launch conference; what is not settled yet stays a dotted line (the form expects it to be filled in by hand). */
export function launchFacts(model: Model, data: DomainData): Facts["hoi_nghi"] {
  const { cum_tu } = data;
  const launch = model.hoi_nghi ?? {};
  const [day, time] = launch.bat_dau?.split("T") ?? [];
  const year = model.mo_hinh.nam_thanh_lap;
  return {
    rieng: launch.hinh_thuc !== "long_ghep",
    ten_hoi_nghi_chinh: launch.ten_hoi_nghi_chinh ?? "",
    thoi_gian:
      day && time
        ? `${timeInWords(time)}, ${weekday(day)}, ${longDay(day)}`
        : fillChecked(cum_tu.gio_chua_ro, { nam: year }),
    ngay: day ? longDay(day) : blankDay(year),
    dia_diem: withoutEndMark(launch.dia_diem ?? ""),
    chu_tri: withoutEndMark(launch.chu_tri ?? ""),
    co_gio: (launch.chuong_trinh ?? []).some(({ tu_gio }) => tu_gio !== undefined),
    thanh_phan: asLines(launch.thanh_phan),
    chuong_trinh: numbered(
      (launch.chuong_trinh ?? []).map(({ tu_gio, den_gio, noi_dung, nguoi_thuc_hien }) => ({
        gio: [tu_gio, den_gio]
          .filter((t) => t !== undefined)
          .map((t) => t.replace(":", "h"))
          .join(" - "),
        noi_dung: withoutEndMark(noi_dung),
        nguoi_thuc_hien,
      })),
    ),
    phan_cong: numbered(
      (launch.phan_cong ?? []).map(({ cong_viec, don_vi, hoan_thanh_truoc }) => ({
        cong_viec: withoutEndMark(cong_viec),
        don_vi,
        hoan_thanh_truoc: hoan_thanh_truoc ?? "",
      })),
    ),
    kinh_phi: withoutEndMark(launch.kinh_phi ?? ""),
    ngay_thong_nhat: launch.ngay_thong_nhat ? longDay(launch.ngay_thong_nhat) : "",
    so_khach_moi: launch.khach_moi?.length ?? 0,
    khach_moi: numbered(
      (launch.khach_moi ?? []).map(({ ho_ten, chuc_vu, don_vi }) => ({
        ho_ten: ho_ten ?? "",
        chuc_vu_don_vi: chuc_vu ? postAndUnit(chuc_vu, don_vi) : don_vi,
      })),
    ),
    ket_qua: minutesFacts(launch.ket_qua, launch.dia_diem ?? "", year, data),
  };
}

/** Invitees of one file. Without a name the unit's leadership is invited (noi-dung TQ-06b). */
export function guestFacts(
  guests: readonly KhachMoi[],
  { cum_tu: { loi_moi } }: DomainData,
): Omit<GuestFacts, "van_ban">[] {
  return numbered(
    guests.map((guest, index) => ({
      loi_moi: invitation(guest, loi_moi),
      danh_xung: guest.danh_xung ?? loi_moi.don_vi,
      ky_ket: guest.ky_ket ?? false,
      khong_dau_tien: index > 0,
    })),
  );
}

function invitation(guest: KhachMoi, words: Phrases["loi_moi"]): string {
  const { danh_xung = words.don_vi, ho_ten, chuc_vu, don_vi } = guest;
  const post = chuc_vu ? postAndUnit(chuc_vu, don_vi) : undefined;
  if (!ho_ten) return post ?? fillChecked(words.lanh_dao, { don_vi });
  return `${danh_xung === words.don_vi ? words.ca_nhan : danh_xung} ${ho_ten}, ${post ?? don_vi}`;
}

/** "Bí thư Đảng ủy xã", "Trưởng thôn Tây", but "Đại diện hộ gia đình, xóm 1". */
function postAndUnit(post: string, unit: string): string {
  const joined = joinPost(post, unit);
  if (joined !== `${post} ${unit}`) return joined;
  return /^\p{Lu}/u.test(unit) ? `${post} ${unit}` : `${post}, ${unit}`;
}
