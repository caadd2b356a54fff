/** Two workspaces in one server: neither hears, counts or resumes anything of the other's log. */
import { beforeAll, expect, test } from "vitest";
import { eventually, givenTicket } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
let ours: TestApp;
let theirs: TestApp;
beforeAll(async () => {
  ours = shared();
  theirs = await anotherWorkspace(ours);
  for (const app of [theirs, ours, theirs, theirs, theirs]) await givenTicket(app, {});
  await eventually(
    () => theirs.as.manager.event.eventPosition(),
    (position) => position === "e1.4",
  );
});

test("a position of their log is a position of ours at most: no event of theirs, by query or by socket", async () => {
  const theirPosition = await theirs.as.manager.event.eventPosition();
  const known = new Set((await theirs.as.manager.event.events({ first: 100 })).nodes.map(({ id }) => id));
  expect(known.size).toBeGreaterThan(3);
  for (const after of ["e1.0", theirPosition])
    expect((await ours.as.manager.event.events({ first: 100, after })).nodes.filter(({ id }) => known.has(id))).toEqual([]);
  const seen = new Set<string>();
  const marker = await givenTicket(ours, {});
  for await (const event of ours.as.manager.event.eventsSubscription({ after: "e1.0" })) {
    seen.add(event.id);
    if (event.subjectId === marker) break;
  }
  expect([...seen].filter((id) => known.has(id))).toEqual([]);
});

test("two workspaces count their events for themselves", async () => {
  const fresh = await anotherWorkspace(shared());
  expect(await fresh.as.manager.event.eventPosition()).toBe("e1.0");
  await givenTicket(fresh, {});
  await eventually(
    () => fresh.as.manager.event.eventPosition(),
    (position) => position === "e1.1",
  );
});
