import type { GradingData } from "./domain-data.ts";

type Grade = GradingData["nguong"][number]["xep_loai"];

/** The grade the assessed points reach; undefined while a criterion has none. */
export function gradeOfPoints(
  criteria: readonly { toi_da: number; tham_dinh?: number }[],
  { nguong }: GradingData,
): Grade | undefined {
  const points = totalOf(criteria.map(({ tham_dinh }) => tham_dinh));
  const highest = criteria.reduce((sum, { toi_da }) => sum + toi_da, 0);
  if (points === undefined || highest === 0) return undefined;
  return nguong.find(({ tu_phan_tram }) => points * 100 >= tu_phan_tram * highest)?.xep_loai;
}

/** Sum of the points, or undefined while some are missing. */
export const totalOf = (points: readonly (number | undefined)[]): number | undefined =>
  points.every((p) => p !== undefined) ? points.reduce((sum: number, p) => sum + (p ?? 0), 0) : undefined;
