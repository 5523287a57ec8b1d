import type { Language } from "../index.ts";
import { cliText } from "../messages/cli-texts.ts";

/** One digit after the comma, or the point. */
export function decimal(language: Language, value: number): string {
  const text = value.toFixed(1);
  return language === "vi" ? text.replace(".", ",") : text;
}

/** `3 phút 20 giây`; the two largest measures are enough. */
export function durationText(language: Language, seconds: number): string {
  if (seconds < 60) return cliText(language, "seconds", { s: decimal(language, seconds) });
  const whole = Math.round(seconds);
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return h > 0 ? cliText(language, "hours", { h, m }) : cliText(language, "minutes", { m, s });
}
