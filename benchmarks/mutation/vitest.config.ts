import { defineConfig } from "vitest/config";

const GUARDED =
  "policy,refund,authority,cancellation,claim,escalation,reply,oversight,customer-history,submission,support-cost,feedback,audit";

/** The pure tests that stand beside the rules: no database, no server. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    pool: "threads",
    include: [`packages/server/src/features/{${GUARDED}}/**/*.test.ts`, "packages/server/src/kernel/*.test.ts"],
  },
});
