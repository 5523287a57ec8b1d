import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Tests of the program as it is shipped need `dist/`.
    globalSetup: ["tests/build.ts"],
    testTimeout: 60_000,
    // LibreOffice conversions and packed-package runs are slow on two cores.
    hookTimeout: 300_000,
  },
});
