import type { Messages } from "./message.ts";

/** Messages about DOCX templates, their tags, and facts that do not fit them. */
export const templateMessages: Messages = {
  DOCX_NOT_ZIP: {
    vi: {
      what: "Tệp này không phải tệp Word .docx",
      fix: "Mở tệp bằng Word rồi lưu lại với kiểu “Word Document (.docx)”.",
    },
    en: {
      what: "This is not a Word .docx file",
      fix: "Open it in Word and save it as “Word Document (.docx)”.",
    },
  },
  DOCX_OLD_OR_ENCRYPTED: {
    vi: {
      what: "Tệp thuộc dạng Word 97–2003 (.doc) hoặc đang đặt mật khẩu",
      fix: "Bỏ mật khẩu, lưu lại với kiểu “Word Document (.docx)”.",
    },
    en: {
      what: "The file is in Word 97–2003 format (.doc) or protected by a password",
      fix: "Remove the password and save it as “Word Document (.docx)”.",
    },
  },
  DOCX_HAS_MACROS: {
    vi: {
      what: "Mẫu có chứa macro",
      fix: "Lưu lại với kiểu “Word Document (.docx)”, không chọn .docm hay .dotm.",
    },
    en: {
      what: "The template contains macros",
      fix: "Save it as “Word Document (.docx)”, not .docm or .dotm.",
    },
  },
  DOCX_IS_WORD_TEMPLATE: {
    vi: { what: "Tệp là mẫu của Word (.dotx)", fix: "Lưu lại với kiểu “Word Document (.docx)”." },
    en: { what: "The file is a Word template (.dotx)", fix: "Save it as “Word Document (.docx)”." },
  },
  DOCX_TOO_LARGE: {
    vi: {
      what: "Tệp giải nén ra lớn hơn 200 MB",
      fix: "Bỏ bớt ảnh trong mẫu; mẫu bình thường chỉ vài trăm KB.",
    },
    en: {
      what: "The file expands to more than 200 MB",
      fix: "Remove pictures; a template normally has a few hundred KB.",
    },
  },
  DOCX_NO_DOCUMENT: {
    vi: {
      what: "Trong tệp không có nội dung văn bản Word",
      fix: "Kiểm tra xem có chọn nhầm tệp Excel, PowerPoint hay tệp nén khác không; lưu lại bằng Word.",
    },
    en: {
      what: "The file holds no Word document",
      fix: "See whether it is a spreadsheet, slides or another archive; save it again with Word.",
    },
  },
  DOCX_BROKEN: {
    vi: {
      what: "Tệp bị hỏng, không đọc được",
      fix: "Mở bằng Word để sửa chữa rồi lưu lại, hoặc chép lại bản gốc.",
    },
    en: {
      what: "The file is damaged and cannot be read",
      fix: "Repair and save it with Word, or copy the original again.",
    },
  },
  TEMPLATE_BROKEN_XML: {
    vi: {
      what: "Cấu trúc bên trong của mẫu bị hỏng",
      fix: "Mở mẫu bằng Word rồi lưu lại, hoặc xuất lại mẫu gốc.",
    },
    en: {
      what: "The inner structure of the template is damaged",
      fix: "Open and save it with Word, or export it again.",
    },
  },
  TEMPLATE_UNSUPPORTED: {
    vi: {
      what: "Chỗ này của mẫu dùng cách viết không được hỗ trợ: {tag}",
      fix: "Chuyển thẻ ra đoạn văn bản thường (không đặt trong biểu đồ, công thức).",
    },
    en: {
      what: "The template uses something that is not supported here: {tag}",
      fix: "Move the tag into an ordinary paragraph (not a chart or a formula).",
    },
  },
  TAG_SYNTAX: {
    vi: {
      what: "Thẻ {tag} viết không đúng",
      fix: "Viết tên nối bằng dấu chấm, thêm bộ lọc sau dấu |, ví dụ {example}; mở vòng lặp bằng #, đóng bằng /.",
    },
    en: {
      what: "The tag {tag} is not written correctly",
      fix: "Write names joined by dots, filters behind |, for example {example}; # opens a loop, / closes it.",
    },
  },
  TAG_NOT_CLOSED: {
    vi: { what: "Thẻ mở mà không đóng: “{tag}”", fix: "Thêm dấu ngoặc nhọn đóng ngay sau tên thẻ." },
    en: {
      what: "A tag is opened but not closed: “{tag}”",
      fix: "Add the closing brace behind the tag's name.",
    },
  },
  TAG_NOT_OPENED: {
    vi: {
      what: "Có dấu ngoặc nhọn đóng mà không có dấu mở: “{tag}”",
      fix: "Thêm dấu mở trước tên thẻ, hoặc xóa dấu thừa.",
    },
    en: {
      what: "A closing brace has no opening one: “{tag}”",
      fix: "Add the opening brace, or delete the stray one.",
    },
  },
  TAG_DOUBLE_BRACE: {
    vi: {
      what: "Dấu ngoặc nhọn bị viết hai lần: “{tag}”",
      fix: "Chỉ viết một dấu mở và một dấu đóng cho mỗi thẻ.",
    },
    en: {
      what: "A brace is written twice: “{tag}”",
      fix: "Write one opening and one closing brace for each tag.",
    },
  },
  TAG_ACROSS_PARAGRAPHS: {
    vi: {
      what: "Thẻ {tag} bị ngắt sang đoạn khác",
      fix: "Xóa dấu xuống dòng nằm giữa hai dấu ngoặc của thẻ.",
    },
    en: {
      what: "The tag {tag} runs across paragraphs",
      fix: "Delete the paragraph mark between its braces.",
    },
  },
  TAG_UNKNOWN_PATH: {
    vi: { what: "Thẻ {tag}: không có dữ kiện “{key}”", fix: "Có phải ý là {nearest}?" },
    en: { what: "Tag {tag}: there is no fact “{key}”", fix: "Did you mean {nearest}?" },
  },
  TAG_UNKNOWN_KEY: {
    vi: { what: "Thẻ {tag}: không có dữ kiện “{key}”", fix: "Ở đây có thể dùng: {known}." },
    en: { what: "Tag {tag}: there is no fact “{key}”", fix: "What can be used here: {known}." },
  },
  TAG_IN_OUTER_SCOPE: {
    vi: {
      what: "Thẻ {tag} trỏ tới dữ kiện nằm ngoài vòng lặp",
      fix: "Viết {path} để lấy dữ kiện bên ngoài.",
    },
    en: { what: "Tag {tag} names a fact outside of the loop", fix: "Write {path} to reach it." },
  },
  TAG_ABOVE_FACTS: {
    vi: { what: "Thẻ {tag} đi ra ngoài quá nhiều bậc", fix: "Bớt dấu ../ ở đầu thẻ." },
    en: { what: "Tag {tag} climbs further than there are scopes", fix: "Remove some ../ in front." },
  },
  TAG_WRONG_TYPE: {
    vi: {
      what: "Thẻ {tag} không in ra được vì không phải chữ hay số (mà là {found})",
      fix: "In từng mục bằng vòng lặp, in một trường bên trong, hoặc thêm bộ lọc như noi.",
    },
    en: {
      what: "Tag {tag} cannot be printed: it is no text or number (but {found})",
      fix: "Loop over it, print one of its fields, or add a filter such as noi.",
    },
  },
  TAG_UNKNOWN_FILTER: {
    vi: { what: "Thẻ {tag}: không có bộ lọc “{filter}”", fix: "Dùng: {nearest}." },
    en: { what: "Tag {tag}: there is no filter “{filter}”", fix: "Use: {nearest}." },
  },
  TAG_FILTER_ARGUMENT: {
    vi: {
      what: "Thẻ {tag}: bộ lọc “{filter}” viết thiếu hoặc thừa phần sau dấu hai chấm",
      fix: 'Chỉ bộ lọc noi cần phần này, ví dụ noi:", ".',
    },
    en: {
      what: "Tag {tag}: filter “{filter}” lacks its argument or has one too many",
      fix: 'Only noi takes an argument, for example noi:", ".',
    },
  },
  TAG_FILTER_TYPE: {
    vi: {
      what: "Thẻ {tag}: bộ lọc “{filter}” cần dữ kiện kiểu {expected}, ở đây là {found}",
      fix: "Bỏ bộ lọc hoặc chọn bộ lọc hợp với kiểu dữ kiện.",
    },
    en: {
      what: "Tag {tag}: filter “{filter}” needs {expected}, this is {found}",
      fix: "Remove the filter or choose one that fits.",
    },
  },
  LOOP_NOT_CLOSED: {
    vi: {
      what: "Vòng lặp hoặc điều kiện “{tag}” không có thẻ đóng",
      fix: "Thêm thẻ đóng có dấu / cùng tên.",
    },
    en: {
      what: "The loop or condition “{tag}” is not closed",
      fix: "Add the closing tag with / and the same name.",
    },
  },
  LOOP_NOT_OPENED: {
    vi: {
      what: "Thẻ đóng “{tag}” không có thẻ mở",
      fix: "Thêm thẻ mở có dấu # cùng tên, hoặc xóa thẻ đóng.",
    },
    en: {
      what: "The closing tag “{tag}” has no opening one",
      fix: "Add the opening tag with #, or delete this one.",
    },
  },
  LOOP_MISMATCH: {
    vi: {
      what: "Thẻ {open} lại được đóng bằng {close}",
      fix: "Viết thẻ đóng cùng tên với thẻ mở, đúng thứ tự lồng nhau.",
    },
    en: {
      what: "Tag {open} is closed by {close}",
      fix: "Close tags with the name they were opened with, innermost first.",
    },
  },
  LOOP_CROSSED: {
    vi: {
      what: "Hai vòng lặp đan chéo nhau: “{tag}”",
      fix: "Đóng vòng lặp bên trong trước khi đóng vòng lặp bên ngoài.",
    },
    en: { what: "Two loops cross each other: “{tag}”", fix: "Close the inner loop before the outer one." },
  },
  LOOP_POSITION: {
    vi: {
      what: "Thẻ mở và thẻ đóng của “{tag}” đặt ở chỗ không khớp nhau",
      fix: "Đặt cả hai trong cùng một ô, cùng một hàng của bảng, hoặc mỗi thẻ một đoạn riêng ngoài bảng.",
    },
    en: {
      what: "The opening and closing tag of “{tag}” do not match in position",
      fix: "Put both into one cell, into one row of a table, or each into a paragraph of its own outside of tables.",
    },
  },
  LOOP_AT_PAGE_BREAK: {
    vi: {
      what: "Đoạn chứa thẻ {tag} có ngắt trang",
      fix: "Bỏ ngắt trang ở đoạn có thẻ; dùng định dạng “Page break before” cho đoạn đầu bên trong vòng lặp.",
    },
    en: {
      what: "The paragraph with {tag} contains a page break",
      fix: "Remove it; set “Page break before” on the first paragraph inside of the loop.",
    },
  },
  LOOP_AT_SECTION_BREAK: {
    vi: { what: "Vòng lặp {tag} chứa ngắt phần (section break)", fix: "Đưa ngắt phần ra ngoài vòng lặp." },
    en: { what: "The loop {tag} contains a section break", fix: "Move the section break out of the loop." },
  },
  FACT_MISSING: {
    vi: {
      what: "Thẻ {tag}: chưa có dữ kiện “{path}”",
      fix: "Bổ sung dữ kiện, hoặc đặt thẻ trong điều kiện.",
    },
    en: {
      what: "Tag {tag}: the fact “{path}” is missing",
      fix: "Give the fact, or put the tag into a condition.",
    },
  },
  FACT_WRONG_TYPE: {
    vi: {
      what: "Thẻ {tag}: cần {expected}, dữ kiện lại là {found}",
      fix: "Sửa dữ kiện, hoặc đổi bộ lọc của thẻ.",
    },
    en: {
      what: "Tag {tag}: needs {expected}, the fact is {found}",
      fix: "Mend the fact, or change the tag's filter.",
    },
  },
  FACT_BAD_CHARACTER: {
    vi: {
      what: "Thẻ {tag}: dữ kiện có ký tự {character} không ghi được vào tệp Word",
      fix: "Xóa ký tự này và gõ lại.",
    },
    en: {
      what: "Tag {tag}: the fact contains {character}, which a Word file cannot hold",
      fix: "Delete it and type again.",
    },
  },
};
