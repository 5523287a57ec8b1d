import type { Model, TuQuan } from "../generated/model.ts";
import { startingLinked } from "./starting-linked.ts";
import { STARTING_OWNERS } from "./starting-owners.ts";

/** Owners `hoso init` has a model for; a linked model has none, only units. */
export const STARTING = ["xa", "co_quan", "doanh_nghiep", "nha_truong", "lien_ket"] as const;

/**
 * The model `hoso init` writes: complete and valid, with made-up people and places to be replaced (none of them exists).
 * `year` is the year of founding.
 */
export function startingModel(year: number, owner: (typeof STARTING)[number] = "xa"): Model {
  if (owner === "lien_ket") return startingLinked(year);
  const commune = communeModel(year);
  if (owner === "xa") return commune;
  const { cap_uy: _party, ...rest } = commune;
  return { ...rest, ...STARTING_OWNERS[owner](year) };
}

const communeModel = (year: number): TuQuan => ({
  loai: "tu_quan",
  mo_hinh: {
    ten: "Camera an ninh",
    linh_vuc: "camera",
    dia_ban: "thôn Ví Dụ, xã Mẫu",
    nam_thanh_lap: year,
    so_ho: 120,
    so_nhan_khau: 450,
  },
  chu_the: {
    loai: "xa",
    cap: "xa",
    ten: "Mẫu",
    tinh: "tỉnh Giả Định",
    lanh_dao: [
      { ho_ten: "Nguyễn Văn Mẫu", chuc_vu: "Chủ tịch" },
      { ho_ten: "Trần Thị Ví Dụ", chuc_vu: "Phó Chủ tịch", quyen_han: "KT" },
    ],
  },
  don_vi_de_xuat: {
    loai: "cong_an_xa",
    lanh_dao: [{ ho_ten: "Lê Văn Giả Định", chuc_vu: "Trưởng Công an xã", cap_bac: "Trung tá" }],
  },
  cap_uy: {
    loai: "dang_uy",
    lanh_dao: [{ ho_ten: "Phạm Thị Minh Họa", chuc_vu: "Bí thư" }],
  },
  thanh_vien: [
    {
      ho_ten: "Hoàng Văn Thử",
      nam_sinh: 1970,
      gioi_tinh: "nam",
      chuc_vu_cong_tac: "Trưởng thôn Ví Dụ",
      chuc_danh: "Tổ trưởng",
    },
    {
      ho_ten: "Đỗ Thị Nháp",
      nam_sinh: 1978,
      gioi_tinh: "nu",
      chuc_vu_cong_tac: "Chi hội trưởng Chi hội Phụ nữ thôn Ví Dụ",
      chuc_danh: "Tổ phó",
    },
    {
      ho_ten: "Vũ Văn Tạm",
      nam_sinh: 1982,
      gioi_tinh: "nam",
      chuc_vu_cong_tac: "Bí thư Chi đoàn thôn Ví Dụ",
      chuc_danh: "Tổ viên",
    },
    {
      ho_ten: "Bùi Thị Điền",
      nam_sinh: 1988,
      gioi_tinh: "nu",
      dia_chi: "Xóm 1, thôn Ví Dụ",
      chuc_danh: "Tổ viên",
    },
    {
      ho_ten: "Ngô Văn Thay",
      nam_sinh: 1990,
      gioi_tinh: "nam",
      dia_chi: "Xóm 2, thôn Ví Dụ",
      chuc_danh: "Tổ viên",
    },
  ],
  tinh_hinh: {
    antt: "Thôn Ví Dụ nằm ở trung tâm xã Mẫu, có đường liên xã đi qua; tình hình an ninh, trật tự cơ bản ổn định, còn xảy ra một số vụ trộm cắp tài sản nhỏ lẻ vào ban đêm",
    nhan_dan:
      "Thôn có 120 hộ với 450 nhân khẩu, phần lớn làm nông nghiệp và buôn bán nhỏ; Nhân dân đoàn kết, chấp hành tốt chủ trương của Đảng, pháp luật của Nhà nước",
    he_thong_chinh_tri:
      "Chi bộ, Ban công tác Mặt trận và các chi hội đoàn thể của thôn hoạt động nền nếp, phối hợp tốt với Công an xã",
    phong_trao:
      "Phong trào Toàn dân bảo vệ an ninh Tổ quốc được duy trì; một số hộ đã tự lắp camera và mong muốn kết nối để cùng quan sát các tuyến đường",
  },
  quy_che: { che_do_hop: "quy" },
  hoi_nghi: {
    hinh_thuc: "rieng",
    dia_diem: "Nhà văn hóa thôn Ví Dụ, xã Mẫu",
    chu_tri: "Phó Chủ tịch Ủy ban nhân dân xã Mẫu",
    khach_moi: [
      { danh_xung: "Quý đơn vị", don_vi: "Ủy ban Mặt trận Tổ quốc Việt Nam xã Mẫu" },
      { danh_xung: "Ông", ho_ten: "Phan Văn Khách", chuc_vu: "Hiệu trưởng", don_vi: "Trường Tiểu học Mẫu" },
    ],
  },
  ke_hoach_nam: [{ nam: year }],
  bao_cao: [
    { ky: "6_thang", nam: year },
    { ky: "nam", nam: year },
  ],
});
