/**
 * Words people write in a table of changes, beside the titles of the schema: headers by key, values by key and value.
 * Compared without case, marks, spaces and punctuation, so `Sát nhập` and `sat nhap` need one entry.
 */
export const HEADER_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  hanh_dong: ["Loại thay đổi", "Việc thay đổi", "Nội dung thay đổi", "Hình thức thay đổi", "Thay đổi"],
  ngay: [
    "Từ ngày",
    "Ngày thay đổi",
    "Ngày áp dụng",
    "Ngày hiệu lực",
    "Ngày có hiệu lực",
    "Có hiệu lực từ ngày",
    "Kể từ ngày",
  ],
  mo_hinh: ["Tên mô hình", "Tên gọi mô hình", "Hồ sơ"],
  ma: ["Mã", "Mã số", "Mã người"],
  ho_ten: ["Họ tên", "Họ, tên", "Họ và tên thành viên", "Tên thành viên", "Họ tên đầy đủ"],
  nam_sinh: ["Sinh năm"],
  gioi_tinh: ["Giới", "Nam, nữ"],
  chuc_danh: ["Chức danh", "Chức danh mới", "Chức danh trong tổ"],
  chuc_vu_cong_tac: [
    "Chức vụ, nơi công tác",
    "Chức vụ và đơn vị công tác",
    "Nghề nghiệp, nơi công tác",
    "Nơi công tác",
    "Đơn vị công tác",
  ],
  dia_chi: ["Nơi ở", "Chỗ ở", "Nơi cư trú", "Địa chỉ thường trú"],
  nhiem_vu: ["Nhiệm vụ", "Nhiệm vụ được phân công", "Khu vực phụ trách", "Phân công nhiệm vụ"],
  dien_thoai: ["Số điện thoại", "SĐT", "ĐT", "Điện thoại liên hệ"],
  thay_cho: ["Thay", "Thay thế", "Thay cho ai", "Thay ông bà"],
  don_vi: ["Tên đơn vị", "Đơn vị hiện nay", "Tên cũ", "Tên hiện nay", "Tên đơn vị hiện nay"],
  tinh: ["Tỉnh", "Tỉnh thành", "Thuộc tỉnh"],
  ten_moi: ["Tên đơn vị mới", "Tên gọi mới", "Đơn vị mới"],
  cap_moi: ["Cấp hành chính mới", "Loại đơn vị hành chính mới"],
  tinh_moi: ["Tỉnh mới", "Thuộc tỉnh mới"],
  loai_don_vi: ["Loại hình đơn vị"],
  thuoc_xa: ["Thuộc xã", "Xã, phường", "Xã"],
  chuc_vu: ["Chức vụ", "Chức vụ người đứng đầu"],
  cap_bac: ["Cấp bậc hàm", "Quân hàm"],
  quyen_han: ["Quyền hạn", "Thẩm quyền ký"],
  ly_do: ["Lý do thôi", "Lý do thay đổi", "Lí do", "Lí do thôi", "Nguyên nhân"],
  theo_van_ban: ["Văn bản", "Văn bản căn cứ", "Căn cứ", "Số văn bản", "Theo quyết định"],
  ghi_chu: ["Chú thích", "Ghi chú của cơ quan"],
};

/** Columns that may stand beside, and are not read. */
export const IGNORED_HEADERS: readonly string[] = ["STT", "TT", "Số TT", "Số thứ tự"];

/** Sheets that are not read where another sheet has the headers: the template's examples and guide. */
export const EXAMPLE_SHEETS: readonly string[] = ["Ví dụ", "Hướng dẫn"];

/** Of each value the first word is how messages and the template write it. */
export const VALUE_WORDS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  hanh_dong: {
    thoi: [
      "Thôi tham gia",
      "Thôi",
      "Cho thôi",
      "Xin thôi",
      "Thôi làm thành viên",
      "Thôi tham gia mô hình",
      "Rút",
      "Rút tên",
      "Rút khỏi mô hình",
      "Ra khỏi mô hình",
    ],
    bo_sung: ["Bổ sung", "Bổ sung thành viên", "Thêm", "Thêm thành viên", "Thêm mới", "Tham gia", "Kết nạp"],
    doi_chuc_danh: ["Đổi chức danh", "Thay đổi chức danh", "Chuyển chức danh", "Điều chỉnh chức danh"],
    doi_nguoi_dung_dau: [
      "Đổi người đứng đầu",
      "Thay đổi người đứng đầu",
      "Thay người đứng đầu",
      "Người đứng đầu mới",
      "Đổi lãnh đạo",
      "Thay đổi lãnh đạo",
      "Đổi người ký",
    ],
    doi_ten: ["Đổi tên", "Thay đổi tên", "Đổi tên đơn vị", "Đổi tên gọi"],
    sap_nhap: ["Sáp nhập", "Sát nhập", "Sáp nhập đơn vị", "Nhập", "Hợp nhất"],
    chia_tach: ["Chia tách", "Chia", "Tách", "Chia tách đơn vị"],
  },
  gioi_tinh: { nam: ["Nam", "Ông"], nu: ["Nữ", "Bà"] },
  cap_moi: { xa: ["Xã"], phuong: ["Phường"], dac_khu: ["Đặc khu"] },
  loai_don_vi: {
    xa: ["Xã", "Phường", "Đặc khu", "Ủy ban nhân dân xã", "UBND xã", "Ủy ban nhân dân phường", "UBND phường"],
    khu_dan_cu: ["Khu dân cư", "Thôn", "Tổ dân phố", "Ấp", "Bản", "Khóm"],
    co_quan: ["Cơ quan", "Cơ quan, đơn vị", "Đơn vị sự nghiệp"],
    cong_an_xa: ["Công an cấp xã", "Công an xã", "Công an phường", "Công an đặc khu"],
    doanh_nghiep: ["Doanh nghiệp", "Công ty"],
    nha_truong: ["Nhà trường", "Trường", "Trường học"],
    don_vi_quan_doi: ["Đơn vị quân đội", "Quân đội"],
  },
  quyen_han: {
    KT: ["KT", "Ký thay"],
    Q: ["Q", "Quyền", "Tạm quyền"],
    TL: ["TL", "Thừa lệnh", "Ký thừa lệnh"],
    TUQ: ["TUQ", "Thừa ủy quyền", "Ký thừa ủy quyền"],
  },
};

/** What `TP.` before the name of a city stands for. */
export const CITY_WORD = "thành phố ";
