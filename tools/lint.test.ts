import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "./boundaries/source.ts";

const slice = "packages/server/src/features/refund";
const long = (lines: number, line: string) => Array.from({ length: lines }, () => line).join("\n");

/** Each rule we chose with a file that breaks it. The rules' reasons stand in .oxlintrc.json. */
const broken: readonly (readonly [rule: string, path: string, text: string])[] = [
  [
    "typescript(no-floating-promises)",
    `${slice}/floating.ts`,
    "export const go = async (): Promise<void> => {};\nexport const run = (): void => { go(); };",
  ],
  [
    "typescript(no-misused-promises)",
    `${slice}/misused.ts`,
    "export const run = (list: number[]): void => { list.forEach(async () => { await Promise.resolve(); }); };",
  ],
  [
    "typescript(switch-exhaustiveness-check)",
    `${slice}/switch.ts`,
    'export const f = (s: "A" | "B"): number => { switch (s) { case "A": return 1; } return 2; };',
  ],
  ["typescript(no-explicit-any)", `${slice}/any.ts`, "export const f = (x: any): void => { void x; };"],
  ["typescript(no-non-null-assertion)", `${slice}/bang.ts`, "export const f = (x?: string): string => x!;"],
  ["typescript(only-throw-error)", `${slice}/throw.ts`, 'export const f = (): never => { throw "no"; };'],
  ["typescript(ban-ts-comment)", `${slice}/comment.ts`, "// @ts-ignore\nexport const a: number = 1;"],
  [
    "typescript(consistent-type-imports)",
    `${slice}/import-type.ts`,
    'import { Server } from "node:net";\nexport type S = Server;',
  ],
  ["eslint(no-empty)", `${slice}/catch.ts`, "export const f = (g: () => void): void => { try { g(); } catch {} };"],
  ["import(no-cycle)", `${slice}/one.ts`, 'import { two } from "./two.ts";\nexport const one = (): number => two();'],
  ["import(no-default-export)", `${slice}/default.ts`, "export default 1;"],
  ["eslint(max-lines)", `${slice}/long.ts`, long(401, "export {};")],
  [
    "eslint(max-lines-per-function)",
    `${slice}/function.ts`,
    `export const f = (g: () => void): void => {\n${long(61, "g();")}\n};`,
  ],
  ["eslint(no-console)", `${slice}/console.ts`, 'console.log("x");'],
  ["eslint(no-restricted-properties)", `${slice}/env.ts`, "export const e = process.env.HOME;"],
  ["eslint(no-restricted-properties)", "packages/sdk/src/env.ts", "export const e = process.env.HOME;"],
  ["eslint(no-restricted-imports)", `${slice}/env-import.ts`, 'import { env } from "node:process";\nexport const e = env.HOME;'],
  ["eslint(no-restricted-properties)", `${slice}/now.ts`, "export const t = Date.now();"],
  ["eslint(no-restricted-properties)", `${slice}/random.ts`, "export const r = Math.random();"],
  ["eslint(no-restricted-properties)", `${slice}/uuid.ts`, "export const u = crypto.randomUUID();"],
  [
    "eslint(no-restricted-imports)",
    `${slice}/uuid-import.ts`,
    'import { randomUUID } from "node:crypto";\nexport const u = randomUUID();',
  ],
  ["eslint(no-restricted-properties)", "packages/server/src/config.ts", "export const t = Date.now();"],
  [
    "eslint(no-restricted-globals)",
    `${slice}/refund-order.command.ts`,
    'export const f = (): Promise<Response> => fetch("http://x");',
  ],
  [
    "vitest(no-focused-tests)",
    `${slice}/focus.test.ts`,
    'import { expect, test } from "vitest";\ntest.only("x", () => { expect(1).toBe(1); });',
  ],
  ["vitest(no-restricted-vi-methods)", `${slice}/mock.test.ts`, 'import { vi } from "vitest";\nvi.mock("./one.ts");'],
];

/** What a rule forbids elsewhere and allows here. */
const allowed: readonly (readonly [path: string, text: string])[] = [
  ["packages/server/src/kernel/clock.ts", "export const now = (): number => Date.now();"],
  [
    "packages/server/src/kernel/id.ts",
    'import { randomUUID } from "node:crypto";\nexport const id = (): string => randomUUID();',
  ],
  ["packages/server/src/features/refund/clock.test.ts", "export const now = Date.now() + Math.random();"],
  [
    "packages/server/src/features/refund/two.ts",
    'import type { one } from "./types.ts";\nexport const two = (): number => 2;\nexport type One = typeof one;',
  ],
  ["packages/server/drizzle.config.ts", "export default { url: process.env.DATABASE_URL };"],
  ["packages/server/test/long.test.ts", `export const f = (g: () => void): void => {\n${long(61, "g();")}\n};`],
  ["examples/desk/desk.ts", "console.log(process.env.FIRSTLINE_TOKEN);"],
  ["packages/sdk/src/generated/types.ts", "export default {} as any;"],
];

const folder = mkdtempSync(join(tmpdir(), "firstline-lint-"));
const found = new Map<string, Set<string>>();

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

beforeAll(() => {
  for (const name of [".oxlintrc.json", "tsconfig.base.json", "tsconfig.json"]) cpSync(join(root, name), join(folder, name));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  for (const [path, text] of [...allowed, ...broken.map(([, path, text]) => [path, text] as const)]) write(path, text);
  // The other half of the cycle.
  write(`${slice}/two.ts`, 'import { one } from "./one.ts";\nexport const two = (): number => one();');
  // Folders are named so that it can never wander into node_modules: 10,000 files with types took all memory of a machine once.
  const oxlint = join(root, "node_modules/.bin/oxlint");
  const given = ["--format=json", "packages", "examples"];
  const { stdout } = spawnSync(oxlint, given, { cwd: folder, encoding: "utf8", timeout: 100_000, killSignal: "SIGTERM" });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { filename: string; code: string }[] };
  for (const { filename, code } of diagnostics) found.set(filename, (found.get(filename) ?? new Set()).add(code));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("each lint rule catches code that breaks it", () => {
  test.each(broken)("%s in %s", (rule, path) => {
    expect([...(found.get(path) ?? [])]).toContain(rule);
  });
});

describe("and leaves alone what may do it", () => {
  test.each(allowed.filter(([path]) => !path.endsWith("/two.ts")))("%s", (path) => {
    expect([...(found.get(path) ?? [])]).toEqual([]);
  });
});
