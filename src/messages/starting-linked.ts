import type { LienKet } from "../generated/model.ts";

const TINH = "tỉnh Giả Định";
const PLACE = { thuoc_xa: { cap: "xa", ten: "Mẫu" }, tinh: TINH } as const;

/**
 * The linked model `hoso init --owner lien_ket` writes: three units of one commune that take turns in the chair, made up
 * like the rest. `year` is the year of founding.
 */
export const startingLinked = (year: number): LienKet => ({
  loai: "lien_ket",
  mo_hinh: {
    ten: "Liên kết bảo đảm an ninh, trật tự",
    linh_vuc: "tong_hop",
    dia_ban: "xã Mẫu, tỉnh Giả Định",
    nam_thanh_lap: year,
  },
  thanh_vien_lien_ket: [
    {
      id: "xa_mau",
      don_vi: {
        loai: "xa",
        cap: "xa",
        ten: "Mẫu",
        tinh: TINH,
        lanh_dao: [
          { ho_ten: "Nguyễn Văn Mẫu", chuc_vu: "Chủ tịch" },
          { ho_ten: "Trần Thị Ví Dụ", chuc_vu: "Phó Chủ tịch", quyen_han: "KT" },
        ],
      },
      dau_moi: { ho_ten: "Lê Văn Giả Định", chuc_vu: "Trưởng Công an xã Mẫu" },
    },
    {
      id: "thpt_vi_du",
      don_vi: {
        loai: "nha_truong",
        ten: "Trường THPT Ví Dụ",
        cap_hoc: "thpt",
        viet_tat: "THPTVD",
        ...PLACE,
        lanh_dao: [{ ho_ten: "Phạm Thị Minh Họa", chuc_vu: "Hiệu trưởng" }],
      },
      dau_moi: { ho_ten: "Hoàng Văn Thử", chuc_vu: "Giáo viên, Bí thư Đoàn trường" },
    },
    {
      id: "cong_ty_vi_du",
      don_vi: {
        loai: "doanh_nghiep",
        ten: "Công ty Cổ phần Ví Dụ",
        viet_tat: "CPVD",
        can_cu_thanh_lap: [{ trich_dan: "Điều lệ Công ty Cổ phần Ví Dụ" }],
        ...PLACE,
        lanh_dao: [{ ho_ten: "Đỗ Thị Nháp", chuc_vu: "Giám đốc" }],
      },
      dau_moi: { ho_ten: "Vũ Văn Tạm", chuc_vu: "Đội trưởng Đội Bảo vệ" },
    },
  ],
  tinh_hinh: {
    antt: "Khu vực trung tâm xã Mẫu có trường học, nhà máy nằm trên một tuyến đường liên xã; tình hình an ninh, trật tự cơ bản ổn định, còn xảy ra trộm cắp vặt, ùn tắc vào giờ tan học, tan ca",
    nhan_dan:
      "Trên địa bàn có 3.200 hộ với 12.500 nhân khẩu, trường có 900 học sinh, công ty có 300 người lao động; đa số chấp hành tốt pháp luật",
    he_thong_chinh_tri:
      "Cấp ủy, chính quyền xã, Chi bộ nhà trường, Công đoàn công ty quan tâm chỉ đạo công tác bảo đảm an ninh, trật tự",
    phong_trao:
      "Các đơn vị đều có lực lượng bảo vệ và duy trì phong trào Toàn dân bảo vệ an ninh Tổ quốc; việc phối hợp mới dừng ở từng vụ việc",
  },
  quy_che: { luan_phien: { so: 1, don_vi: "nam" } },
  hoi_nghi: { dia_diem: "Hội trường Ủy ban nhân dân xã Mẫu" },
  ke_hoach_nam: [{ nam: year }],
  bao_cao: [
    { ky: "6_thang", nam: year },
    { ky: "nam", nam: year },
  ],
});
