import type { Messages } from "./message.ts";

/** Questions and notes about the rows of a changes file. */
export const reorganizeMessages: Messages = {
  CHANGES_PERSON_NOWHERE: {
    vi: {
      what: "Ngày {ngay} không có mô hình nào có thành viên “{ten}”",
      fix: "Sửa họ tên (dấu, chữ viết), ngày; hoặc bỏ hàng này",
    },
    en: {
      what: "No model has a member “{ten}” on {ngay}",
      fix: "mend the name or the day, or remove the row",
    },
  },
  CHANGES_PERSON_LATER: {
    vi: {
      what: "“{ten}” mới vào mô hình “{mo_hinh}” ({tep}) từ {vao}, sau ngày thay đổi {ngay}",
      fix: "Sửa ngày ở hàng này hoặc ngày bổ sung trong tệp mô hình",
    },
    en: {
      what: "“{ten}” joined the model “{mo_hinh}” ({tep}) on {vao} only, after the day of the change {ngay}",
      fix: "mend the day of the row, or the day of joining in the model",
    },
  },
  CHANGES_PERSON_TWICE: {
    vi: {
      what: "Mô hình “{mo_hinh}” ({tep}) có {so} người tên “{ten}”: {ds}. Thay đổi này là của ai?",
      fix: "Điền cột Năm sinh hoặc Mã thành viên; chỉ riêng mô hình này thì thêm một hàng có cột Mô hình là {tep}",
    },
    en: {
      what: "The model “{mo_hinh}” ({tep}) has {so} people named “{ten}”: {ds}. Whose change is it?",
      fix: "fill in year of birth or member id; for this model alone add a row with {tep} as the model",
    },
  },
  CHANGES_PEOPLE: {
    vi: {
      what: "Có {so} người cùng tên “{ten}” ở các mô hình: {ds}. Thay đổi này là của ai?",
      fix: "Điền cột Năm sinh; nếu là nhiều người cùng thay đổi thì mỗi người một hàng",
    },
    en: {
      what: "There are {so} people named “{ten}” in the models: {ds}. Whose change is it?",
      fix: "fill in the year of birth; if several of them change, give each a row",
    },
  },
  CHANGES_PERSON_PLACE: {
    vi: {
      what: "“{ten}” có ở {so} mô hình: {ds}. Hàng này ghi “{noi}”: chỉ áp dụng cho mô hình nào?",
      fix: "Điền cột Mô hình, mỗi mô hình một hàng; nếu áp dụng cho tất cả thì bỏ trống cột Đơn vị và cột Tỉnh",
    },
    en: {
      what: "“{ten}” is in {so} models: {ds}. The row says “{noi}”: which of them change?",
      fix: "fill in the model, a row for each; if all of them change, leave unit and province empty",
    },
  },
  CHANGES_NAMESAKES: {
    vi: {
      what: "Mô hình “{mo_hinh}” ({tep}) có {so} người tên “{ten}” và người này chưa có mã",
      fix: "Thêm id cho từng người cùng tên trong tệp mô hình rồi chạy lại",
    },
    en: {
      what: "The model “{mo_hinh}” ({tep}) has {so} people named “{ten}” and this one has no id",
      fix: "give each of them an id in the model file and run again",
    },
  },
  CHANGES_ID_OTHER: {
    vi: {
      what: "Ở mô hình “{mo_hinh}” ({tep}) mã {ma} là của {co}, không phải {ten}",
      fix: "Sửa mã hoặc họ tên ở hàng này",
    },
    en: {
      what: "In the model “{mo_hinh}” ({tep}) the id {ma} belongs to {co}, not to {ten}",
      fix: "mend the id or the name of the row",
    },
  },
  CHANGES_SAME_POST: {
    vi: {
      what: "Ở mô hình “{mo_hinh}” ({tep}) {ten} đang giữ chức danh {chuc_danh} rồi",
      fix: "Sửa chức danh mới hoặc bỏ hàng này",
    },
    en: {
      what: "In the model “{mo_hinh}” ({tep}) {ten} holds the post {chuc_danh} already",
      fix: "mend the new post or remove the row",
    },
  },
  CHANGES_TWO_POSTS: {
    vi: {
      what: "Ở mô hình “{mo_hinh}” ({tep}) hai hàng cùng đổi chức danh của {ten} trong một ngày",
      fix: "Giữ một hàng",
    },
    en: {
      what: "In the model “{mo_hinh}” ({tep}) two rows give {ten} a new post on one day",
      fix: "keep one of them",
    },
  },
  CHANGES_MODEL_NOWHERE: {
    vi: {
      what: "Không có mô hình nào tên hoặc tệp là “{mo_hinh}”",
      fix: "Ghi đúng tên mô hình, hoặc đường dẫn tệp như hoso in ra; kiểm tra các tệp, thư mục đã nêu trong lệnh",
    },
    en: {
      what: "No model has the name or file “{mo_hinh}”",
      fix: "give the name of the model, or the path of its file as hoso prints it; check the files and folders of the command",
    },
  },
  CHANGES_MODEL_TWICE: {
    vi: {
      what: "“{mo_hinh}” là tên của {so} mô hình: {ds}. Thay đổi này là của mô hình nào?",
      fix: "Ghi ở cột Mô hình một trong các đường dẫn trên; nhiều mô hình thì mỗi mô hình một hàng",
    },
    en: {
      what: "“{mo_hinh}” is the name of {so} models: {ds}. Which one changes?",
      fix: "put one of these paths into the column of the model; a row for each if several change",
    },
  },
  CHANGES_OTHER_TYPE: {
    vi: {
      what: "“{mo_hinh}” không nhận thay đổi này: người vào mô hình tự quản, đơn vị vào mô hình liên kết",
      fix: "Người: điền Họ và tên, Năm sinh; đơn vị: điền Đơn vị, Loại đơn vị; hoặc sửa cột Mô hình",
    },
    en: {
      what: "“{mo_hinh}” cannot take this change: people join a self-managed model, units a linked one",
      fix: "a person needs name and year of birth, a unit its name and kind; or mend the model",
    },
  },
  CHANGES_SUCCESSOR: {
    vi: {
      what: "Không có hàng thôi tham gia cùng ngày nào áp dụng được cho “{ten}” (cột Thay cho)",
      fix: "Thêm hàng thôi tham gia của người đó, hoặc điền cột Mô hình và Chức danh cho người mới",
    },
    en: {
      what: "No row of the same day that lets “{ten}” leave applies (column “in place of”)",
      fix: "add the row by which that person leaves, or give model and post of the new one",
    },
  },
  CHANGES_POST_UNKNOWN: {
    vi: { what: "Ở mô hình “{mo_hinh}” ({tep}) không rõ {ten} giữ chức danh gì", fix: "Điền cột Chức danh" },
    en: { what: "In the model “{mo_hinh}” ({tep}) the post of {ten} is not known", fix: "fill in the post" },
  },
  CHANGES_UNIT_NOWHERE: {
    vi: {
      what: "Ngày trước {ngay} không có mô hình nào nêu đơn vị “{ten}”",
      fix: "Ghi tên đơn vị như trong tệp mô hình trước khi thay đổi (ví dụ “xã An Bình”, “Công an xã An Bình”); hoặc bỏ hàng này",
    },
    en: {
      what: "No model speaks of a unit “{ten}” on the day before {ngay}",
      fix: "give the name as the model files have it before the change (such as “xã An Bình”, “Công an xã An Bình”), or remove the row",
    },
  },
  CHANGES_UNIT_PROVINCES: {
    vi: {
      what: "“{ten}” có ở nhiều tỉnh, thành phố: {ds}. Thay đổi này là của đơn vị nào?",
      fix: "Điền cột Tỉnh",
    },
    en: {
      what: "“{ten}” exists in several provinces: {ds}. Which one changes?",
      fix: "fill in the province",
    },
  },
  CHANGES_UNIT_SEATS: {
    vi: {
      what: "Có {so} đơn vị cùng tên “{ten}”, ở: {ds}. Thay đổi này là của đơn vị nào?",
      fix: "Điền cột Thuộc xã, phường, hoặc cột Mô hình; mỗi đơn vị một hàng",
    },
    en: {
      what: "There are {so} units named “{ten}”, in: {ds}. Which one changes?",
      fix: "fill in the commune it lies in, or the model; a row for each unit",
    },
  },
  CHANGES_UNIT_SPLIT: {
    vi: {
      what: "“{ten}” chia thành {ds}: mô hình “{mo_hinh}” ({tep}) thuộc đơn vị nào?",
      fix: "Thêm hàng có cột Mô hình là {tep} và Tên mới là đơn vị mà mô hình thuộc về",
    },
    en: {
      what: "“{ten}” becomes {ds}: to which does the model “{mo_hinh}” ({tep}) belong?",
      fix: "add a row with {tep} as the model and as the new name the unit it goes to",
    },
  },
  CHANGES_UNIT_SAME_DAY: {
    vi: {
      what: "Tệp {tep} đã ghi một thay đổi khác của “{ten}” cùng ngày đó",
      fix: "Sửa hàng này hoặc sửa tệp mô hình cho khớp",
    },
    en: {
      what: "The file {tep} tells another change of “{ten}” on that day",
      fix: "mend the row, or the model file",
    },
  },
  CHANGES_UNIT_LATER: {
    vi: {
      what: "Tệp {tep} đã ghi một thay đổi của “{ten}” sau ngày đó",
      fix: "Kiểm tra ngày; thay đổi cũ hơn thì sửa trực tiếp trong tệp mô hình",
    },
    en: {
      what: "The file {tep} tells a later change of “{ten}”",
      fix: "check the day; an older change is mended in the model file itself",
    },
  },
  CHANGES_UNITS_MERGED: {
    vi: {
      what: "Từ {ngay} các thành viên của mô hình “{mo_hinh}” ({tep}) là một đơn vị: {ds}",
      fix: "Thêm hàng rút khỏi mô hình cho một đơn vị cũ (Hành động: Thôi tham gia, Đơn vị, Lý do: sáp nhập)",
    },
    en: {
      what: "Since {ngay} members of the model “{mo_hinh}” ({tep}) are one unit: {ds}",
      fix: "add a row by which one of the former units leaves the model",
    },
  },
  CHANGES_NO_MEMBER: {
    vi: {
      what: "Trước ngày {ngay}, “{ten}” không phải là thành viên của mô hình “{mo_hinh}” ({tep})",
      fix: "Kiểm tra ngày, tên đơn vị; hoặc bỏ hàng này",
    },
    en: {
      what: "“{ten}” is no member of the model “{mo_hinh}” ({tep}) before {ngay}",
      fix: "check day and name, or remove the row",
    },
  },
  CHANGES_SAME_HEAD: {
    vi: {
      what: "Tệp {tep} đã ghi “{ten}” giữ chức vụ này ở “{don_vi}” từ trước ngày đó",
      fix: "Kiểm tra họ tên, ngày, chức vụ; nếu không có gì mới thì bỏ hàng này",
    },
    en: {
      what: "The file {tep} has “{ten}” in this post at “{don_vi}” before that day already",
      fix: "check name, day and post; if nothing is new, remove the row",
    },
  },
  CHANGES_MEMBER_ALREADY: {
    vi: {
      what: "“{ten}” (sinh năm {nam}) đã là thành viên của mô hình “{mo_hinh}” ({tep})",
      fix: "Bỏ hàng này, hoặc dùng hành động Đổi chức danh; nếu là người khác trùng tên, trùng năm sinh thì điền Mã thành viên mới",
    },
    en: {
      what: "“{ten}” (born {nam}) is a member of the model “{mo_hinh}” ({tep}) already",
      fix: "remove the row, or give a new post; for another person of that name and year fill in a new member id",
    },
  },
  CHANGES_HEAD_LATER: {
    vi: {
      what: "Tệp {tep} đã ghi người đứng đầu “{ten}” từ cùng ngày hoặc sau ngày đó",
      fix: "Kiểm tra ngày, họ tên; hoặc sửa lanh_dao trong tệp mô hình",
    },
    en: {
      what: "The file {tep} has a head of “{ten}” from that day or later",
      fix: "check day and name, or mend lanh_dao in the model file",
    },
  },
  CHANGES_BEFORE_FOUNDING: {
    vi: { what: "Ngày {ngay} trước ngày thành lập {lap} của mô hình “{mo_hinh}” ({tep})", fix: "Sửa ngày" },
    en: {
      what: "The day {ngay} is before the founding ({lap}) of the model “{mo_hinh}” ({tep})",
      fix: "mend the day",
    },
  },
  CHANGES_DELISTED: {
    vi: {
      what: "Mô hình “{mo_hinh}” ({tep}) đã thanh loại từ {tu}",
      fix: "Bỏ hàng này, hoặc ghi cột Mô hình để chỉ áp dụng cho mô hình còn hoạt động",
    },
    en: {
      what: "The model “{mo_hinh}” ({tep}) was delisted on {tu}",
      fix: "remove the row, or name the models it is meant for",
    },
  },
  CHANGES_BEFORE_LATER: {
    vi: {
      what: "Mô hình “{mo_hinh}” ({tep}) đã có thay đổi thành viên ngày {sau}, sau ngày {ngay}",
      fix: "Sửa ngày; quyết định kiện toàn không xen vào trước quyết định đã có",
    },
    en: {
      what: "The model “{mo_hinh}” ({tep}) has a change of members on {sau}, after {ngay}",
      fix: "mend the day; a new decision does not come before one that is there",
    },
  },
  CHANGES_SIGNED_DAY: {
    vi: {
      what: "Mô hình “{mo_hinh}” ({tep}) đã ký quyết định thay đổi thành viên (lần {lan}) cùng ngày {ngay}",
      fix: "Chọn ngày khác: quyết định đã ký không sửa",
    },
    en: {
      what: "The model “{mo_hinh}” ({tep}) has a signed decision (number {lan}) of that day {ngay}",
      fix: "choose another day: what is signed is not changed",
    },
  },
  CHANGES_OTHER_PAPER: {
    vi: {
      what: "Mô hình “{mo_hinh}” ({tep}) đã có dự thảo thay đổi thành viên ngày {ngay} theo văn bản khác: {co}",
      fix: "Sửa theo_van_ban của lần kiện toàn đó trong tệp mô hình cho đủ các văn bản, hoặc chọn ngày khác",
    },
    en: {
      what: "The model “{mo_hinh}” ({tep}) has a draft of {ngay} on the basis of another paper: {co}",
      fix: "name all papers in theo_van_ban of that entry in the model file, or choose another day",
    },
  },
  CHANGES_AMENDED_THAT_DAY: {
    vi: {
      what: "Mô hình “{mo_hinh}” ({tep}) đã có lần sửa đổi quy chế ngày {ngay}",
      fix: "Ghi thêm vào lần sửa đổi đó trong tệp mô hình, hoặc chọn ngày khác",
    },
    en: {
      what: "The model “{mo_hinh}” ({tep}) has a change of its regulation on {ngay}",
      fix: "add to it in the model file, or choose another day",
    },
  },
  CHANGES_NO_HEAD: {
    vi: {
      what: "Sau thay đổi ngày {ngay}, mô hình “{mo_hinh}” ({tep}) không còn người đứng đầu",
      fix: "Thêm hàng bổ sung (cột Thay cho) hoặc đổi chức danh cho người kế nhiệm, cùng ngày",
    },
    en: {
      what: "After the change of {ngay} the model “{mo_hinh}” ({tep}) has no head",
      fix: "add a row for the successor, joining (in place of) or with a new post, on the same day",
    },
  },
  CHANGES_HEADS: {
    vi: {
      what: "Sau thay đổi ngày {ngay}, mô hình “{mo_hinh}” ({tep}) có {so} người đứng đầu: {ten}",
      fix: "Thêm hàng thôi tham gia hoặc đổi chức danh cho người cũ",
    },
    en: {
      what: "After the change of {ngay} the model “{mo_hinh}” ({tep}) has {so} heads: {ten}",
      fix: "add a row by which the former head leaves or gets another post",
    },
  },
  CHANGES_MAKE_INVALID: {
    vi: {
      what: "Thay đổi này làm tệp {tep} (mô hình “{mo_hinh}”) không hợp lệ; lỗi nêu ở dưới",
      fix: "Bổ sung, sửa hàng theo lỗi; số dòng là của tệp sau khi thay đổi",
    },
    en: {
      what: "The change makes the file {tep} (model “{mo_hinh}”) invalid; the errors follow",
      fix: "mend the row as the errors say; line numbers are those of the file after the change",
    },
  },
  CHANGES_OLD_NAME_PEOPLE: {
    vi: {
      what: "{so} thành viên còn ghi “{cu}” ở chức vụ công tác hoặc địa chỉ: {ds}",
      fix: "Nếu cần, thêm hàng đổi chức danh có chức vụ công tác, địa chỉ mới",
    },
    en: {
      what: "{so} member(s) still have “{cu}” in their job or address: {ds}",
      fix: "if needed, add rows with their new job or address",
    },
  },
  CHANGES_OLD_NAME_LETTERHEAD: {
    vi: {
      what: "Tên ở góc trái, địa danh hoặc cơ quan chủ quản của {ds} ghi riêng và còn “{cu}”",
      fix: "Thêm dau_trai, dia_danh, co_quan_chu_quan mới vào thay_doi của đơn vị đó trong tệp mô hình",
    },
    en: {
      what: "Letterhead, place or superior body of {ds} is written out and still has “{cu}”",
      fix: "add the new dau_trai, dia_danh, co_quan_chu_quan to thay_doi of that unit",
    },
  },
  MODEL_CHANGED_MEANWHILE: {
    vi: {
      what: "Tệp mô hình đã đổi từ lúc xem trước; không ghi gì",
      fix: "Chạy lại lệnh để xem trước lần nữa",
    },
    en: {
      what: "The model file changed since it was read; nothing was written",
      fix: "run the command again to see the new preview",
    },
  },
  MODEL_GONE: {
    vi: { what: "Tệp mô hình không còn nữa; không ghi gì", fix: "Chạy lại lệnh" },
    en: { what: "The model file is gone; nothing was written", fix: "run the command again" },
  },
  MODEL_LINKED_TWICE: {
    vi: {
      what: "Tệp này và {other} là một tệp (liên kết); không ghi gì",
      fix: "Nêu một trong hai đường dẫn trong lệnh, hoặc xóa liên kết",
    },
    en: {
      what: "This file and {other} are one file (a link); nothing was written",
      fix: "give one of the two paths, or remove the link",
    },
  },
  MODEL_NOT_PUT_BACK: {
    vi: {
      what: "Tệp mô hình này đã ghi thay đổi nhưng không khôi phục được khi một tệp khác bị lỗi",
      fix: "Xử lý lỗi ghi tệp rồi chạy lại lệnh: thay đổi đã có không bị ghi lần nữa",
    },
    en: {
      what: "This model file has the change and could not be put back when another file failed",
      fix: "mend what the disk says and run again: what is there is not added twice",
    },
  },
  MODEL_READ_ONLY: {
    vi: {
      what: "Tệp mô hình không cho ghi; không ghi gì",
      fix: "Bỏ thuộc tính chỉ đọc, hoặc xin quyền ghi thư mục, rồi chạy lại",
    },
    en: {
      what: "The model file or its folder cannot be written to; nothing was written",
      fix: "make it writable and run again",
    },
  },
};
