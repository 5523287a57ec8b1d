import type { LienKet } from "../../generated/model.ts";
import { foundedOn } from "../../model/founding-day.ts";
import { turnsOf } from "../../model/rotation.ts";
import { error, type Finding, type Rule, warning } from "../rule.ts";
import { askedInTime } from "./consultation.ts";

/** Every member but the chair answers before the regulation is signed; police and military bodies are asked. */
export const linkedConsultation: Rule<LienKet> = {
  id: "R-LK-04, R-LK-05",
  source: "Quy trình 2.1.4: xin ý kiến của các thành viên và cơ quan Công an, quân sự liên quan trực tiếp",
  check: ({ model }) => {
    const { lay_y_kien: asked, thanh_vien_lien_ket: members } = model;
    const isSigned = foundedOn(model) !== undefined;
    const chair = turnsOf(model, "")[0]?.don_vi;
    const found = members.flatMap(({ id, y_kien }, index): Finding[] => {
      const at = `/thanh_vien_lien_ket/${index}/y_kien`;
      if (id === chair) return [];
      if (isSigned && y_kien?.thong_nhat === false) return [error("R-LK-04", `${at}/thong_nhat`, { id })];
      const isHeld = asked?.hinh_thuc === "hoi_nghi" || asked?.hinh_thuc === "ca_hai";
      return y_kien?.hinh_thuc === "tai_hoi_nghi" && !isHeld
        ? [error("R-LK-04-MEETING", `${at}/hinh_thuc`, { id })]
        : [];
    });
    const lines = asked?.noi_nhan?.join("\n");
    const hasMilitary = members.some(({ don_vi }) => don_vi.loai === "don_vi_quan_doi");
    const lacks = [
      ...(lines !== undefined && !/công an/iu.test(lines) ? ["Công an"] : []),
      ...(lines !== undefined && hasMilitary && !/quân sự|bộ đội|trung đoàn|sư đoàn|quân khu/iu.test(lines)
        ? ["quân sự"]
        : []),
    ];
    return [
      ...found,
      ...askedInTime(model, "lk_01b_xin_y_kien"),
      ...(lacks.length > 0 ? [warning("R-LK-05", "/lay_y_kien/noi_nhan", { thieu: lacks.join(", ") })] : []),
    ];
  },
};
