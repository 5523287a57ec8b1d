import type { Messages } from "./message.ts";

/** Messages of the rules about owners, signers' names, symbols, legal bases, consultation, minutes and grading. */
export const paperRuleMessages: Messages = {
  "R-TQ-18-OWNER": {
    vi: {
      what: "“{loai}” không thể là chủ thể của mô hình tự quản",
      fix: "Chủ thể là xa, co_quan, doanh_nghiep hoặc nha_truong; mô hình của thôn, hội, đoàn thể do Chủ tịch UBND xã quyết định: ghi chu_the.loai là xa, don_vi_de_xuat là thôn, hội đó",
    },
    en: {
      what: "“{loai}” cannot own a self-managed model",
      fix: "the owner is xa, co_quan, doanh_nghiep or nha_truong; a hamlet's or a union's model is decided by the commune: make it the proposer",
    },
  },
  "R-TQ-18": {
    vi: {
      what: "“{loai}” không phải đơn vị đề xuất đối với chủ thể “{chu_the}”",
      fix: "Chọn một trong: {duoc}",
    },
    en: { what: "“{loai}” does not propose to an owner of kind “{chu_the}”", fix: "choose one of: {duoc}" },
  },
  WAIVER_NOT_FIRM: {
    vi: {
      what: "Miễn nghị quyết cấp ủy chỉ dùng cho doanh nghiệp không có tổ chức đảng, chủ thể là “{loai}”",
      fix: "Bỏ mien_nghi_quyet và khai cap_uy",
    },
    en: {
      what: "The waiver of the Party resolution is for enterprises without a Party body, the owner is “{loai}”",
      fix: "drop mien_nghi_quyet and give cap_uy",
    },
  },
  WAIVER_WITH_PARTY: {
    vi: {
      what: "Có cả cap_uy và mien_nghi_quyet",
      fix: "Có cấp ủy thì hồ sơ phải có nghị quyết: bỏ mien_nghi_quyet",
    },
    en: {
      what: "Both cap_uy and mien_nghi_quyet are given",
      fix: "with a Party body the dossier holds its resolution: drop mien_nghi_quyet",
    },
  },
  OWN_BASIS_MISSING: {
    vi: {
      what: "Quyết định của {ten} chưa có căn cứ về thẩm quyền của chính đơn vị",
      fix: "Ghi chu_the.can_cu_thanh_lap (quyết định quy định chức năng, nhiệm vụ; điều lệ công ty); nhà trường thì ghi cap_hoc",
    },
    en: {
      what: "Decisions of {ten} lack the paper that gives it its powers",
      fix: "give chu_the.can_cu_thanh_lap (functions, charter); for a school, cap_hoc",
    },
  },
  "KY-04": {
    vi: {
      what: "Họ tên “{ten}” có kèm học hàm, học vị, danh xưng",
      fix: "Chỉ ghi họ và tên; học vị không in trước tên người ký",
    },
    en: {
      what: "The name “{ten}” carries a degree or title",
      fix: "write the name only; degrees are not printed before a signer's name",
    },
  },
  "KY-04-RANK-IN-NAME": {
    vi: {
      what: "Họ tên “{ten}” có kèm cấp bậc “{cap_bac}”",
      fix: "Ghi cấp bậc ở khóa cap_bac của người thuộc lực lượng vũ trang",
    },
    en: {
      what: "The name “{ten}” carries the rank “{cap_bac}”",
      fix: "put the rank of a member of the armed forces into cap_bac",
    },
  },
  "KY-04-RANK": {
    vi: {
      what: "“{ten}” có cấp bậc “{cap_bac}” nhưng đơn vị không thuộc lực lượng vũ trang",
      fix: "Bỏ cap_bac",
    },
    en: {
      what: "“{ten}” has the rank “{cap_bac}” but the unit is not of the armed forces",
      fix: "drop cap_bac",
    },
  },
  "SO-01": {
    vi: { what: "Ký hiệu “{ky_hieu}” có khoảng trắng", fix: "Viết liền: “{sach}”" },
    en: { what: "The symbol “{ky_hieu}” contains spaces", fix: "write it without: “{sach}”" },
  },
  "SO-02": {
    vi: {
      what: "Ký hiệu “{ky_hieu}” không bắt đầu bằng chữ viết tắt “{ma_loai}” của loại văn bản",
      fix: "Sửa chữ viết tắt tên loại trong ký hiệu",
    },
    en: {
      what: "The symbol “{ky_hieu}” does not begin with “{ma_loai}”, the code of its type",
      fix: "correct the code of the type",
    },
  },
  "SO-03": {
    vi: {
      what: "Công văn không có chữ viết tắt tên loại: “{ky_hieu}”",
      fix: "Chỉ ghi cơ quan và đơn vị soạn thảo, ví dụ UBND-VP",
    },
    en: {
      what: "An official letter has no type code: “{ky_hieu}”",
      fix: "write issuer and drafting unit only, e.g. UBND-VP",
    },
  },
  "R-TQ-05": {
    vi: {
      what: "Quyết định thành lập đã ký nhưng người có thẩm quyền không đồng ý",
      fix: "Kiểm tra y_kien.dong_y; không đồng ý thì không ra quyết định",
    },
    en: {
      what: "The founding decision is signed although the opinion is negative",
      fix: "check y_kien.dong_y; without consent there is no decision",
    },
  },
  "R-TQ-06": {
    vi: {
      what: "Quyết định thành lập đã ký nhưng hồ sơ chưa có việc lấy ý kiến vào dự thảo",
      fix: "Khai lay_y_kien (gửi văn bản hoặc hội nghị)",
    },
    en: {
      what: "The founding decision is signed but the dossier shows no consultation on the drafts",
      fix: "give lay_y_kien (letters or a conference)",
    },
  },
  CONSULTATION_COUNT: {
    vi: {
      what: "Số liệu lấy ý kiến không khớp: gửi {da_gui}, trả lời {da_tra_loi}, nhất trí {nhat_tri}",
      fix: "Số trả lời không quá số gửi, số nhất trí không quá số trả lời",
    },
    en: {
      what: "The figures of the consultation disagree: sent {da_gui}, answered {da_tra_loi}, agreed {nhat_tri}",
      fix: "answers cannot exceed letters, nor agreement answers",
    },
  },
  DEADLINE_PAST: {
    vi: { what: "Hạn trả lời {han} không sau ngày {ngay} của công văn xin ý kiến", fix: "Sửa hạn trả lời" },
    en: { what: "The deadline {han} is not after the letter of {ngay}", fix: "correct the deadline" },
  },
  "R-TQ-10": {
    vi: {
      what: "“{boi}” không phê duyệt quy chế của mô hình do chủ thể “{chu_the}” thành lập",
      fix: "Chọn một trong: {duoc}",
    },
    en: {
      what: "“{boi}” does not approve the regulation where the owner is “{chu_the}”",
      fix: "choose one of: {duoc}",
    },
  },
  "R-TQ-10-POLICE": {
    vi: {
      what: "Công an xã phê duyệt quy chế nhưng chưa khai lãnh đạo Công an xã",
      fix: "Khai cong_an_xa.lanh_dao",
    },
    en: {
      what: "The police approve the regulation but their leaders are not given",
      fix: "give cong_an_xa.lanh_dao",
    },
  },
  "R-PL-01-UNKNOWN": {
    vi: {
      what: "Không có căn cứ mang mã “{ma}”",
      fix: "Gần nhất: {gan}; hoặc viết trọn câu sau chữ “Căn cứ”",
    },
    en: {
      what: "No legal basis has the id “{ma}”",
      fix: "nearest: {gan}; or write the whole text after “Căn cứ”",
    },
  },
  "R-PL-01-EARLY": {
    vi: {
      what: "{ten} có hiệu lực từ {tu}, văn bản lập ngày {ngay} chưa viện dẫn được",
      fix: "Bỏ căn cứ này hoặc sửa ngày văn bản",
    },
    en: {
      what: "{ten} is in force from {tu}; a document of {ngay} cannot cite it",
      fix: "drop it or correct the day",
    },
  },
  "R-PL-01-ENDED": {
    vi: { what: "{ten} hết hiệu lực sau {den}, văn bản lập ngày {ngay}", fix: "Viện dẫn văn bản thay thế" },
    en: { what: "{ten} ended on {den}, the document is of {ngay}", fix: "cite its successor" },
  },
  "R-PL-01-UNUSED": {
    vi: {
      what: "Căn cứ từ ngày {ngay} sau mọi văn bản viện dẫn được (muộn nhất {cuoi}), nên không được in",
      fix: "Kiểm tra ngày của căn cứ",
    },
    en: {
      what: "The basis of {ngay} is later than every document that could cite it (the last is of {cuoi}), so it is printed nowhere",
      fix: "check its day",
    },
  },
  MINUTES_BACKWARDS: {
    vi: { what: "Cuộc họp kết thúc trước khi bắt đầu", fix: "Sửa giờ bắt đầu hoặc kết thúc" },
    en: { what: "The meeting ends before it begins", fix: "correct its times" },
  },
  MINUTES_COUNT: {
    vi: {
      what: "Số liệu biên bản không khớp: có mặt {co_mat}, tổng số {tong}, số phiếu {phieu}",
      fix: "Số có mặt không quá tổng số, số phiếu không quá số có mặt",
    },
    en: {
      what: "The figures of the minutes disagree: present {co_mat}, invited {tong}, votes {phieu}",
      fix: "correct them",
    },
  },
  "R-TQ-12-MINUTES": {
    vi: {
      what: "Biên bản hội nghị ra mắt không đúng ngày tổ chức {ngay}",
      fix: "Ghi ngày của biên bản là ngày hội nghị",
    },
    en: { what: "The minutes are not of the day of the launch, {ngay}", fix: "give them that day" },
  },
  GRADING_TWICE: {
    vi: { what: "Năm {nam} được phân loại hai lần", fix: "Gộp thành một mục" },
    en: { what: "The year {nam} is graded twice", fix: "make it one" },
  },
  POINTS_OVER: {
    vi: { what: "Điểm của tiêu chí “{ten}” quá điểm tối đa", fix: "Sửa điểm" },
    en: { what: "The points of “{ten}” exceed their maximum", fix: "correct them" },
  },
  GRADE_UNLIKE_POINTS: {
    vi: {
      what: "Xếp loại {xep_loai}, tổng điểm thẩm định ứng với {theo_diem}",
      fix: "Kiểm tra điểm hoặc xếp loại",
    },
    en: { what: "Graded {xep_loai}, but the points give {theo_diem}", fix: "check points or grade" },
  },
  "R-TQ-03": {
    vi: {
      what: "{sau} ({ngay_sau}) trước {truoc} ({ngay_truoc})",
      fix: "Lấy ý kiến vào dự thảo sau khi có ý kiến đồng ý, trước khi ra quyết định",
    },
    en: {
      what: "{sau} ({ngay_sau}) is before {truoc} ({ngay_truoc})",
      fix: "the consultation follows the consent and precedes the decision",
    },
  },
  "R-TQ-07-ORDER": {
    vi: {
      what: "“{ten}” ký thừa lệnh hoặc thừa ủy quyền {van_ban}",
      fix: "Văn bản này do người đứng đầu ký",
    },
    en: { what: "“{ten}” signs {van_ban} by order or delegation", fix: "its head signs this paper" },
  },
};
