/** The text itself or its beginning with "…", at most `limit` characters, never half a character. */
export const shortened = (text: string, limit = 40): string => {
  const characters = [...text.replace(/\s+/g, " ")];
  return characters.length <= limit ? characters.join("") : `${characters.slice(0, limit - 1).join("")}…`;
};

/** How a message shows a value of the file: text bare, other values as JSON, cut to 40 characters. */
export const quotation = (value: unknown): string => {
  if (typeof value === "string") return shortened(value);
  if (value === undefined) return "";
  // Only the beginning is shown; a list of a thousand members need not be written out for it.
  if (Array.isArray(value)) return shortened(`[${value.slice(0, 8).map(quotation).join(", ")}]`);
  if (typeof value === "object" && value !== null)
    return shortened(`{${Object.keys(value).slice(0, 8).join(", ")}}`);
  return shortened(String(value));
};
