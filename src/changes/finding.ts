import type { Place, Problem } from "../problem/problem.ts";

/** A problem that does not know its place yet; an error unless it says otherwise. */
export interface Finding {
  code: string;
  severity?: Problem["severity"];
  data?: Record<string, string | number>;
}

export const problemAt = ({ code, severity = "error", data }: Finding, where: Place): Problem => ({
  code,
  severity,
  where,
  ...(data && { data }),
});
