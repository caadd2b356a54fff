import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { NEXT_STATUSES } from "./intent-status.policy.ts";

test("the database's trigger allows exactly the changes of status that the policy lists", () => {
  const sql = readFileSync(new URL("../../../drizzle/0001_money_triggers.sql", import.meta.url), "utf8");
  const guard = sql.slice(
    sql.indexOf("if (old.status, new.status) not in ("),
    sql.indexOf("raise exception 'a refund cannot go"),
  );
  const allowed = [...guard.matchAll(/\('([A-Z_]+)', '([A-Z_]+)'\)/g)].map(([, from, to]) => `${from} → ${to}`);
  const listed = Object.entries(NEXT_STATUSES).flatMap(([from, next]) => next.map((to) => `${from} → ${to}`));
  expect(allowed.toSorted((a, b) => a.localeCompare(b))).toEqual(listed.toSorted((a, b) => a.localeCompare(b)));
});
