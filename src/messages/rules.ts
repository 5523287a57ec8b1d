import { linkedRuleMessages } from "./linked-rules.ts";
import type { Messages } from "./message.ts";
import { paperRuleMessages } from "./paper-rules.ts";

/** Messages of the rules in `src/check/rules`, keyed by the code of the finding. */
export const ruleMessages: Messages = {
  ...paperRuleMessages,
  ...linkedRuleMessages,
  NAME_WITH_UNIT: {
    vi: {
      what: "Tên riêng “{ten}” có kèm chữ chỉ cấp hành chính",
      fix: "Chỉ ghi “{rieng}”; cấp hành chính ghi ở khóa cap",
    },
    en: {
      what: "The name “{ten}” carries the word of its unit",
      fix: "write “{rieng}” only; the level goes into cap",
    },
  },
  NAME_WITH_MODEL_WORD: {
    vi: {
      what: "Tên “{ten}” có chữ “mô hình” ở đầu, văn bản sẽ lặp chữ này",
      fix: "Bỏ chữ “mô hình” ở đầu tên",
    },
    en: { what: "The name “{ten}” begins with “mô hình”, which the documents add", fix: "leave it out" },
  },
  NAME_IN_QUOTES: {
    vi: {
      what: "Tên {ten} có dấu ngoặc kép, văn bản sẽ có hai lần ngoặc kép",
      fix: "Bỏ dấu ngoặc kép ở đầu và cuối tên",
    },
    en: { what: "The name {ten} is in quotation marks, which the documents add", fix: "leave them out" },
  },
  "R-TQ-11-NO-HEAD": {
    vi: { what: "Danh sách chưa có người đứng đầu", fix: "Ghi chức danh “{chuc_danh}” cho một thành viên" },
    en: { what: "The list has no head", fix: "give one member the post “{chuc_danh}”" },
  },
  "R-TQ-11-HEADS": {
    vi: {
      what: "Danh sách có hơn một người đứng đầu: {ten}",
      fix: "Chỉ để một người giữ chức danh đứng đầu",
    },
    en: { what: "The list has more than one head: {ten}", fix: "leave that post to one person" },
  },
  "R-TQ-11-POST": {
    vi: {
      what: "Người đứng đầu ghi “{chuc_danh}”, cơ cấu của mô hình có “{dung}”",
      fix: "Sửa chức danh hoặc khóa mo_hinh.cau_truc cho khớp",
    },
    en: {
      what: "The head is called “{chuc_danh}”, this structure has a “{dung}”",
      fix: "make the post and mo_hinh.cau_truc agree",
    },
  },
  "R-TQ-11-FEW": {
    vi: {
      what: "Mô hình chỉ có {so} thành viên",
      fix: "Mô hình thường có từ 3 thành viên; kiểm tra lại danh sách",
    },
    en: { what: "The model has only {so} members", fix: "three or more are usual; check the list" },
  },
  "R-TQ-11-PLACE": {
    vi: {
      what: "“{ho_ten}” chưa có chức vụ, đơn vị công tác hoặc địa chỉ",
      fix: "Ghi chuc_vu_cong_tac hoặc dia_chi",
    },
    en: { what: "“{ho_ten}” has neither a post nor an address", fix: "give chuc_vu_cong_tac or dia_chi" },
  },
  "R-TQ-11-DUPLICATE": {
    vi: {
      what: "“{ho_ten}” đã có ở dòng {dong} của danh sách",
      fix: "Bỏ một dòng; nếu là hai người trùng tên và năm sinh thì ghi id khác nhau",
    },
    en: {
      what: "“{ho_ten}” is in row {dong} of the list already",
      fix: "drop one row; two people of one name and year need different ids",
    },
  },
  "R-TQ-11-SAME-ID": {
    vi: { what: "Mã “{id}” dùng cho hai thành viên", fix: "Đặt mã khác cho một người" },
    en: { what: "Id “{id}” is used for two members", fix: "give one of them another id" },
  },
  "R-TQ-16-ALREADY": {
    vi: {
      what: "“{ho_ten}” đang là thành viên, không thể bổ sung lần nữa",
      fix: "Bỏ dòng này; nếu là người khác trùng tên và năm sinh thì ghi id khác",
    },
    en: {
      what: "“{ho_ten}” is a member already",
      fix: "drop the row, or give another person of that name an id",
    },
  },
  "R-TQ-16-ORDER": {
    vi: {
      what: "Lần kiện toàn ngày {ngay} trước ngày {truoc} của quyết định trước đó",
      fix: "Sắp các lần kiện toàn theo thứ tự ngày, sau ngày thành lập",
    },
    en: {
      what: "The reorganisation of {ngay} lies before the decision of {truoc}",
      fix: "list reorganisations by date, after the founding",
    },
  },
  "R-TQ-16-EMPTY": {
    vi: {
      what: "Lần kiện toàn không có ai thôi, bổ sung hay thay đổi chức danh",
      fix: "Ghi thoi, bo_sung hoặc doi_chuc_danh, hoặc bỏ lần kiện toàn này",
    },
    en: { what: "The reorganisation changes nobody", fix: "give thoi, bo_sung or doi_chuc_danh, or drop it" },
  },
  "R-TQ-16-UNKNOWN": {
    vi: {
      what: "“{ten}” không phải là thành viên vào ngày kiện toàn",
      fix: "Ghi đúng họ tên hoặc id như trong danh sách",
    },
    en: { what: "“{ten}” is not a member on that day", fix: "write the name or id as in the list" },
  },
  "R-TQ-16-AMBIGUOUS": {
    vi: { what: "Có {so} thành viên tên “{ten}”", fix: "Đặt id cho từng người rồi ghi id ở đây" },
    en: { what: "There are {so} members called “{ten}”", fix: "give each an id and write the id here" },
  },
  "R-TQ-16-NO-HEAD": {
    vi: {
      what: "Sau kiện toàn mô hình không còn người đứng đầu",
      fix: "Thêm người đứng đầu mới ở bo_sung hoặc doi_chuc_danh",
    },
    en: {
      what: "After the reorganisation the model has no head",
      fix: "name a new head in bo_sung or doi_chuc_danh",
    },
  },
  "R-TQ-16-HEADS": {
    vi: {
      what: "Sau kiện toàn mô hình có hơn một người đứng đầu: {ten}",
      fix: "Cho người cũ thôi hoặc đổi chức danh",
    },
    en: {
      what: "After the reorganisation there is more than one head: {ten}",
      fix: "let the former head leave or change post",
    },
  },
  "R-TQ-16-DATE": {
    vi: {
      what: "Quyết định kiện toàn ký ngày {ngay} nhưng khóa ngay của lần kiện toàn là {hieu_luc}",
      fix: "Ghi hai ngày như nhau",
    },
    en: {
      what: "The decision is signed on {ngay} but the reorganisation is dated {hieu_luc}",
      fix: "make the two days equal",
    },
  },
  TERM_BACKWARDS: {
    vi: { what: "Thời gian giữ chức vụ bị ngược: từ {tu} đến {den}", fix: "Sửa tu_ngay hoặc den_ngay" },
    en: { what: "The term runs backwards: from {tu} to {den}", fix: "mend tu_ngay or den_ngay" },
  },
  HEADS_SAME_DAY: {
    vi: {
      what: "Một đơn vị có hai người đứng đầu cùng từ ngày {ngay}: {ten}",
      fix: "Sửa tu_ngay của một người, hoặc ghi quyen_han nếu là cấp phó",
    },
    en: {
      what: "One unit has two heads from the same day {ngay}: {ten}",
      fix: "mend tu_ngay of one of them, or give quyen_han if one is a deputy",
    },
  },
  TERMS_OVERLAP: {
    vi: {
      what: "{ten} giữ chức vụ đến {den} nhưng {sau} đứng đầu từ {tu}",
      fix: "Bỏ den_ngay (người trước thôi chức khi người sau bắt đầu) hoặc sửa ngày; đến hết {den} hoso vẫn để {ten} ký.",
    },
    en: {
      what: "{ten} is in office until {den} but {sau} is head from {tu}",
      fix: "leave out den_ngay (who was before ends when the next begins) or mend the days; until {den} hoso lets {ten} sign",
    },
  },
  CHANGE_ORDER: {
    vi: {
      what: "Lần thay đổi từ {ngay} không sau lần trước ({truoc})",
      fix: "Xếp thay_doi từ cũ đến mới, mỗi ngày một lần; gộp các thay đổi cùng ngày làm một",
    },
    en: {
      what: "The change from {ngay} does not follow the one before it ({truoc})",
      fix: "order thay_doi from old to new, one a day; put changes of one day together",
    },
  },
  CHANGE_EMPTY: {
    vi: { what: "Lần thay đổi này không nêu điều gì đổi", fix: "Ghi tên, cấp, tỉnh mới… hoặc bỏ mục này" },
    en: {
      what: "This change does not say what changed",
      fix: "give the new name, level, province … or remove it",
    },
  },
  LEADERS_WITHOUT_HEAD: {
    vi: { what: "Danh sách lãnh đạo chỉ có cấp phó", fix: "Thêm người đứng đầu, không ghi quyen_han" },
    en: { what: "The leaders are deputies only", fix: "add the head, without quyen_han" },
  },
  DEPUTY_UNMARKED: {
    vi: {
      what: "“{ten}” là {chuc_vu} nhưng chưa ghi quyen_han",
      fix: "Ghi quyen_han là KT để văn bản cấp phó ký có dòng KT.",
    },
    en: {
      what: "“{ten}” is {chuc_vu} but has no quyen_han",
      fix: "give quyen_han KT, so that what a deputy signs says KT.",
    },
  },
  POST_WITH_UNIT: {
    vi: {
      what: "Chức vụ “{chuc_vu}” có kèm tên cơ quan, văn bản sẽ lặp tên này",
      fix: "Chỉ ghi chức vụ, ví dụ “Chủ tịch”, “Phó Chủ tịch”, “Bí thư”",
    },
    en: {
      what: "The post “{chuc_vu}” carries the name of the body, which the documents add",
      fix: "write the post only, such as “Chủ tịch” or “Bí thư”",
    },
  },
  SIGNER_UNKNOWN: {
    vi: {
      what: "Người ký “{ten}” không có trong danh sách lãnh đạo",
      fix: "Thêm người này vào lanh_dao của đơn vị ban hành hoặc sửa họ tên",
    },
    en: {
      what: "Signer “{ten}” is not among the leaders",
      fix: "add the person to lanh_dao of the issuer, or mend the name",
    },
  },
  SIGNER_NOT_IN_OFFICE: {
    vi: {
      what: "“{ten}” không giữ chức vụ vào ngày {ngay}",
      fix: "Sửa người ký, ngày ký hoặc thời gian giữ chức vụ",
    },
    en: { what: "“{ten}” did not hold the post on {ngay}", fix: "mend the signer, the day or the term" },
  },
  NOBODY_IN_OFFICE: {
    vi: {
      what: "Không ai giữ chức vụ vào ngày {ngay} để ký văn bản {so} ({ten})",
      fix: "Thêm người giữ chức vụ vào ngày đó ở lanh_dao",
    },
    en: {
      what: "Nobody was in office on {ngay} to sign document {so} ({ten})",
      fix: "add who held the post on that day",
    },
  },
  DEPUTY_WITHOUT_HEAD: {
    vi: {
      what: "Vào ngày {ngay} chỉ có cấp phó giữ chức vụ",
      fix: "Thêm người đứng đầu, hoặc ghi quyen_han Q nếu giữ quyền",
    },
    en: {
      what: "Only a deputy was in office on {ngay}",
      fix: "add the head, or quyen_han Q for an acting one",
    },
  },
  "R-TQ-07-DEPUTY": {
    vi: {
      what: "{ten} là cấp phó ký thay “{van_ban}”; quy trình nêu người đứng đầu ký",
      fix: "Kiểm tra việc giao quyền ký, hoặc để người đứng đầu ký",
    },
    en: {
      what: "{ten}, a deputy, signs “{van_ban}”; the procedure names the head",
      fix: "check the delegation, or let the head sign",
    },
  },
  "R-TQ-22": {
    vi: { what: "{ten} vừa ký vừa phê duyệt quy chế", fix: "Đổi phe_duyet.boi để người còn lại phê duyệt" },
    en: {
      what: "{ten} both signs and approves the regulation",
      fix: "let the other approver approve (phe_duyet.boi)",
    },
  },
  RECORD_NOT_IN_DOSSIER: {
    vi: {
      what: "Hồ sơ không có văn bản “{loai}”, phần ghi ở đây không được dùng",
      fix: "Kiểm tra mã loại và điều kiện có văn bản (hoso plan)",
    },
    en: {
      what: "The dossier has no “{loai}”; this record is not used",
      fix: "check the kind and its condition (hoso plan)",
    },
  },
  RECORD_UNKNOWN_ITEM: {
    vi: { what: "Không có mục “{muc}”; hồ sơ có: {co}", fix: "Ghi đúng mục như cột Số của hoso plan" },
    en: {
      what: "There is no item “{muc}”; the dossier has: {co}",
      fix: "write an item as hoso plan shows it",
    },
  },
  RECORD_ITEM_TWICE: {
    vi: { what: "Mục “{muc}” được ghi hai lần", fix: "Gộp hai phần thành một" },
    en: { what: "Item “{muc}” is given twice", fix: "join the two" },
  },
  "R-TQ-23": {
    vi: {
      what: "Văn bản ghi là đã ký nhưng chưa có số hoặc ngày ký",
      fix: "Ghi so và ngay_ky, hoặc để trang_thai du_thao",
    },
    en: {
      what: "The paper is said to be signed but has no number or date",
      fix: "give so and ngay_ky, or trang_thai du_thao",
    },
  },
  "R-CH-01": {
    vi: { what: "Số {so} đã dùng cho “{ten}” trong cùng năm", fix: "Sửa số văn bản cho đúng sổ đăng ký" },
    en: {
      what: "Number {so} is used for “{ten}” in the same year",
      fix: "mend the number after the register",
    },
  },
  "R-TQ-02": {
    vi: {
      what: "Ngày của {sau} ({ngay_sau}) trước ngày của {truoc} ({ngay_truoc})",
      fix: "Sửa ngày theo thứ tự: báo cáo đề xuất, ý kiến, quyết định, quy chế, phê duyệt, ra mắt",
    },
    en: {
      what: "{sau} ({ngay_sau}) is dated before {truoc} ({ngay_truoc})",
      fix: "mend the dates: proposal, opinion, decision, regulation, approval, launch",
    },
  },
  "R-TQ-04": {
    vi: {
      what: "Ngày của {sau} ({ngay_sau}) trước ngày của {truoc} ({ngay_truoc})",
      fix: "Thường nghị quyết có trước kế hoạch, kế hoạch có trước quyết định",
    },
    en: {
      what: "{sau} ({ngay_sau}) is dated before {truoc} ({ngay_truoc})",
      fix: "usually the resolution comes before the plan, the plan before the decision",
    },
  },
  "R-TQ-14": {
    vi: {
      what: "Kế hoạch năm {nam} ký ngày {ngay}",
      fix: "Kế hoạch năm thường ký trong năm đó hoặc tháng 12 năm trước",
    },
    en: {
      what: "The plan of {nam} is signed on {ngay}",
      fix: "a yearly plan is signed in its year or the December before",
    },
  },
  "R-TQ-15-EARLY": {
    vi: {
      what: "Báo cáo ký ngày {ngay}, trước khi hết kỳ ({den})",
      fix: "Kiểm tra ngày ký hoặc ghi den_ngay của kỳ",
    },
    en: {
      what: "The report is signed on {ngay}, before its period ends ({den})",
      fix: "check the day, or give den_ngay",
    },
  },
  "R-TQ-15-LATE": {
    vi: { what: "Báo cáo ký ngày {ngay}, quá {so} ngày sau khi hết kỳ ({den})", fix: "Kiểm tra ngày ký" },
    en: {
      what: "The report is signed on {ngay}, more than {so} days after its period ({den})",
      fix: "check the day",
    },
  },
  LAUNCH_NO_SUCH_DAY: {
    vi: { what: "Không có ngày {ngay} trong lịch", fix: "Sửa ngày, dạng năm-tháng-ngày" },
    en: { what: "There is no day {ngay}", fix: "mend it, as year-month-day" },
  },
  "R-CH-02": {
    vi: { what: "Giờ kết thúc không sau giờ bắt đầu", fix: "Sửa bat_dau hoặc ket_thuc" },
    en: { what: "The end is not after the start", fix: "mend bat_dau or ket_thuc" },
  },
  "R-TQ-12-HOST": {
    vi: { what: "Hội nghị lồng ghép chưa ghi tên hội nghị chính", fix: "Ghi ten_hoi_nghi_chinh" },
    en: { what: "The host conference is not named", fix: "give ten_hoi_nghi_chinh" },
  },
  PROGRAMME_BACKWARDS: {
    vi: { what: "Giờ {gio} của chương trình không theo thứ tự", fix: "Sắp các phần theo giờ" },
    en: { what: "Time {gio} of the programme is out of order", fix: "sort the items by time" },
  },
  "R-TQ-12-PLAN": {
    vi: {
      what: "Kế hoạch tổ chức hội nghị phải ký trước ngày ra mắt {ngay}",
      fix: "Sửa ngày ký kế hoạch hoặc ngày hội nghị",
    },
    en: {
      what: "The conference plan must be signed before the launch on {ngay}",
      fix: "mend one of the days",
    },
  },
  "R-TQ-12-INVITATION": {
    vi: { what: "Giấy mời phải ký trước ngày ra mắt {ngay}", fix: "Sửa ngày ký giấy mời hoặc ngày hội nghị" },
    en: { what: "Invitations must be signed before the launch on {ngay}", fix: "mend one of the days" },
  },
  "R-TQ-13": {
    vi: { what: "Giấy mời ký chưa đủ 3 ngày trước ngày ra mắt {ngay}", fix: "Nên gửi giấy mời sớm hơn" },
    en: {
      what: "Invitations are signed less than three days before the launch on {ngay}",
      fix: "better send them earlier",
    },
  },
  PLAN_TWICE: {
    vi: { what: "Năm {nam} có hai kế hoạch", fix: "Bỏ một kế hoạch" },
    en: { what: "Year {nam} has two plans", fix: "drop one" },
  },
  REPORT_TWICE: {
    vi: { what: "Năm {nam} có hai báo cáo cùng kỳ", fix: "Bỏ một báo cáo" },
    en: { what: "Year {nam} has two reports of one period", fix: "drop one" },
  },
  BEFORE_FOUNDING: {
    vi: { what: "Năm {nam} trước năm thành lập {thanh_lap}", fix: "Sửa năm" },
    en: { what: "Year {nam} lies before the founding year {thanh_lap}", fix: "mend the year" },
  },
  FOUNDING_YEAR: {
    vi: {
      what: "Năm thành lập ghi {nam} nhưng quyết định thành lập ký ngày {ngay}",
      fix: "Sửa nam_thanh_lap hoặc ngày ký quyết định thành lập",
    },
    en: {
      what: "The founding year is {nam} but the founding decision is signed on {ngay}",
      fix: "mend nam_thanh_lap or the day of the decision",
    },
  },
  PERIOD_BACKWARDS: {
    vi: {
      what: "Kỳ báo cáo bị ngược: từ {tu} đến {den}",
      fix: "Sửa tu_ngay, den_ngay hoặc kỳ báo cáo; mô hình thành lập sau kỳ này thì bỏ báo cáo",
    },
    en: {
      what: "The period runs backwards: from {tu} to {den}",
      fix: "mend tu_ngay or den_ngay; drop a report of a period before the founding",
    },
  },
  GRADE_IN_HALF_YEAR: {
    vi: {
      what: "Tự phân loại chỉ có trong báo cáo năm, báo cáo 6 tháng không in",
      fix: "Chuyển tu_phan_loai sang báo cáo năm",
    },
    en: {
      what: "Self-grading belongs to the year report; this one does not print it",
      fix: "move tu_phan_loai to the year report",
    },
  },
  "R-TQ-09": {
    vi: {
      what: "Quy chế riêng chưa có nội dung bắt buộc: {thieu}",
      fix: "Ghi noi_dung_bat_buoc ở điều đáp ứng, thêm điều còn thiếu",
    },
    en: {
      what: "The regulation lacks mandatory contents: {thieu}",
      fix: "mark the articles that cover them (noi_dung_bat_buoc), add what is missing",
    },
  },
  "R-PL-02-TOWN": {
    vi: {
      what: "Từ ngày 01/7/2025 không còn thị trấn, nhưng văn bản {so} ({ten}) có ngày sau đó",
      fix: "Ghi cap là xa hoặc phuong theo đơn vị mới",
    },
    en: {
      what: "There is no thị trấn from 01/7/2025, yet document {so} ({ten}) is later",
      fix: "set cap to the new unit",
    },
  },
  "R-PL-02": {
    vi: {
      what: "Có chữ “{tu}”, đơn vị không còn từ ngày 01/7/2025",
      fix: "Sửa theo tên đơn vị mới, trừ khi nói về trước ngày đó",
    },
    en: {
      what: "The text says “{tu}”, a unit that ended on 01/7/2025",
      fix: "use the new unit, unless it speaks of earlier days",
    },
  },
  "R-PL-03": {
    vi: {
      what: "Có số định danh hoặc ngày sinh đầy đủ",
      fix: "Bỏ dữ liệu cá nhân này; danh sách chỉ cần năm sinh",
    },
    en: {
      what: "There is an id number or a full birth date",
      fix: "remove it; a list needs the year of birth only",
    },
  },
  "R-TQ-19": {
    vi: {
      what: "Phần tình hình chưa viết: {muc}; bản dự thảo dùng câu mẫu",
      fix: "Viết đúng tình hình địa bàn ở tinh_hinh trước khi trình ký",
    },
    en: {
      what: "The survey lacks {muc}; the draft carries sample wording",
      fix: "describe the real situation in tinh_hinh before signing",
    },
  },
};
