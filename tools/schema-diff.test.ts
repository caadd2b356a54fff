import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { root } from "./boundaries/source.ts";
import { contractChanges, judge } from "./schema-diff.ts";

const before = "type Query { order(id: ID!): String refund: Status } enum Status { OPEN DONE }";
const removed = "type Query { refund: Status } enum Status { OPEN DONE }";
const wider = "type Query { order(id: ID!): String refund: Status } enum Status { OPEN DONE UNKNOWN }";
const grown = "type Query { order(id: ID!): String refund: Status ticket: String } enum Status { OPEN DONE }";
const redescribed = `"Reading." type Query { order(id: ID!): String refund: Status } enum Status { OPEN DONE }`;

describe("changes are classified by what they do to callers", () => {
  test.each([
    ["a removed field", removed, [["BREAKING", "Query.order"]]],
    ["a new enum value", wider, [["DANGEROUS", "Status.UNKNOWN"]]],
    ["a new field", grown, [["SAFE", "Query.ticket"]]],
    ["nothing", before, []],
  ] as const)("%s", async (_, after, expected) => {
    const changes = await contractChanges(before, after);
    expect(changes.map(({ level, path }) => [level, path])).toEqual(expected);
  });
});

describe("the verdict", () => {
  test("after 1.0 a break fails until a statement names it", async () => {
    const changes = await contractChanges(before, removed);
    const refused = judge(changes, ["`Query.orders` went away"], "1.0.0");
    expect(refused.passes).toBe(false);
    expect(refused.lines.at(-1)).toContain("docs/contract-changes/<what>.md, naming `Query.order`");
    expect(judge(changes, ["`Query.order` became `Query.orderById`: …"], "1.4.2").passes).toBe(true);
  });

  test("before 1.0 a break is printed and passes", async () => {
    const { lines, passes } = judge(await contractChanges(before, removed), [], "0.9.0");
    expect(passes).toBe(true);
    expect(lines.join("\n")).toContain("BREAKING (1)");
    expect(lines.at(-1)).toContain("before 1.0.0");
  });

  test("what is dangerous or safe passes; changed descriptions are only counted", async () => {
    expect(judge(await contractChanges(before, wider), [], "2.0.0").passes).toBe(true);
    const { lines } = judge(await contractChanges(before, redescribed), [], "2.0.0");
    expect(lines).toEqual(["SAFE (1): nothing to do.", "  and 1 changed descriptions"]);
  });
});

describe("in a repository", () => {
  const folder = mkdtempSync(join(tmpdir(), "firstline-diff-"));
  const schema = join(folder, "packages/schema/schema.graphql");
  mkdirSync(join(folder, "packages/schema"), { recursive: true });
  mkdirSync(join(folder, "docs/contract-changes"), { recursive: true });
  cpSync(join(root, "tools"), join(folder, "tools"), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "packages/schema/package.json"), '{ "version": "1.0.0" }');
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const identity = ["-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "init.defaultBranch=main"];
  // Inherited GIT_ variables (a hook sets some) would point git at the real repository.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
  const git = (...given: string[]) => execFileSync("git", [...identity, ...given], { cwd: folder, env, stdio: "pipe" });
  const commit = () => {
    git("add", "packages");
    git("commit", "-q", "--no-verify", "-m", "change");
  };
  const run = (...given: string[]) => {
    try {
      return {
        code: 0,
        out: execFileSync(process.execPath, ["tools/schema-diff.ts", ...given], {
          cwd: folder,
          env,
          encoding: "utf8",
          stdio: "pipe",
        }),
      };
    } catch (failure) {
      const { status, stdout } = failure as { status: number; stdout: string };
      return { code: status, out: stdout };
    }
  };

  test("without git, then before and after the first commit, it passes with a sentence", () => {
    writeFileSync(schema, before);
    expect(run()).toEqual({ code: 0, out: expect.stringContaining("nothing to compare with") });
    git("init", "-q");
    expect(run()).toEqual({ code: 0, out: expect.stringContaining("nothing to compare with") });
    commit();
    expect(run()).toEqual({ code: 0, out: expect.stringContaining("HEAD~1 has no") });
  });

  test("a break is refused before it is committed, and afterwards as well, until it is stated", () => {
    writeFileSync(schema, removed);
    expect(run()).toEqual({ code: 1, out: expect.stringContaining("since HEAD\nBREAKING (1)") });
    commit();
    expect(run()).toEqual({ code: 1, out: expect.stringContaining("since HEAD~1\nBREAKING (1)") });
    writeFileSync(join(folder, "docs/contract-changes/README.md"), "`Query.order`");
    expect(run().code).toBe(1);
    writeFileSync(join(folder, "docs/contract-changes/order.md"), "`Query.order` is gone because …");
    expect(run()).toEqual({ code: 0, out: expect.stringContaining("(stated)") });
  });

  test("--against names the commit to compare with, and fails when there is none", () => {
    expect(run("--against", "HEAD")).toEqual({ code: 0, out: expect.stringContaining("0 changes of the contract since HEAD") });
    expect(run("--against", "v9.9.9").code).toBe(1);
  });
});
