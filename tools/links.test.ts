import { globSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { root } from "./boundaries/source.ts";
import { anchorOf, brokenLinks } from "./links.ts";

const folder = mkdtempSync(join(tmpdir(), "firstline-links-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("every link between documents leads somewhere", () => {
  const documents = globSync(["*.md", "{docs,tools}/**/*.md", "{packages,examples}/*/*.md"], { cwd: root });
  expect(documents.flatMap((path) => brokenLinks(root, path))).toEqual([]);
});

test("a missing file and a missing heading are found; code and the web are left alone", () => {
  writeFileSync(join(folder, "b.md"), "# What it promises\n");
  writeFileSync(
    join(folder, "a.md"),
    "[ok](b.md#what-it-promises) [gone](c.md) [lost](b.md#nothing) [web](https://example.org/x) `[code](d.md)`\n```\n[e](e.md)\n```\n",
  );
  expect(brokenLinks(folder, "a.md")).toEqual([
    "a.md: c.md leads to c.md, which does not exist",
    "a.md: b.md has no heading #nothing",
  ]);
});

test("anchors are made as the forges make them", () => {
  expect(anchorOf("Don't touch `main.ts`, ever")).toBe("dont-touch-maints-ever");
});
