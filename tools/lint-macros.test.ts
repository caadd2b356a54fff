import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { root } from "./boundaries/source.ts";
import { lintMacros } from "./lint-macros.ts";

const folder = mkdtempSync(join(tmpdir(), "firstline-macros-"));
afterAll(() => rmSync(folder, { recursive: true }));
const NOW = new Date("2026-11-23T12:00:00Z");

const fileOf = (name: string, bodies: string, channels = "[AMAZON, EMAIL]"): string => {
  const path = join(folder, name);
  writeFileSync(
    path,
    `key: test\nname: Test\nreasons: [Tracking update]\nchannels: ${channels}\ntopics: [BUYER_SELLER_MESSAGES]\nbodies:\n${bodies}`,
  );
  return path;
};
const run = (...given: string[]) => lintMacros(given, NOW);

test("the shipped library passes in every language and channel", () => {
  cpSync(join(root, "packages/server/macros"), join(folder, "library"), { recursive: true });
  const { lines, code } = run(join(folder, "library"));
  expect([code, lines.length]).toEqual([0, 1]);
});

test("a finding names file, language, line, column, rule, severity, and the channels it is meant for", () => {
  const path = fileOf("bad.yaml", "  en: |\n    Hello,\n\n    write to anna@shop.example.com about {{order.id}}.\n");
  const { lines, code } = run(path);
  expect(code).toBe(1);
  expect(lines[0]).toMatch(/bad\.yaml:en:10:5 OFF_PLATFORM BLOCK .*\(AMAZON\)$/);
  expect(lines[1]).toMatch(/bad\.yaml:en:10:14 EMAIL_ADDRESS BLOCK .*"anna@shop\.example\.com" \(AMAZON\)$/);
});

test("unknown variables, and languages that use other variables, are findings", () => {
  const path = fileOf(
    "variables.yaml",
    "  en: |\n    Order {{order.id}}, {{order.colour}}.\n  de: |\n    Die Bestellung ist da.\n",
  );
  expect(
    run(path)
      .lines.filter((line) => line.includes(" VARIABLE BLOCK "))
      .map((line) => line.replace(/^.*VARIABLE BLOCK /, "")),
  ).toEqual([expect.stringContaining("{{order.colour}} is no known variable"), expect.stringContaining("lacks {{order.id}}")]);
});

test("a file that is no YAML, or no macro, is a finding with its place", () => {
  const path = join(folder, "broken.yaml");
  writeFileSync(path, "key: [\nname: x\n");
  expect(run(path)).toMatchObject({
    code: 1,
    lines: [expect.stringMatching(/broken\.yaml:-:\d+:\d+ FILE BLOCK /), expect.anything()],
  });
  writeFileSync(path, "key: x\n");
  expect(run(path)).toMatchObject({ code: 1, lines: [expect.stringContaining("FILE BLOCK"), expect.anything()] });
});

test("what the workspace allows is allowed here, too", () => {
  const path = fileOf("link.yaml", "  en: |\n    See https://manuals.example.com/{{order.id}} please.\n");
  expect(run(path).code).toBe(1);
  expect(run("--allow-link", "manuals.example.com", path).code).toBe(0);
});

test("help helps; a wrong option and a missing file say so and are no verdict", () => {
  expect(run("--help")).toMatchObject({ code: 0, lines: [expect.stringContaining("Usage: pnpm lint:macros")] });
  expect(run("--colour").code).toBe(2);
  expect(run(join(folder, "nothing.yaml")).code).toBe(2);
});
