import type { DomainData, LegalBasis, Regime } from "../catalog/domain-data.ts";
import type { CanCuDiaPhuong, ChuThe, Model } from "../generated/model.ts";
import { linkedMembersOn } from "../model/linked-members-on.ts";
import { ownerColumn } from "../model/owner-column.ts";
import { type Day, longDay, shortDay } from "../text/dates.ts";

/** Sets of papers that decide or rule; the others plan. */
const DECISIONS = ["quyet_dinh", "ban_chi_dao", "quy_che_phoi_hop"];
const WITH_STAFF = ["co_quan", "doanh_nghiep", "nha_truong"];

/** True when the text is in force on that day (R-PL-01). */
export const inForceOn = (basis: Pick<LegalBasis, "hieu_luc_tu" | "hieu_luc_den">, day: Day): boolean =>
  basis.hieu_luc_tu <= day && day <= (basis.hieu_luc_den ?? "9999-12-31");

/**
 * Citations of a set of `_data/bo_can_cu.json` for an owner and a field, as in force on the day, in the order of the set.
 * An `issuer` of a kind the set names has a list of its own. `{linh_vuc}` stands for the laws of the model's field,
 * `{dia_phuong}` for the papers of province and commune, `{chu_the}` for those that gave the owner its powers.
 */
export function citationsOf(
  set: string,
  model: Model,
  data: DomainData,
  day: Day,
  regime: Regime,
  issuer: string,
): string[] {
  const owner = model.loai === "lien_ket" ? undefined : model.chu_the;
  const sets = data.bo_can_cu[set] ?? {};
  const entries = sets[issuer] ?? sets[ownerColumn(model)] ?? [];
  const ids = entries.flatMap((entry) => {
    if (typeof entry === "string") return [entry];
    return conditionsOf(model, day)[entry.khi] ? [entry.id] : [];
  });
  const field = model.mo_hinh.linh_vuc ?? "tong_hop";
  const use = regime === "nha_nuoc" && DECISIONS.includes(set) ? "quyet_dinh" : "ke_hoach";
  return ids.flatMap((id) => {
    if (id === "{dia_phuong}")
      return localBases(model, day, use).map((basis) => citationOfLocal(basis, regime));
    if (id === "{chu_the}") return ownBases(owner, day);
    const wanted =
      id === "{linh_vuc}" ? (b: LegalBasis) => b.linh_vuc?.includes(field) : (b: LegalBasis) => b.id === id;
    const isForOwner = ({ cap_hoc }: LegalBasis) => !cap_hoc || cap_hoc.includes(owner?.cap_hoc ?? "");
    return data.can_cu.van_ban
      .filter((basis) => wanted(basis) && isForOwner(basis) && inForceOn(basis, day))
      .map((basis) => citationOf(basis, day, regime));
  });
}

/** What a set may ask before it names a basis. */
function conditionsOf(model: Model, day: Day): Record<string, boolean | undefined> {
  if (model.loai !== "lien_ket") return { von_nha_nuoc: model.chu_the.von_nha_nuoc };
  const kinds: string[] = linkedMembersOn(model, day).map(({ don_vi }) => don_vi.loai);
  return {
    quan_doi: kinds.includes("don_vi_quan_doi"),
    co_quan_doanh_nghiep_truong: kinds.some((kind) => WITH_STAFF.includes(kind)),
  };
}

/** Bases the model gives for one paper: ids of the registry, or whole texts. */
export const givenCitations = (
  texts: readonly string[],
  data: DomainData,
  day: Day,
  regime: Regime,
): string[] =>
  texts.map((text) => {
    const basis = data.can_cu.van_ban.find(({ id }) => id === text);
    return basis ? citationOf(basis, day, regime) : text;
  });

const ownBases = ({ can_cu_thanh_lap = [] }: Partial<ChuThe> = {}, day: Day): string[] =>
  can_cu_thanh_lap
    .filter(({ tu_ngay = "", den_ngay = "9999-12-31" }) => tu_ngay <= day && day <= den_ngay)
    .map(({ trich_dan }) => trich_dan);

/**
 * How a text is cited. State papers: a law by name and day, without number or issuer; other texts with number, day,
 * issuer and subject (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.a). Party papers: a comma before the day, in short form.
 */
export function citationOf(basis: LegalBasis, day: Day, regime: Regime): string {
  const changed = amendmentsOf(basis, day);
  if (basis.loai === "Luật") return `${basis.ten} ${longDay(basis.ngay)}${changed}`;
  const date = dateOf(basis, regime);
  return (
    `${basis.loai} số ${basis.so}${date} của ${basis.co_quan} ${basis.trich_yeu ?? ""}`.trimEnd() + changed
  );
}

/** Of many amendments only that there are some is said, as offices do: each has a name of several lines. */
const MANY = 2;

function amendmentsOf({ sua_doi = [] }: LegalBasis, day: Day): string {
  const then = sua_doi.filter((change) => change.hieu_luc_tu <= day);
  if (then.length === 0) return "";
  if (then.length > MANY) return " (đã được sửa đổi, bổ sung)";
  const named = then.map(({ loai, so, ten, ngay }) =>
    loai === "Luật" && ngay ? `${ten ?? loai} ${longDay(ngay)}` : `${loai} số ${so}`,
  );
  return ` (được sửa đổi, bổ sung bởi ${named.join("; ")})`;
}

const dateOf = ({ ngay }: { ngay: Day }, regime: Regime): string =>
  regime === "dang" ? `, ngày ${shortDay(ngay)}` : ` ${longDay(ngay)}`;

function localBases(model: Model, day: Day, use: "quyet_dinh" | "ke_hoach"): CanCuDiaPhuong[] {
  return (model.can_cu_dia_phuong ?? []).filter(
    ({ ngay, hieu_luc_den, dung_cho = "ca_hai" }) =>
      (dung_cho === "ca_hai" || dung_cho === use) && ngay <= day && day <= (hieu_luc_den ?? "9999-12-31"),
  );
}

function citationOfLocal(basis: CanCuDiaPhuong, regime: Regime): string {
  return `${basis.ten_loai} số ${basis.so}${dateOf(basis, regime)} của ${basis.co_quan} ${basis.trich_yeu}`;
}
