/**
 * Post and unit in one phrase, what both say said once: "Trưởng thôn" and "thôn Đông" give "Trưởng thôn Đông", "Chủ tịch"
 * and "Ủy ban nhân dân xã An Bình" are simply joined.
 */
export function joinPost(post: string, unit: string): string {
  const words = post.split(" ");
  const unitWords = unit.toLowerCase().split(" ");
  for (let shared = Math.min(words.length - 1, unitWords.length); shared > 0; shared--) {
    const tail = words.slice(-shared).join(" ").toLowerCase();
    if (tail === unitWords.slice(0, shared).join(" ")) return `${words.slice(0, -shared).join(" ")} ${unit}`;
  }
  return `${post} ${unit}`.trim();
}
