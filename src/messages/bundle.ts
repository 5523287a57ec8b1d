import type { Messages } from "./message.ts";

export const bundleMessages: Messages = {
  BUNDLE_PATH_UNSAFE: {
    vi: {
      what: "Tên tệp hoặc thư mục “{path}” không dùng được trên mọi máy.",
      fix: "Sửa mẫu đặt tên tệp trong kind.json: chỉ dùng chữ không dấu, chữ số, “-”, “_”, “.”; không dùng “..”, “\\”, tên dành riêng của Windows (CON, NUL, COM1 …).",
    },
    en: {
      what: "The file or folder name “{path}” cannot be used on every system.",
      fix: "Change the file name pattern in kind.json: unaccented letters, digits, “-”, “_”, “.” only; no “..”, no “\\”, no name Windows reserves (CON, NUL, COM1 …).",
    },
  },
  BUNDLE_PATH_TOO_LONG: {
    vi: {
      what: "Tên “{path}” dài {length} ký tự, quá giới hạn {limit}.",
      fix: "Rút ngắn mẫu đặt tên tệp trong kind.json.",
    },
    en: {
      what: "The name “{path}” has {length} characters; the limit is {limit}.",
      fix: "Shorten the file name pattern in kind.json.",
    },
  },
  BUNDLE_PATH_DUPLICATE: {
    vi: {
      what: "Tệp “{path}” trùng tên với “{other}” (không phân biệt chữ hoa, chữ thường).",
      fix: "Đặt tên tệp khác nhau trong kind.json, ví dụ thêm số thứ tự hoặc năm.",
    },
    en: {
      what: "The file “{path}” has the same name as “{other}” (capitals are not told apart).",
      fix: "Give the files different names in kind.json, for example with a number or a year.",
    },
  },
  BUNDLE_FOREIGN_FOLDER: {
    vi: {
      what: "“{path}” đã có và không phải do hoso tạo ra; hoso không ghi đè.",
      fix: "Chọn thư mục khác bằng --out, hoặc chạy lại với --force: bản đang có được giữ bên cạnh với tên “….luu-<ngày giờ>”.",
    },
    en: {
      what: "“{path}” exists and was not written by hoso; it is not overwritten.",
      fix: "Choose another folder with --out, or run again with --force: what is there is kept beside it as “….luu-<date and time>”.",
    },
  },
  BUNDLE_FILES_CHANGED: {
    vi: {
      what: "Trong “{path}” có {count} tệp đã được sửa (~), thêm (+) hoặc xóa (-) sau khi hoso tạo hồ sơ: {list}.",
      fix: "Đưa nội dung đã sửa vào tệp dữ liệu, hoặc chọn thư mục khác bằng --out, hoặc chạy lại với --force: bản đang có được giữ bên cạnh với tên “….luu-<ngày giờ>”.",
    },
    en: {
      what: "In “{path}”, {count} file(s) were changed (~), added (+) or removed (-) since hoso wrote the dossier: {list}.",
      fix: "Put the changes into the model file, or choose another folder with --out, or run again with --force: what is there is kept beside it as “….luu-<date and time>”.",
    },
  },
  BUNDLE_ZIP_CHANGED: {
    vi: {
      what: "Tệp nén “{path}” đã bị sửa hoặc không phải do hoso tạo ra; hoso không ghi đè.",
      fix: "Chuyển tệp nén đi nơi khác, hoặc chạy lại với --force: bản đang có được giữ bên cạnh với tên “….luu-<ngày giờ>.zip”.",
    },
    en: {
      what: "The zip “{path}” was changed or was not written by hoso; it is not overwritten.",
      fix: "Move the zip elsewhere, or run again with --force: what is there is kept beside it as “….luu-<date and time>.zip”.",
    },
  },
  BUNDLE_FILE_OPEN: {
    vi: {
      what: "Có văn bản trong “{path}” đang mở trong phần mềm soạn thảo (tệp khóa: {files}).",
      fix: "Đóng văn bản đang mở mà không lưu, rồi mở lại từ hồ sơ mới.",
    },
    en: {
      what: "A document in “{path}” is open in a word processor (lock files: {files}).",
      fix: "Close it without saving, then open it again from the new dossier.",
    },
  },
  OUT_IS_FILE: {
    vi: {
      what: "Nơi ghi “{path}” là một tệp, hoặc nằm bên trong một tệp; cần một thư mục.",
      fix: "Chọn một thư mục khác bằng --out.",
    },
    en: {
      what: "The output place “{path}” is a file, or lies inside one; a folder is needed.",
      fix: "Choose another folder with --out.",
    },
  },
  OUT_NOT_WRITABLE: {
    vi: {
      what: "Không có quyền ghi vào “{path}”.",
      fix: "Đóng các tệp đang mở trong thư mục, xin quyền ghi, hoặc chọn thư mục khác bằng --out.",
    },
    en: {
      what: "“{path}” may not be written to.",
      fix: "Close files of that folder that are open, ask for the right to write, or choose another folder with --out.",
    },
  },
  OUT_FULL: {
    vi: {
      what: "Ổ đĩa chứa “{path}” đã hết chỗ.",
      fix: "Xóa bớt dữ liệu hoặc chọn ổ đĩa khác bằng --out. Hồ sơ cũ, nếu có, vẫn còn nguyên.",
    },
    en: {
      what: "The disk of “{path}” is full.",
      fix: "Free some space or choose another disk with --out. The old dossier, if any, is untouched.",
    },
  },
  OUT_BUSY: {
    vi: {
      what: "“{path}” đang được phần mềm khác, hoặc một lần chạy hoso khác, sử dụng.",
      fix: "Đóng văn bản đang mở hoặc đợi lần chạy kia xong, rồi chạy lại.",
    },
    en: {
      what: "“{path}” is in use by another program or another run of hoso.",
      fix: "Close the open documents or wait for the other run, then run again.",
    },
  },
  OUT_MOVED: {
    vi: {
      what: "Có tệp trong “{path}” vừa được lưu, thêm hoặc xóa trong lúc hoso đang làm; hoso chưa ghi gì.",
      fix: "Lưu và đóng các văn bản đang mở, rồi chạy lại.",
    },
    en: {
      what: "A file in “{path}” was saved, added or removed while hoso was at work; nothing was written.",
      fix: "Save and close the documents that are open, then run again.",
    },
  },
  OUT_NAME_TOO_LONG: {
    vi: {
      what: "Đường dẫn trong “{path}” quá dài đối với hệ thống này.",
      fix: "Chọn thư mục có đường dẫn ngắn hơn bằng --out.",
    },
    en: {
      what: "A path in “{path}” is too long for this system.",
      fix: "Choose a folder with a shorter path with --out.",
    },
  },
  OUT_FAILED: {
    vi: {
      what: "Không ghi được hồ sơ vào “{path}”. Hệ thống báo: {system}.",
      fix: "Kiểm tra ổ đĩa hoặc kết nối mạng rồi chạy lại. Hồ sơ cũ, nếu có, vẫn còn nguyên.",
    },
    en: {
      what: "The dossier could not be written to “{path}”. The system says: {system}.",
      fix: "Check the disk or the network connection and run again. The old dossier, if any, is untouched.",
    },
  },
};
