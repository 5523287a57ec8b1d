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
}

/** Letterhead, names and signature of a unit kind, as patterns over the unit's own facts. */
export interface UnitKind {
  ten_goi: string;
  ten_ngan: string;
  dau_trai: { cap_tren: string[]; ten: string[] };
  viet_tat: Record<string, string>;
  chuc_danh: string;
  tap_the: string;
  tham_quyen: string;
  /** Lines of the head who approves another paper, with the body's name. */
  phe_duyet: string[];
}

export interface Structure {
  ten: string;
  nguoi_dung_dau: string;
  tap_the: string;
}

/** Words and patterns for values of the model; enums by their values. */
export interface Phrases {
  /** Pattern over `ten`. */
  ten_dai: string;
  danh_xung: Record<"nam" | "nu" | "chua_ro", string>;
  /** `so_lan`: meetings a year. */
  che_do_hop: Record<"thang" | "quy" | "6_thang", { ten: string; so_lan: number }>;
  /** Remarks in the list after a reorganisation. */
  thay_doi: Record<"bo_sung" | "doi_chuc_danh" | "giu_nguyen", string>;
  phan_loai: Record<"tot" | "kha" | "trung_binh" | "yeu", string>;
  /** Patterns over `nam` and `nam_sau`: the period of a report and the one after it. */
  ky_bao_cao: Record<"nam" | "6_thang", { ten_ky: string; ky_toi: string }>;
  /** How a unit and a person without a form of address are invited; `lanh_dao`, over `don_vi`, when no person is named. */
  loi_moi: Record<"don_vi" | "ca_nhan" | "lanh_dao", string>;
  /** Time of a conference that is not settled; pattern over `nam`. */
  gio_chua_ro: string;
}

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
  so_lieu: { dong: { khoa: string; noi_dung: string; don_vi_tinh: string }[] };
  /** By owner; a word that changed by law is a list of variants with their last day. */
  tu_ngu: Record<string, Record<string, string | { la: string; den_ngay?: Day }[]>>;
  /** What values of the model are called in documents. */
  cum_tu: Phrases;
  can_cu: { van_ban: LegalBasis[] };
  bo_can_cu: Record<string, Record<string, string[]>>;
  linh_vuc: Record<string, { ten: string } & Record<string, unknown>>;
  mac_dinh: Record<string, unknown>;
  /** Phrases that are not broken when letterhead lines are. */
  ngat_dong: { khong_tach: string[] };
  /** Units written with a capital unit word. */
  viet_hoa: { don_vi: string[] };
  muc_luc: {
    tieu_de: string;
    ten_ho_so: string;
    so_ky_hieu: string;
    nam: string;
    cot: string[];
    du_thao: string;
    so_trang: string;
    ten_tep: string;
  };
}
