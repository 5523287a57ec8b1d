import fc from "fast-check";
import type { Intent } from "../../src/index.ts";

/** Something a person or hoso does. Numbers choose among what is there, so that any part of a sequence is one. */
export type Command =
  | { do: "fact"; which: "post" | "head" | "changes"; to: number }
  | { do: "state"; kind: number; to: number }
  | { do: "upgrade"; to: boolean }
  | { do: "edit" | "resave" | "accept" | "editIndex" | "delete"; out: number; which: number }
  | { do: "stranger"; out: number; beside: boolean; which: number }
  | { do: "deleteOut" | "deleteRecord"; out: number }
  | Run;

export type Run = {
  do: "run";
  out: number;
  force: boolean;
  intent: { do: Intent["do"]; which: number; older: number; signed: boolean } | undefined;
  /** Part of the operations after which the program dies, 0…99; undefined: it lives. */
  crash: number | undefined;
  torn: boolean;
};

const n = fc.nat(20);
const out = fc.nat({ max: 9 }).map((at) => (at < 8 ? 0 : 1));
const intent = fc.record({
  do: fc.constantFrom<Intent["do"]>("adopt", "restore", "issue", "reopen"),
  which: n,
  older: n,
  signed: fc.boolean(),
});
const maybe = <T>(one: fc.Arbitrary<T>, parts: number) =>
  fc.oneof({ weight: parts, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: one });

const run: fc.Arbitrary<Command> = fc.record({
  do: fc.constant("run" as const),
  out,
  force: fc.nat(9).map((at) => at === 9),
  intent: maybe(intent, 1),
  crash: maybe(fc.nat(99), 4),
  torn: fc.boolean(),
});

export const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 8, arbitrary: run },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("fact" as const),
      which: fc.constantFrom("post" as const, "head" as const, "changes" as const),
      to: fc.nat(2),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("state" as const), kind: fc.nat(3), to: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("upgrade" as const), to: fc.boolean() }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom(
        "edit",
        "edit",
        "edit",
        "resave",
        "accept",
        "editIndex",
        "delete",
      ) as fc.Arbitrary<"edit">,
      out,
      which: n,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("stranger" as const), out, beside: fc.boolean(), which: n }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom("deleteOut" as const, "deleteRecord" as const), out }),
  },
);
