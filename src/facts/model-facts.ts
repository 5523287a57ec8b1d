import type { DomainData } from "../catalog/domain-data.ts";
import { fillChecked } from "../docx/pattern.ts";
import type { Facts } from "../generated/facts.ts";
import type { Model, TuQuan } from "../generated/model.ts";
import { signerOn } from "../model/holder-on.ts";
import { blankDay, type Day, longDay } from "../text/dates.ts";
import { asLines, numbered, withoutEndMark } from "./numbered.ts";
import { personFacts, type Units } from "./unit-facts.ts";

/** The model itself: name, place, structure, wording of its work. */
export function modelFacts(model: Model, data: DomainData): Facts["mo_hinh"] {
  const given = model.mo_hinh;
  const structure = data.co_cau[given.cau_truc ?? "to"];
  const field = given.linh_vuc ?? "tong_hop";
  return {
    ten: given.ten,
    dia_ban: withoutEndMark(given.dia_ban),
    pham_vi: withoutEndMark(given.pham_vi ?? ""),
    linh_vuc: field,
    ten_linh_vuc: data.linh_vuc[field]?.ten ?? "",
    co_cau: structure?.ten ?? "",
    nguoi_dung_dau: structure?.nguoi_dung_dau ?? "",
    so_ho: given.so_ho ?? 0,
    so_nhan_khau: given.so_nhan_khau ?? 0,
    muc_tieu: asLines(given.muc_tieu),
    chuc_nang: withoutEndMark(given.chuc_nang ?? ""),
    nhiem_vu: asLines(given.nhiem_vu),
    quyen_han: asLines(given.quyen_han),
    phuong_thuc: asLines(given.phuong_thuc),
    nam_thanh_lap: given.nam_thanh_lap,
    ten_dai: fillChecked(data.cum_tu.ten_dai[model.loai], { ten: given.ten }),
  };
}

/** The four survey headings of quy trình 1.1.1 and the optional table of figures. */
export function situationFacts({ tinh_hinh: given = {} }: Model): Facts["tinh_hinh"] {
  const [ky_1 = "", ky_2 = "", ky_3 = ""] = given.so_lieu?.ky ?? [];
  return {
    antt: withoutEndMark(given.antt ?? ""),
    nhan_dan: withoutEndMark(given.nhan_dan ?? ""),
    he_thong_chinh_tri: withoutEndMark(given.he_thong_chinh_tri ?? ""),
    phong_trao: withoutEndMark(given.phong_trao ?? ""),
    co_so_lieu: given.so_lieu !== undefined,
    ky_1,
    ky_2,
    ky_3,
    dong: numbered(
      (given.so_lieu?.dong ?? []).map(
        ({ noi_dung, gia_tri: [gia_tri_1 = 0, gia_tri_2 = 0, gia_tri_3 = 0] }) => ({
          noi_dung,
          gia_tri_1,
          gia_tri_2,
          gia_tri_3,
        }),
      ),
    ),
  };
}

/** The opinion written on the proposal; without one the box keeps dotted lines (quy trình 1.1.1). */
export function opinionFacts(model: Model, units: Units, day: Day): Facts["y_kien"] {
  const given: TuQuan["y_kien"] = model.loai === "tu_quan" ? model.y_kien : undefined;
  const { ngay, noi_dung, hinh_thuc, dong_y = true, giao_viec = [], thoi_han } = given ?? {};
  const isApart = hinh_thuc === "van_ban_rieng";
  const owner = units.chu_the;
  const person = personFacts(signerOn(owner.leaders, ngay ?? day) ?? owner.head, owner.kind, owner.facts);
  return {
    co: noi_dung !== undefined,
    noi_dung: withoutEndMark(noi_dung ?? ""),
    ngay: ngay ? longDay(ngay) : blankDay(model.mo_hinh.nam_thanh_lap),
    chuc_danh: person.chuc_danh,
    ho_ten: person.ho_ten,
    phe_truc_tiep: !isApart,
    van_ban_rieng: isApart,
    dong_y,
    giao_viec: numbered(
      giao_viec.map(({ don_vi, viec, han }) => ({
        don_vi,
        viec: withoutEndMark(viec),
        han: han ? longDay(han) : "",
      })),
    ),
    thoi_han: thoi_han ? longDay(thoi_han) : "",
  };
}

/** The pledge of the members, or a form of it for households. */
export function pledgeFacts(model: Model): Facts["cam_ket"] {
  const cam_ket = model.loai === "tu_quan" ? model.cam_ket : undefined;
  return {
    co: cam_ket !== undefined,
    noi_dung: asLines(cam_ket?.noi_dung),
    ho_gia_dinh: cam_ket?.doi_tuong === "ho_gia_dinh",
  };
}

/** The pilot plan's facts; empty where the model is no pilot and the kind is not in the dossier. */
export function pilotFacts(model: Model): Facts["mo_hinh_diem"] {
  const given = model.loai === "tu_quan" ? model.mo_hinh_diem : undefined;
  return {
    nam: given?.nam ?? model.mo_hinh.nam_thanh_lap,
    ly_do: withoutEndMark(given?.ly_do ?? ""),
    tieu_chi: numbered(given?.tieu_chi ?? []),
    lo_trinh: numbered(
      (given?.lo_trinh ?? []).map((step) => ({ ...step, noi_dung: withoutEndMark(step.noi_dung) })),
    ),
    dia_ban_nhan_rong: (given?.dia_ban_nhan_rong ?? []).join(", "),
  };
}
