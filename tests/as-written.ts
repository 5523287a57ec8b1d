import type { TuQuan } from "../src/index.ts";

/** The model as its file stood on a day: without what was written into it later. */
export function asWrittenOn(model: TuQuan, day: string): TuQuan {
  const known = <T extends { tu_ngay?: string }>(list: T[]): T[] =>
    list.filter(({ tu_ngay = "" }) => tu_ngay <= day);
  const place = known(model.mo_hinh.thay_doi ?? []);
  const names = known(model.chu_the.thay_doi ?? []);
  const { thay_doi: _places, ...mo_hinh } = model.mo_hinh;
  const { thay_doi: _names, ...chu_the } = model.chu_the;
  const { kien_toan = [], ...rest } = model;
  const changes = kien_toan.filter(({ ngay }) => ngay <= day);
  return {
    ...rest,
    mo_hinh: { ...mo_hinh, ...(place.length > 0 ? { thay_doi: place } : {}) },
    chu_the: {
      ...chu_the,
      ...(names.length > 0 ? { thay_doi: names } : {}),
      lanh_dao: known(model.chu_the.lanh_dao),
    },
    don_vi_de_xuat: { ...model.don_vi_de_xuat, lanh_dao: known(model.don_vi_de_xuat.lanh_dao) },
    ...(changes.length > 0 ? { kien_toan: changes } : {}),
  };
}
