import type { DomainData } from "../catalog/domain-data.ts";
import { fillChecked } from "../docx/pattern.ts";
import type { Facts } from "../generated/facts.ts";
import type { Model } from "../generated/model.ts";
import { longDay } from "../text/dates.ts";
import { minutesFacts } from "./minutes-facts.ts";
import { asLines, numbered, withoutEndMark } from "./numbered.ts";

/** The consultation on the drafts: whom, until when, what came back (quy trình 1.1.4). */
export function consultationFacts(model: Model, data: DomainData): Facts["lay_y_kien"] {
  const given = model.lay_y_kien;
  const year = model.mo_hinh.nam_thanh_lap;
  const { cho_trong, gop_y } = data.cum_tu;
  const isHeld = given?.hinh_thuc === "hoi_nghi" || given?.hinh_thuc === "ca_hai";
  return {
    co: given !== undefined,
    gui_van_ban: given?.hinh_thuc === "gui_van_ban" || given?.hinh_thuc === "ca_hai",
    hoi_nghi: isHeld,
    ca_hai: given?.hinh_thuc === "ca_hai",
    noi_nhan: asLines(given?.noi_nhan),
    nhieu_noi_nhan: (given?.noi_nhan?.length ?? 0) > 1,
    han: given?.han_tra_loi ? longDay(given.han_tra_loi) : fillChecked(cho_trong.ngay, { nam: year }),
    du_thao: asLines(given?.du_thao),
    dau_moi: withoutEndMark(given?.dau_moi ?? ""),
    im_lang_la_dong_y: given?.im_lang_la_dong_y ?? false,
    co_gop_y: given?.gop_y !== undefined,
    gop_y: numbered(
      (given?.gop_y ?? []).map(({ don_vi, noi_dung, tiep_thu, giai_trinh = "" }) => ({
        don_vi,
        noi_dung: withoutEndMark(noi_dung),
        tiep_thu: fillChecked(tiep_thu ? gop_y.tiep_thu : gop_y.khong_tiep_thu, {
          giai_trinh: withoutEndMark(giai_trinh),
        }),
      })),
    ),
    co_thong_ke: given?.da_gui !== undefined && given.da_tra_loi !== undefined,
    da_gui: given?.da_gui ?? 0,
    da_tra_loi: given?.da_tra_loi ?? 0,
    nhat_tri: given?.nhat_tri ?? 0,
    deu_nhat_tri: Boolean(given?.nhat_tri) && given?.nhat_tri === given?.da_tra_loi,
    bien_ban: minutesFacts(given?.bien_ban, "", year, data),
  };
}
