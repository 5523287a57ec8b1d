import type { Messages } from "./message.ts";

/** Messages about model files that cannot be read. */
export const fileMessages: Messages = {
  FILE_MISSING: {
    vi: {
      what: "Không có tệp “{file}”.",
      fix: "Kiểm tra tên tệp và thư mục đang đứng; chưa có tệp thì chạy `hoso init` để có tệp mẫu.",
    },
    en: {
      what: "There is no file “{file}”.",
      fix: "Check the name and the folder you are in; if there is no file yet, run `hoso init` for one to start from.",
    },
  },
  FILE_IS_DIRECTORY: {
    vi: { what: "Đây là thư mục, không phải tệp.", fix: "Ghi tên tệp .json có dữ kiện của mô hình." },
    en: { what: "This is a folder, not a file.", fix: "Name the .json file with the facts of the model." },
  },
  FILE_IS_MODEL_FOLDER: {
    vi: { what: "Đây là thư mục; tệp mô hình nằm bên trong.", fix: "Ghi “{inside}”." },
    en: { what: "This is a folder; the model file lies inside.", fix: "Write “{inside}”." },
  },
  FILE_NOT_REGULAR: {
    vi: {
      what: "Đây là thiết bị hoặc đường ống, không phải tệp thường.",
      fix: "Lưu dữ kiện thành một tệp .json rồi ghi tên tệp đó.",
    },
    en: {
      what: "This is a device or a pipe, not a file.",
      fix: "Save the facts as a .json file and name it.",
    },
  },
  FILE_NOT_READABLE: {
    vi: {
      what: "Không có quyền đọc tệp này.",
      fix: "Xin quyền đọc, hoặc chép tệp về thư mục của mình rồi chạy lại.",
    },
    en: {
      what: "The file may not be read.",
      fix: "Ask for the right to read it, or copy it to a folder of your own.",
    },
  },
  FILE_FAILED: {
    vi: {
      what: "Không đọc được tệp. Hệ thống báo: {system}.",
      fix: "Kiểm tra đường dẫn, ổ đĩa hoặc kết nối mạng rồi chạy lại.",
    },
    en: {
      what: "The file cannot be read. The system says: {system}.",
      fix: "Check the path, the disk or the network and run again.",
    },
  },
};
