import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { digestOf } from "../packages/sdk/src/canonical.ts";
import { verifyAuditFile } from "./verify-audit.ts";

const folder = mkdtempSync(join(tmpdir(), "firstline-audit-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Three entries as GET /audit.ndjson gives them out; the second has a note. */
const lines: string[] = [];
let head = "";
let second = "";
beforeAll(async () => {
  let previousHash = "0".repeat(64);
  for (const sequence of [1, 2, 3]) {
    const note = { text: "The cup came broken.", salt: "a salt" };
    const noteDigest = await digestOf({ note: note.text, salt: note.salt });
    const content = {
      format: 1,
      workspaceId: "wsp_1",
      id: `aud_${sequence}`,
      action: "refund.order",
      actorId: "mem_1",
      subjectId: "ord_1",
    };
    const entry = { ...content, sequence, previousHash, ...(sequence === 2 ? { noteDigest } : {}) };
    const hash = await digestOf(entry);
    lines.push(JSON.stringify({ kind: "ENTRY", entry, hash, ...(sequence === 2 ? { note } : {}) }));
    previousHash = hash;
    if (sequence === 2) second = `2 ${hash}`;
  }
  head = `3 ${previousHash}`;
});

const run = async (text: readonly string[], ...options: string[]) => {
  const path = join(folder, "audit.ndjson");
  writeFileSync(path, `${text.join("\n")}\n`);
  const { lines: said, code } = await verifyAuditFile([...options, path]);
  return { code, said: said.map((line) => line.replace(path, "FILE")) };
};

test("a file that is as it was written: exit code 0, how many entries, and the head to keep", async () => {
  expect(await run(lines)).toEqual({ code: 0, said: ["3 entries are as they were written.", `Head: ${head}`] });
  expect(await run(lines, "--head", head)).toMatchObject({ code: 0 });
});

test("a file that goes on behind what was verified before, and one without that beginning", async () => {
  expect(await run(lines.slice(2), "--after", second, "--head", head)).toMatchObject({ code: 0 });
  expect(await run(lines.slice(2))).toMatchObject({ code: 1, said: [expect.stringContaining("FILE:1 entry 1 MISSING")] });
});

test.each([
  ["an actor", '"actorId":"mem_1"', '"actorId":"mem_2"', "CONTENT"],
  ["a word of a note", "came broken", "came whole", "NOTE"],
])("%s that was changed: exit code 1, with line and entry", async (_, from, to, kind) => {
  const forged = lines.map((line, index) => (index === 1 ? line.replace(from, to) : line));
  expect(await run(forged)).toEqual({
    code: 1,
    said: [expect.stringMatching(new RegExp(`^FILE:2 entry 2 \\(aud_2\\) ${kind} `))],
  });
});

test("entries that are missing in the middle or at the end: exit code 1", async () => {
  expect(await run([lines[0] ?? "", lines[2] ?? ""])).toMatchObject({
    code: 1,
    said: [expect.stringContaining("entry 2 MISSING")],
  });
  expect(await run(lines.slice(0, 2), "--head", head)).toMatchObject({
    code: 1,
    said: [expect.stringContaining("entry 3 HEAD")],
  });
});

test("a note that an erasure took away is counted, and an erasure that is not in the file is named", async () => {
  const erased = lines.map((line) => line.replace(/"note":\{[^}]*\}/, '"note":{"erasedBy":"ers_1"}'));
  const { code, said } = await run(erased);
  expect([code, said[0], said[1]]).toEqual([
    0,
    "3 entries are as they were written, 1 of them with an erased note.",
    "Notes were destroyed by ers_1, whose entry is not in this file.",
  ]);
});

test("a file of something else: exit code 1 at its first line; none, or a head that is none: exit code 2 with the help", async () => {
  expect(await run(["what is this?"])).toMatchObject({ code: 1, said: [expect.stringContaining("FILE:1 entry 1 LINE")] });
  for (const given of [[], [join(folder, "missing")], ["--head", "x", join(folder, "audit.ndjson")], ["--what"]]) {
    const { code, lines: said } = await verifyAuditFile(given);
    expect([code, said.at(-1)]).toEqual([2, expect.stringContaining("Usage: pnpm verify:audit")]);
  }
  expect((await verifyAuditFile(["--help"])).code).toBe(0);
});
