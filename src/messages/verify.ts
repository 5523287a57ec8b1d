import type { Messages } from "./message.ts";

/** What `hoso verify` finds in dossiers, their zips and the store of the record. */
export const verifyMessages: Messages = {
  VERIFY_NOTHING_FOUND: {
    vi: {
      what: "“{path}” không phải là hồ sơ: không có thư mục hồ sơ (manifest.json) và không phải tệp nén.",
      fix: "Ghi thư mục hồ sơ, thư mục chứa các hồ sơ (như out), hoặc tệp .zip của hồ sơ.",
    },
    en: {
      what: "“{path}” is no dossier: there is no dossier's folder (manifest.json), and it is no zip.",
      fix: "Name the folder of a dossier, a folder that holds dossiers (such as out), or the .zip of a dossier.",
    },
  },
  VERIFY_PATH_UNREADABLE: {
    vi: {
      what: "Không đọc được “{path}” nên chưa kiểm tra. Hệ thống báo: {system}.",
      fix: "Xin quyền đọc, kiểm tra ổ đĩa hoặc kết nối mạng, rồi chạy lại.",
    },
    en: {
      what: "“{path}” cannot be read and was not verified. The system says: {system}.",
      fix: "Ask for the right to read it, check the disk or the network, then run again.",
    },
  },
  VERIFY_NO_RECORD: {
    vi: {
      what: "Cạnh tệp mô hình nêu ở --model không có sổ theo dõi hồ sơ này.",
      fix: "Kiểm tra tên tệp mô hình; nếu sổ đã mất thì khôi phục từ bản sao lưu, hoặc chạy lại không có --model.",
    },
    en: {
      what: "There is no such record beside the model file named by --model.",
      fix: "Check the name of the model file; restore a lost record from a backup, or run again without --model.",
    },
  },
  VERIFY_NO_DOSSIER: {
    vi: {
      what: "Trong các đường dẫn đã nêu không có hồ sơ nào của mô hình này, nên chưa đối chiếu được văn bản đã ban hành.",
      fix: "Ghi đúng thư mục hồ sơ của mô hình, hoặc sửa --model.",
    },
    en: {
      what: "None of the paths holds a dossier of this model, so its issued papers could not be compared.",
      fix: "Name the folder of the model's dossier, or correct --model.",
    },
  },
  VERIFY_NO_MANIFEST: {
    vi: {
      what: "Hồ sơ không có manifest.json do hoso ghi, hoặc tệp đó đã hỏng; không biết hồ sơ phải có những tệp nào.",
      fix: "Khôi phục từ tệp nén cùng tên hoặc bản sao lưu; hoặc chạy hoso generate ở thư mục khác rồi so sánh.",
    },
    en: {
      what: "The dossier has no manifest.json by hoso, or a damaged one; nobody can say which files belong to it.",
      fix: "Restore it from the zip of the same name or a backup; or run hoso generate into another folder and compare.",
    },
  },
  VERIFY_MANIFEST_CHANGED: {
    vi: {
      what: "manifest.json đã bị sửa sau khi hoso ghi (dấu niêm phong không khớp).",
      fix: "Khôi phục từ tệp nén cùng tên hoặc bản sao lưu; kết quả kiểm tra các tệp khác chưa đáng tin.",
    },
    en: {
      what: "manifest.json was changed after hoso wrote it (its seal does not fit).",
      fix: "Restore it from the zip of the same name or a backup; what is said about the other files cannot be relied on.",
    },
  },
  VERIFY_CHANGED: {
    vi: {
      what: "Tệp đã thay đổi so với hồ sơ đã lập: mã phải là {expected} ({size} byte), hiện là {found} ({bytes} byte).",
      fix: "Nếu là bản bạn sửa tay thì chạy hoso generate để ghi nhận; nếu không thì khôi phục từ tệp nén cùng tên hoặc bản sao lưu.",
    },
    en: {
      what: "The file is not the one that was written: its hash should be {expected} ({size} bytes), it is {found} ({bytes} bytes).",
      fix: "If you edited it, run hoso generate so that it is noted; if not, restore it from the zip of the same name or a backup.",
    },
  },
  VERIFY_RESAVED: {
    vi: {
      what: "Dự thảo đã được lưu lại bằng phần mềm soạn thảo nhưng nội dung không đổi (mã {expected}, hiện là {found}).",
      fix: "Không phải làm gì; chạy hoso generate thì hoso ghi nhận.",
    },
    en: {
      what: "The draft was saved again by a word processor; what it says is the same (hash {expected}, now {found}).",
      fix: "There is nothing to do; the next hoso generate notes it.",
    },
  },
  VERIFY_MISSING: {
    vi: {
      what: "Thiếu tệp có trong hồ sơ đã lập (mã {expected}).",
      fix: "Khôi phục từ tệp nén cùng tên hoặc bản sao lưu; dự thảo thì hoso generate lập lại được.",
    },
    en: {
      what: "A file of the dossier is missing (hash {expected}).",
      fix: "Restore it from the zip of the same name or a backup; hoso generate makes a draft again.",
    },
  },
  VERIFY_ADDED: {
    vi: {
      what: "Tệp này không có trong hồ sơ đã lập.",
      fix: "Chuyển tệp ra ngoài thư mục hồ sơ, hoặc xóa nếu không cần.",
    },
    en: {
      what: "This file is no part of the dossier that was written.",
      fix: "Move it out of the dossier, or delete it if it is of no use.",
    },
  },
  VERIFY_UNREADABLE: {
    vi: {
      what: "Không đọc được tệp này: tệp hỏng, quá lớn, là liên kết, hoặc không có quyền đọc (mã phải là {expected}).",
      fix: "Khôi phục tệp từ bản sao lưu, hoặc xin quyền đọc rồi chạy lại.",
    },
    en: {
      what: "The file cannot be read: it is damaged, too large, a link, or may not be read (its hash should be {expected}).",
      fix: "Restore it from a backup, or ask for the right to read it and run again.",
    },
  },
  VERIFY_ISSUED_DIFFERS: {
    vi: {
      what: "Văn bản đã ban hành không còn là bản ghi trong sổ theo dõi hồ sơ: mã phải là {expected}, hiện là {found}.",
      fix: "Đặt lại bản đã ban hành bằng hoso restore; bản đang có được giữ trong kho .hoso.",
    },
    en: {
      what: "The issued paper is not the one of the record: its hash should be {expected}, it is {found}.",
      fix: "Put the issued one back with hoso restore; what is there is kept in the store .hoso.",
    },
  },
  VERIFY_ZIP_BROKEN: {
    vi: {
      what: "Tệp nén hỏng hoặc bị cắt cụt, không mở được.",
      fix: "Khôi phục từ bản sao lưu, hoặc xóa rồi chạy hoso generate để tạo lại từ thư mục hồ sơ.",
    },
    en: {
      what: "The zip is damaged or cut off and cannot be opened.",
      fix: "Restore it from a backup, or delete it and run hoso generate to make it again.",
    },
  },
  VERIFY_ZIP_TOO_LARGE: {
    vi: {
      what: "Tệp nén lớn hơn mọi hồ sơ có thể có nên không mở.",
      fix: "Đây không phải tệp nén của hoso; lấy lại tệp nén từ nguồn tin cậy.",
    },
    en: {
      what: "The zip is larger than any dossier can be and was not opened.",
      fix: "This is no zip by hoso; get the zip again from a source you trust.",
    },
  },
  VERIFY_ZIP_NAME: {
    vi: {
      what: "Tên “{path}” trong tệp nén dẫn ra ngoài thư mục hoặc không an toàn.",
      fix: "Không giải nén tệp này; lấy lại tệp nén từ nguồn tin cậy.",
    },
    en: {
      what: "The name “{path}” in the zip leads out of its folder or is not safe.",
      fix: "Do not unpack this zip; get it again from a source you trust.",
    },
  },
  VERIFY_ZIP_TWICE: {
    vi: {
      what: "Trong tệp nén có hai tệp cùng tên “{path}”; mỗi phần mềm có thể mở một bản khác nhau.",
      fix: "Không dùng tệp nén này; lấy lại tệp nén từ nguồn tin cậy.",
    },
    en: {
      what: "The zip holds two files called “{path}”; programs may open the one or the other.",
      fix: "Do not use this zip; get it again from a source you trust.",
    },
  },
  VERIFY_ZIP_CASE: {
    vi: {
      what: "Trong tệp nén, “{path}” và “{other}” chỉ khác nhau ở chữ hoa, chữ thường hoặc cách ghi dấu; khi giải nén, tệp này đè lên tệp kia.",
      fix: "Không dùng tệp nén này; lấy lại tệp nén từ nguồn tin cậy.",
    },
    en: {
      what: "In the zip “{path}” and “{other}” differ only in capitals or the form of accents; unpacked, one replaces the other.",
      fix: "Do not use this zip; get it again from a source you trust.",
    },
  },
  VERIFY_ZIP_DIFFERS: {
    vi: {
      what: "Tệp nén không phải của hồ sơ trong thư mục cùng tên: hai manifest.json khác nhau.",
      fix: "Xác định bản đúng; nếu thư mục đúng thì xóa tệp nén rồi chạy hoso generate để tạo lại.",
    },
    en: {
      what: "The zip is not that of the folder of the same name: their manifest.json differ.",
      fix: "Find out which is right; if the folder is, delete the zip and run hoso generate to make it again.",
    },
  },
  VERIFY_STORE_MISSING: {
    vi: {
      what: "Kho .hoso thiếu một bản mà sổ theo dõi hồ sơ nhắc đến (mã {sha256}; văn bản: {documents}).",
      fix: "Khôi phục thư mục .hoso từ bản sao lưu.",
    },
    en: {
      what: "The store .hoso lacks a text the record speaks of (hash {sha256}; documents: {documents}).",
      fix: "Restore the folder .hoso from a backup.",
    },
  },
  VERIFY_STORE_BROKEN: {
    vi: {
      what: "Một bản trong kho .hoso đã hỏng: nội dung không khớp mã {sha256} (văn bản: {documents}).",
      fix: "Khôi phục tệp này từ bản sao lưu.",
    },
    en: {
      what: "A text in the store .hoso is damaged: its bytes do not fit the hash {sha256} (documents: {documents}).",
      fix: "Restore this file from a backup.",
    },
  },
};
