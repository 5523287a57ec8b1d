import type { Messages } from "./message.ts";

/** What can be wrong with the record of a model, or has to be decided about its papers. */
export const recordMessages: Messages = {
  RECORD_UNMERGED: {
    vi: {
      what: "Sổ theo dõi hồ sơ này còn chỗ chưa gộp xong (các dòng <<<<<<<, =======, >>>>>>>).",
      fix: "Giữ cả hai phía ở phần history, chọn một phía ở phần documents, xóa các dòng đánh dấu rồi chạy lại.",
    },
    en: {
      what: "This record has places that are not merged yet (lines <<<<<<<, =======, >>>>>>>).",
      fix: "Keep both sides of the history, choose one side in the documents, remove the marker lines and run again.",
    },
  },
  RECORD_BROKEN: {
    vi: {
      what: "Sổ theo dõi hồ sơ này đã bị sửa hỏng, không đọc được.",
      fix: "Khôi phục tệp từ bản sao lưu. hoso không tự tạo sổ mới vì sổ cho biết văn bản nào đã ban hành.",
    },
    en: {
      what: "This record is damaged and cannot be read.",
      fix: "Restore the file from a backup. hoso does not begin a new one, because the record says what was issued.",
    },
  },
  RECORD_NEWER: {
    vi: {
      what: "Sổ theo dõi hồ sơ này do phiên bản hoso mới hơn ghi.",
      fix: "Cài phiên bản hoso mới rồi chạy lại.",
    },
    en: {
      what: "This record was written by a newer version of hoso.",
      fix: "Install the newer version and run again.",
    },
  },
  RECORD_NOT_WRITABLE: {
    vi: {
      what: "Không ghi được sổ theo dõi hồ sơ cạnh tệp mô hình: “{path}”. hoso chưa ghi gì.",
      fix: "Xin quyền ghi vào thư mục của tệp mô hình, hoặc chép tệp mô hình sang thư mục ghi được. Sổ giữ các bản đã ban hành và bản sửa tay nên phải nằm cạnh tệp mô hình.",
    },
    en: {
      what: "The record beside the model file cannot be written: “{path}”. Nothing was written.",
      fix: "Ask for the right to write into the folder of the model file, or copy the model file to a folder you may write. The record keeps issued and edited papers, so it has to lie beside the model.",
    },
  },
  RECORD_NO_DOCUMENT: {
    vi: {
      what: "Hồ sơ không có văn bản “{document}”.",
      fix: "Xem mã và số các văn bản bằng hoso plan; với loại lặp lại, ghi thêm mục, ví dụ tq_10/lan_1.",
    },
    en: {
      what: "The dossier has no document “{document}”.",
      fix: "See the documents with hoso plan; of a kind that repeats name the item too, for example tq_10/lan_1.",
    },
  },
  RECORD_NOT_ISSUED: {
    vi: {
      what: "“{path}” chưa ban hành.",
      fix: "Không cần mở lại; sửa tệp mô hình rồi chạy hoso generate.",
    },
    en: {
      what: "“{path}” was not issued.",
      fix: "There is nothing to reopen; change the model file and run hoso generate.",
    },
  },
  RECORD_ISSUED_FROZEN: {
    vi: {
      what: "“{path}” đã ban hành nên không thay bằng bản khác.",
      fix: "Ban hành văn bản mới theo thủ tục; nếu đã ban hành nhầm thì chạy hoso reopen kèm lý do trước.",
    },
    en: {
      what: "“{path}” was issued and is not replaced by another text.",
      fix: "Issue a new paper as the procedure asks; if the issue itself was a mistake, run hoso reopen with a reason first.",
    },
  },
  RECORD_ISSUED_CHANGED: {
    vi: {
      what: "“{path}” đã ban hành nhưng tệp trong hồ sơ khác với bản đã ban hành; hoso chưa ghi gì.",
      fix: "Chạy hoso restore {document} để đặt lại bản đã ban hành (bản đang có được giữ trong sổ theo dõi); hoặc chuyển tệp đang có đi nơi khác rồi chạy lại.",
    },
    en: {
      what: "“{path}” was issued, but the file in the dossier is not the issued one; nothing was written.",
      fix: "Run hoso restore {document} to put the issued one back (the record keeps what is there), or move the file away and run again.",
    },
  },
  RECORD_ISSUE_UNDECIDED: {
    vi: {
      what: "Chưa ban hành “{path}” được: bản sửa tay chưa khớp với dữ kiện hiện nay.",
      fix: "Xem chỗ khác bằng hoso diff {document}; sửa tệp rồi chạy hoso adopt {document}, hoặc hoso restore {document} để lấy bản mới; sau đó ban hành.",
    },
    en: {
      what: "“{path}” cannot be issued yet: the edited text does not follow the facts of today.",
      fix: "See what differs with hoso diff {document}; change the file and run hoso adopt {document}, or hoso restore {document} for the new text; then issue it.",
    },
  },
  RECORD_ALREADY_ATTACHED: {
    vi: {
      what: "“{path}”: văn bản đã ban hành và đã có bản ký.",
      fix: "Nếu bản ký nhầm, chạy hoso reopen {document} kèm lý do, rồi ban hành lại.",
    },
    en: {
      what: "“{path}”: the paper is issued and has its signed copy.",
      fix: "If the copy is the wrong one, run hoso reopen {document} with a reason and issue it again.",
    },
  },
  RECORD_ALREADY_ISSUED: {
    vi: {
      what: "“{path}” đã ban hành với số {number}; số và ngày đã ban hành không đổi được.",
      fix: "Nếu ban hành nhầm, chạy hoso reopen {document} kèm lý do, rồi ban hành lại.",
    },
    en: {
      what: "“{path}” was issued with No. {number}; number and date of an issued paper do not change.",
      fix: "If the issue was a mistake, run hoso reopen {document} with a reason and issue it again.",
    },
  },
  DOCUMENT_ITEM: {
    vi: {
      what: "Hồ sơ có nhiều văn bản loại “{document}”.",
      fix: "Ghi rõ văn bản nào: {items}.",
    },
    en: {
      what: "The dossier has several documents “{document}”.",
      fix: "Say which one: {items}.",
    },
  },
  ISSUE_NUMBER: {
    vi: {
      what: "“{value}” không phải là số văn bản.",
      fix: "Ghi số từ 1 đến 99999, không kèm ký hiệu, ví dụ --so 12.",
    },
    en: {
      what: "“{value}” is no number of a paper.",
      fix: "Give a number from 1 to 99999 without the symbol, for example --so 12.",
    },
  },
  ISSUE_DAY: {
    vi: { what: "“{value}” không phải là ngày.", fix: "Ghi năm-tháng-ngày, ví dụ --ngay 2026-03-05." },
    en: { what: "“{value}” is no day.", fix: "Write year-month-day, for example --ngay 2026-03-05." },
  },
  ISSUE_INCOMPLETE: {
    vi: {
      what: "Chưa đủ số và ngày để ban hành “{document}”.",
      fix: "Thêm --so và --ngay, ví dụ: hoso issue {document} --so 12 --ngay 2026-03-05.",
    },
    en: {
      what: "Number and date are missing to issue “{document}”.",
      fix: "Add --so and --ngay, for example: hoso issue {document} --so 12 --ngay 2026-03-05.",
    },
  },
  ISSUE_FILE_KIND: {
    vi: { what: "“{path}” không phải là bản ký dùng được.", fix: "Dùng tệp {kinds} mở xem được." },
    en: {
      what: "“{path}” cannot stand for a signed paper.",
      fix: "Use a file of kind {kinds} that can be opened.",
    },
  },
  ISSUE_FILE_LARGE: {
    vi: { what: "“{path}” lớn hơn {limit} MB.", fix: "Quét lại với độ phân giải thấp hơn." },
    en: { what: "“{path}” is larger than {limit} MB.", fix: "Scan it again at a lower resolution." },
  },
  REOPEN_REASON: {
    vi: {
      what: "Mở lại văn bản đã ban hành phải có lý do.",
      fix: 'Thêm --reason "…"; lý do được giữ trong sổ theo dõi.',
    },
    en: {
      what: "Reopening an issued paper needs a reason.",
      fix: 'Add --reason "…"; the record keeps it.',
    },
  },
  RESTORE_UNKNOWN: {
    vi: {
      what: "Không có bản “{value}” của “{document}”.",
      fix: "Xem các bản bằng hoso restore {document} --list.",
    },
    en: {
      what: "There is no version “{value}” of “{document}”.",
      fix: "See the versions with hoso restore {document} --list.",
    },
  },
  PLAN_ENDING: {
    vi: {
      what: "--out của hoso plan là tệp ghi kế hoạch, cần có đuôi .json; “{path}” thì không.",
      fix: "Ghi --out plan.json; thư mục các hồ sơ thì ghi bằng --into.",
    },
    en: {
      what: "--out of hoso plan is the file of the plan and ends in .json; “{path}” does not.",
      fix: "Write --out plan.json; the folder of the dossiers is given by --into.",
    },
  },
  PLAN_IN_THE_WAY: {
    vi: {
      what: "“{path}” đã có và không phải là kế hoạch; hoso không ghi đè.",
      fix: "Chọn tên tệp khác cho --out.",
    },
    en: {
      what: "“{path}” exists and is no plan; it is not overwritten.",
      fix: "Choose another name for --out.",
    },
  },
  PLAN_FILE: {
    vi: {
      what: "“{path}” không phải là kế hoạch do hoso plan --out ghi.",
      fix: "Lập lại bằng hoso plan --out {path}.",
    },
    en: {
      what: "“{path}” is no plan written by hoso plan --out.",
      fix: "Make it again with hoso plan --out {path}.",
    },
  },
  RECORD_NOTHING_TO_ADOPT: {
    vi: {
      what: "“{path}” không có sửa tay nào để nhận.",
      fix: "Sửa tệp trong hồ sơ bằng Word, lưu lại rồi chạy lại; kiểm tra --out có đúng thư mục hồ sơ không.",
    },
    en: {
      what: "“{path}” has no change by hand to adopt.",
      fix: "Change the file of the dossier in Word, save it and run again; check that --out is the folder of the dossiers.",
    },
  },
  RECORD_EDITS_DIFFER: {
    vi: {
      what: "“{path}” được sửa khác nhau trong các bộ hồ sơ của mô hình.",
      fix: "Giữ bản sửa đúng ở một bộ, chạy hoso adopt {document} với --keeper của bộ đó.",
    },
    en: {
      what: "“{path}” was changed in different ways in the dossiers of the model.",
      fix: "Keep the right change in one of them and run hoso adopt {document} with its --keeper.",
    },
  },
  RECORD_TEXT_MISSING: {
    vi: {
      what: "Không còn nội dung của một bản “{path}” (mã {sha256}) trong thư mục .hoso cạnh tệp mô hình.",
      fix: "Khôi phục thư mục .hoso từ bản sao lưu rồi chạy lại.",
    },
    en: {
      what: "The bytes of one text of “{path}” (hash {sha256}) are no longer in the .hoso folder beside the model file.",
      fix: "Restore the .hoso folder from a backup and run again.",
    },
  },
  RECORD_EDITED_OUTDATED: {
    vi: {
      what: "“{path}” đã được sửa tay và dữ kiện đã thay đổi; bản của bạn được giữ nguyên, bản mới ở “{offer}”.",
      fix: "Xem chỗ khác bằng hoso diff; đưa thay đổi vào tệp của bạn rồi chạy hoso adopt, hoặc chạy hoso restore để lấy bản mới.",
    },
    en: {
      what: "“{path}” was edited by hand and its facts have changed; your text stays, the new one is “{offer}”.",
      fix: "See what differs with hoso diff; bring the changes into your file and run hoso adopt, or run hoso restore to take the new text.",
    },
  },
  RECORD_ORPHAN_KEPT: {
    vi: {
      what: "“{path}” không còn trong danh mục của hồ sơ nhưng đã được sửa tay, nên được giữ lại.",
      fix: "Chuyển tệp đi nơi khác hoặc xóa nếu không cần nữa.",
    },
    en: {
      what: "“{path}” is no longer on the list of the dossier but was edited by hand, so it was kept.",
      fix: "Move the file elsewhere, or delete it when it is no longer needed.",
    },
  },
  RECORD_ISSUED_OUTDATED: {
    vi: {
      what: "“{title}” số {number} đã ban hành nên giữ nguyên, nhưng dữ kiện của nó đã thay đổi: {paths}.",
      fix: "Ban hành văn bản mới: {next} ({kind}). Ghi thay đổi vào tệp mô hình như một lần thay đổi có ngày, không sửa dữ kiện cũ.",
    },
    en: {
      what: "“{title}” No. {number} was issued and stays as it is, but facts it was made from have changed: {paths}.",
      fix: "Issue a new paper: {next} ({kind}). Tell the change in the model file as a dated event instead of changing the old facts.",
    },
  },
  RECORD_ISSUED_DIFFERS: {
    vi: {
      what: "“{title}” số {number} đã ban hành nên giữ nguyên, nhưng dữ kiện của nó đã thay đổi: {paths}.",
      fix: "Sai sót về nội dung thì sửa đổi, thay thế bằng văn bản có hình thức tương đương; sai sót về thể thức thì đính chính bằng công văn (Nghị định 30/2020/NĐ-CP, Điều 18). Nếu dữ kiện sửa nhầm, khôi phục dữ kiện cũ.",
    },
    en: {
      what: "“{title}” No. {number} was issued and stays as it is, but facts it was made from have changed: {paths}.",
      fix: "An error of content is amended or replaced by a paper of the same form, an error of form is corrected by an official letter (Decree 30/2020/NĐ-CP, Article 18). If the facts were changed by mistake, put the old ones back.",
    },
  },
  PLAN_MOVED: {
    vi: {
      what: "Mô hình, mẫu, sổ theo dõi hoặc hồ sơ đã thay đổi sau khi lập kế hoạch này; hoso chưa ghi gì.",
      fix: "Lập lại kế hoạch bằng hoso plan, xem rồi áp dụng.",
    },
    en: {
      what: "Model, templates, record or dossiers have changed since this plan was made; nothing was written.",
      fix: "Make the plan again with hoso plan, look at it and apply it.",
    },
  },
};
