import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { contentsOf, differences, generatesClean, packageScript, runSteps, shell, wouldGenerate } from "./check/step.ts";
import type { Step } from "./check/step.ts";
import { root } from "./boundaries/source.ts";

const folder = mkdtempSync(join(tmpdir(), "firstline-check-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const step = (name: string, passed: boolean, output = ""): Step => ({
  name,
  fix: `pnpm mend ${name}`,
  run: () => Promise.resolve({ passed, output }),
});

describe("running steps", () => {
  test("a step that passes is one line; one that fails shows its output and what to type", async () => {
    const told: string[] = [];
    const failed = await runSteps([step("format", true, "noise"), step("lint", false, "a.ts:1\nb.ts:2")], 1, (line) =>
      told.push(line),
    );
    expect(failed).toEqual(["lint"]);
    expect(told).toEqual([
      expect.stringMatching(/^✓ format +0\.0 s$/),
      expect.stringMatching(/^✗ lint +0\.0 s$/),
      "    a.ts:1\n    b.ts:2\n  → pnpm mend lint",
    ]);
  });

  test("a failure stops no other step", async () => {
    const failed = await runSteps([step("a", false), step("b", true), step("c", false)], 2, () => undefined);
    expect(failed).toEqual(["a", "c"]);
  });
});

describe("commands", () => {
  test("both streams are kept, and the exit code decides", async () => {
    expect(await shell("echo out")).toEqual({ passed: true, output: "out" });
    expect(await shell("node -e 'console.error(\"bad\"); process.exit(3)'")).toEqual({ passed: false, output: "bad" });
  });

  test("a tool or script that does not exist is a failure, not a success", async () => {
    expect((await shell("no-such-tool")).passed).toBe(false);
    expect(await packageScript("packages/schema", "nope")).toEqual({
      passed: false,
      output: expect.stringContaining('no script "nope"'),
    });
  });
});

describe("what is generated", () => {
  test("differences name added, removed and changed files", () => {
    const files = join(folder, "files");
    mkdirSync(files);
    for (const name of ["kept", "changed", "removed"]) writeFileSync(join(files, name), name);
    const before = contentsOf(["files"], folder);
    writeFileSync(join(files, "changed"), "otherwise");
    writeFileSync(join(files, "added"), "added");
    rmSync(join(files, "removed"));
    expect(differences(before, contentsOf(["files"], folder))).toEqual(["files/added", "files/changed", "files/removed"]);
  });

  test("clean when generating again changes nothing", async () => {
    const outcome = await generatesClean(["packages/schema/schema.graphql"], () => Promise.resolve({ passed: true, output: "" }));
    expect(outcome).toEqual({ passed: true, output: "" });
  });

  test("a migration that would be written is reported and not kept", async () => {
    const place = "node_modules/.cache/firstline-check-test";
    const path = (name: string) => join(root, place, name);
    mkdirSync(join(root, place), { recursive: true });
    writeFileSync(path("journal.json"), "one");
    const generate = () => {
      writeFileSync(path("journal.json"), "two");
      writeFileSync(path("0002_random_name.sql"), "alter table …");
      return Promise.resolve({ passed: true, output: "" });
    };
    const { passed, output } = await wouldGenerate(place, generate);
    const left = contentsOf([place]);
    rmSync(join(root, place), { recursive: true });
    expect({ passed, left: [...left] }).toEqual({ passed: false, left: [[`${place}/journal.json`, "one"]] });
    expect(output).toContain(`out of date: ${place}/0002_random_name.sql`);
  });

  test("not clean when a place stays empty or generating fails", async () => {
    const nowhere = await generatesClean(["packages/nowhere"], () => Promise.resolve({ passed: true, output: "" }));
    expect(nowhere).toEqual({ passed: false, output: "nothing was generated in packages/nowhere" });
    const broken = await generatesClean(["packages/schema"], () => Promise.resolve({ passed: false, output: "syntax error" }));
    expect(broken).toEqual({ passed: false, output: "syntax error" });
  });
});
