import type { KhachMoi } from "../generated/model.ts";
import type { Day } from "../text/dates.ts";

/** A later text that amends a legal basis, shown only for documents of its days (R-PL-01). */
export interface Amendment {
  loai: string;
  /** Name of an amending law; laws are cited by name and day. */
  ten?: string;
  so: string;
  ngay?: Day;
  hieu_luc_tu: Day;
}

/** One legal basis with the days it is in force; both ends included. */
export interface LegalBasis {
  id: string;
  loai: string;
  so: string;
  ten: string;
  ngay: Day;
  co_quan: string;
  trich_yeu?: string;
  hieu_luc_tu: Day;
  hieu_luc_den?: Day;
  sua_doi?: Amendment[];
  linh_vuc?: string[];
  /** Levels of school it is for; every one when absent. */
  cap_hoc?: string[];
}

/** Regimes of form: state, Party, Youth Union. */
export type Regime = "nha_nuoc" | "dang" | "doan";

/** A text that changed by law: variants in order of time, each with its last day but the one that holds today. */
export type DatedText = { la: string; den_ngay?: Day }[];

/** Letterhead, names, symbol and signature of a unit kind, as patterns over the unit's own facts. */
export interface UnitKind {
  ten_goi: string;
  ten_ngan: string;
  /** How bodies inside the unit name it on the line above their own name; owners only. */
  chu_quan?: string;
  dau_trai: { cap_tren: string[]; ten: string[] };
  /** Superior body where the model names none. */
  chu_quan_mac_dinh?: DatedText;
  /** Abbreviation in symbols, one for all or by level of the commune. */
  viet_tat: string | Record<string, string>;
  /** Drafting unit or field in the symbol of an official letter. */
  soan_thao: string;
  /** Post of the head where the model names none. */
  chuc_vu: string;
  /** How the holder of a post is called in a sentence; without it post and name of the unit are joined. */
  chuc_danh?: string;
  /** Authority line of papers signed for a collective; "" where the head signs alone. */
  tap_the: string;
  /** The body acts only as a collective, whatever paper it signs. */
  luon_tap_the?: boolean;
  tham_quyen: string;
  /** Lines of the head who approves another paper, with the body's name. */
  phe_duyet: string[];
  /** What follows "Lưu:" among the recipients of its papers. */
  luu: string;
  con_dau: boolean;
  /** Its papers carry a number only if the model gives one. */
  so_khi_khai?: boolean;
  /** Form of its own instead of that of the document kind. */
  the_thuc?: "doan";
  /** Its people sign with their rank. */
  cap_bac?: boolean;
  /** Its ministry may let degrees stand before the name (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7.c). */
  hoc_vi?: boolean;
  /** Owners only: kinds that may propose a model to it, and who may approve its regulation, the usual one first. */
  de_xuat?: string[];
  phe_duyet_quy_che?: string[];
  /** It may be a member of a linked model. */
  thanh_vien_lien_ket?: boolean;
  /** What differs by organisation, level of school or owner, and by the first words of the name. */
  bien_the?: Record<string, Partial<UnitKind>>;
  theo_ten?: Record<string, Partial<UnitKind>>;
}

/** How number and symbol are written under one regime of form. */
export interface NumberForm {
  /** `Số:` or, for the Party, `Số`. */
  chu_so: string;
  /** Between number and symbol. */
  noi: string;
  /** Symbol of a paper with a type and of an official letter; patterns. */
  ten_loai: string;
  cong_van: string;
}

export interface Structure {
  ten: string;
  nguoi_dung_dau: string;
  tap_the: string;
}

/** Words and patterns for values of the model; enums by their values. */
export interface Phrases {
  /** By type of model; patterns over `ten`. */
  ten_dai: Record<"tu_quan" | "lien_ket", string>;
  danh_xung: Record<"nam" | "nu" | "chua_ro", string>;
  /** `so_lan`: meetings a year. */
  che_do_hop: Record<"thang" | "quy" | "6_thang", { ten: string; so_lan: number }>;
  /** Reason of a reorganisation where nobody gives one. */
  ly_do_thay_doi: string;
  /** Remarks in the list after a reorganisation. */
  thay_doi: Record<"bo_sung" | "doi_chuc_danh" | "giu_nguyen", string>;
  phan_loai: Record<"tot" | "kha" | "trung_binh" | "yeu", string>;
  /** Patterns over `nam` and `nam_sau`: the period of a report and the one after it. */
  ky_bao_cao: Record<"nam" | "6_thang", { ten_ky: string; ky_toi: string }>;
  /** How a unit and a person without a form of address are invited; `lanh_dao`, over `don_vi`, when no person is named. */
  loi_moi: Record<"don_vi" | "ca_nhan" | "lanh_dao", string>;
  /** Time of a conference that is not settled; pattern over `nam`. */
  gio_chua_ro: string;
  /** Room for what is not known before a meeting. */
  cho_trong: Record<"gio" | "nguoi" | "noi" | "noi_dung" | "ngay", string>;
  /** How a comment was dealt with; patterns over `giai_trinh`. */
  gop_y: Record<"tiep_thu" | "khong_tiep_thu", string>;
}

/** Form of the papers of a linked model. */
export interface LinkedData {
  /** Most units a letterhead names, and most abbreviations a symbol carries; beyond, the chair stands for all. */
  dau_trai_toi_da: number;
  ky_hieu_toi_da: number;
  /** Most units a sentence names; beyond, it refers to the list. */
  ke_ten_toi_da: number;
  /** First line of a cell of the grid of signatures. */
  dai_dien: string;
  /** First day of a schedule while the regulation is not signed. */
  tu_ngay_ky: string;
  /** Length of a term; pattern over `so`, in years or months. */
  thoi_han: Record<"nam" | "thang", string>;
  /** Whom members of a kind address, named together in a sentence. */
  doi_tuong: Record<string, string>;
  /** How an invitation addresses who signs for a member. */
  danh_xung: NonNullable<KhachMoi["danh_xung"]>;
  /** Telephone of a contact; pattern over `so`. */
  dien_thoai: string;
  /** Who is asked besides the members; patterns over a commune, a province, a superior body of a military unit. */
  lien_quan: Record<"cong_an_xa" | "cong_an_tinh" | "quan_su_xa" | "quan_doi", string>;
  /** What members of a kind are called together, in the order the regulation names them. */
  loai_thanh_vien: Record<string, string>;
  /** How a list of names is joined in a sentence. */
  noi: { giua: string; cuoi: string };
}

/** Yearly grading: sample criteria, and the share of points each grade begins at, best first. */
export interface GradingData {
  tieu_chi: { ten: string; toi_da: number }[];
  /** Criteria of an owner, or of linked models, that are others. */
  theo_chu_the?: Record<string, { ten: string; toi_da: number }[]>;
  nguong: { xep_loai: "tot" | "kha" | "trung_binh" | "yeu"; tu_phan_tram: number; noi_dung: string }[];
}

/** The variant of a dated text that holds on a day; "" when none does. */
export const textOn = (text: string | DatedText, day: Day): string =>
  typeof text === "string" ? text : (text.find(({ den_ngay = "9999-12-31" }) => day <= den_ngay)?.la ?? "");

/** True for the post of a model's head. */
export const isHeadPost = (post: string, { chuc_danh }: Pick<DomainData, "chuc_danh">): boolean =>
  chuc_danh[post] === 1;

/** `templates/_data/*.json`, one property a file. Texts under `nguon` cite the source and are not used. */
export interface DomainData {
  don_vi: Record<string, UnitKind>;
  cap_hanh_chinh: Record<string, { ten: string; den_ngay?: Day }>;
  co_cau: Record<string, Structure>;
  /** Rank of each post in a member list; 1 is the head. */
  chuc_danh: Record<string, number>;
  /** `theo_chu_the`: what an owner calls the figure otherwise. `chung`: members of a linked model do it together. */
  so_lieu: {
    dong: {
      khoa: string;
      noi_dung: string;
      don_vi_tinh: string;
      theo_chu_the?: Record<string, string>;
      chung?: boolean;
    }[];
  };
  /** By owner; a word that changed by law is a list of variants with their last day. */
  tu_ngu: Record<string, Record<string, string | DatedText>>;
  /** What values of the model are called in documents. */
  cum_tu: Phrases;
  can_cu: { van_ban: LegalBasis[] };
  /** Sets of bases by owner, or by the kind of the issuing unit, which comes first. */
  bo_can_cu: Record<string, Record<string, (string | { id: string; khi: string })[]>>;
  /** Sets of recipients by owner. */
  noi_nhan: Record<string, Record<string, string[]>>;
  the_thuc: Record<Regime, NumberForm>;
  /** `theo_chu_the` of a field: what an owner says otherwise. */
  linh_vuc: Record<string, { ten: string; theo_chu_the?: Record<string, object> } & Record<string, unknown>>;
  mac_dinh: { theo_chu_the?: Record<string, object> } & Record<string, unknown>;
  phan_loai: GradingData;
  lien_ket: LinkedData;
  /** Phrases that are not broken when letterhead lines are. */
  ngat_dong: { khong_tach: string[] };
  /** Units written with a capital unit word. */
  viet_hoa: { don_vi: string[] };
  muc_luc: {
    tieu_de: string;
    ten_ho_so: string;
    /** Heading of a group that is not of the list itself; pattern over `ten`, `muc`. */
    nhom_khac: string;
    so_ky_hieu: string;
    nam: string;
    cot: string[];
    du_thao: string;
    so_trang: string;
    ten_tep: string;
  };
}
