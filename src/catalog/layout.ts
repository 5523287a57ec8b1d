/** How a page is laid out within the limits of the decree: margins and indent in mm, gap in points, spacing in lines. */
export interface Layout {
  /** Preset of sizes where the model names none. */
  co_chu: 13 | 14;
  le: { tren: number; duoi: number; trai: number; phai: number };
  lui_dau_dong: number;
  cach_doan: number;
  gian_dong: number;
}

const TWIPS_PER_MM = 1440 / 25.4;
const A4_WIDTH = 11906;

/** Upwards, as Word does: a margin of 15 mm, the least there may be, is 851. */
export const twipsOf = (mm: number): number => Math.ceil(mm * TWIPS_PER_MM - 1e-6);

/** Width of the text in twips: A4 less the margins left and right. */
export const textWidth = ({ le }: Layout): number => A4_WIDTH - twipsOf(le.trai) - twipsOf(le.phai);

/** What the layout parts and styles take from it, in the units of the file format. */
export const layoutNames = (layout: Layout) => ({
  le_tren: twipsOf(layout.le.tren),
  le_duoi: twipsOf(layout.le.duoi),
  le_trai: twipsOf(layout.le.trai),
  le_phai: twipsOf(layout.le.phai),
  lui_dau_dong: twipsOf(layout.lui_dau_dong),
  cach_doan: layout.cach_doan * 20,
  gian_dong: Math.round(layout.gian_dong * 240),
});
