import { defineConfig } from "vitest/config";

/** Starts PostgreSQL and a migrated template database; only the projects that need one pay for it. */
const withDatabase = "packages/server/test/global-setup.ts";

/** `extends: true` matters: a project without it would not get the alias below. */
const project = (name: string, include: string[], globalSetup: string[] = []) => ({
  extends: true as const,
  test: { name, include, globalSetup },
});

export default defineConfig({
  // pnpm installs one graphql, yet Vite would give our files `index.mjs` and Node gives Apollo and Pothos `index.js`:
  // "Cannot use GraphQLSchema from another module or realm". Nothing but this alias helped (design/toolchain.md §5).
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    reporters: [process.env.CI ? "dot" : "default", "./tools/count-reporter.ts"],
    // A test that passes on the second try is a defect nobody looked at.
    retry: 0,
    pool: "forks",
    // One more than the two cores of a small machine: many tests wait for a clock, a poll or a process that was killed.
    maxWorkers: 3,
    // Files of one worker share what they import. Loading the server for each of 160 files took longer than many of their tests.
    isolate: false,
    // No test is about time: these only end what hangs, also on a machine that is four times slower than it should be.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
    // `test.only` left behind would silently skip the rest.
    allowOnly: !process.env.CI,
    passWithNoTests: false,
    projects: [
      project("schema", ["packages/schema/{src,test}/**/*.test.ts"]),
      project("tools", ["tools/**/*.test.ts"]),
      project("simulator", ["packages/simulator/{src,test}/**/*.test.ts"]),
      project("sdk", ["packages/sdk/{src,test}/**/*.test.ts"]),
      project("server", ["packages/server/{src,test}/**/*.test.ts"], [withDatabase]),
      project("examples", ["examples/*/*.test.ts"], [withDatabase]),
    ],
  },
});
