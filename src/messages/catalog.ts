import type { Messages } from "./message.ts";

/** Messages about templates folders, kinds and recipes. */
export const catalogMessages: Messages = {
  TEMPLATES_NO_FOLDER: {
    vi: { what: "Không có thư mục mẫu {folder}", fix: "Ghi đúng đường dẫn thư mục sau --templates" },
    en: { what: "There is no templates folder {folder}", fix: "give the right path after --templates" },
  },
  KIND_NO_DESCRIPTION: {
    vi: {
      what: "Loại văn bản “{id}” chưa có kind.json và không phải loại có sẵn",
      fix: "Thêm kind.json cạnh mẫu, hoặc đặt tên tệp đúng mã loại (hoso template list)",
    },
    en: {
      what: "Kind “{id}” has no kind.json and is not a shipped kind",
      fix: "add a kind.json beside the template, or name the file after a kind (hoso template list)",
    },
  },
  KIND_NO_BODY: {
    vi: { what: "Loại văn bản “{id}” chưa có mẫu", fix: "Thêm body.hbs hoặc body.docx vào thư mục của loại" },
    en: { what: "Kind “{id}” has no template", fix: "add body.hbs or body.docx to its folder" },
  },
  KIND_INVALID: {
    vi: {
      what: "kind.json không đúng lược đồ tại {at}: {reason}",
      fix: "{remedy} Các khóa có ở schemas/kind.schema.json",
    },
    en: {
      what: "kind.json does not fit its schema at {at}: {reason}",
      fix: "{remedy} The keys are in schemas/kind.schema.json",
    },
  },
  RECIPE_INVALID: {
    vi: {
      what: "Thành phần hồ sơ không đúng lược đồ tại {at}: {reason}",
      fix: "{remedy} Các khóa có ở schemas/dossier.schema.json",
    },
    en: {
      what: "The recipe does not fit its schema at {at}: {reason}",
      fix: "{remedy} The keys are in schemas/dossier.schema.json",
    },
  },
  KIND_UNKNOWN_NAME: {
    vi: { what: "Khóa {key} nêu “{name}”, chương trình không có tên này", fix: "Ghi một trong: {known}" },
    en: { what: "{key} names “{name}”, which does not exist", fix: "write one of: {known}" },
  },
  RECIPE_UNKNOWN_NAME: {
    vi: { what: "“{name}” không có, không dùng được ở đây", fix: "Ghi một trong: {known}" },
    en: { what: "There is no “{name}” that could stand here", fix: "write one of: {known}" },
  },
  RECIPE_WRONG_LIST: {
    vi: {
      what: "Loại “{kind}” lấy dữ kiện từ từng mục của {list}, nhưng ở đây không lặp theo danh sách đó",
      fix: 'Thêm "lap" với "danh_sach": "{list}", hoặc bỏ khóa muc trong kind.json',
    },
    en: {
      what: "Kind “{kind}” is made for each item of {list}, but is not repeated over it here",
      fix: 'add "lap" with "danh_sach": "{list}", or drop muc from kind.json',
    },
  },
  LAYOUT_WRONG: {
    vi: {
      what: "Không ghép được bố cục: {reason}",
      fix: "Kiểm tra các thẻ {{…}} trong body.hbs: tên kiểu chữ và tên phần dùng chung phải có sẵn",
    },
    en: {
      what: "The layout cannot be composed: {reason}",
      fix: "check the {{…}} in body.hbs: styles and shared parts must exist",
    },
  },
  PATTERN_UNBALANCED: {
    vi: { what: "Thẻ {tag} không khớp cặp mở và đóng", fix: "Mỗi {#…} cần một {/…} cùng tên" },
    en: { what: "Tag {tag} is not paired", fix: "each {#…} needs a {/…} of the same name" },
  },
  RECIPE_UNKNOWN_KIND: {
    vi: {
      what: "Hồ sơ “{recipe}” nêu loại văn bản “{kind}” không có mẫu",
      fix: "Thêm thư mục {kind} hoặc sửa mã loại trong _dossiers",
    },
    en: {
      what: "Recipe “{recipe}” names kind “{kind}”, which has no template",
      fix: "add the folder {kind} or mend the recipe",
    },
  },
  PROFILE_NO_FOLDER: {
    vi: { what: "Không có thư mục hồ sơ riêng {folder}", fix: "Kiểm tra đường dẫn của --profile" },
    en: { what: "There is no profile folder {folder}", fix: "check the path of --profile" },
  },
  PROFILE_EMPTY: {
    vi: { what: "Thư mục {folder} không có tệp .json nào", fix: "Tạo một trong các tệp: {known}" },
    en: { what: "The folder {folder} holds no .json file", fix: "make one of these files: {known}" },
  },
  PROFILE_UNKNOWN_FILE: {
    vi: { what: "Hồ sơ riêng không có tệp {file}", fix: "Tên tệp được dùng: {known}" },
    en: { what: "A profile has no file {file}", fix: "name it: {known}" },
  },
  PROFILE_INVALID: {
    vi: { what: "Hồ sơ riêng sai ở {at}: {reason}", fix: "{remedy}" },
    en: { what: "The profile is wrong at {at}: {reason}", fix: "{remedy}" },
  },
  MEMORY_INVALID: {
    vi: {
      what: "Tệp ghi nhớ mẫu không đúng lược đồ tại {at}: {reason}",
      fix: "{remedy} Tệp này do hoso ghi: lấy lại bản trước khi sửa, hoặc xóa tệp (khi đó không biết được mẫu của hoso đã đổi gì từ lúc xuất)",
    },
    en: {
      what: "The memory of the templates does not fit its schema at {at}: {reason}",
      fix: "{remedy} hoso writes this file: take back an older copy, or delete it (what hoso changed since the export cannot be told then)",
    },
  },
  MEMORY_UNREADABLE: {
    vi: {
      what: "Không đọc được tệp ghi nhớ mẫu ({system})",
      fix: "Kiểm tra quyền đọc tệp này, và rằng đó không phải là thư mục",
    },
    en: {
      what: "The memory of the templates cannot be read ({system})",
      fix: "check that it is a file and that you may read it",
    },
  },
  AGAINST_NOT_INSTALLED: {
    vi: {
      what: "Không có bản hoso {version} ở đây; bản đang dùng là {installed}",
      fix: "Lấy gói của bản đó (hoso-{version}.tgz), giải nén bằng `tar -xf hoso-{version}.tgz`, rồi ghi đường dẫn thư mục vừa có: --against package",
    },
    en: {
      what: "hoso {version} is not here; the one that runs is {installed}",
      fix: "get the package of that version (hoso-{version}.tgz), unpack it with `tar -xf hoso-{version}.tgz`, and give the path of the folder: --against package",
    },
  },
  AGAINST_NOT_A_PACKAGE: {
    vi: {
      what: "“{against}” không phải là số một bản hoso, cũng không phải thư mục chứa một bản hoso",
      fix: "Sau --against ghi current (bản đang dùng, {installed}), hoặc thư mục đã giải nén của một bản hoso, nơi có package.json, templates và schemas",
    },
    en: {
      what: "“{against}” is neither a version of hoso nor a folder that holds one",
      fix: "after --against give current (the one that runs, {installed}), or the folder of an unpacked hoso, with package.json, templates and schemas",
    },
  },
  AGAINST_UNREADABLE: {
    vi: {
      what: "Không đọc được bản hoso {version} ở “{against}”: {reason}",
      fix: "Giải nén lại gói cho đủ tệp; nếu gói đủ thì chạy lệnh này bằng chính bản {version}, với --against current",
    },
    en: {
      what: "hoso {version} in “{against}” cannot be read: {reason}",
      fix: "unpack the package again; if it is whole, run this command with version {version} itself and --against current",
    },
  },
  WORD_UNKNOWN: {
    vi: { what: "Không có từ ngữ “{key}”", fix: "Gần nhất: {known}" },
    en: { what: "There is no word “{key}”", fix: "nearest: {known}" },
  },
  WORD_MISSING: {
    vi: { what: "Thiếu từ ngữ “{key}”", fix: "Thêm từ này cho chủ thể" },
    en: { what: "The word “{key}” is missing", fix: "add it for this owner" },
  },
  BASIS_UNKNOWN: {
    vi: { what: "Không có căn cứ “{id}” trong can_cu.json", fix: "Gần nhất: {known}" },
    en: { what: "can_cu.json has no basis “{id}”", fix: "nearest: {known}" },
  },
};
