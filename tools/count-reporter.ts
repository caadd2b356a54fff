import type { Reporter, TestCase, TestModule } from "vitest/node";

export type Count = { readonly passed: number; readonly failed: number; readonly skippedBecause: readonly string[] };

/** The closing line, read by people and by CI. A run without a single test is a failure, whatever the runner says. */
export const closingLine = ({ passed, failed, skippedBecause }: Count): string =>
  `${passed} passed, ${failed} failed${skippedBecause.length > 0 ? `, ${skippedBecause.length} skipped` : ""}`;

/** One line per reason with how many tests gave it, most frequent first: a skipped test has to say why. */
export const skipReasons = (reasons: readonly string[]): string[] =>
  [...new Set(reasons)]
    .map((reason) => ({ reason, count: reasons.filter((other) => other === reason).length }))
    .sort((a, b) => b.count - a.count)
    .map(({ reason, count }) => `skipped ${count} × ${reason}`);

export const countTests = (tests: readonly Pick<TestCase, "result">[], brokenFiles: number): Count => {
  const results = tests.map((test) => test.result());
  return {
    passed: results.filter(({ state }) => state === "passed").length,
    // A file that cannot be loaded has no tests to count, and must not look like a smaller success.
    failed: results.filter(({ state }) => state === "failed").length + brokenFiles,
    skippedBecause: results.flatMap((result) => (result.state === "skipped" ? [result.note ?? "no reason given"] : [])),
  };
};

/** Prints `N passed, N failed` as the very last line of a run: the runner's own summary is not one line alone. */
class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const brokenFiles = modules.filter((module) => module.errors().length > 0).length;
    const count = countTests(tests, brokenFiles + unhandledErrors.length);
    // On exit, because the other reporter and the runner still print after this hook.
    process.once("exit", () => {
      for (const line of skipReasons(count.skippedBecause)) process.stdout.write(`${line}\n`);
      if (count.passed + count.failed === 0) {
        process.stdout.write("No test ran: a misspelt filter or an empty project is a failure, not a success.\n");
        process.exitCode = 1;
      }
      process.stdout.write(`${closingLine(count)}\n`);
    });
  }
}

// vitest loads a reporter file by its default export; there is no named form.
export default CountReporter;
