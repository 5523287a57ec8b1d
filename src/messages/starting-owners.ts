import type { TuQuan } from "../generated/model.ts";

/** What the starting model of an owner other than a commune says otherwise; made up like the rest. */
type OwnerPart = Pick<
  TuQuan,
  | "mo_hinh"
  | "chu_the"
  | "don_vi_de_xuat"
  | "cap_uy"
  | "mien_nghi_quyet"
  | "thanh_vien"
  | "tinh_hinh"
  | "hoi_nghi"
>;

const PLACE = { thuoc_xa: { cap: "xa", ten: "Mẫu" }, tinh: "tỉnh Giả Định" } as const;

const school = (year: number): OwnerPart => ({
  mo_hinh: {
    ten: "Cổng trường an toàn",
    linh_vuc: "truong_hoc",
    dia_ban: "Trường THPT Ví Dụ, xã Mẫu",
    nam_thanh_lap: year,
    cau_truc: "doi",
  },
  chu_the: {
    loai: "nha_truong",
    ten: "Trường THPT Ví Dụ",
    cap_hoc: "thpt",
    viet_tat: "THPTVD",
    ...PLACE,
    lanh_dao: [
      { ho_ten: "Nguyễn Văn Mẫu", chuc_vu: "Hiệu trưởng" },
      { ho_ten: "Trần Thị Ví Dụ", chuc_vu: "Phó Hiệu trưởng", quyen_han: "KT" },
    ],
  },
  don_vi_de_xuat: {
    loai: "doan_the",
    to_chuc: "doan_thanh_nien",
    lanh_dao: [{ ho_ten: "Lê Văn Giả Định", chuc_vu: "Bí thư" }],
  },
  cap_uy: {
    loai: "chi_bo",
    ten: "Chi bộ Trường THPT Ví Dụ",
    lanh_dao: [{ ho_ten: "Phạm Thị Minh Họa", chuc_vu: "Bí thư" }],
  },
  thanh_vien: [
    {
      ho_ten: "Hoàng Văn Thử",
      nam_sinh: 1985,
      chuc_vu_cong_tac: "Giáo viên, Bí thư Đoàn trường",
      chuc_danh: "Đội trưởng",
    },
    {
      ho_ten: "Đỗ Thị Nháp",
      nam_sinh: 1978,
      chuc_vu_cong_tac: "Trưởng Ban đại diện cha mẹ học sinh",
      chuc_danh: "Đội phó",
    },
    { ho_ten: "Vũ Văn Tạm", nam_sinh: 1980, chuc_vu_cong_tac: "Nhân viên bảo vệ", chuc_danh: "Đội viên" },
    {
      ho_ten: "Bùi Thị Điền",
      nam_sinh: year - 17,
      chuc_vu_cong_tac: "Học sinh lớp 12A1",
      chuc_danh: "Đội viên",
    },
  ],
  tinh_hinh: {
    antt: "Trường nằm trên đường liên xã, giờ tan học thường ùn tắc; tình hình an ninh, trật tự cơ bản ổn định, còn một số mâu thuẫn nhỏ giữa học sinh",
    nhan_dan:
      "Trường có 60 cán bộ, giáo viên, nhân viên và 900 học sinh; đa số chấp hành tốt pháp luật, nội quy",
    he_thong_chinh_tri:
      "Chi bộ, Công đoàn, Đoàn trường và Ban đại diện cha mẹ học sinh hoạt động nền nếp, phối hợp tốt với Công an xã",
    phong_trao:
      "Phong trào Toàn dân bảo vệ an ninh Tổ quốc được duy trì; trường chưa có mô hình tự quản ở khu vực cổng trường",
  },
  hoi_nghi: { dia_diem: "Sân Trường THPT Ví Dụ", chu_tri: "Hiệu trưởng Trường THPT Ví Dụ" },
});

const company = (year: number): OwnerPart => ({
  mo_hinh: {
    ten: "4 an toàn",
    linh_vuc: "tong_hop",
    dia_ban: "Công ty Cổ phần Ví Dụ, xã Mẫu",
    nam_thanh_lap: year,
  },
  chu_the: {
    loai: "doanh_nghiep",
    ten: "Công ty Cổ phần Ví Dụ",
    viet_tat: "CPVD",
    can_cu_thanh_lap: [{ trich_dan: "Điều lệ Công ty Cổ phần Ví Dụ" }],
    ...PLACE,
    lanh_dao: [
      { ho_ten: "Nguyễn Văn Mẫu", chuc_vu: "Giám đốc" },
      { ho_ten: "Trần Thị Ví Dụ", chuc_vu: "Phó Giám đốc", quyen_han: "KT" },
    ],
  },
  don_vi_de_xuat: {
    loai: "phong_ban",
    ten: "Phòng Tổ chức - Hành chính",
    viet_tat: "TCHC",
    lanh_dao: [{ ho_ten: "Lê Văn Giả Định", chuc_vu: "Trưởng phòng" }],
  },
  mien_nghi_quyet: { ly_do: "Công ty chưa có tổ chức đảng" },
  thanh_vien: [
    {
      ho_ten: "Hoàng Văn Thử",
      nam_sinh: 1980,
      chuc_vu_cong_tac: "Đội trưởng Đội Bảo vệ",
      chuc_danh: "Tổ trưởng",
    },
    {
      ho_ten: "Đỗ Thị Nháp",
      nam_sinh: 1988,
      chuc_vu_cong_tac: "Chủ tịch Công đoàn cơ sở",
      chuc_danh: "Tổ phó",
    },
    {
      ho_ten: "Vũ Văn Tạm",
      nam_sinh: 1992,
      chuc_vu_cong_tac: "Tổ trưởng Tổ sản xuất số 1",
      chuc_danh: "Tổ viên",
    },
  ],
  tinh_hinh: {
    antt: "Công ty có 02 nhà xưởng; tình hình an ninh, trật tự ổn định, còn xảy ra mất cắp vặt tại nhà để xe",
    nhan_dan:
      "Công ty có 300 người lao động, phần lớn ở trọ gần nhà máy; đa số chấp hành tốt pháp luật, nội quy",
    he_thong_chinh_tri: "Công đoàn cơ sở, Đội Bảo vệ hoạt động nền nếp, phối hợp tốt với Công an xã",
    phong_trao: "Công ty ký cam kết bảo đảm an ninh, trật tự hằng năm; chưa có mô hình tự quản",
  },
  hoi_nghi: { dia_diem: "Hội trường Công ty Cổ phần Ví Dụ", chu_tri: "Giám đốc Công ty Cổ phần Ví Dụ" },
});

const agency = (year: number): OwnerPart => ({
  mo_hinh: {
    ten: "Cơ quan an toàn về phòng cháy, chữa cháy",
    linh_vuc: "pccc",
    dia_ban: "Trung tâm Y tế Ví Dụ, xã Mẫu",
    nam_thanh_lap: year,
  },
  chu_the: {
    loai: "co_quan",
    ten: "Trung tâm Y tế Ví Dụ",
    viet_tat: "TTYT",
    co_quan_chu_quan: "Sở Y tế tỉnh Giả Định",
    can_cu_thanh_lap: [
      {
        trich_dan:
          "Quyết định số 15/QĐ-SYT ngày 10 tháng 7 năm 2025 của Giám đốc Sở Y tế tỉnh Giả Định quy định chức năng, nhiệm vụ của Trung tâm Y tế Ví Dụ",
        tu_ngay: "2025-07-10",
      },
    ],
    ...PLACE,
    lanh_dao: [
      { ho_ten: "Nguyễn Văn Mẫu", chuc_vu: "Giám đốc" },
      { ho_ten: "Trần Thị Ví Dụ", chuc_vu: "Phó Giám đốc", quyen_han: "KT" },
    ],
  },
  don_vi_de_xuat: {
    loai: "doan_the",
    to_chuc: "cong_doan",
    lanh_dao: [{ ho_ten: "Lê Văn Giả Định", chuc_vu: "Chủ tịch" }],
  },
  cap_uy: {
    loai: "chi_bo",
    ten: "Chi bộ Trung tâm Y tế Ví Dụ",
    lanh_dao: [{ ho_ten: "Phạm Thị Minh Họa", chuc_vu: "Bí thư" }],
  },
  thanh_vien: [
    {
      ho_ten: "Hoàng Văn Thử",
      nam_sinh: 1975,
      chuc_vu_cong_tac: "Trưởng phòng Tổ chức - Hành chính",
      chuc_danh: "Tổ trưởng",
    },
    { ho_ten: "Đỗ Thị Nháp", nam_sinh: 1983, chuc_vu_cong_tac: "Nhân viên bảo vệ", chuc_danh: "Tổ phó" },
    {
      ho_ten: "Vũ Văn Tạm",
      nam_sinh: 1990,
      chuc_vu_cong_tac: "Điều dưỡng Khoa Khám bệnh",
      chuc_danh: "Tổ viên",
    },
  ],
  tinh_hinh: {
    antt: "Trung tâm có 03 khối nhà, mỗi ngày tiếp nhận khoảng 200 lượt người bệnh; tình hình an ninh, trật tự ổn định, chưa xảy ra cháy, nổ",
    nhan_dan: "Trung tâm có 80 viên chức, người lao động, chấp hành tốt pháp luật, nội quy",
    he_thong_chinh_tri: "Chi bộ, Công đoàn, Đoàn Thanh niên hoạt động nền nếp",
    phong_trao: "Trung tâm đạt tiêu chuẩn “An toàn về an ninh, trật tự”; chưa có mô hình tự quản",
  },
  hoi_nghi: { dia_diem: "Hội trường Trung tâm Y tế Ví Dụ", chu_tri: "Giám đốc Trung tâm Y tế Ví Dụ" },
});

/** By kind of owner; `year` is the year of founding. */
export const STARTING_OWNERS: Record<"co_quan" | "doanh_nghiep" | "nha_truong", (year: number) => OwnerPart> =
  {
    co_quan: agency,
    doanh_nghiep: company,
    nha_truong: school,
  };
