import type { Messages } from "./message.ts";

/** Reading a model: the file (FILE_), its JSON (JSON_) and its text (TEXT_). The schema's are in schema.ts. */
export const modelMessages: Messages = {
  FILE_EMPTY: {
    vi: {
      what: "Tệp trống, chưa có chữ nào.",
      fix: "Chạy `hoso init` để có một tệp mẫu, rồi điền vào đó.",
    },
    en: {
      what: "The file is empty.",
      fix: "Run `hoso init` for a file to start from and fill it in.",
    },
  },
  FILE_TOO_LARGE: {
    vi: {
      what: "Tệp lớn khoảng {size} MB, quá giới hạn {limit} MB; tệp mô hình thường chỉ vài chục KB.",
      fix: "Kiểm tra xem có chọn nhầm tệp không; hình ảnh và bản quét không đặt trong tệp này.",
    },
    en: {
      what: "The file is about {size} MB; the limit is {limit} MB. A model file usually has some tens of KB.",
      fix: "Check that this is the right file; pictures and scans do not belong in it.",
    },
  },
  FILE_UTF16: {
    vi: {
      what: "Tệp được lưu bằng bảng mã UTF-16, không phải UTF-8.",
      fix: "Mở tệp bằng Notepad hoặc VS Code, chọn “Lưu thành” (Save as), ở ô Mã hóa (Encoding) chọn UTF-8 rồi lưu lại.",
    },
    en: {
      what: "The file is saved as UTF-16, not UTF-8.",
      fix: "Open it in Notepad or VS Code, choose “Save as”, set Encoding to UTF-8 and save again.",
    },
  },
  FILE_OFFICE: {
    vi: {
      what: "Đây là tệp Word, Excel hoặc tệp nén, không phải tệp JSON.",
      fix: "Chọn tệp .json ghi dữ kiện của mô hình; nếu chưa có, chạy `hoso init`. Nội dung trong Word thì chép từng mục sang tệp JSON.",
    },
    en: {
      what: "This is a Word, Excel or zip file, not JSON.",
      fix: "Choose the .json file with the facts of the model; if there is none, run `hoso init` and copy the facts over.",
    },
  },
  FILE_PDF: {
    vi: {
      what: "Đây là tệp PDF, không phải tệp JSON.",
      fix: "Chọn tệp .json ghi dữ kiện của mô hình; nếu chưa có, chạy `hoso init`.",
    },
    en: {
      what: "This is a PDF file, not JSON.",
      fix: "Choose the .json file with the facts of the model; if there is none, run `hoso init`.",
    },
  },
  FILE_BINARY: {
    vi: {
      what: "Tệp có byte rỗng (NUL), nên không phải tệp văn bản.",
      fix: "Kiểm tra xem có chọn nhầm tệp hoặc tệp bị hỏng khi chép không; tệp mô hình là văn bản JSON lưu bằng UTF-8.",
    },
    en: {
      what: "The file contains NUL bytes, so it is not a text file.",
      fix: "Check that this is the right file and was not damaged when copied; a model file is JSON text in UTF-8.",
    },
  },
  FILE_NOT_UTF8: {
    vi: {
      what: "Tệp có ký tự không đúng bảng mã UTF-8.",
      fix: "Mở tệp tại dòng này bằng Notepad hoặc VS Code, xem chữ tiếng Việt có đúng không, rồi lưu lại với Mã hóa (Encoding) là UTF-8.",
    },
    en: {
      what: "The file has bytes that are not UTF-8.",
      fix: "Open it at this line in Notepad or VS Code, see that the Vietnamese letters are right, and save with Encoding UTF-8.",
    },
  },
  JSON_EMPTY: {
    vi: {
      what: "Tệp chỉ có khoảng trắng, chưa có nội dung.",
      fix: "Chạy `hoso init` để có một tệp mẫu, rồi điền vào đó.",
    },
    en: {
      what: "The file has nothing but white space.",
      fix: "Run `hoso init` for a file to start from and fill it in.",
    },
  },
  JSON_DUPLICATE_KEY: {
    vi: {
      what: "Khóa “{key}” được viết hai lần trong cùng một đối tượng; lần đầu ở dòng {firstLine}, cột {firstColumn}.",
      fix: "Giữ lại một chỗ, xóa chỗ kia; nếu cần cả hai giá trị thì gộp lại.",
    },
    en: {
      what: "The key “{key}” stands twice in the same object; first at line {firstLine}, column {firstColumn}.",
      fix: "Keep one and delete the other; if both values are needed, join them.",
    },
  },
  JSON_RESERVED_KEY: {
    vi: {
      what: "Khóa “{key}” là tên dành riêng của chương trình, không dùng được.",
      fix: "Bỏ khóa này đi.",
    },
    en: {
      what: "The key “{key}” is a name programs reserve; it cannot be used.",
      fix: "Remove the key.",
    },
  },
  JSON_TRAILING_COMMA: {
    vi: {
      what: "Thừa dấu phẩy sau mục cuối cùng.",
      fix: "Xóa dấu phẩy này: sau mục cuối không có dấu phẩy.",
    },
    en: {
      what: "There is a comma after the last item.",
      fix: "Delete this comma: the last item has none after it.",
    },
  },
  JSON_EXTRA_COMMA: {
    vi: {
      what: "Thừa một dấu phẩy: trước nó chưa có mục nào.",
      fix: "Xóa dấu phẩy này.",
    },
    en: {
      what: "There is a comma too many: no item stands before it.",
      fix: "Delete this comma.",
    },
  },
  JSON_MISSING_COMMA: {
    vi: {
      what: "Thiếu dấu phẩy giữa hai mục.",
      fix: "Thêm dấu phẩy vào ngay chỗ này, trước mục tiếp theo.",
    },
    en: {
      what: "A comma is missing between two items.",
      fix: "Add a comma right here, before the next item.",
    },
  },
  JSON_MISSING_COLON: {
    vi: {
      what: "Thiếu dấu hai chấm sau khóa “{key}”.",
      fix: 'Viết khóa, dấu hai chấm, rồi giá trị, ví dụ "ten": "Camera an ninh".',
    },
    en: {
      what: "The colon after the key “{key}” is missing.",
      fix: 'Write key, colon, value, for example "ten": "Camera an ninh".',
    },
  },
  JSON_MISSING_VALUE: {
    vi: {
      what: "Khóa “{key}” chưa có giá trị.",
      fix: "Điền giá trị sau dấu hai chấm, hoặc xóa cả khóa nếu không cần.",
    },
    en: {
      what: "The key “{key}” has no value.",
      fix: "Write a value after the colon, or delete the key if it is not needed.",
    },
  },
  JSON_SINGLE_QUOTE: {
    vi: {
      what: "Chữ được đặt trong dấu nháy đơn; JSON chỉ nhận dấu nháy kép thẳng.",
      fix: 'Thay dấu nháy đơn ở hai đầu bằng dấu nháy kép ".',
    },
    en: {
      what: "Text stands in single quotes; JSON takes straight double quotes only.",
      fix: 'Replace the quotes at both ends by ".',
    },
  },
  JSON_SMART_QUOTE: {
    vi: {
      what: 'Dấu nháy cong {found} đứng ở chỗ cần dấu nháy kép thẳng " (Word thường tự đổi như vậy).',
      fix: 'Gõ lại thành " trong Notepad hoặc VS Code. Dấu cong bên trong câu chữ thì cứ để nguyên.',
    },
    en: {
      what: 'A curly quote {found} stands where a straight " is needed (Word often changes them).',
      fix: 'Type " instead, in Notepad or VS Code. Curly quotes inside a text may stay.',
    },
  },
  JSON_UNESCAPED_QUOTE: {
    vi: {
      what: "Có dấu nháy kép thẳng ở giữa câu chữ, nên câu bị ngắt tại đây.",
      fix: 'Trong câu chữ hãy dùng dấu nháy cong “ ”, hoặc viết \\" thay cho ".',
    },
    en: {
      what: "A straight double quote inside a text ends the text here.",
      fix: 'Inside a text use curly quotes “ ”, or write \\" for ".',
    },
  },
  JSON_COMMENT: {
    vi: {
      what: "JSON không cho ghi chú (//, /* */, #).",
      fix: "Xóa phần ghi chú này.",
    },
    en: {
      what: "JSON has no comments (//, /* */, #).",
      fix: "Delete the comment.",
    },
  },
  JSON_UNTERMINATED_STRING: {
    vi: {
      what: "Câu chữ mở ở đây nhưng không có dấu nháy kép đóng trên cùng dòng.",
      fix: 'Thêm dấu " ở cuối câu. Nếu muốn xuống dòng trong câu chữ thì viết \\n.',
    },
    en: {
      what: "A text begins here but has no closing quote on the same line.",
      fix: 'Add " at its end. For a line break inside a text write \\n.',
    },
  },
  JSON_RAW_CONTROL: {
    vi: {
      what: "Trong câu chữ có ký tự điều khiển {found} gõ thẳng (thường là phím Tab).",
      fix: "Xóa ký tự đó hoặc thay bằng dấu cách.",
    },
    en: {
      what: "A text contains the raw control character {found} (often a tab).",
      fix: "Delete it or use a space.",
    },
  },
  JSON_BAD_ESCAPE: {
    vi: {
      what: "“{found}” không phải cách viết đúng sau dấu gạch chéo ngược.",
      fix: 'Muốn có dấu \\ thì viết \\\\ (ví dụ đường dẫn Windows); JSON chỉ hiểu \\" \\\\ \\/ \\b \\f \\n \\r \\t và \\u kèm bốn chữ số hệ 16.',
    },
    en: {
      what: "“{found}” means nothing after a backslash.",
      fix: 'For a backslash write \\\\ (for example in a Windows path); JSON knows \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hex digits.',
    },
  },
  JSON_BAD_NUMBER: {
    vi: {
      what: "“{found}” không phải số viết đúng cách.",
      fix: "Số viết như 12, -3, 4.5: không có số 0 ở đầu, dấu cộng, dấu chấm hàng nghìn. Số điện thoại, số hiệu và ngày tháng thì đặt trong dấu nháy kép.",
    },
    en: {
      what: "“{found}” is no number JSON can read.",
      fix: "Write 12, -3, 4.5: no leading zero, plus sign or thousands separator. Telephone numbers, codes and dates go in double quotes.",
    },
  },
  JSON_NUMBER_TOO_LARGE: {
    vi: {
      what: "Số {found} quá lớn.",
      fix: "Kiểm tra lại số này.",
    },
    en: {
      what: "The number {found} is too large.",
      fix: "Check the number.",
    },
  },
  JSON_BAD_LITERAL: {
    vi: {
      what: "“{found}” không dùng được trong JSON.",
      fix: "Viết chữ thường: true (đúng), false (sai) hoặc null (không có).",
    },
    en: {
      what: "“{found}” cannot be used in JSON.",
      fix: "Write true, false or null, in small letters.",
    },
  },
  JSON_UNQUOTED_KEY: {
    vi: {
      what: "Khóa “{found}” chưa đặt trong dấu nháy kép.",
      fix: 'Viết "{found}" rồi đến dấu hai chấm.',
    },
    en: {
      what: "The key “{found}” is not in double quotes.",
      fix: 'Write "{found}" and then the colon.',
    },
  },
  JSON_UNQUOTED_TEXT: {
    vi: {
      what: "Giá trị bắt đầu bằng “{found}” chưa đặt trong dấu nháy kép.",
      fix: 'Đặt cả câu chữ trong dấu nháy kép "…".',
    },
    en: {
      what: "The value that begins with “{found}” is not in double quotes.",
      fix: 'Put the whole text in double quotes "…".',
    },
  },
  JSON_UNCLOSED: {
    vi: {
      what: "Dấu {open} mở ở đây mà đến hết tệp chưa có dấu {close} đóng lại.",
      fix: "Thêm dấu {close} vào chỗ phần này kết thúc; xem tệp có bị chép thiếu không.",
    },
    en: {
      what: "The {open} here has no closing {close} before the end of the file.",
      fix: "Add {close} where this part ends; see whether the file was cut when copied.",
    },
  },
  JSON_UNEXPECTED: {
    vi: {
      what: "Gặp “{found}” ở chỗ không đúng.",
      fix: "Xem lại dấu phẩy, dấu hai chấm, dấu nháy kép và dấu ngoặc ngay trước chỗ này.",
    },
    en: {
      what: "“{found}” stands where it cannot.",
      fix: "Check the commas, colons, double quotes and brackets just before this place.",
    },
  },
  JSON_EXTRA_TEXT: {
    vi: {
      what: "Tệp đã kết thúc ở dấu ngoặc phía trước mà vẫn còn “{found}”.",
      fix: "Xóa phần thừa phía sau, hoặc xem lại dấu ngoặc đóng quá sớm.",
    },
    en: {
      what: "The value has ended before this, yet “{found}” follows.",
      fix: "Delete what follows, or look for a bracket that closes too early.",
    },
  },
  JSON_TOO_DEEP: {
    vi: {
      what: "Các dấu ngoặc lồng nhau quá {limit} tầng.",
      fix: "Xem lại dấu ngoặc mở; tệp mô hình không lồng sâu như vậy.",
    },
    en: {
      what: "Brackets are nested deeper than {limit} levels.",
      fix: "Check the opening brackets; no model is that deep.",
    },
  },
  TEXT_ETH_MENDED: {
    vi: {
      what: "Chữ “{found}” dùng ký tự giống Đ (Ð, Ɖ) của bảng chữ nước khác; hoso đã đọc thành “{mended}”.",
      fix: "Nên gõ lại chữ Đ bằng bộ gõ tiếng Việt (Unicode) để lần sau tìm kiếm và so sánh được.",
    },
    en: {
      what: "“{found}” has a look-alike of Đ (Ð, Ɖ) from another alphabet; it was read as “{mended}”.",
      fix: "Retype Đ with a Vietnamese keyboard, so that searching and comparing work.",
    },
  },
  TEXT_CONTROL_CHARACTER: {
    vi: {
      what: "Ký tự thứ {position} của “{value}” là ký tự không nhìn thấy hoặc không dùng được ({character}).",
      fix: "Xóa ký tự đó: đặt con trỏ vào chỗ này, xóa và gõ lại các chữ hai bên. Ký tự này thường theo vào khi chép từ web hoặc PDF.",
    },
    en: {
      what: "Character {position} of “{value}” is invisible or unusable ({character}).",
      fix: "Delete it: retype the letters around this place. Such characters come with text copied from the web or a PDF.",
    },
  },
  TEXT_LEGACY_ENCODING: {
    vi: {
      what: "Chữ “{found}” gõ bằng bảng mã cũ {encoding}; đọc ra là “{decoded}”.",
      fix: "Chuyển sang Unicode (bằng chức năng chuyển mã của bộ gõ tiếng Việt, hoặc gõ lại), kiểm tra chữ hoa rồi thay vào đây.",
    },
    en: {
      what: "“{found}” was typed for the old fonts {encoding}; it reads “{decoded}”.",
      fix: "Convert it to Unicode (Vietnamese keyboard programs have a converter) or retype it, check the capitals, and put it here.",
    },
  },
};
