import { vi } from "vitest";

// The same documents are asked for again and again; making them is what takes the time.
vi.mock("../../src/make-documents.ts", async (original) => {
  const { memoised } = await import("./memoised.ts");
  const real = await original<typeof import("../../src/make-documents.ts")>();
  return {
    ...real,
    makeDocuments: memoised(real.makeDocuments, (model, { sha256 }, _tools, options) => [
      model,
      sha256,
      options,
    ]),
  };
});
vi.mock("../../src/bind-dossier.ts", async (original) => {
  const { memoised } = await import("./memoised.ts");
  const real = await original<typeof import("../../src/bind-dossier.ts")>();
  return {
    ...real,
    indexFile: memoised(real.indexFile, ({ plan, documents }, keeper, { sha256 }, _tools, frozen) => [
      plan,
      documents.map(({ identity }) => identity),
      keeper,
      sha256,
      [...(frozen ?? [])],
    ]),
  };
});
vi.mock("../../src/record/explain.ts", async (original) => {
  const { memoised } = await import("./memoised.ts");
  const real = await original<typeof import("../../src/record/explain.ts")>();
  return {
    ...real,
    explain: memoised(real.explain, (before, after, { catalog, options }) => [
      before,
      after,
      catalog.sha256,
      options,
    ]),
  };
});
