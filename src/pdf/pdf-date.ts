const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:(Z)|([+-]\d\d):?(\d\d))?)?$/;

/**
 * An ISO 8601 date or date and time as a PDF date (PDF 32000-1, 7.9.4), digit by digit: a `Date` would bring in the
 * time zone of the machine. Throws on anything else, which is a bug of the caller.
 */
export const pdfDate = (iso: string): string => {
  const match = ISO.exec(iso);
  if (match === null) throw new Error(`not an ISO 8601 date: ${iso}`);
  const [, year, month, day, hour, minute, second, zulu, offsetHour, offsetMinute] = match;
  const time = hour === undefined ? "" : `${hour}${minute}${second ?? "00"}`;
  const offset = zulu ?? (offsetHour === undefined ? "" : `${offsetHour}'${offsetMinute}'`);
  return `D:${year}${month}${day}${time}${offset}`;
};
