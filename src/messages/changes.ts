import type { Messages } from "./message.ts";

/** Reading a file of changes; `name` is the title of a column, `missing` titles with their keys. */
export const changesMessages: Messages = {
  CHANGES_FILE_EMPTY: {
    vi: {
      what: "Tệp thay đổi trống, chưa có chữ nào.",
      fix: "Chạy `hoso reorganize --template changes.xlsx` để có bảng mẫu, rồi điền vào đó.",
    },
    en: {
      what: "The file of changes is empty.",
      fix: "Run `hoso reorganize --template changes.xlsx` for a table to fill in.",
    },
  },
  CHANGES_TOO_LARGE: {
    vi: {
      what: "Tệp quá lớn: giới hạn là {limit} MB, và {expanded} MB sau khi giải nén.",
      fix: "Kiểm tra xem có chọn nhầm tệp không; bỏ hình ảnh và các trang tính khác, hoặc chia thành nhiều tệp.",
    },
    en: {
      what: "The file is too large: the limit is {limit} MB, and {expanded} MB when expanded.",
      fix: "Check that this is the right file; remove pictures and other sheets, or split it.",
    },
  },
  CHANGES_IS_XLS: {
    vi: {
      what: "Đây là tệp Excel kiểu cũ (.xls, Excel 97–2003), hoso không đọc được.",
      fix: "Mở tệp bằng Excel hoặc LibreOffice, chọn “Lưu thành” (Save as), kiểu “Excel Workbook (.xlsx)”, rồi dùng tệp mới.",
    },
    en: {
      what: "This is an Excel 97–2003 file (.xls), which hoso cannot read.",
      fix: "Open it in Excel or LibreOffice, choose “Save as”, type “Excel Workbook (.xlsx)”, and use the new file.",
    },
  },
  CHANGES_IS_XLSB: {
    vi: {
      what: "Đây là tệp Excel nhị phân (.xlsb), hoso không đọc được.",
      fix: "Mở tệp bằng Excel, chọn “Lưu thành” (Save as), kiểu “Excel Workbook (.xlsx)”, rồi dùng tệp mới.",
    },
    en: {
      what: "This is a binary Excel file (.xlsb), which hoso cannot read.",
      fix: "Open it in Excel, choose “Save as”, type “Excel Workbook (.xlsx)”, and use the new file.",
    },
  },
  CHANGES_IS_ODS: {
    vi: {
      what: "Đây là tệp OpenDocument (.ods hoặc .odt), hoso không đọc được.",
      fix: "Mở tệp bằng LibreOffice, chọn “Lưu thành” (Save as), kiểu “Excel 2007–365 (.xlsx)”, rồi dùng tệp mới.",
    },
    en: {
      what: "This is an OpenDocument file (.ods or .odt), which hoso cannot read.",
      fix: "Open it in LibreOffice, choose “Save as”, type “Excel 2007–365 (.xlsx)”, and use the new file.",
    },
  },
  CHANGES_IS_WORD: {
    vi: {
      what: "Đây là tệp Word, không phải bảng thay đổi.",
      fix: "Chạy `hoso reorganize --template changes.xlsx`, rồi chép các thay đổi từ Word sang bảng ấy, mỗi thay đổi một hàng.",
    },
    en: {
      what: "This is a Word file, not a table of changes.",
      fix: "Run `hoso reorganize --template changes.xlsx` and copy the changes from Word into that table, one a row.",
    },
  },
  CHANGES_IS_HTML: {
    vi: {
      what: "Đây là trang web (HTML, XML) được đặt tên như tệp Excel; một số phần mềm quản lý xuất tệp như vậy.",
      fix: "Mở tệp bằng Excel, chọn “Lưu thành” (Save as), kiểu “Excel Workbook (.xlsx)”, rồi dùng tệp mới.",
    },
    en: {
      what: "This is a web page (HTML, XML) that is named like an Excel file; some programs export such files.",
      fix: "Open it in Excel, choose “Save as”, type “Excel Workbook (.xlsx)”, and use the new file.",
    },
  },
  CHANGES_ENCRYPTED: {
    vi: {
      what: "Tệp Excel được đặt mật khẩu, hoso không mở được.",
      fix: "Mở tệp bằng Excel, bỏ mật khẩu ở “Tệp” – “Thông tin” – “Bảo vệ sổ làm việc”, lưu lại rồi chạy lại lệnh.",
    },
    en: {
      what: "The Excel file has a password; hoso cannot open it.",
      fix: "Open it in Excel, take the password off under “File” – “Info” – “Protect Workbook”, save and run again.",
    },
  },
  CHANGES_NOT_A_TABLE: {
    vi: {
      what: "Đây không phải tệp Excel (.xlsx), CSV hoặc JSON.",
      fix: "Kiểm tra xem có chọn nhầm tệp không. Chạy `hoso reorganize --template changes.xlsx` để có bảng mẫu.",
    },
    en: {
      what: "This is no Excel (.xlsx), CSV or JSON file.",
      fix: "Check that this is the right file. `hoso reorganize --template changes.xlsx` writes a table to fill in.",
    },
  },
  CHANGES_XLSX_BROKEN: {
    vi: {
      what: "Tệp Excel bị hỏng hoặc chép chưa đủ, không mở được.",
      fix: "Mở tệp bằng Excel hoặc LibreOffice (chương trình sẽ sửa nếu được), lưu lại dạng .xlsx rồi chạy lại lệnh.",
    },
    en: {
      what: "The Excel file is damaged or incomplete and cannot be opened.",
      fix: "Open it in Excel or LibreOffice, which may repair it, save it as .xlsx and run again.",
    },
  },
  CHANGES_FAR_CELL: {
    vi: {
      what: "Tệp Excel có dữ liệu ở ô {cell}, rất xa bảng, nên không đọc được cả trang.",
      fix: "Trong Excel bấm Ctrl+End để đến ô ấy, xóa các hàng và cột thừa (Delete), lưu lại rồi chạy lại lệnh.",
    },
    en: {
      what: "The workbook has a value in cell {cell}, so far from the table that the sheet cannot be read.",
      fix: "In Excel press Ctrl+End to get there, delete the rows and columns that are not needed, save and run again.",
    },
  },
  CHANGES_CSV_NOT_UTF8: {
    vi: {
      what: "Tệp CSV không lưu bằng bảng mã UTF-8, nên chữ tiếng Việt bị mất dấu.",
      fix: "Trong Excel chọn “Lưu thành” (Save as), kiểu “CSV UTF-8 (Comma delimited)”; hoặc lưu thành .xlsx.",
    },
    en: {
      what: "The CSV file is not saved as UTF-8, so its Vietnamese letters are lost.",
      fix: "In Excel choose “Save as”, type “CSV UTF-8 (Comma delimited)”, or save it as .xlsx.",
    },
  },
  CHANGES_CSV_BROKEN: {
    vi: {
      what: "Tệp CSV có dấu nháy kép mở mà không đóng, nên không chia được thành ô.",
      fix: 'Tìm từ dòng này trở lên một ô bắt đầu bằng " mà thiếu " ở cuối; trong ô, dấu " viết thành "". Hoặc lưu tệp thành .xlsx.',
    },
    en: {
      what: "The CSV file has a double quote that is never closed, so it cannot be cut into cells.",
      fix: 'Look from this line upwards for a cell that begins with " and has none at its end; inside a cell " is written "". Or save the file as .xlsx.',
    },
  },
  CHANGES_NO_HEADER: {
    vi: {
      what: "Không tìm thấy hàng tiêu đề của bảng thay đổi trong 30 hàng đầu.",
      fix: "Hàng tiêu đề cần có {needed} và các cột khác cần dùng: {known}. Chạy `hoso reorganize --template changes.xlsx` để có bảng mẫu.",
    },
    en: {
      what: "No row of headers of a table of changes was found in the first 30 rows.",
      fix: "It needs {needed} and those of the other columns that are used: {known}. `hoso reorganize --template changes.xlsx` writes a table to fill in.",
    },
  },
  CHANGES_HEADER_LACKS: {
    vi: {
      what: "Hàng tiêu đề thiếu cột {missing}.",
      fix: "Thêm cột ấy vào hàng này, hoặc chép dữ liệu sang bảng mẫu: `hoso reorganize --template changes.xlsx`.",
    },
    en: {
      what: "The row of headers lacks {missing}.",
      fix: "Add the column to this row, or copy the data into the table `hoso reorganize --template changes.xlsx` writes.",
    },
  },
  CHANGES_HEADER_UNKNOWN: {
    vi: {
      what: "Không hiểu tiêu đề cột “{header}”, mà dưới cột có dữ liệu.",
      fix: "Sửa tiêu đề thành một trong: {known}; nếu không cần thì xóa cột.",
    },
    en: {
      what: "The header “{header}” is not known, and there are values under it.",
      fix: "Change it to one of: {known}; or delete the column if it is not needed.",
    },
  },
  CHANGES_HEADER_UNKNOWN_NEAR: {
    vi: {
      what: "Không hiểu tiêu đề cột “{header}”, mà dưới cột có dữ liệu.",
      fix: "Có phải ý là “{nearest}”? Sửa lại tiêu đề; nếu không cần thì xóa cột. Các cột: {known}.",
    },
    en: {
      what: "The header “{header}” is not known, and there are values under it.",
      fix: "Did you mean “{nearest}”? Correct it, or delete the column if it is not needed. Columns: {known}.",
    },
  },
  CHANGES_HEADER_TWICE: {
    vi: {
      what: "Hai cột cùng nghĩa: “{first}” và “{header}”.",
      fix: "Giữ lại một cột, gộp dữ liệu của cột kia vào đó.",
    },
    en: {
      what: "Two columns mean the same: “{first}” and “{header}”.",
      fix: "Keep one and move the values of the other into it.",
    },
  },
  CHANGES_NO_HEADER_ABOVE: {
    vi: {
      what: "Cột này có dữ liệu nhưng không có tiêu đề ở hàng {row}.",
      fix: "Điền tiêu đề cho cột, hoặc xóa dữ liệu thừa trong cột.",
    },
    en: {
      what: "This column has values but no header in row {row}.",
      fix: "Give the column a header, or delete what stands in it.",
    },
  },
  CHANGES_SHEETS_IGNORED: {
    vi: {
      what: "Nhiều trang có bảng thay đổi; hoso chỉ đọc trang “{sheet}”, không đọc {others}.",
      fix: "Nếu cần cả các trang kia thì chép các hàng về một trang; nếu không thì bỏ qua cảnh báo này.",
    },
    en: {
      what: "Several sheets have a table of changes; only “{sheet}” is read, not {others}.",
      fix: "If the others are needed, copy their rows to one sheet; otherwise ignore this warning.",
    },
  },
  CHANGES_NONE: {
    vi: {
      what: "Bảng thay đổi chưa có hàng nào được điền.",
      fix: "Điền mỗi thay đổi vào một hàng ngay dưới hàng tiêu đề; xem trang “Ví dụ” của bảng mẫu.",
    },
    en: {
      what: "No row of the table of changes is filled in.",
      fix: "Write each change into a row below the headers; see the sheet “Ví dụ” (examples) of the template.",
    },
  },
  CHANGES_MISSING: {
    vi: { what: "Thiếu {missing}.", fix: "Điền vào hàng (mục) này; mọi thay đổi đều cần có." },
    en: { what: "{missing} is missing.", fix: "Fill it in; every change needs it." },
  },
  CHANGES_NEEDS: {
    vi: { what: "Thay đổi “{action}” thiếu {missing}.", fix: "Điền thêm vào hàng (mục) này." },
    en: { what: "The change “{action}” lacks {missing}.", fix: "Fill it in." },
  },
  CHANGES_NEEDS_ONE: {
    vi: {
      what: "Thay đổi “{action}” chưa rõ của ai.",
      fix: "Điền một trong: {missing}.",
    },
    en: {
      what: "The change “{action}” does not say whose it is.",
      fix: "Fill in one of: {missing}.",
    },
  },
  CHANGES_JOINING_NEEDS: {
    vi: {
      what: "Thay đổi “{action}” thiếu {missing}.",
      fix: "Người tham gia cần họ tên, năm sinh, chức danh và mô hình, hoặc họ tên, năm sinh và “Thay cho”; đơn vị tham gia cần tên, loại đơn vị và mô hình.",
    },
    en: {
      what: "The change “{action}” lacks {missing}.",
      fix: "A person who joins needs name, year of birth, post and model, or name, year of birth and “Thay cho” (in place of); a unit needs name, kind and model.",
    },
  },
  CHANGES_NOT_IN_LIST: {
    vi: {
      what: "“{value}” không phải giá trị dùng được ở cột “{name}”.",
      fix: "Chọn một trong: {allowed}.",
    },
    en: { what: "“{value}” cannot stand in the column “{name}”.", fix: "Choose one of: {allowed}." },
  },
  CHANGES_NOT_IN_LIST_NEAR: {
    vi: {
      what: "“{value}” không phải giá trị dùng được ở cột “{name}”.",
      fix: "Có phải ý là “{nearest}”? Các giá trị dùng được: {allowed}.",
    },
    en: {
      what: "“{value}” cannot stand in the column “{name}”.",
      fix: "Did you mean “{nearest}”? One of: {allowed}.",
    },
  },
  CHANGES_PATTERN: {
    vi: {
      what: "“{value}” chưa đúng cách viết của cột “{name}”.",
      fix: "Viết như ví dụ {example}.",
    },
    en: { what: "“{value}” is not written as the column “{name}” needs.", fix: "Write it like {example}." },
  },
  CHANGES_NOT_A_DAY: {
    vi: {
      what: "“{value}” không phải ngày tháng.",
      fix: "Viết ngày/tháng/năm, ví dụ 05/3/2026; hoặc năm-tháng-ngày, ví dụ 2026-03-05.",
    },
    en: {
      what: "“{value}” is not a date.",
      fix: "Write day/month/year, for example 05/3/2026, or year-month-day, for example 2026-03-05.",
    },
  },
  CHANGES_NO_SUCH_DAY: {
    vi: {
      what: "Ngày “{value}” không có thật trong lịch (hoso đọc ngày trước, tháng sau).",
      fix: "Xem lại thứ tự ngày, tháng: 05/3/2026 là ngày 05 tháng 3 năm 2026.",
    },
    en: {
      what: "There is no day “{value}” in the calendar (the day is read first, then the month).",
      fix: "Check the order: 05/3/2026 is 5 March 2026.",
    },
  },
  CHANGES_SHORT_YEAR: {
    vi: {
      what: "Ngày “{value}” chỉ có hai chữ số của năm.",
      fix: "Viết đủ bốn chữ số của năm, ví dụ 05/3/2026.",
    },
    en: {
      what: "The date “{value}” has only two digits of the year.",
      fix: "Write the year with four digits, for example 05/3/2026.",
    },
  },
  CHANGES_NOT_A_YEAR: {
    vi: {
      what: "“{value}” không phải năm sinh.",
      fix: "Chỉ ghi năm, bốn chữ số, ví dụ 1975; không ghi ngày, tháng sinh. Nếu Excel tự đổi thành ngày thì để ô ở dạng chữ (Text).",
    },
    en: {
      what: "“{value}” is no year of birth.",
      fix: "Write the year only, four digits, for example 1975. If Excel makes a date of it, set the cell to Text.",
    },
  },
  CHANGES_LOST_ZERO: {
    vi: {
      what: "Số điện thoại {value} đã mất số 0 đầu (Excel lưu như một số); hoso đọc là {restored}.",
      fix: "Để cột Điện thoại ở dạng chữ (Text) rồi gõ lại số; nếu {restored} không đúng thì sửa.",
    },
    en: {
      what: "The telephone number {value} has lost its zero (Excel stored it as a number); it is read as {restored}.",
      fix: "Set the column to Text and type the number again; correct it if {restored} is wrong.",
    },
  },
  CHANGES_FORMULA_ERROR: {
    vi: {
      what: "Ô có công thức bị lỗi ({value}).",
      fix: "Sửa công thức trong Excel, hoặc gõ thẳng giá trị vào ô.",
    },
    en: { what: "The formula in this cell failed ({value}).", fix: "Mend it in Excel, or type the value." },
  },
  CHANGES_REPEATED: {
    vi: {
      what: "Hàng {row} giống hệt hàng {first}; hoso chỉ tính một lần.",
      fix: "Xóa một hàng; nếu là hai thay đổi khác nhau thì ghi rõ chỗ khác (mô hình, mã, năm sinh).",
    },
    en: {
      what: "Row {row} says the same as row {first}; it counts once.",
      fix: "Delete one; if they are two changes, write what differs (model, id, year of birth).",
    },
  },
  CHANGES_CONTRADICT: {
    vi: {
      what: "Hàng {row} và hàng {first} trái nhau: “{who}” trong cùng một ngày vừa “{other}” vừa “{action}”.",
      fix: "Giữ lại hàng đúng hoặc sửa ngày; nếu là hai người, hai đơn vị khác nhau thì ghi năm sinh, mã (tỉnh) ở cả hai hàng.",
    },
    en: {
      what: "Rows {row} and {first} contradict each other: on one day “{other}” and “{action}” for “{who}”.",
      fix: "Keep the right one or correct a date; if they are two people or units, write year of birth or id (province) in both rows.",
    },
  },
  CHANGES_NOBODY_LEAVES: {
    vi: {
      what: "“Thay cho” ghi “{name}”, nhưng trong tệp không có hàng “Thôi tham gia” của người (đơn vị) ấy ở mô hình này.",
      fix: "Thêm hàng “Thôi tham gia” của người ấy, sửa lại tên (mã), hoặc bỏ trống “Thay cho” và ghi chức danh.",
    },
    en: {
      what: "“Thay cho” (in place of) names “{name}”, but no row of the file lets them leave this model.",
      fix: "Add the row in which they leave, correct the name or id, or leave “Thay cho” empty and write the post.",
    },
  },
  CHANGES_MORE_PROBLEMS: {
    vi: {
      what: "Còn {count} vấn đề nữa không liệt kê; trên đây là {shown} vấn đề.",
      fix: "Sửa những vấn đề trên rồi chạy lại lệnh.",
    },
    en: {
      what: "{count} more problems are not listed; {shown} are shown above.",
      fix: "Correct those and run again.",
    },
  },
};
