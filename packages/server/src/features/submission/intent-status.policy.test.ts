import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { NEXT_STATUSES } from "./intent-status.policy.ts";

test("the database allows exactly the changes of status that the policy lists, of refunds and of cancellations", () => {
  const folder = fileURLToPath(new URL("../../../drizzle/", import.meta.url));
  const texts = globSync("*.sql", { cwd: folder }).map((file) => readFileSync(`${folder}${file}`, "utf8"));
  const [sql = ""] = texts.filter((text) => text.includes("create function is_next_intent_status"));
  const guard = sql.slice(sql.indexOf("create function is_next_intent_status"), sql.indexOf("--> statement-breakpoint"));
  const allowed = [...guard.matchAll(/\('([A-Z_]+)', '([A-Z_]+)'\)/g)].map(([, from, to]) => `${from} → ${to}`);
  const listed = Object.entries(NEXT_STATUSES).flatMap(([from, next]) => next.map((to) => `${from} → ${to}`));
  expect(allowed.toSorted((a, b) => a.localeCompare(b))).toEqual(listed.toSorted((a, b) => a.localeCompare(b)));
});
