import type { Messages } from "./message.ts";

/** Messages of the command line: wrong usage (USAGE_), `init`, `template`, bugs. */
export const cliMessages: Messages = {
  KEEPER_UNKNOWN: {
    vi: {
      what: "Không có đơn vị nào mang mã “{id}” lập hồ sơ của mô hình này",
      fix: "Sau --keeper ghi một trong các mã: {co}",
    },
    en: {
      what: "No unit with the id “{id}” keeps a dossier of this model",
      fix: "after --keeper give one of: {co}",
    },
  },
  USAGE_UNKNOWN_COMMAND: {
    vi: { what: "Không có lệnh “{found}”.", fix: "Xem các lệnh: `{help}`." },
    en: { what: "There is no command “{found}”.", fix: "See the commands: `{help}`." },
  },
  USAGE_COMMAND_MISSPELT: {
    vi: { what: "Không có lệnh “{found}”.", fix: "Có phải ý bạn là `{nearest}`? Xem các lệnh: `{help}`." },
    en: {
      what: "There is no command “{found}”.",
      fix: "Did you mean `{nearest}`? See the commands: `{help}`.",
    },
  },
  USAGE_UNKNOWN_OPTION: {
    vi: { what: "Không có tùy chọn “{found}”.", fix: "Xem các tùy chọn: `{help}`." },
    en: { what: "There is no option “{found}”.", fix: "See the options: `{help}`." },
  },
  USAGE_OPTION_MISSPELT: {
    vi: {
      what: "Không có tùy chọn “{found}”.",
      fix: "Có phải ý bạn là `{nearest}`? Xem các tùy chọn: `{help}`.",
    },
    en: {
      what: "There is no option “{found}”.",
      fix: "Did you mean `{nearest}`? See the options: `{help}`.",
    },
  },
  USAGE_OPTION_WITHOUT_VALUE: {
    vi: {
      what: "Tùy chọn “{found}” thiếu giá trị đi sau.",
      fix: "Ghi giá trị ngay sau tùy chọn. Xem cách dùng: `{help}`.",
    },
    en: {
      what: "The option “{found}” has no value behind it.",
      fix: "Write the value right behind the option. See `{help}`.",
    },
  },
  USAGE_OPTION_VALUE: {
    vi: {
      what: "Giá trị “{value}” không dùng được cho tùy chọn “{found}”.",
      fix: "Dùng một trong các giá trị: {allowed}.",
    },
    en: { what: "The option “{found}” cannot take the value “{value}”.", fix: "Use one of: {allowed}." },
  },
  USAGE_MISSING_ARGUMENT: {
    vi: { what: "Lệnh còn thiếu “{found}”.", fix: "Xem cách dùng: `{help}`." },
    en: { what: "The command lacks “{found}”.", fix: "See `{help}`." },
  },
  TEMPLATE_ENDING: {
    vi: { what: "“{value}” không phải là tên tệp .xlsx.", fix: "Đặt tên như changes.xlsx." },
    en: { what: "“{value}” is not the name of an .xlsx file.", fix: "Name it like changes.xlsx." },
  },
  USAGE_TOO_MANY_ARGUMENTS: {
    vi: {
      what: "Thừa “{found}” ở cuối lệnh.",
      fix: "Tên tệp có dấu cách thì đặt trong dấu nháy kép. Xem cách dùng: `{help}`.",
    },
    en: {
      what: "“{found}” is too much for this command.",
      fix: "Put file names with spaces in quotes. See `{help}`.",
    },
  },
  USAGE_OPTION_ALONE: {
    vi: { what: "Tùy chọn “{found}” chỉ dùng cùng “{needs}”.", fix: "Thêm {needs}, hoặc bỏ {found}." },
    en: { what: "The option “{found}” goes with “{needs}” only.", fix: "Add {needs}, or drop {found}." },
  },
  USAGE_WRONG: {
    vi: { what: "Lệnh không đúng cách dùng.", fix: "Xem cách dùng: `{help}`." },
    en: { what: "The command is not used rightly.", fix: "See `{help}`." },
  },
  INIT_FILE_EXISTS: {
    vi: {
      what: "Đã có tệp này; hoso không ghi đè.",
      fix: "Chọn tên khác, ví dụ `hoso init mo_hinh_2.json`. Nếu chỉ cần làm mới {schema} thì thêm --schema-only.",
    },
    en: {
      what: "The file exists; it is not overwritten.",
      fix: "Choose another name, for example `hoso init model-2.json`. To renew {schema} only, add --schema-only.",
    },
  },
  INIT_SCHEMA_FOREIGN: {
    vi: {
      what: "Đã có tệp này và nó không phải lược đồ của hoso; hoso không ghi đè.",
      fix: "Đổi tên tệp này hoặc chạy `hoso init` trong thư mục khác.",
    },
    en: {
      what: "The file exists and is not hoso's schema; it is not overwritten.",
      fix: "Rename it or run `hoso init` in another folder.",
    },
  },
  TEMPLATE_UNKNOWN_KIND: {
    vi: { what: "Không có loại văn bản “{found}”.", fix: "Xem các mã loại: `hoso template list`." },
    en: { what: "There is no document kind “{found}”.", fix: "See the kinds: `hoso template list`." },
  },
  TEMPLATE_KIND_MISSPELT: {
    vi: {
      what: "Không có loại văn bản “{found}”.",
      fix: "Có phải ý bạn là {nearest}? Xem các mã loại: `hoso template list`.",
    },
    en: {
      what: "There is no document kind “{found}”.",
      fix: "Did you mean {nearest}? See the kinds: `hoso template list`.",
    },
  },
  TEMPLATE_FILE_CHANGED: {
    vi: {
      what: "Đã có tệp này và nội dung khác mẫu của hoso; hoso không ghi đè.",
      fix: "Chọn thư mục khác bằng --out, hoặc chạy lại với --force: tệp đang có được giữ bên cạnh với tên “….luu-<ngày giờ>”.",
    },
    en: {
      what: "The file exists and differs from hoso's template; it is not overwritten.",
      fix: "Choose another folder with --out, or run again with --force: what is there is kept beside it as “….luu-<date and time>”.",
    },
  },
  TEMPLATES_EMPTY: {
    vi: {
      what: "Trong thư mục không có mẫu nào (tệp .docx, hoặc thư mục có kind.json).",
      fix: "Xuất mẫu vào đây bằng `hoso template export --out {folder}`.",
    },
    en: {
      what: "The folder holds no template (a .docx file, or a folder with kind.json).",
      fix: "Export templates into it with `hoso template export --out {folder}`.",
    },
  },
  INTERRUPTED: {
    vi: { what: "Đã dừng theo yêu cầu; không có tệp nào ghi dở.", fix: "Chạy lại lệnh khi cần." },
    en: {
      what: "Stopped as you asked; no file is half-written.",
      fix: "Run the command again when you like.",
    },
  },
  BUG: {
    vi: {
      what: "hoso gặp lỗi của chính chương trình: {reason}.",
      fix: "Đây không phải lỗi của bạn. Gửi các dòng dưới đây cho người phát triển kèm lệnh đã chạy (đừng gửi dữ kiện cá nhân).",
    },
    en: {
      what: "hoso met a bug of its own: {reason}.",
      fix: "This is not your fault. Send the lines below to the developers with the command you ran (and no personal data).",
    },
  },
};
