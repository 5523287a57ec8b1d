/** A time of day as text, `HH:MM`, 00:00–23:59. */
export type TimeOfDay = string;

/** The text itself when it is exactly `HH:MM` and such a time exists, else undefined. */
export const parseTime = (text: string): TimeOfDay | undefined =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : undefined;

/** `07:30` → `07 giờ 30 phút`. Throws a RangeError for text that is no time: callers hold validated times. */
export const timeInWords = (time: TimeOfDay): string => {
  if (parseTime(time) === undefined) throw new RangeError(`not a time of day: ${time}`);
  return `${time.slice(0, 2)} giờ ${time.slice(3)} phút`;
};
