/** Races are easy to lose from a suite: a rename, a skip, a filter. This fails when they are gone. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const HERE = import.meta.dirname;
const files = globSync("concurrency-*.test.ts", { cwd: HERE }).map((name) => ({
  name,
  text: readFileSync(join(HERE, name), "utf8"),
}));
/** Each test of a file as it stands there, from its own line to the next one's. */
const testsOf = (text: string): string[] => text.split(/^(?=(?:test|it|describe)\b)/m).slice(1);
const tagged = files.flatMap(({ text }) => testsOf(text)).filter((source) => source.startsWith('test("concurrency: '));

test("the races that promises rest on exist, by name", () => {
  const names = tagged.map((source) => source.split("\n")[0] ?? "");
  const promises = [
    /limit of 100\.00: three are allowed/,
    /five orders of one customer/,
    /twins with one key are one refund/,
    /twins at two servers/,
    /two managers/,
    /same raw mail/,
    /first messages of one new customer/,
    /never close the ring/,
    /merged and parted again and again/,
    /merges that contradict each other/,
  ];
  expect(promises.filter((promise) => !names.some((name) => promise.test(name)))).toEqual([]);
  expect(tagged.length).toBeGreaterThanOrEqual(15);
});

test("each of them runs under `racing`, which fails unless several transactions stood before its barrier at once", () => {
  expect(tagged.filter((source) => !/await racing\(/.test(source))).toEqual([]);
  const racing = readFileSync(join(HERE, "racing.ts"), "utf8");
  expect(racing).toContain("pg_stat_activity");
  expect(racing).toContain("const TOGETHER = 4;");
  expect(racing).toContain("await eventually(waiting, (pids) => pids >= TOGETHER);");
});

test("none of them is skipped, and every test of those files is one of them", () => {
  for (const { name, text } of files) {
    expect(text, name).not.toMatch(
      /\b(?:test|it|describe)\s*\.\s*(?:skip|todo|only|fails|runIf|skipIf)\b|context\.skip|ctx\.skip/,
    );
    expect(
      testsOf(text).filter((source) => !source.startsWith('test("concurrency: ')),
      name,
    ).toEqual([]);
  }
});

test("they are among the files that the suite runs", () => {
  const config = readFileSync(join(HERE, "../../../vitest.config.ts"), "utf8");
  expect(config).toContain('project("server", ["packages/server/{src,test}/**/*.test.ts"]');
  expect(config).not.toMatch(/exclude|testNamePattern/);
});
