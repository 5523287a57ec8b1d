import type { ChuThe, CongAnXa, LienKet, Model, NguoiKy, TuQuan } from "../generated/model.ts";

/** A unit a model describes, at its place in the file. */
export interface DescribedUnit {
  /** JSON pointer, e.g. `/chu_the`, `/thanh_vien_lien_ket/2/don_vi`. */
  pointer: string;
  unit: { lanh_dao: NguoiKy[]; thay_doi?: readonly ({ tu_ngay: string } & object)[] };
}

const ROLES = ["chu_the", "don_vi_de_xuat", "cong_an_xa", "cap_uy"] as const;

/** Every unit with leaders of its own, those that join later included. */
export const describedUnits = (model: Model): DescribedUnit[] =>
  model.loai === "lien_ket" ? ofLinked(model) : ofSelfManaged(model);

const ofSelfManaged = (model: TuQuan): DescribedUnit[] =>
  ROLES.flatMap((role) => {
    const unit = model[role];
    return unit ? [{ pointer: `/${role}`, unit }] : [];
  });

function ofLinked({ thanh_vien_lien_ket, sua_doi = [], ban_chi_dao }: LienKet): DescribedUnit[] {
  const member = (one: { don_vi: ChuThe; cong_an_xa?: CongAnXa }, at: string): DescribedUnit[] => [
    { pointer: `${at}/don_vi`, unit: one.don_vi },
    ...(one.cong_an_xa ? [{ pointer: `${at}/cong_an_xa`, unit: one.cong_an_xa }] : []),
  ];
  const board = ban_chi_dao?.co_quan_ban_hanh;
  return [
    ...thanh_vien_lien_ket.flatMap((one, i) => member(one, `/thanh_vien_lien_ket/${i}`)),
    ...sua_doi.flatMap(({ gia_nhap = [] }, k) =>
      gia_nhap.flatMap((one, i) => member(one, `/sua_doi/${k}/gia_nhap/${i}`)),
    ),
    ...(typeof board === "object" ? [{ pointer: "/ban_chi_dao/co_quan_ban_hanh", unit: board }] : []),
  ];
}
