import type { Language } from "./message.ts";

/** What the help of one command says. */
export interface CommandHelp {
  /** One line for the list of commands. */
  summary: string;
  does: string;
  /** Complete command lines. */
  examples: string[];
  /** Exit codes the command has, with what they mean here. */
  exits: Record<number, string>;
}

export interface HelpTexts {
  titles: {
    usage: string;
    arguments: string;
    options: string;
    shared: string;
    commands: string;
    examples: string;
    exits: string;
  };
  /** Words of usage lines. */
  usage: { options: string; command: string; otherwise: string };
  program: CommandHelp;
  commands: Record<string, CommandHelp>;
  arguments: Record<string, { name: string; says: string }>;
  /** By long flag; `value` is the name of what follows it. */
  options: Record<string, { value?: string; says: string }>;
}

const VI: HelpTexts = {
  titles: {
    usage: "Cách dùng",
    arguments: "Tham số",
    options: "Tùy chọn",
    shared: "Tùy chọn chung",
    commands: "Các lệnh",
    examples: "Ví dụ",
    exits: "Mã thoát",
  },
  usage: { options: "[tùy chọn]", command: "<lệnh>", otherwise: "bỏ trống" },
  program: {
    summary: "",
    does: "hoso lập hồ sơ của mô hình tự quản, mô hình liên kết về an ninh, trật tự: từ một tệp dữ kiện JSON viết ra đủ các văn bản Word theo thể thức, mục lục PDF và tệp nén.",
    examples: ["hoso init", "hoso generate model.json --out out"],
    exits: {
      0: "xong, hoặc không có gì phải làm",
      1: "lỗi của chương trình",
      2: "có khác biệt (chỉ với --exit-code)",
      3: "dữ kiện chưa đúng",
      4: "mẫu chưa đúng",
      5: "cần bạn quyết định (tệp đã có, tệp đã sửa, nơi ghi không ghi được)",
      6: "hồ sơ, tệp nén hoặc kho .hoso không còn nguyên vẹn (verify)",
      7: "có mô hình chưa lập được hồ sơ (batch), không xem được (status)",
      64: "lệnh sai cách dùng",
      130: "bị dừng giữa chừng",
    },
  },
  commands: {
    init: {
      summary: "tạo tệp dữ kiện mẫu",
      does: "Tạo một tệp dữ kiện mẫu đầy đủ, dùng được ngay, với tên người và tên xã giả định để bạn thay; kèm model.schema.json để trình soạn thảo (VS Code) gợi ý khi gõ, không cần mạng. Không ghi đè tệp đã có.",
      examples: [
        "hoso init",
        "hoso init --owner nha_truong",
        "hoso init to_camera/model.json",
        "hoso init --schema-only",
      ],
      exits: { 0: "đã tạo", 5: "tệp đã có, hoặc không ghi được" },
    },
    validate: {
      summary: "kiểm tra tệp dữ kiện",
      does: "Kiểm tra tệp dữ kiện và nêu tất cả chỗ sai trong một lần: tệp, dòng, cột, sai gì, sửa thế nào. Không ghi gì.",
      examples: ["hoso validate", "hoso validate model.json --json"],
      exits: {
        0: "không có lỗi (có thể có cảnh báo)",
        3: "dữ kiện có lỗi",
        4: "mẫu trong --templates có lỗi",
      },
    },
    plan: {
      summary: "cho biết hồ sơ sẽ có những văn bản nào, tệp nào sẽ thay đổi và vì sao",
      does: "Liệt kê các văn bản của hồ sơ và vì sao có; rồi với từng tệp trong --into: mới, thay đổi, sửa tay, đã ban hành, không còn trong danh mục, và vì sao: dữ kiện nào đổi từ gì sang gì, mẫu nào, căn cứ nào. Không đụng đến hồ sơ. --out ghi kế hoạch ra tệp để hoso apply làm đúng như vậy.",
      examples: ["hoso plan", "hoso plan model.json --into out --out plan.json", "hoso apply plan.json"],
      exits: {
        0: "xong",
        3: "dữ kiện có lỗi",
        4: "mẫu có lỗi",
        5: "khi lập hồ sơ sẽ cần bạn quyết định",
      },
    },
    apply: {
      summary: "làm đúng kế hoạch đã ghi",
      does: "Làm đúng như kế hoạch do hoso plan --out ghi. Nếu mô hình, mẫu, sổ theo dõi hoặc hồ sơ đã khác so với lúc lập kế hoạch thì không ghi gì.",
      examples: ["hoso apply plan.json"],
      exits: {
        0: "đã làm",
        3: "dữ kiện có lỗi",
        4: "mẫu có lỗi",
        5: "có gì đó đã khác so với kế hoạch, hoặc cần bạn quyết định",
        64: "tệp không phải là kế hoạch",
      },
    },
    issue: {
      summary: "ban hành một văn bản: ghi số, ngày và giữ nguyên từ đó",
      does: "Ghi số, ngày vào tệp mô hình, điền vào văn bản (kể cả bản đã sửa tay) và giữ nguyên từng byte từ đó: lập lại hồ sơ, kiện toàn, đổi tên xã, đổi mẫu đều không làm nó thay đổi. --file gắn bản ký (PDF, ảnh quét); bản ký đứng trong hồ sơ và mục lục thay cho dự thảo.",
      examples: [
        "hoso issue 04 --so 12 --ngay 2026-03-05",
        "hoso issue tq_04 --so 12 --ngay 2026-03-05 --file ban_ky.pdf",
        "hoso issue tq_10/lan_1 xa/model.json --so 45 --ngay 2026-06-01 --out ho_so",
      ],
      exits: {
        0: "đã ban hành",
        3: "số, ngày không hợp với các văn bản khác; không ghi gì",
        4: "mẫu có lỗi",
        5: "cần bạn quyết định, hoặc không ghi được; không ghi gì",
        64: "lệnh sai cách dùng, không có văn bản này",
      },
    },
    reopen: {
      summary: "mở lại một văn bản đã ban hành nhầm",
      does: "Cho văn bản đã ban hành trở lại là dự thảo. Phải có lý do; lý do được giữ mãi trong sổ theo dõi. Bản đã ban hành vẫn còn, lấy lại bằng hoso restore.",
      examples: ['hoso reopen tq_04 --reason "Ghi nhầm số"'],
      exits: {
        0: "đã mở lại",
        3: "dữ kiện có lỗi",
        4: "mẫu có lỗi",
        5: "văn bản chưa ban hành, hoặc không ghi được",
        64: "thiếu lý do, không có văn bản này",
      },
    },
    adopt: {
      summary: "nhận bản sửa tay làm bản của văn bản",
      does: "Nhận bản bạn đã sửa trong Word làm bản của văn bản: từ đó hoso không hỏi lại, cho đến khi dữ kiện của văn bản lại thay đổi; khi chỉ thêm số, ngày thì hoso điền vào chính bản đó.",
      examples: ["hoso adopt 04", "hoso adopt tq_02 xa/model.json --out ho_so"],
      exits: {
        0: "đã nhận",
        3: "dữ kiện có lỗi",
        4: "mẫu có lỗi",
        5: "không có sửa tay nào, hoặc không ghi được",
        64: "không có văn bản này",
      },
    },
    restore: {
      summary: "đặt lại một bản trước của văn bản",
      does: "Đặt lại bản do hoso lập (bỏ sửa tay), hoặc bản trước chọn bằng --to; với văn bản đã ban hành: đặt lại đúng bản đã ban hành. Bản bị thay vẫn được giữ, xem bằng --list.",
      examples: ["hoso restore 04", "hoso restore 04 --list", "hoso restore 04 --to 2"],
      exits: {
        0: "đã đặt lại",
        3: "dữ kiện có lỗi",
        4: "mẫu có lỗi",
        5: "bản đó không còn, hoặc không ghi được",
        64: "không có văn bản này, không có bản này",
      },
    },
    generate: {
      summary: "lập hồ sơ",
      does: "Viết toàn bộ hồ sơ vào một thư mục con của --out, kèm tệp nén cùng tên; in đường dẫn thư mục. Tệp bạn đã sửa tay không bao giờ bị ghi đè.",
      examples: [
        "hoso generate",
        "hoso generate model.json --out out",
        "hoso generate model.json --templates mau_rieng",
      ],
      exits: {
        0: "đã lập hồ sơ, hoặc hồ sơ không có gì thay đổi",
        3: "dữ kiện có lỗi",
        4: "mẫu có lỗi",
        5: "văn bản sửa tay không còn khớp dữ kiện (bản mới đặt bên cạnh), văn bản đã ban hành bị sửa, thư mục lạ ở nơi ghi; nơi ghi không ghi được, đang được dùng",
        130: "bị dừng giữa chừng, không có gì ghi dở",
      },
    },
    batch: {
      summary: "lập hồ sơ của nhiều mô hình",
      does: "Lập hồ sơ của mọi mô hình trong các tệp, thư mục, mẫu tên đã nêu, vào <nơi ghi>/<tên tệp mô hình>/. Tệp có lỗi được nêu riêng, các tệp khác vẫn làm. Mô hình không có gì thay đổi từ lần trước thì bỏ qua; bị dừng giữa chừng thì chạy lại đúng lệnh đó, hoso chỉ làm phần còn lại. --shard chia việc cho nhiều máy: mỗi máy chạy cùng lệnh với phần của mình.",
      examples: [
        "hoso batch mo_hinh",
        'hoso batch "tinh/**/model.json" --out ho_so --report bao_cao.csv',
        "hoso batch mo_hinh --shard 2/8 --jobs 4",
      ],
      exits: {
        0: "mọi mô hình đã có hồ sơ đúng",
        4: "mẫu có lỗi, chưa làm gì",
        5: "một lần chạy khác đang ghi, hoặc nơi ghi không ghi được",
        7: "có mô hình lỗi hoặc cần bạn quyết định; các mô hình khác đã xong",
        64: "lệnh sai cách dùng, hoặc không có mô hình nào",
        130: "bị dừng giữa chừng; hồ sơ đã xong vẫn nguyên vẹn",
      },
    },
    reorganize: {
      summary: "áp dụng một tệp thay đổi cho nhiều mô hình",
      does: "Đọc tệp thay đổi (XLSX, CSV hoặc JSON: ai thôi, ai vào, đổi chức danh; đơn vị đổi tên, sáp nhập, chia tách; người đứng đầu mới), tìm các mô hình có liên quan và cho xem trước: ai thôi, ai vào, văn bản nào phát sinh, văn bản nào thay đổi, điều gì còn phải hỏi. Chỉ ghi khi có --apply: thêm thay đổi vào các tệp mô hình rồi lập lại đúng những hồ sơ đó trong --out. Văn bản có ngày trước thay đổi giữ nguyên từng byte.",
      examples: [
        "hoso reorganize --template changes.xlsx",
        "hoso reorganize changes.xlsx models",
        "hoso reorganize changes.xlsx models --apply",
        "hoso reorganize changes.csv models --apply --partial --out out",
      ],
      exits: {
        0: "đã xem trước hoặc đã áp dụng, không có câu hỏi",
        3: "tệp thay đổi chưa đúng",
        4: "mẫu trong --templates có lỗi",
        5: "có câu hỏi cần trả lời trong tệp thay đổi; hoặc tệp mô hình, nơi ghi không ghi được; không ghi gì",
        7: "có mô hình lỗi hoặc còn để lại (--partial); phần còn lại đã xong",
        64: "lệnh sai cách dùng, không tìm thấy mô hình",
        130: "bị dừng giữa chừng",
      },
    },
    template: {
      summary: "xem, xuất và kiểm tra mẫu văn bản",
      does: "Làm việc với mẫu văn bản: xem danh sách, xem một loại, xuất thành tệp Word để sửa câu chữ, kiểm tra mẫu đã sửa.",
      examples: ["hoso template list", "hoso template export --out mau_rieng"],
      exits: { 0: "xong", 4: "mẫu có lỗi", 5: "tệp đã có", 64: "lệnh sai cách dùng" },
    },
    "template list": {
      summary: "liệt kê các loại văn bản",
      does: "Liệt kê các loại văn bản: mã loại, số trong hồ sơ, tên, thể thức.",
      examples: ["hoso template list", "hoso template list --templates mau_rieng"],
      exits: { 0: "xong", 4: "mẫu trong --templates có lỗi" },
    },
    "template show": {
      summary: "mô tả một loại văn bản",
      does: "Mô tả một loại văn bản: nguồn, nội dung riêng đặt được ở van_ban.<mã loại>.noi_dung cùng câu mẫu, và các dữ kiện mẫu đọc.",
      examples: ["hoso template show tq_04_quyet_dinh_thanh_lap", "hoso template show tq_04"],
      exits: { 0: "xong", 4: "mẫu trong --templates có lỗi", 64: "không có loại này" },
    },
    "template export": {
      summary: "xuất mẫu thành tệp Word để sửa",
      does: "Ghi mỗi loại thành một tệp <mã loại>.docx mở được bằng Word; chữ trong ngoặc nhọn {…} là chỗ hoso điền. Sửa câu chữ, lưu lại, rồi dùng với --templates. Không nêu loại nào thì xuất tất cả. Tệp đã sửa không bị ghi đè. Tệp hoso-templates.json ghi bên cạnh để sau này biết mẫu của hoso đã đổi gì; giữ tệp này cùng các mẫu.",
      examples: [
        "hoso template export --out mau_rieng",
        "hoso template export tq_04_quyet_dinh_thanh_lap --out mau_rieng",
      ],
      exits: {
        0: "đã xuất",
        4: "mẫu trong --templates có lỗi",
        5: "có tệp khác nội dung, hoặc không ghi được",
        64: "không có loại này",
      },
    },
    "template check": {
      summary: "kiểm tra thư mục mẫu riêng",
      does: "Kiểm tra mọi mẫu trong thư mục (mẫu đã sửa bằng Word, loại văn bản thêm mới): thẻ viết sai, thẻ không khép, thẻ không có dữ kiện; nêu chỗ sai và thẻ đúng gần nhất. Với --against: so từng mẫu riêng với mẫu của một bản hoso, cho biết từ lúc xuất hoso đã sửa những đoạn nào, đoạn nào cả hai cùng sửa, mẫu nào không còn dùng được. Dùng trước khi nâng cấp (thư mục của bản mới) và sau khi nâng cấp (current).",
      examples: [
        "hoso template check mau_rieng",
        "hoso template check mau_rieng --against current",
        "hoso template check mau_rieng --against hoso_moi/package --exit-code",
        "hoso template check mau_rieng --against current --accept",
      ],
      exits: {
        0: "không có lỗi",
        2: "với --exit-code: có mẫu cần xem lại",
        4: "mẫu có lỗi, hoặc không dùng được với bản hoso đem so",
        5: "không ghi được (--accept)",
        64: "lệnh sai cách dùng, không có bản hoso đem so",
      },
    },
    verify: {
      summary: "kiểm tra hồ sơ còn nguyên vẹn không",
      does: "Đối chiếu từng tệp của hồ sơ với manifest.json: tệp bị sửa, mất, thêm; dấu niêm phong; tệp nén cùng tên. Nêu đủ mọi sai lệch. Nêu thư mục chứa nhiều hồ sơ thì kiểm tra tất cả; bỏ qua bản lưu “….luu-<ngày giờ>”. Với --model còn đối chiếu văn bản đã ban hành với sổ theo dõi hồ sơ và kiểm tra kho .hoso. Chỉ đọc, không ghi gì.",
      examples: [
        "hoso verify out/camera-an-ninh",
        "hoso verify out --model model.json",
        "hoso verify camera-an-ninh.zip --json",
      ],
      exits: {
        0: "nguyên vẹn (có thể có cảnh báo)",
        3: "không đọc được sổ theo dõi hồ sơ của --model",
        6: "có sai lệch",
        64: "đường dẫn không phải là hồ sơ",
        130: "bị dừng giữa chừng",
      },
    },
    status: {
      summary: "cho biết tình trạng hồ sơ của các mô hình",
      does: "Mỗi mô hình một dòng: số văn bản theo trạng thái (dự thảo, sửa tay, đã ban hành, có bản ký), hồ sơ đã đúng dữ kiện chưa hay cần bạn quyết định, việc gần nhất trong sổ theo dõi. Chỉ một mô hình thì có thêm bảng các văn bản. Tệp mô hình có lỗi là một dòng nêu lỗi, các mô hình khác vẫn xem. Hồ sơ tìm ở --out như lệnh generate (một tệp) hoặc batch (thư mục, nhiều tệp). Chỉ đọc, không ghi gì.",
      examples: ["hoso status", "hoso status mo_hinh --out ho_so", 'hoso status "tinh/**/model.json" --json'],
      exits: {
        0: "đã xem hết",
        4: "mẫu trong --templates có lỗi",
        7: "có tệp mô hình không xem được; các mô hình khác đã xem",
        64: "không có mô hình nào",
        130: "bị dừng giữa chừng",
      },
    },
    diff: {
      summary: "cho xem từng đoạn khác nhau của văn bản",
      does: "Cho xem các đoạn khác nhau giữa tệp trong hồ sơ và văn bản hoso lập theo dữ kiện hiện nay. Văn bản sửa tay so ba bên: “-” bản hoso mà bạn bắt đầu sửa, “<” bản của bạn, “>” bản hoso lập nay; chỗ hai bên sửa khác nhau được đánh dấu. Văn bản đã ban hành: bản đã ban hành và bản sẽ có nếu lập hôm nay. Không nêu văn bản thì xem mọi văn bản đã sửa tay hoặc sẽ thay đổi. Chỉ đọc, không ghi gì.",
      examples: [
        "hoso diff",
        "hoso diff tq_04",
        "hoso diff tq_10/lan_1 model.json --out out",
        "hoso diff model.json",
      ],
      exits: {
        0: "đã xem",
        2: "với --exit-code: có khác nhau",
        3: "dữ kiện có lỗi, hoặc không đọc được sổ theo dõi hồ sơ",
        4: "mẫu có lỗi",
        5: "không đọc được thư mục hồ sơ",
        64: "không có văn bản này trong hồ sơ",
      },
    },
  },
  arguments: {
    file: { name: "tệp", says: "tệp dữ kiện của mô hình (bỏ trống: model.json)" },
    paths: {
      name: "đường-dẫn",
      says: 'tệp mô hình, thư mục, hoặc mẫu tên trong dấu nháy như "xa/**/*.json"',
    },
    changes: { name: "tệp-thay-đổi", says: "tệp XLSX, CSV hoặc JSON, mỗi thay đổi một hàng" },
    kind: { name: "mã-loại", says: "mã loại văn bản, hoặc phần đầu đủ để nhận ra, như tq_04" },
    kinds: { name: "mã-loại", says: "các mã loại cần xuất (bỏ trống: tất cả)" },
    folder: { name: "thư-mục", says: "thư mục mẫu riêng" },
    plan: { name: "kế-hoạch", says: "tệp do hoso plan --out ghi" },
    dossiers: { name: "hồ-sơ", says: "thư mục hồ sơ, thư mục chứa các hồ sơ, hoặc tệp .zip của hồ sơ" },
    document: {
      name: "văn-bản",
      says: "số trong hồ sơ (04, 08/2026), tệp, hoặc mã loại như tq_04, tq_10/lan_1",
    },
  },
  options: {
    "--lang": { says: "ngôn ngữ của thông báo: vi hoặc en (bỏ trống: vi)" },
    "--json": { says: "in kết quả dạng JSON cho chương trình khác" },
    "--no-color": { says: "không dùng màu" },
    "--help": { says: "xem hướng dẫn" },
    "--version": { says: "xem phiên bản" },
    "--out": { value: "thư-mục", says: "nơi ghi" },
    "--into": { value: "thư-mục", says: "thư mục các hồ sơ (bỏ trống: out)" },
    "--so": { value: "số", says: "số văn bản, không kèm ký hiệu (bỏ trống: số đã có trong mô hình)" },
    "--ngay": { value: "năm-tháng-ngày", says: "ngày ban hành (bỏ trống: ngày đã có trong mô hình)" },
    "--file": { value: "bản-ký", says: "bản ký: tệp PDF, JPG hoặc PNG" },
    "--reason": { value: "lý-do", says: "vì sao mở lại" },
    "--list": { says: "chỉ liệt kê các bản có thể đặt lại" },
    "--to": { value: "bản", says: "số của bản, hoặc ít nhất 8 ký tự đầu của mã, như --list in" },
    "--apply": { says: "ghi vào các tệp mô hình và lập lại hồ sơ; không có thì chỉ xem trước" },
    "--partial": {
      says: "cùng --apply: áp dụng cho các mô hình đã rõ dù mô hình khác còn câu hỏi hoặc có lỗi",
    },
    "--template": { value: "tệp.xlsx", says: "tạo bảng tính trống để ghi thay đổi" },
    "--force": { says: "vẫn ghi khi đã có tệp khác; bản đang có được giữ bên cạnh" },
    "--separate-invitations": { says: "mỗi giấy mời một tệp, thay vì một tệp nhiều trang" },
    "--templates": { value: "thư-mục", says: "dùng thêm mẫu riêng trong thư mục này" },
    "--owner": {
      value: "loại",
      says: "chủ thể: xa, co_quan, doanh_nghiep, nha_truong; hoặc lien_ket: mô hình liên kết (không nêu: xa)",
    },
    "--keeper": { value: "mã", says: "mô hình liên kết: chỉ lập hồ sơ của đơn vị thành viên có mã (id) này" },
    "--jobs": { value: "số", says: "số luồng làm cùng lúc (bỏ trống: bằng số nhân của máy, nhiều nhất 8)" },
    "--shard": { value: "i/n", says: "chỉ làm phần thứ i trong n phần; phần nào gồm tệp nào là cố định" },
    "--report": { value: "tệp", says: "ghi báo cáo từng mô hình: .csv hoặc .json" },
    "--profile": {
      value: "thư-mục",
      says: "dùng hồ sơ riêng của cơ quan: tên ở góc trái, từ ngữ, căn cứ, nơi nhận, trình bày",
    },
    "--schema-only": { says: "chỉ làm mới model.schema.json" },
    "--against": {
      value: "bản",
      says: "so với mẫu của một bản hoso: current, số của bản đang dùng, hoặc thư mục một bản đã giải nén",
    },
    "--accept": { says: "cùng --against: ghi nhận các khác biệt là đã xử lý, lần sau không nêu lại" },
    "--exit-code": { says: "mã thoát là 2 khi có khác nhau (với template check: cùng --against)" },
    "--model": {
      value: "tệp",
      says: "tệp mô hình của hồ sơ: đối chiếu thêm với sổ theo dõi và kho .hoso cạnh tệp này",
    },
  },
};

const EN: HelpTexts = {
  titles: {
    usage: "Usage",
    arguments: "Arguments",
    options: "Options",
    shared: "Options of all commands",
    commands: "Commands",
    examples: "Examples",
    exits: "Exit codes",
  },
  usage: { options: "[options]", command: "<command>", otherwise: "default" },
  program: {
    summary: "",
    does: "hoso writes the dossier of a community-security model: from one JSON file of facts all documents as Word files in the form the law asks for, an index PDF and a zip.",
    examples: ["hoso init", "hoso generate model.json --out out"],
    exits: {
      0: "done, or nothing to do",
      1: "a bug",
      2: "there are differences (with --exit-code only)",
      3: "the data is wrong",
      4: "a template is wrong",
      5: "you have to decide (a file exists or was edited, the output cannot be written)",
      6: "a dossier, its zip or the store .hoso is not whole (verify)",
      7: "some models have no dossier (batch), or cannot be looked at (status)",
      64: "wrong usage",
      130: "interrupted",
    },
  },
  commands: {
    init: {
      summary: "write a model file to start from",
      does: "Writes a complete model file that works at once, with made-up people and places to replace, and model.schema.json beside it, so that editors (VS Code) complete while you type, without a network. Existing files are not overwritten.",
      examples: [
        "hoso init",
        "hoso init --owner nha_truong",
        "hoso init camera/model.json",
        "hoso init --schema-only",
      ],
      exits: { 0: "written", 5: "the file exists or cannot be written" },
    },
    validate: {
      summary: "check a model file",
      does: "Checks a model file and tells everything that is wrong at once: file, line, column, what, and what to do. Writes nothing.",
      examples: ["hoso validate", "hoso validate model.json --json"],
      exits: {
        0: "no error (there may be warnings)",
        3: "the data is wrong",
        4: "a template of --templates is wrong",
      },
    },
    plan: {
      summary: "shows which documents the dossier will hold, which files would change, and why",
      does: "Lists the documents of the dossier and why they are there; then, for every file of --into: new, changed, edited by hand, issued, no longer on the list, and why: which fact changed from what to what, which template, which legal basis. Does not touch the dossier. --out saves the plan for hoso apply.",
      examples: ["hoso plan", "hoso plan model.json --into out --out plan.json", "hoso apply plan.json"],
      exits: {
        0: "done",
        3: "the data have errors",
        4: "the templates have errors",
        5: "generating will need a decision of yours",
      },
    },
    apply: {
      summary: "does what a saved plan says",
      does: "Does exactly what the plan of hoso plan --out says. When model, templates, record or dossiers have moved since, nothing is written.",
      examples: ["hoso apply plan.json"],
      exits: {
        0: "done",
        3: "the data have errors",
        4: "the templates have errors",
        5: "something has moved since the plan, or you have to decide",
        64: "the file is no plan",
      },
    },
    issue: {
      summary: "issues a document: number and date, and frozen from then on",
      does: "Writes number and date into the model file, fills them into the document (an edited one too) and freezes its bytes: no regeneration, reorganisation, renaming of the commune or change of templates touches it. --file attaches the signed copy (PDF, scan), which stands in dossier and index for the draft.",
      examples: [
        "hoso issue 04 --so 12 --ngay 2026-03-05",
        "hoso issue tq_04 --so 12 --ngay 2026-03-05 --file signed.pdf",
        "hoso issue tq_10/lan_1 xa/model.json --so 45 --ngay 2026-06-01 --out dossiers",
      ],
      exits: {
        0: "issued",
        3: "number or date do not fit the other papers; nothing was written",
        4: "the templates have errors",
        5: "you have to decide, or it cannot be written; nothing was written",
        64: "wrong usage, no such document",
      },
    },
    reopen: {
      summary: "frees a paper that was issued by mistake",
      does: "Makes an issued paper a draft again. A reason is needed and stays in the record for ever. The issued text is kept; hoso restore brings it back.",
      examples: ['hoso reopen tq_04 --reason "Wrong number"'],
      exits: {
        0: "reopened",
        3: "the data have errors",
        4: "the templates have errors",
        5: "the paper was not issued, or it cannot be written",
        64: "no reason, no such document",
      },
    },
    adopt: {
      summary: "takes a change by hand over as the text of a document",
      does: "Takes what you changed in Word over as the text of the document: hoso asks no more until the facts of the document change again; number and date alone are filled into that very text.",
      examples: ["hoso adopt 04", "hoso adopt tq_02 xa/model.json --out dossiers"],
      exits: {
        0: "adopted",
        3: "the data have errors",
        4: "the templates have errors",
        5: "there is no change by hand, or it cannot be written",
        64: "no such document",
      },
    },
    restore: {
      summary: "brings an earlier text of a document back",
      does: "Brings back the text hoso makes (dropping a change by hand), or the earlier one named by --to; of an issued paper exactly the issued one. What is replaced is kept: see --list.",
      examples: ["hoso restore 04", "hoso restore 04 --list", "hoso restore 04 --to 2"],
      exits: {
        0: "restored",
        3: "the data have errors",
        4: "the templates have errors",
        5: "that text is no longer there, or it cannot be written",
        64: "no such document, no such version",
      },
    },
    generate: {
      summary: "write the dossier",
      does: "Writes the whole dossier into a folder inside --out, with a zip of the same name; prints the folder's path. A file you edited is never overwritten.",
      examples: [
        "hoso generate",
        "hoso generate model.json --out out",
        "hoso generate model.json --templates our-templates",
      ],
      exits: {
        0: "written, or nothing had changed",
        3: "the data is wrong",
        4: "a template is wrong",
        5: "an edited document no longer follows the facts (the new text is laid beside it), an issued one was changed, a strange folder is in the way; the output place cannot be written or is in use",
        130: "interrupted, nothing half-written",
      },
    },
    batch: {
      summary: "write the dossiers of many models",
      does: "Writes the dossiers of every model in the files, folders and patterns given, into <out>/<name of the model file>/. A bad file is told and the others go on. A model that has not changed since the last run is skipped; after an interruption the same command does only the rest. --shard spreads the work: every machine runs the same command with a part of its own.",
      examples: [
        "hoso batch models",
        'hoso batch "province/**/model.json" --out dossiers --report report.csv',
        "hoso batch models --shard 2/8 --jobs 4",
      ],
      exits: {
        0: "every model has its dossier",
        4: "a template is wrong; nothing was begun",
        5: "another run is writing, or the output cannot be written",
        7: "some models are wrong or wait for your decision; the others are done",
        64: "wrong usage, or no model at all",
        130: "interrupted; finished dossiers are whole",
      },
    },
    reorganize: {
      summary: "apply one file of changes to many models",
      does: "Reads a file of changes (XLSX, CSV or JSON: who leaves, who joins, new posts; units renamed, merged, split; new heads), finds the models concerned and shows what would happen: who leaves and joins, which documents arise, which change, what has to be asked. Nothing is written without --apply, which adds the changes to the model files and makes just those dossiers anew in --out. Documents dated before a change keep every byte.",
      examples: [
        "hoso reorganize --template changes.xlsx",
        "hoso reorganize changes.xlsx models",
        "hoso reorganize changes.xlsx models --apply",
        "hoso reorganize changes.csv models --apply --partial --out out",
      ],
      exits: {
        0: "previewed or applied, without questions",
        3: "the changes file is wrong",
        4: "a template of --templates is wrong",
        5: "questions to be answered in the changes file; or a model file or the output cannot be written; nothing was written",
        7: "models with errors, or left out (--partial); the rest is done",
        64: "wrong usage, or no models found",
        130: "interrupted",
      },
    },
    template: {
      summary: "see, export and check templates",
      does: "Works with templates: list them, describe one, export them to Word to change their wording, check changed ones.",
      examples: ["hoso template list", "hoso template export --out our-templates"],
      exits: { 0: "done", 4: "a template is wrong", 5: "a file exists", 64: "wrong usage" },
    },
    "template list": {
      summary: "list the document kinds",
      does: "Lists the document kinds: id, number in the dossier, name, form.",
      examples: ["hoso template list", "hoso template list --templates our-templates"],
      exits: { 0: "done", 4: "a template of --templates is wrong" },
    },
    "template show": {
      summary: "describe a document kind",
      does: "Describes a document kind: its source, the texts that can be set in van_ban.<kind>.noi_dung with their defaults, and the facts the template reads.",
      examples: ["hoso template show tq_04_quyet_dinh_thanh_lap", "hoso template show tq_04"],
      exits: { 0: "done", 4: "a template of --templates is wrong", 64: "no such kind" },
    },
    "template export": {
      summary: "export templates to Word for editing",
      does: "Writes each kind as <kind>.docx, which opens in Word; text in braces {…} is filled in by hoso. Change the wording, save, and use it with --templates. All kinds are exported unless you name some. A file you edited is not overwritten. hoso-templates.json beside them remembers what was exported, so that later changes of hoso's can be told; keep it with the templates.",
      examples: [
        "hoso template export --out our-templates",
        "hoso template export tq_04_quyet_dinh_thanh_lap --out our-templates",
      ],
      exits: {
        0: "exported",
        4: "a template of --templates is wrong",
        5: "a file differs or cannot be written",
        64: "no such kind",
      },
    },
    "template check": {
      summary: "check a folder of templates",
      does: "Checks every template of the folder (edited in Word, or new kinds): misspelt tags, tags that are not closed, tags without facts; tells the place and the nearest right tag. With --against each template is compared with that of a version of hoso: which paragraphs hoso changed since the export, which both changed, which can no longer be used. Before an upgrade give the folder of the new version, after it current.",
      examples: [
        "hoso template check our-templates",
        "hoso template check our-templates --against current",
        "hoso template check our-templates --against new-hoso/package --exit-code",
        "hoso template check our-templates --against current --accept",
      ],
      exits: {
        0: "no error",
        2: "with --exit-code: there are templates to look at",
        4: "a template is wrong, or cannot be used with that version of hoso",
        5: "cannot be written (--accept)",
        64: "wrong usage, that version of hoso is not here",
      },
    },
    verify: {
      summary: "tell whether dossiers are whole",
      does: "Compares every file of a dossier with its manifest.json: changed, missing, added files; the seal; the zip of the same name. Tells everything that is wrong. Of a folder that holds dossiers all are verified; backups “….luu-<date and time>” are passed by. With --model the issued papers are compared with the record too, and the store .hoso is looked at. Reads only.",
      examples: [
        "hoso verify out/camera-an-ninh",
        "hoso verify out --model model.json",
        "hoso verify camera-an-ninh.zip --json",
      ],
      exits: {
        0: "whole (there may be warnings)",
        3: "the record of --model cannot be read",
        6: "something is not what was written",
        64: "a path is no dossier",
        130: "interrupted",
      },
    },
    status: {
      summary: "tell how the dossiers of models stand",
      does: "One line a model: its documents by state (draft, edited, issued, with signed copy), whether the dossier follows the facts or waits for your decision, the last thing the record knows. For a single model a table of its documents too. A bad model file is a line with its error; the others are shown all the same. Dossiers are looked for in --out as generate (one file) or batch (folders, several files) writes them. Reads only.",
      examples: [
        "hoso status",
        "hoso status models --out dossiers",
        'hoso status "province/**/model.json" --json',
      ],
      exits: {
        0: "all were looked at",
        4: "a template of --templates is wrong",
        7: "some model files are bad; the others were looked at",
        64: "no model at all",
        130: "interrupted",
      },
    },
    diff: {
      summary: "show the paragraphs in which documents differ",
      does: "Shows the paragraphs in which the file in the dossier differs from what hoso makes of the facts now. An edited document is compared three ways: “-” the text by hoso your edit began as, “<” yours, “>” the new one; places both sides changed differently are marked. For an issued paper: what was issued, and what would be made today. Without a document all that are edited or would change. Reads only.",
      examples: [
        "hoso diff",
        "hoso diff tq_04",
        "hoso diff tq_10/lan_1 model.json --out out",
        "hoso diff model.json",
      ],
      exits: {
        0: "shown",
        2: "with --exit-code: something differs",
        3: "the data is wrong, or the record cannot be read",
        4: "a template is wrong",
        5: "the folder of the dossier cannot be read",
        64: "the dossier has no such document",
      },
    },
  },
  arguments: {
    file: { name: "file", says: "the model file (default: model.json)" },
    paths: { name: "path", says: 'model files, folders, or quoted patterns such as "xa/**/*.json"' },
    changes: { name: "changes", says: "an XLSX, CSV or JSON file with a row for each change" },
    kind: { name: "kind", says: "id of a document kind, or enough of its beginning, such as tq_04" },
    kinds: { name: "kind", says: "the kinds to export (default: all)" },
    folder: { name: "folder", says: "folder of templates" },
    plan: { name: "plan", says: "file written by hoso plan --out" },
    dossiers: {
      name: "dossier",
      says: "a dossier's folder, a folder that holds dossiers, or a dossier's .zip",
    },
    document: {
      name: "document",
      says: "its number in the dossier (04, 08/2026), its file, or its kind like tq_04, tq_10/lan_1",
    },
  },
  options: {
    "--lang": { says: "language of messages: vi or en (default: vi)" },
    "--json": { says: "print the result as JSON for another program" },
    "--no-color": { says: "no colours" },
    "--help": { says: "show this help" },
    "--version": { says: "show the version" },
    "--out": { value: "folder", says: "where to write" },
    "--into": { value: "folder", says: "folder of the dossiers (default: out)" },
    "--so": { value: "number", says: "number of the paper without its symbol (default: that of the model)" },
    "--ngay": { value: "year-month-day", says: "day of issue (default: that of the model)" },
    "--file": { value: "signed", says: "the signed copy: a PDF, JPG or PNG file" },
    "--reason": { value: "reason", says: "why it is reopened" },
    "--list": { says: "only list the texts that can be restored" },
    "--to": {
      value: "version",
      says: "number of the version, or 8 or more characters of its hash, as --list prints",
    },
    "--apply": {
      says: "write the model files and make their dossiers anew; without it there is a preview only",
    },
    "--partial": {
      says: "with --apply: apply to the models that are clear although others are in doubt or have errors",
    },
    "--template": { value: "file.xlsx", says: "write an empty workbook to put changes into" },
    "--force": { says: "write although other files are there; they are kept beside" },
    "--separate-invitations": { says: "one file for each invitation instead of one file of many pages" },
    "--templates": { value: "folder", says: "use the templates of this folder as well" },
    "--owner": {
      value: "kind",
      says: "owner: xa, co_quan, doanh_nghiep, nha_truong; or lien_ket: a linked model (default: xa)",
    },
    "--keeper": { value: "id", says: "linked models: only the dossier of the member with this id" },
    "--jobs": { value: "n", says: "threads at work (default: one for each core, at most 8)" },
    "--shard": { value: "i/n", says: "only part i of n; which file is in which part is fixed" },
    "--report": { value: "file", says: "write a report on every model: .csv or .json" },
    "--profile": {
      value: "folder",
      says: "use the office's house profile: letterheads, words, legal bases, recipients, layout",
    },
    "--schema-only": { says: "renew model.schema.json only" },
    "--against": {
      value: "version",
      says: "compare with the templates of a version of hoso: current, the number of the one that runs, or the folder of an unpacked one",
    },
    "--accept": { says: "with --against: take the differences as dealt with, they are not told again" },
    "--exit-code": { says: "exit code 2 when something differs (template check: with --against)" },
    "--model": {
      value: "file",
      says: "the model file of the dossiers: compare with the record and the store .hoso beside it too",
    },
  },
};

export const HELP: Record<Language, HelpTexts> = { vi: VI, en: EN };
