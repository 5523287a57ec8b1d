import type { DomainData } from "../catalog/domain-data.ts";
import { fillChecked } from "../docx/pattern.ts";
import type { Facts } from "../generated/facts.ts";
import type { Model, QuyChePhoiHop, TuQuan } from "../generated/model.ts";
import { APPROVAL_DECISION, approvalDay, recordOf } from "../model/founding-day.ts";
import { signerOn } from "../model/holder-on.ts";
import { linkedMembersOn } from "../model/linked-members-on.ts";
import { blankDay, type Day, longDay } from "../text/dates.ts";
import { twoDigits } from "../text/numbers.ts";
import { asLines, numbered, withoutEndMark } from "./numbered.ts";
import { personFacts, type Unit, type Units } from "./unit-facts.ts";

/** The regulation and who approves it (quy trình 1.1.3: Chủ tịch UBND or Công an of the commune). */
export function regulationFacts(model: Model, data: DomainData, units: Units, day: Day): Facts["quy_che"] {
  const given = model.quy_che ?? {};
  const own: NonNullable<TuQuan["quy_che"]> = (model.loai === "tu_quan" && model.quy_che) || {};
  const joint: QuyChePhoiHop = (model.loai === "lien_ket" && model.quy_che) || {};
  const meetings = data.cum_tu.che_do_hop[given.che_do_hop ?? "quy"];
  const { so, don_vi } = joint.luan_phien ?? { so: 1, don_vi: "nam" };
  const duties = dutiesOf(model, day, data);
  let article = 0;
  return {
    che_do_hop: meetings.ten,
    so_lan_hop: meetings.so_lan,
    tieu_chuan: asLines(own.tieu_chuan),
    khen_thuong: asLines(given.khen_thuong),
    ky_luat: asLines(given.ky_luat),
    nguon_kinh_phi: asLines(given.nguon_kinh_phi),
    chuong: numbered(
      (given.chuong ?? []).map(({ ten, dieu }) => ({
        ten,
        dieu: numbered(
          dieu.map(({ ten: title, khoan }) => ({
            so: ++article,
            ten: title,
            mot_khoan: khoan.length === 1,
            khoan: asLines(khoan, "."),
          })),
        ),
      })),
    ),
    phe_duyet: approvalFacts(model, units, day),
    trach_nhiem: asLines(duties),
    mot_trach_nhiem: duties.length === 1,
    gio_thong_tin: joint.gio_thong_tin ?? 0,
    kenh_thong_tin: withoutEndMark(joint.kenh_thong_tin ?? ""),
    thoi_han_luan_phien: termText(so, don_vi, data),
  };
}

/** `01 năm`, `06 tháng`: how long a turn in the chair lasts. */
function termText(
  count: number,
  unit: "nam" | "6_thang" | "quy",
  { lien_ket: { thoi_han } }: DomainData,
): string {
  if (unit === "nam") return fillChecked(thoi_han.nam, { so: twoDigits(count) });
  return fillChecked(thoi_han.thang, { so: twoDigits(count * (unit === "quy" ? 3 : 6)) });
}

/** What members of each kind answer for, of the kinds there are on the day. */
function dutiesOf(model: Model, day: Day, { lien_ket }: DomainData): string[] {
  if (model.loai !== "lien_ket") return [];
  const members = linkedMembersOn(model, day).map(({ don_vi }) => don_vi.loai as string);
  const duties: Record<string, string | undefined> = model.quy_che?.trach_nhiem ?? {};
  return Object.entries(lien_ket.loai_thanh_vien)
    .filter(([kind]) => members.includes(kind) && duties[kind])
    .map(([kind, name]) => `${name}: ${withoutEndMark(duties[kind] ?? "")}`);
}

/** Who approves the regulation of a self-managed model, when and how; that of a linked one is signed by all. */
function approvalFacts(model: Model, units: Units, day: Day): Facts["quy_che"]["phe_duyet"] {
  const blank = blankDay(Number(day.slice(0, 4)));
  if (model.loai === "lien_ket")
    return { dong: [], nguoi: "", ngay: blank, ho_ten: "", rieng: false, khoi: false };
  const approval = model.quy_che?.phe_duyet ?? {};
  const approver = units.nguoi_phe_duyet;
  const isApart = approval.hinh_thuc === "quyet_dinh_rieng";
  const approved = approvalDay(model);
  const by = isApart ? recordOf(model, APPROVAL_DECISION).nguoi_ky : approval.nguoi_ky;
  const person = signerOn(approver.leaders, approved ?? day, by) ?? approver.head;
  const named = personFacts(person, approver.kind, approver.facts);
  const headLines = approvalLines(approver);
  return {
    dong: asLines(
      person?.quyen_han === "KT"
        ? [`KT. ${headLines[0]}`, ...headLines.slice(1), named.chuc_vu.toUpperCase()]
        : headLines,
    ),
    nguoi: named.chuc_danh,
    ngay: approved ? longDay(approved) : blank,
    ho_ten: named.ho_ten,
    rieng: isApart,
    khoi: !isApart,
  };
}

/** Post and body of the head who approves, in capitals, line by line. */
function approvalLines({ kind, head, facts }: Unit): string[] {
  const scope = { ...facts, ...personFacts(head, kind, facts) };
  return kind.phe_duyet.map((line) => fillChecked(line, scope));
}
