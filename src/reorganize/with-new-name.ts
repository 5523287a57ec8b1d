/**
 * A text with a name in place of another, its first letter as it was: `Xã An Bình`, `xã An Bình`. Longer names that begin
 * with the old one (`xã An Bình Đông`) stay.
 */
export function withNewName(text: string, before: string, after: string): string {
  const [first = "", ...rest] = before;
  const pattern = `(?<!\\p{L})[${first.toLowerCase()}${first.toUpperCase()}]${escaped(rest.join(""))}(?!\\p{L}|\\p{N}|\\s\\p{Lu})`;
  return text.replace(new RegExp(pattern, "gu"), (found) => {
    const isSmall = found.startsWith(first.toLowerCase());
    const [letter = "", ...tail] = after;
    return isSmall || first !== first.toLowerCase() ? after : letter.toUpperCase() + tail.join("");
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
