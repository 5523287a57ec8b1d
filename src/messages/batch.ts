import type { Messages } from "./message.ts";

/** Messages of runs over many models. */
export const batchMessages: Messages = {
  BATCH_PATH_MISSING: {
    vi: {
      what: "Không có tệp hoặc thư mục “{path}”.",
      fix: 'Kiểm tra tên và thư mục đang đứng; mẫu tên có dấu * thì đặt trong dấu nháy, ví dụ "xa/**/model.json".',
    },
    en: {
      what: "There is no file or folder “{path}”.",
      fix: 'Check the name and the folder you are in; put patterns with * in quotes, for example "xa/**/model.json".',
    },
  },
  BATCH_PATH_UNREADABLE: {
    vi: {
      what: "Không xem được “{path}”. Hệ thống báo: {system}.",
      fix: "Xin quyền đọc, kiểm tra ổ đĩa hoặc kết nối mạng, rồi chạy lại.",
    },
    en: {
      what: "“{path}” cannot be looked into. The system says: {system}.",
      fix: "Ask for the right to read it, check the disk or the network, then run again.",
    },
  },
  BATCH_NOTHING_FOUND: {
    vi: {
      what: "Trong “{path}” không có tệp mô hình nào (tệp .json).",
      fix: "Ghi thư mục hoặc mẫu tên khác. Tệp manifest.json, package.json, *.schema.json, tệp và thư mục có tên bắt đầu bằng dấu chấm, và nơi ghi (--out) không được tính là mô hình.",
    },
    en: {
      what: "There is no model file (.json) in “{path}”.",
      fix: "Name another folder or pattern. manifest.json, package.json, *.schema.json, names that begin with a dot and what lies in the output folder (--out) do not count as models.",
    },
  },
  BATCH_SAME_KEY: {
    vi: {
      what: "Hồ sơ của tệp này và của “{other}” sẽ nằm chung thư mục “{key}”; hoso chỉ lập cho tệp kia.",
      fix: "Đổi tên một trong hai tệp (không phân biệt chữ hoa, chữ thường), hoặc chạy riêng với --out khác.",
    },
    en: {
      what: "The dossiers of this file and of “{other}” would share the folder “{key}”; only the other file was processed.",
      fix: "Rename one of the two (capitals are not told apart), or run them separately with another --out.",
    },
  },
  BATCH_OLD_DOSSIER: {
    vi: {
      what: "“{path}” là hồ sơ cũ của mô hình này: tên mô hình hoặc đơn vị giữ hồ sơ đã đổi.",
      fix: "Xem có văn bản đã ký trong đó không, rồi cất hoặc xóa; hoso không tự xóa.",
    },
    en: {
      what: "“{path}” is an old dossier of this model: its name, or the unit that keeps it, has changed.",
      fix: "See whether it holds signed papers, then put it away or delete it; hoso never deletes it.",
    },
  },
  BATCH_WORKER_DIED: {
    vi: {
      what: "Luồng xử lý tệp này đã dừng đột ngột: {reason}.",
      fix: "Thường là do thiếu bộ nhớ: chạy lại với --jobs nhỏ hơn. Nếu vẫn lỗi, chạy riêng tệp này bằng `hoso generate`.",
    },
    en: {
      what: "The thread that worked on this file died: {reason}.",
      fix: "Mostly memory ran out: run again with a smaller --jobs. If it happens again, run this file alone with `hoso generate`.",
    },
  },
  BATCH_BUSY: {
    vi: {
      what: "Một lần chạy khác đang ghi vào “{path}” (tiến trình {pid} trên máy {host}, từ {since}).",
      fix: "Đợi lần chạy đó xong hoặc dừng nó, rồi chạy lại; muốn chạy song song thì chia phần bằng --shard hoặc ghi vào nơi khác bằng --out.",
    },
    en: {
      what: "Another run is writing into “{path}” (process {pid} on {host}, since {since}).",
      fix: "Wait for it or stop it, then run again; to run side by side, split the work with --shard or write elsewhere with --out.",
    },
  },
  BATCH_INTERRUPTED: {
    vi: {
      what: "Đã dừng theo yêu cầu khi xong {done}/{total} mô hình; không có tệp nào ghi dở.",
      fix: "Chạy lại đúng lệnh này: hoso chỉ làm phần còn lại.",
    },
    en: {
      what: "Stopped as you asked after {done} of {total} models; no file is half-written.",
      fix: "Run the same command again: only the rest will be done.",
    },
  },
  BATCH_JOBS_WRONG: {
    vi: {
      what: "--jobs không nhận “{value}”.",
      fix: "Ghi số luồng từ 1 đến {most}, ví dụ --jobs 4; bỏ trống thì bằng số nhân của máy, nhiều nhất 8.",
    },
    en: {
      what: "--jobs cannot take “{value}”.",
      fix: "Give a number of threads from 1 to {most}, for example --jobs 4; without it there is one for each core, at most 8.",
    },
  },
  BATCH_SHARD_WRONG: {
    vi: {
      what: "--shard không nhận “{value}”.",
      fix: "Ghi phần thứ mấy trên tổng số phần, đếm từ 1, ví dụ --shard 2/8; nhiều nhất {most} phần.",
    },
    en: {
      what: "--shard cannot take “{value}”.",
      fix: "Write which part of how many, counted from 1, for example --shard 2/8; at most {most} parts.",
    },
  },
  BATCH_REPORT_ENDING: {
    vi: {
      what: "--report không nhận “{value}”.",
      fix: "Tên tệp báo cáo phải kết thúc bằng .csv (mở bằng Excel) hoặc .json.",
    },
    en: {
      what: "--report cannot take “{value}”.",
      fix: "The name of the report must end in .csv (for Excel) or .json.",
    },
  },
};
