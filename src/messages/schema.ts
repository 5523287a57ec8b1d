import type { Messages } from "./message.ts";

/** What `schemaProblems` finds; every data has `name` (title in the schema, else path) and `path`. */
export const schemaMessages: Messages = {
  SCHEMA_UNKNOWN_KEY: {
    vi: {
      what: "Khóa “{key}” không có trong lược đồ.",
      fix: "Có phải ý là “{nearest}”? Sửa lại tên khóa, hoặc bỏ khóa này. Các khóa dùng được ở đây: {allowed}.",
    },
    en: {
      what: "The key “{key}” is not in the schema.",
      fix: "Did you mean “{nearest}”? Correct the key or remove it. Keys that may stand here: {allowed}.",
    },
  },
  SCHEMA_UNKNOWN_KEY_UNLIKE: {
    vi: {
      what: "Khóa “{key}” không có trong lược đồ.",
      fix: "Bỏ khóa này hoặc chuyển nó về đúng chỗ. Các khóa dùng được ở đây: {allowed}.",
    },
    en: {
      what: "The key “{key}” is not in the schema.",
      fix: "Remove the key or move it where it belongs. Keys that may stand here: {allowed}.",
    },
  },
  SCHEMA_UNKNOWN_KEY_ANY: {
    vi: {
      what: "Khóa “{key}” không được dùng ở “{name}”.",
      fix: "Bỏ khóa này.",
    },
    en: {
      what: "The key “{key}” cannot stand in “{name}”.",
      fix: "Remove the key.",
    },
  },
  SCHEMA_MISSING_KEY: {
    vi: {
      what: "Thiếu “{key}” ({title}) trong “{name}”.",
      fix: 'Thêm vào đây, ví dụ "{key}": {example}.',
    },
    en: {
      what: "“{key}” ({title}) is missing in “{name}”.",
      fix: 'Add it here, for example "{key}": {example}.',
    },
  },
  SCHEMA_KEY_NEEDED_WITH: {
    vi: {
      what: "Đã có “{because}” thì phải có cả “{key}” ({title}).",
      fix: 'Thêm vào đây, ví dụ "{key}": {example}; hoặc bỏ “{because}”.',
    },
    en: {
      what: "Where “{because}” stands, “{key}” ({title}) must stand too.",
      fix: 'Add it here, for example "{key}": {example}; or remove “{because}”.',
    },
  },
  SCHEMA_BAD_KEY: {
    vi: {
      what: "Tên khóa “{key}” không đúng quy cách.",
      fix: "Đặt tên theo mẫu {rule}: thường là chữ thường không dấu, chữ số và dấu gạch dưới.",
    },
    en: {
      what: "The key name “{key}” is not of the right form.",
      fix: "Name it after the pattern {rule}: usually small unaccented letters, digits and underscores.",
    },
  },
  SCHEMA_TYPE_STRING: {
    vi: {
      what: "“{name}” phải là chuỗi chữ trong dấu nháy kép, nhưng đang là {found}.",
      fix: 'Đặt giá trị trong dấu nháy kép "…".',
    },
    en: {
      what: "“{name}” must be text in double quotes, but is {found}.",
      fix: 'Put the value in double quotes "…".',
    },
  },
  SCHEMA_TYPE_INTEGER: {
    vi: {
      what: "“{name}” phải là số nguyên, nhưng đang là {found}.",
      fix: "Viết số không có dấu nháy, không có dấu chấm hoặc phẩy, ví dụ 12.",
    },
    en: {
      what: "“{name}” must be a whole number, but is {found}.",
      fix: "Write the number without quotes, points or commas, for example 12.",
    },
  },
  SCHEMA_TYPE_NUMBER: {
    vi: {
      what: "“{name}” phải là số, nhưng đang là {found}.",
      fix: "Viết số không có dấu nháy; phần thập phân sau dấu chấm, ví dụ 12.5.",
    },
    en: {
      what: "“{name}” must be a number, but is {found}.",
      fix: "Write the number without quotes, decimals after a point, for example 12.5.",
    },
  },
  SCHEMA_TYPE_BOOLEAN: {
    vi: {
      what: "“{name}” chỉ nhận đúng hoặc sai, nhưng đang là {found}.",
      fix: "Viết true (đúng) hoặc false (sai), không có dấu nháy.",
    },
    en: {
      what: "“{name}” must be true or false, but is {found}.",
      fix: "Write true or false without quotes.",
    },
  },
  SCHEMA_TYPE_ARRAY: {
    vi: {
      what: "“{name}” phải là danh sách, nhưng đang là {found}.",
      fix: "Đặt các mục trong dấu ngoặc vuông [ … ], kể cả khi chỉ có một mục.",
    },
    en: {
      what: "“{name}” must be a list, but is {found}.",
      fix: "Put the items in square brackets [ … ], even a single one.",
    },
  },
  SCHEMA_TYPE_OBJECT: {
    vi: {
      what: "“{name}” phải là đối tượng gồm các khóa, nhưng đang là {found}.",
      fix: "Viết các khóa và giá trị trong dấu ngoặc nhọn; xem tệp mẫu của `hoso init`.",
    },
    en: {
      what: "“{name}” must be an object with keys, but is {found}.",
      fix: "Write keys and values in curly brackets; see the file `hoso init` writes.",
    },
  },
  SCHEMA_TYPE_NULL: {
    vi: {
      what: "“{name}” phải để trống (null), nhưng đang là {found}.",
      fix: "Viết null hoặc bỏ khóa này.",
    },
    en: {
      what: "“{name}” must be null, but is {found}.",
      fix: "Write null or remove the key.",
    },
  },
  SCHEMA_TYPE_ONE_OF: {
    vi: {
      what: "“{name}” không đúng kiểu: đang là {found}.",
      fix: "Kiểu nhận được: {expected} (string: chuỗi chữ, integer: số nguyên, number: số, array: danh sách, object: đối tượng, boolean: true hoặc false, null: trống).",
    },
    en: {
      what: "“{name}” is of the wrong type: {found}.",
      fix: "Types that may stand here: {expected}.",
    },
  },
  SCHEMA_NOT_IN_LIST: {
    vi: {
      what: "“{value}” không phải giá trị dùng được cho “{name}”.",
      fix: "Chọn một trong các giá trị: {allowed}.",
    },
    en: {
      what: "“{value}” cannot be used for “{name}”.",
      fix: "Choose one of: {allowed}.",
    },
  },
  SCHEMA_NOT_IN_LIST_NEAR: {
    vi: {
      what: "“{value}” không phải giá trị dùng được cho “{name}”.",
      fix: "Có phải ý là “{nearest}”? Các giá trị dùng được: {allowed}.",
    },
    en: {
      what: "“{value}” cannot be used for “{name}”.",
      fix: "Did you mean “{nearest}”? One of: {allowed}.",
    },
  },
  SCHEMA_CONST: {
    vi: {
      what: "“{name}” phải là {expected}, nhưng đang là “{value}”.",
      fix: "Sửa thành {expected}.",
    },
    en: {
      what: "“{name}” must be {expected}, but is “{value}”.",
      fix: "Change it to {expected}.",
    },
  },
  SCHEMA_BAD_DATE: {
    vi: {
      what: "“{value}” không phải ngày tháng.",
      fix: 'Viết năm-tháng-ngày, ví dụ "2026-03-05" là ngày 05 tháng 3 năm 2026.',
    },
    en: {
      what: "“{value}” is not a date.",
      fix: 'Write year-month-day, for example "2026-03-05".',
    },
  },
  SCHEMA_DATE_NOT_ISO: {
    vi: {
      what: "Ngày “{value}” chưa viết theo thứ tự năm-tháng-ngày.",
      fix: 'Sửa thành "{iso}"; kiểm tra lại ngày và tháng có đúng ý không.',
    },
    en: {
      what: "The date “{value}” is not written as year-month-day.",
      fix: 'Change it to "{iso}" (read day first); check day and month.',
    },
  },
  SCHEMA_DATE_NOT_REAL: {
    vi: {
      what: "Ngày {day} không có thật trong lịch.",
      fix: 'Xem lại ngày và số ngày của tháng, rồi viết năm-tháng-ngày, ví dụ "2026-03-05".',
    },
    en: {
      what: "There is no such day as {day} in the calendar.",
      fix: 'Check the day and the length of the month, and write year-month-day, for example "2026-03-05".',
    },
  },
  SCHEMA_BAD_TIME: {
    vi: {
      what: "“{value}” không phải giờ đúng cách viết.",
      fix: "Viết giờ:phút đủ hai chữ số, ví dụ {example}.",
    },
    en: {
      what: "“{value}” is not a time of day.",
      fix: "Write hours:minutes with two digits each, for example {example}.",
    },
  },
  SCHEMA_BAD_DATE_TIME: {
    vi: {
      what: "“{value}” không phải ngày giờ đúng cách viết.",
      fix: "Viết năm-tháng-ngày, chữ T, rồi giờ, ví dụ {example}.",
    },
    en: {
      what: "“{value}” is not a date with time.",
      fix: "Write year-month-day, T, and the time, for example {example}.",
    },
  },
  SCHEMA_BAD_EMAIL: {
    vi: {
      what: "“{value}” không phải địa chỉ thư điện tử.",
      fix: "Viết như ten@coquan.gov.vn, không có dấu cách.",
    },
    en: {
      what: "“{value}” is not an e-mail address.",
      fix: "Write it like name@office.gov.vn, without spaces.",
    },
  },
  SCHEMA_BAD_URI: {
    vi: {
      what: "“{value}” không phải địa chỉ web hoặc đường dẫn đúng.",
      fix: "Viết đầy đủ, ví dụ https://coquan.gov.vn.",
    },
    en: {
      what: "“{value}” is not a web address or path.",
      fix: "Write it in full, for example https://office.gov.vn.",
    },
  },
  SCHEMA_BAD_FORMAT: {
    vi: {
      what: "“{value}” không đúng dạng {format} của “{name}”.",
      fix: "Viết như ví dụ: {example}.",
    },
    en: {
      what: "“{value}” is not of the form {format} that “{name}” needs.",
      fix: "Write it like this: {example}.",
    },
  },
  SCHEMA_PATTERN: {
    vi: {
      what: "“{value}” không đúng quy cách của “{name}”.",
      fix: "Viết như ví dụ {example} (quy cách: {pattern}).",
    },
    en: {
      what: "“{value}” is not of the form “{name}” needs.",
      fix: "Write it like {example} (pattern: {pattern}).",
    },
  },
  SCHEMA_EMPTY_TEXT: {
    vi: {
      what: "“{name}” đang để trống.",
      fix: "Điền nội dung, hoặc bỏ cả khóa nếu không bắt buộc.",
    },
    en: {
      what: "“{name}” is empty.",
      fix: "Fill it in, or remove the key if it is optional.",
    },
  },
  SCHEMA_TOO_SHORT: {
    vi: {
      what: "“{name}” chỉ có {size} ký tự (“{value}”), ít nhất phải {limit}.",
      fix: "Viết đầy đủ hơn.",
    },
    en: {
      what: "“{name}” has {size} characters (“{value}”); at least {limit} are needed.",
      fix: "Write it in full.",
    },
  },
  SCHEMA_TOO_LONG: {
    vi: {
      what: "“{name}” dài {size} ký tự (“{value}”), tối đa {limit}.",
      fix: "Rút gọn lại còn {limit} ký tự.",
    },
    en: {
      what: "“{name}” has {size} characters (“{value}”); at most {limit} are allowed.",
      fix: "Shorten it to {limit} characters.",
    },
  },
  SCHEMA_TOO_FEW_ITEMS: {
    vi: {
      what: "“{name}” có {size} mục, ít nhất phải có {limit}.",
      fix: "Thêm cho đủ {limit} mục.",
    },
    en: {
      what: "“{name}” has {size} items; at least {limit} are needed.",
      fix: "Add items up to {limit}.",
    },
  },
  SCHEMA_TOO_MANY_ITEMS: {
    vi: {
      what: "“{name}” có {size} mục, tối đa {limit}.",
      fix: "Bớt còn {limit} mục.",
    },
    en: {
      what: "“{name}” has {size} items; at most {limit} are allowed.",
      fix: "Keep {limit} items.",
    },
  },
  SCHEMA_TOO_SMALL: {
    vi: {
      what: "“{name}” là {value}, nhỏ hơn mức thấp nhất {limit}.",
      fix: "Xem lại số này; nhận từ {limit} trở lên.",
    },
    en: {
      what: "“{name}” is {value}, below the minimum {limit}.",
      fix: "Check the number; {limit} or more.",
    },
  },
  SCHEMA_TOO_LARGE: {
    vi: {
      what: "“{name}” là {value}, lớn hơn mức cao nhất {limit}.",
      fix: "Xem lại số này; nhận đến {limit}.",
    },
    en: {
      what: "“{name}” is {value}, above the maximum {limit}.",
      fix: "Check the number; {limit} or less.",
    },
  },
  SCHEMA_NOT_ABOVE: {
    vi: {
      what: "“{name}” là {value}, phải lớn hơn {limit}.",
      fix: "Xem lại số này.",
    },
    en: {
      what: "“{name}” is {value}; it must be more than {limit}.",
      fix: "Check the number.",
    },
  },
  SCHEMA_NOT_BELOW: {
    vi: {
      what: "“{name}” là {value}, phải nhỏ hơn {limit}.",
      fix: "Xem lại số này.",
    },
    en: {
      what: "“{name}” is {value}; it must be less than {limit}.",
      fix: "Check the number.",
    },
  },
  SCHEMA_NOT_MULTIPLE: {
    vi: {
      what: "“{name}” là {value}, phải là bội số của {step}.",
      fix: "Xem lại số này.",
    },
    en: {
      what: "“{name}” is {value}; it must be a multiple of {step}.",
      fix: "Check the number.",
    },
  },
  SCHEMA_NOT_UNIQUE: {
    vi: {
      what: "Trong “{name}”, mục thứ {second} (“{value}”) trùng với mục thứ {first}.",
      fix: "Xóa một trong hai mục, hoặc sửa mục viết nhầm.",
    },
    en: {
      what: "In “{name}”, item {second} (“{value}”) is the same as item {first}.",
      fix: "Delete one of them, or correct the one that is wrong.",
    },
  },
  SCHEMA_CONTAINS: {
    vi: {
      what: "“{name}” có {size} mục mà thiếu mục bắt buộc: cần ít nhất {minimum} mục đúng quy cách.",
      fix: "Thêm mục còn thiếu; xem mô tả của “{name}” trong lược đồ.",
    },
    en: {
      what: "“{name}” has {size} items but lacks a required one: at least {minimum} must fit.",
      fix: "Add the missing item; see the description of “{name}” in the schema.",
    },
  },
  SCHEMA_TOO_FEW_KEYS: {
    vi: {
      what: "“{name}” có {size} khóa, ít nhất phải có {limit}.",
      fix: "Điền thêm khóa; xem các khóa dùng được trong lược đồ.",
    },
    en: {
      what: "“{name}” has {size} keys; at least {limit} are needed.",
      fix: "Add keys; the schema lists them.",
    },
  },
  SCHEMA_TOO_MANY_KEYS: {
    vi: {
      what: "“{name}” có {size} khóa, tối đa {limit}.",
      fix: "Bớt còn {limit} khóa.",
    },
    en: {
      what: "“{name}” has {size} keys; at most {limit} are allowed.",
      fix: "Keep {limit} keys.",
    },
  },
  SCHEMA_FORBIDDEN: {
    vi: {
      what: "“{path}” không được dùng trong trường hợp này.",
      fix: "Bỏ khóa này, hoặc sửa khóa quyết định trường hợp (chẳng hạn loại).",
    },
    en: {
      what: "“{path}” cannot be used in this case.",
      fix: "Remove it, or change the key that decides the case (such as the type).",
    },
  },
  SCHEMA_NOT: {
    vi: {
      what: "Giá trị “{value}” của “{name}” không được chấp nhận.",
      fix: "Xem mô tả của “{name}” trong lược đồ rồi sửa lại.",
    },
    en: {
      what: "The value “{value}” of “{name}” is not accepted.",
      fix: "See the description of “{name}” in the schema and change it.",
    },
  },
  SCHEMA_NO_BRANCH: {
    vi: {
      what: "“{name}” không khớp với cách viết nào được phép: {value}.",
      fix: "Xem mô tả và ví dụ của “{name}” trong lược đồ rồi viết theo một cách.",
    },
    en: {
      what: "“{name}” fits none of the forms allowed: {value}.",
      fix: "See the description and examples of “{name}” in the schema and follow one form.",
    },
  },
  SCHEMA_MANY_BRANCHES: {
    vi: {
      what: "“{name}” khớp cùng lúc nhiều cách viết, không rõ là cách nào: {value}.",
      fix: "Bỏ bớt khóa để chỉ còn một cách viết; xem mô tả trong lược đồ.",
    },
    en: {
      what: "“{name}” fits several forms at once: {value}.",
      fix: "Remove keys until only one form fits; see the schema.",
    },
  },
  SCHEMA_OTHER: {
    vi: {
      what: "“{name}” không đúng quy tắc {keyword} của lược đồ: {reason}.",
      fix: "Xem mô tả của “{name}” trong lược đồ rồi sửa lại.",
    },
    en: {
      what: "“{name}” breaks the schema's rule {keyword}: {reason}.",
      fix: "See the description of “{name}” in the schema and change it.",
    },
  },
};
