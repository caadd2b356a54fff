import { defineConfig } from "vitest/config";

/** The pure tests that stand beside the rules: no database, no server. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    pool: "threads",
    include: ["packages/server/src/features/{policy,refund}/**/*.test.ts", "packages/server/src/kernel/*.test.ts"],
  },
});
