import type { Facts } from "../generated/facts.ts";
import type { KindDescription } from "../generated/kind.ts";
import { signerOn } from "../model/holder-on.ts";
import type { Day } from "../text/dates.ts";
import { asLines } from "./numbered.ts";
import { signedName, type Unit } from "./unit-facts.ts";

type Signature = Facts["van_ban"]["chu_ky"];

/**
 * Signature block of a paper: authority, post, name (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7). A deputy signs for the
 * head on two lines (`KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`); for a Party committee a deputy signs for the committee, without
 * K/T (HD 36-HD/VPTW 1.7; HD 05-HD/VPTW).
 */
export function signatureOf(
  unit: Unit,
  { ky, the_thuc }: KindDescription,
  day: Day,
  name?: string,
): Signature {
  const signer = signerOn(unit.leaders, day, name) ?? unit.head;
  const head = unit.head?.chuc_vu.toUpperCase() ?? "";
  const post = signer?.chuc_vu.toUpperCase() ?? "";
  const collective = ky === "tap_the" && unit.kind.tap_the ? [unit.kind.tap_the] : [];
  const own =
    the_thuc === "dang"
      ? [post]
      : signer?.quyen_han === "KT"
        ? [`KT. ${head}`, post]
        : [signer?.quyen_han === "Q" ? `Q. ${post}` : post];
  return {
    dong: asLines([...collective, ...own]),
    quyen_han: collective[0] ?? "",
    chuc_vu: post,
    ho_ten: signer ? signedName(signer) : "",
  };
}
