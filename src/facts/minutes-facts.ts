import type { DomainData } from "../catalog/domain-data.ts";
import { fillChecked } from "../docx/pattern.ts";
import type { BienBan as MinutesFacts } from "../generated/facts.ts";
import type { BienBan } from "../generated/model.ts";
import { longDay } from "../text/dates.ts";
import { timeInWords } from "../text/times.ts";
import { asLines, numbered, withoutEndMark } from "./numbered.ts";

/** Minutes of a meeting (NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.9). Before the meeting its times are room to write in. */
export function minutesFacts(
  given: BienBan | undefined,
  place: string,
  year: number,
  { cum_tu: { cho_trong } }: DomainData,
): MinutesFacts {
  const time = (moment: string | undefined) => {
    const [day, hour] = moment?.split("T") ?? [];
    return day && hour ? `${timeInWords(hour)}, ${longDay(day)}` : fillChecked(cho_trong.gio, { nam: year });
  };
  const votes = given?.bieu_quyet;
  return {
    co: given !== undefined,
    bat_dau: time(given?.bat_dau),
    ket_thuc: time(given?.ket_thuc),
    gio_ket_thuc: given ? timeInWords(given.ket_thuc.slice(11)) : "",
    dia_diem: withoutEndMark(given?.dia_diem ?? place),
    chu_tri: { ho_ten: given?.chu_tri.ho_ten ?? "", chuc_vu: given?.chu_tri.chuc_vu ?? "" },
    thu_ky: { ho_ten: given?.thu_ky.ho_ten ?? "", chuc_vu: given?.thu_ky.chuc_vu ?? "" },
    co_mat: given?.co_mat ?? 0,
    tong: given?.tong ?? 0,
    thanh_phan: asLines(given?.thanh_phan),
    vang_mat: asLines(given?.vang_mat),
    y_kien: numbered(
      (given?.y_kien ?? []).map(({ nguoi, noi_dung }) => ({ nguoi, noi_dung: withoutEndMark(noi_dung) })),
    ),
    bieu_quyet: {
      co: votes !== undefined,
      tan_thanh: votes?.tan_thanh ?? 0,
      khong_tan_thanh: votes?.khong_tan_thanh ?? 0,
      y_kien_khac: votes?.y_kien_khac ?? 0,
    },
    ket_luan: asLines(given?.ket_luan),
  };
}
