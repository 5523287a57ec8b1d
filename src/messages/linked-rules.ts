import type { Messages } from "./message.ts";

/** Messages of the rules about linked models and about delisting. */
export const linkedRuleMessages: Messages = {
  AMENDMENT_EMPTY: {
    vi: {
      what: "Lần sửa đổi, bổ sung này không có đơn vị gia nhập, đơn vị rút hay nội dung sửa đổi",
      fix: "Ghi gia_nhap, rut hoặc noi_dung; không có gì thay đổi thì bỏ cả mục này",
    },
    en: {
      what: "This change of the regulation has nobody joining or leaving and no new contents",
      fix: "give gia_nhap, rut or noi_dung, or drop it",
    },
  },
  AMENDMENT_ORDER: {
    vi: {
      what: "Lần sửa đổi, bổ sung ngày {ngay} đứng sau ngày {truoc}",
      fix: "Ghi theo thứ tự thời gian, sau ngày ký Quy chế phối hợp",
    },
    en: {
      what: "The change of {ngay} stands after {truoc}",
      fix: "list changes in order of time, after the signing of the regulation",
    },
  },
  BOARD_HEADS: {
    vi: { what: "Ban Chỉ đạo có {so} Trưởng ban", fix: "Ghi chuc_danh là Trưởng ban cho đúng một người" },
    en: { what: "The steering board has {so} heads", fix: "give the post Trưởng ban to exactly one person" },
  },
  MEMBER_UNKNOWN: {
    vi: { what: "Không có đơn vị thành viên nào mang mã “{id}”", fix: "Dùng một trong các mã: {co}" },
    en: { what: "No member unit has the id “{id}”", fix: "use one of: {co}" },
  },
  "R-LK-02-BACKWARDS": {
    vi: {
      what: "Lượt chủ trì kết thúc ngày {den}, trước khi bắt đầu ngày {tu}",
      fix: "Sửa tu_ngay hoặc den_ngay",
    },
    en: { what: "The turn ends on {den}, before it begins on {tu}", fix: "mend tu_ngay or den_ngay" },
  },
  "R-LK-02-DUPLICATE": {
    vi: { what: "Đơn vị “{ten}” có hai lần trong danh sách thành viên", fix: "Bỏ bớt một lần" },
    en: { what: "The unit “{ten}” is listed twice", fix: "leave it once" },
  },
  "R-LK-02-END": {
    vi: {
      what: "Lịch luân phiên đã hết trong khi có văn bản của ngày {ngay}",
      fix: "Ghi thêm lượt chủ trì ở luan_phien, hoặc bỏ luan_phien để hoso lập lịch",
    },
    en: {
      what: "The schedule of chairs ends before {ngay}, a day of which there is a paper",
      fix: "add turns to luan_phien, or drop it and let hoso make the schedule",
    },
  },
  "R-LK-02-FEW": {
    vi: {
      what: "Sau lần sửa đổi này mô hình còn {so} đơn vị thành viên",
      fix: "Mô hình liên kết phải có từ hai đơn vị: thêm đơn vị gia nhập, hoặc lập hồ sơ thanh loại",
    },
    en: {
      what: "After this change the model has {so} member units",
      fix: "a linked model has two or more: add one that joins, or delist the model",
    },
  },
  "R-LK-02-GAP": {
    vi: {
      what: "Từ ngày {trong} không có đơn vị chủ trì, lượt này mới bắt đầu ngày {tu}",
      fix: "Sửa tu_ngay hoặc den_ngay của lượt trước cho liền ngày",
    },
    en: {
      what: "From {trong} nobody is in the chair; this turn begins on {tu}",
      fix: "make the turns follow each other day by day",
    },
  },
  "R-LK-02-LEFT-OUT": {
    vi: {
      what: "Lịch luân phiên chưa có lượt của: {id}",
      fix: "Ghi thêm lượt chủ trì, hoặc đặt luan_phien: false cho đơn vị không luân phiên",
    },
    en: {
      what: "The schedule has no turn for: {id}",
      fix: "add a turn, or set luan_phien: false for units that do not rotate",
    },
  },
  "R-LK-02-NOBODY": {
    vi: {
      what: "Không có đơn vị nào luân phiên chủ trì",
      fix: "Bỏ luan_phien: false ở ít nhất một đơn vị thành viên: đơn vị đó chủ trì và lập hồ sơ",
    },
    en: {
      what: "No member takes turns in the chair",
      fix: "drop luan_phien: false at one member at least; it chairs and keeps the dossier",
    },
  },
  "R-LK-02-NOT-ROTATING": {
    vi: {
      what: "“{id}” chủ trì từ ngày {tu} nhưng ngày đó không phải thành viên luân phiên chủ trì",
      fix: "Sửa lịch luân phiên, hoặc bỏ luan_phien: false của đơn vị",
    },
    en: {
      what: "“{id}” is in the chair from {tu} but is no rotating member that day",
      fix: "mend the schedule, or drop luan_phien: false of that unit",
    },
  },
  "R-LK-02-SAME-ID": {
    vi: { what: "Mã “{id}” dùng cho hai đơn vị thành viên", fix: "Đặt cho mỗi đơn vị một mã riêng" },
    en: { what: "Two members have the id “{id}”", fix: "give each member an id of its own" },
  },
  "R-LK-02-TWO-CHAIRS": {
    vi: {
      what: "Ngày {tu} có hai đơn vị chủ trì: lượt trước kết thúc ngày {truoc}",
      fix: "Sửa tu_ngay hoặc den_ngay của lượt trước để không trùng ngày",
    },
    en: {
      what: "On {tu} two units are in the chair: the turn before ends on {truoc}",
      fix: "make the turns follow each other without overlap",
    },
  },
  "R-LK-03": {
    vi: {
      what: "{sau} ({ngay_sau}) trước {truoc} ({ngay_truoc})",
      fix: "Văn bản trao đổi, đề xuất có trước các văn bản khác: kiểm tra lại hai ngày",
    },
    en: {
      what: "{sau} ({ngay_sau}) comes before {truoc} ({ngay_truoc})",
      fix: "the proposal comes before every other paper: check both days",
    },
  },
  "R-LK-04": {
    vi: {
      what: "“{id}” không thống nhất tham gia nhưng Quy chế phối hợp đã ký, có đơn vị này",
      fix: "Bỏ đơn vị khỏi danh sách thành viên, hoặc sửa ý kiến",
    },
    en: {
      what: "“{id}” does not agree to take part, yet the regulation is signed with it",
      fix: "take the unit out of the list, or mend its opinion",
    },
  },
  "R-LK-04-MEETING": {
    vi: {
      what: "“{id}” cho ý kiến tại hội nghị nhưng hồ sơ không có hội nghị lấy ý kiến",
      fix: "Đặt lay_y_kien.hinh_thuc là hoi_nghi hoặc ca_hai, hoặc đổi hình thức ý kiến thành van_ban",
    },
    en: {
      what: "“{id}” gave its opinion at a meeting the dossier does not have",
      fix: "set lay_y_kien.hinh_thuc to hoi_nghi or ca_hai, or make the opinion a letter",
    },
  },
  "R-LK-04-ORDER": {
    vi: {
      what: "{sau} ({ngay_sau}) trước {truoc} ({ngay_truoc})",
      fix: "Ý kiến của thành viên có sau văn bản đề xuất và trước khi ký Quy chế phối hợp",
    },
    en: {
      what: "{sau} ({ngay_sau}) comes before {truoc} ({ngay_truoc})",
      fix: "a member answers after the proposal and before the regulation is signed",
    },
  },
  "R-LK-05": {
    vi: {
      what: "Nơi nhận xin ý kiến chưa có cơ quan {thieu}",
      fix: "Bổ sung Công an (và quân sự khi có đơn vị quân đội tham gia), hoặc bỏ noi_nhan để hoso tự lập",
    },
    en: {
      what: "Those asked for comments lack: {thieu}",
      fix: "add the police (and the military command where a military unit takes part), or drop noi_nhan",
    },
  },
  "R-LK-06": {
    vi: {
      what: "Quy chế phối hợp riêng chưa có nội dung bắt buộc: {thieu}",
      fix: "Bổ sung điều, ghi noi_dung_bat_buoc: PH1 chức năng, nhiệm vụ, quyền hạn; PH2 phương thức, trao đổi thông tin; PH3 thành viên; PH4 khen thưởng, kỷ luật; PH5 kinh phí; PH6 báo cáo, luân phiên chủ trì",
    },
    en: {
      what: "The regulation of your own lacks mandatory contents: {thieu}",
      fix: "add articles with noi_dung_bat_buoc PH1 to PH6",
    },
  },
  "R-LK-08": {
    vi: {
      what: "Kế hoạch năm đầu ký ngày {ngay}, trước hội nghị ra mắt ngày {hoi_nghi}",
      fix: "Kế hoạch năm đầu được thông qua tại hội nghị rồi mới ký: kiểm tra lại ngày",
    },
    en: {
      what: "The plan of the first year is dated {ngay}, before the launch on {hoi_nghi}",
      fix: "it is adopted at the launch and then signed: check the day",
    },
  },
  "R-LK-09": {
    vi: {
      what: "Quy chế phối hợp ký ngày {ngay}, hội nghị ký kết ngày {hoi_nghi}",
      fix: "Quy chế được ký tại hội nghị: kiểm tra lại hai ngày",
    },
    en: {
      what: "The regulation is dated {ngay}, the conference that signs it {hoi_nghi}",
      fix: "it is signed at the conference: check both days",
    },
  },
  "R-LK-12": {
    vi: {
      what: "“{id}” đã ký “{ten}” nhưng biên bản bàn giao chủ trì từ ngày {ngay} chưa ký",
      fix: "Ký biên bản bàn giao rồi ghi số, ngày ở văn bản này",
    },
    en: {
      what: "“{id}” has signed “{ten}” but the hand-over of the chair on {ngay} is not signed",
      fix: "have the minutes signed and record number and date here",
    },
  },
  "R-LK-13": {
    vi: {
      what: "“{loai}” không phải loại đơn vị tham gia mô hình liên kết",
      fix: "Chọn một trong: {duoc}; hội, đoàn thể tham gia cùng xã hoặc đơn vị của mình",
    },
    en: {
      what: "A unit of kind “{loai}” cannot be a member of a linked model",
      fix: "choose one of: {duoc}",
    },
  },
  "R-LK-13-DATA": {
    vi: {
      what: "Có chữ “{tu}” trong dữ kiện về đơn vị quân đội",
      fix: "Không đưa thông tin về lực lượng, vũ khí, trang bị của quân đội vào hồ sơ: bỏ nội dung này",
    },
    en: {
      what: "“{tu}” stands in facts about a military unit",
      fix: "leave strength, weapons and equipment of military units out of the dossier",
    },
  },
  "R-TL-01": {
    vi: {
      what: "Đã ghi ngày thanh loại nhưng “{ten}” chưa ký",
      fix: "Ghi số, ngày của quyết định, hoặc bỏ hieu_luc khi chưa có quyết định",
    },
    en: {
      what: "The day of delisting is given but “{ten}” is not signed",
      fix: "record the decision's number and date, or drop hieu_luc until there is one",
    },
  },
  "R-TL-02": {
    vi: {
      what: "Văn bản ký ngày {ngay}, trước báo cáo đề xuất thanh loại ngày {truoc}",
      fix: "Kiểm tra lại hai ngày: có báo cáo đề xuất rồi mới quyết định hoặc đồng ý",
    },
    en: {
      what: "Signed on {ngay}, before the report that proposes the delisting ({truoc})",
      fix: "check both days: the proposal comes first",
    },
  },
  "R-TL-02-GRADE": {
    vi: {
      what: "Báo cáo đề xuất thanh loại ký ngày {ngay}, trước phiếu phân loại ngày {phan_loai}",
      fix: "Kiểm tra lại hai ngày: có kết quả phân loại rồi mới đề xuất thanh loại",
    },
    en: {
      what: "The delisting is proposed on {ngay}, before the grading sheet of {phan_loai}",
      fix: "check both days: the grading comes first",
    },
  },
  "R-TL-02-EFFECT": {
    vi: {
      what: "Văn bản ký ngày {ngay}, sau ngày thanh loại {hieu_luc}",
      fix: "Ngày thanh loại không sớm hơn ngày của quyết định, văn bản đồng ý: sửa hieu_luc",
    },
    en: {
      what: "Signed on {ngay}, after the delisting took effect on {hieu_luc}",
      fix: "the delisting is not earlier than its papers: mend hieu_luc",
    },
  },
  "R-TL-04": {
    vi: {
      what: "Chưa có văn bản đồng ý thanh loại của {ten}",
      fix: "Ghi {id} vào thanh_loai.dong_y khi đơn vị đã trả lời; đủ mọi đơn vị luân phiên chủ trì thì mới ghi hieu_luc",
    },
    en: {
      what: "The written consent of {ten} to the delisting is missing",
      fix: "add {id} to thanh_loai.dong_y once it has answered; hieu_luc is given only when every rotating member has consented",
    },
  },
  "R-TL-04-REFUSED": {
    vi: {
      what: "{ten} không đồng ý thanh loại",
      fix: "Chưa đủ điều kiện thanh loại: bỏ hieu_luc cho đến khi đơn vị đồng ý",
    },
    en: { what: "{ten} does not consent to the delisting", fix: "drop hieu_luc until it does" },
  },
  "R-TL-04-UNSIGNED": {
    vi: {
      what: "Văn bản đồng ý thanh loại của {ten} chưa ghi ngày ký",
      fix: "Ghi số, ngày ở van_ban.tl_03_dong_y_thanh_loai, muc là {id}",
    },
    en: {
      what: "The consent of {ten} has no day of signing",
      fix: "record it under van_ban.tl_03_dong_y_thanh_loai with muc {id}",
    },
  },
  "R-TL-05": {
    vi: {
      what: "Thanh loại mô hình không bị phân loại Yếu",
      fix: "Ghi kết quả phân loại ở phan_loai; quy trình chỉ thanh loại mô hình phân loại Yếu",
    },
    en: {
      what: "A model that is not graded Yếu is delisted",
      fix: "give the grading in phan_loai; only models graded Yếu are delisted",
    },
  },
  "R-TL-05-YEAR": {
    vi: {
      what: "Thanh loại theo phân loại năm {nam} nhưng năm bị phân loại Yếu là {yeu}",
      fix: "Sửa thanh_loai.nam, hoặc bỏ để hoso lấy từ phan_loai",
    },
    en: { what: "Delisted for {nam}, but graded Yếu for {yeu}", fix: "mend thanh_loai.nam, or drop it" },
  },
  "R-TQ-21": {
    vi: {
      what: "Mô hình đã thanh loại từ ngày {ngay}, không còn {so} “{ten}” sau ngày đó",
      fix: "Bỏ mục này; hồ sơ đóng từ ngày thanh loại",
    },
    en: {
      what: "The model was delisted on {ngay}; there is no {so} “{ten}” after that day",
      fix: "drop this item: the dossier is closed from that day",
    },
  },
};
