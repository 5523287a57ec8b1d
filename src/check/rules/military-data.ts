import type { LienKet } from "../../generated/model.ts";
import { type Rule, warning } from "../rule.ts";
import { texts } from "./texts.ts";

const SECRET = /(?<!\p{L})(quân số|biên chế|vũ khí|súng|đạn dược|khí tài)(?!\p{L})/iu;

/** Where a military unit takes part, nothing is written about its strength and weapons. */
export const militaryData: Rule<LienKet> = {
  id: "R-LK-13-DATA",
  source: "Luật Bảo vệ bí mật nhà nước ngày 15/11/2018: thông tin về lực lượng, vũ khí, trang bị",
  check: ({ model }) => {
    const military = model.thanh_vien_lien_ket.filter(({ don_vi }) => don_vi.loai === "don_vi_quan_doi");
    const ids = military.map(({ id }) => id);
    return [
      ...model.thanh_vien_lien_ket.flatMap((member, i) =>
        ids.includes(member.id) ? texts(member, `/thanh_vien_lien_ket/${i}`) : [],
      ),
      ...(model.bao_cao ?? []).flatMap(({ theo_don_vi = [] }, k) =>
        theo_don_vi.flatMap((figures, i) =>
          ids.includes(figures.don_vi) ? texts(figures, `/bao_cao/${k}/theo_don_vi/${i}`) : [],
        ),
      ),
    ].flatMap(({ pointer, text }) => {
      const word = SECRET.exec(text)?.[1];
      return word ? [warning("R-LK-13-DATA", pointer, { tu: word })] : [];
    });
  },
};
