import type { Regime } from "../catalog/domain-data.ts";
import type { Facts } from "../generated/facts.ts";
import type { KindDescription } from "../generated/kind.ts";
import { signerOn } from "../model/holder-on.ts";
import type { Day } from "../text/dates.ts";
import { asLines } from "./numbered.ts";
import { signedName, type Unit } from "./unit-facts.ts";

type Signature = Facts["van_ban"]["chu_ky"];

/**
 * Signature block of a paper: authority, post, name (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7). A deputy signs for the
 * head on two lines (`KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`), one who signs by order or delegation likewise (`TL.`, `TUQ.`) and
 * then not for the collective; for a Party committee a deputy signs for the committee, without K/T (HD 36-HD/VPTW 1.7;
 * HD 05-HD/VPTW).
 */
export function signatureOf(
  unit: Unit,
  { ky }: Pick<KindDescription, "ky">,
  regime: Regime,
  day: Day,
  name?: string,
): Signature {
  const signer = signerOn(unit.leaders, day, name) ?? unit.head;
  const head = unit.head?.chuc_vu?.toUpperCase() ?? "";
  const post = signer?.chuc_vu?.toUpperCase() ?? "";
  const power = signer?.quyen_han;
  const isByOrder = power === "TL" || power === "TUQ";
  const isCollective = (ky === "tap_the" || unit.kind.luon_tap_the) && !isByOrder;
  const collective = isCollective && unit.kind.tap_the ? [unit.kind.tap_the] : [];
  return {
    dong: asLines([...collective, ...ownLines(regime, power, head, post)]),
    quyen_han: collective[0] ?? "",
    chuc_vu: post,
    ho_ten: signer ? signedName(signer) : "",
  };
}

/** Authority and post of one who signs: `CHỦ TỊCH`; `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`; `Q. CHỦ TỊCH`. */
export function ownLines(regime: Regime, power: string | undefined, head: string, post: string): string[] {
  if (regime === "dang" || !power) return [post];
  return power === "Q" ? [`Q. ${post}`] : [`${power}. ${head}`, post];
}
