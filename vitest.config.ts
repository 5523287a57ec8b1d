import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 30_000,
    // LibreOffice conversions and packed-package runs are slow on two cores.
    hookTimeout: 300_000,
  },
});
