/** The taxonomy: names change, tags are merged and retired, and no ticket, filter, rule or report notices. */
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "../src/kernel/id.ts";
import { auditOf, digits, expectMember, givenOrder, givenTicket, logEnd, note, partialRefund } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { racing, RACING, tally } from "./racing.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp({ env: RACING });
let app: TestApp;
beforeEach(async () => {
  app = await anotherWorkspace(shared());
});

const key = () => `taxonomy-${digits(12)}`;
const tagNamed = async (name: string) => {
  const found = (await app.as.manager.ticket.tags()).find((tag) => tag.name === name);
  if (!found) throw new Error(`no tag ${name}`);
  return found;
};
const idOf = async (name: string) => (await tagNamed(name)).id;
const create = (name: string, isReason = true) => app.as.manager.tag.createTag({ name, isReason });
const rename = async (from: string, name: string) =>
  app.as.manager.tag.renameTag({ tagId: await idOf(from), name, note: note() });
const merge = async (source: string, target: string, idempotencyKey = key()) =>
  app.as.manager.tag.mergeTags({
    sourceTagId: await idOf(source),
    targetTagId: await idOf(target),
    note: "Both mean the same, and the team uses the second one.",
    idempotencyKey,
  });
const ticketWith = async (tags: string[]) => {
  const ticketId = await givenTicket(app, {});
  expectMember(await app.as.agent.ticket.setTags({ ticketId, tags }), "SetTagsSuccess");
  return ticketId;
};
const shown = async (ticketId: string) => {
  const ticket = await app.as.agent.ticket.ticket({ id: ticketId });
  return [ticket?.reason?.name ?? null, ticket?.tags.map(({ name }) => name)];
};
const found = async (tag: string) => (await app.as.agent.ticket.tickets({ filter: { tag } })).nodes.map(({ id }) => id);
const volume = async (tags?: string[]) => {
  const input = { measures: ["TICKET_VOLUME" as const], dimensions: ["TAG" as const], window: { lastDays: 30 } };
  const { rows } = await app.as.analyst.report.report({ input: { ...input, ...(tags ? { filter: { tags } } : {}) } });
  return Object.fromEntries(rows.map(({ keys, values }) => [keys[0] ?? "none", Number(values[0])]));
};

describe("a new name", () => {
  test("is shown on old tickets, and every earlier one still finds them, sets the tag and filters a report", async () => {
    const ticketId = await ticketWith(["Damaged in transit", "VIP"]);
    expectMember(await rename("Damaged in transit", "Broken on arrival"), "RenameTagSuccess");
    const { tag } = expectMember(await rename("Broken on arrival", "Arrived broken"), "RenameTagSuccess");
    expect(tag).toMatchObject({ name: "Arrived broken", aliases: ["Damaged in transit", "Broken on arrival"], version: 3 });
    expect(await shown(ticketId)).toEqual(["Arrived broken", ["Arrived broken", "VIP"]]);
    for (const name of ["Damaged in transit", "broken ON arrival", "Arrived broken"]) {
      expect(await found(name)).toEqual([ticketId]);
      expect(await volume([name])).toEqual({ "Arrived broken": 1 });
      expectMember(await app.as.agent.ticket.setTags({ ticketId, tags: [name] }), "SetTagsSuccess");
      expect(await shown(ticketId)).toEqual(["Arrived broken", ["Arrived broken"]]);
    }
  });

  test("leaves what is shipped for the old one in force: the risk, and what a closing reply must say", async () => {
    expectMember(await rename("Damaged in transit", "Broken"), "RenameTagSuccess");
    const ticketId = await ticketWith(["Broken"]);
    expect((await app.as.agent.ticket.ticket({ id: ticketId }))?.risk).toBe("HIGH");
    const requirements = await app.as.agent.requirement.reasonRequirements();
    expect(requirements.map(({ reason, requiredFacts }) => [reason.name, requiredFacts])).toEqual([
      ["Broken", ["REMEDY"]],
      ["Tracking update", ["TRACKING_NUMBER", "TRACKING_LINK", "DELIVERY_ESTIMATE"]],
    ]);
    const set = { reason: "damaged IN transit", requiredFacts: [], expectedVersion: 0, note: note() };
    expect(
      expectMember(await app.as.manager.requirement.setReasonRequirement(set), "SetReasonRequirementSuccess").reasonRequirement,
    ).toMatchObject({ reason: { name: "Broken" }, version: 1 });
  });

  test("finds the macros that were written for the old one, as does the name of a reason that was merged into it", async () => {
    const { client } = app.app.database;
    await client`update macros set reasons = '{Damaged in transit}' where workspace_id = ${app.workspace.id} and key = 'fba-refund-by-amazon'`;
    expectMember(await rename("Damaged in transit", "Broken"), "RenameTagSuccess");
    expectMember(await merge("Broken", "Tracking update"), "MergeTagsSuccess");
    for (const reason of ["Damaged in transit", "BROKEN", "Tracking update"])
      expect((await app.as.agent.macro.macros({ filter: { reason } })).nodes.map(({ key: name }) => name)).toEqual([
        "fba-refund-by-amazon",
      ]);
    expect((await app.as.agent.macro.macros({ filter: { reason: "VIP" } })).nodes).toEqual([]);
  });

  test("may be an earlier one of the same tag, never one that another tag has, had, or that the platform sets", async () => {
    expectMember(await rename("Tracking update", "Where is it"), "RenameTagSuccess");
    expect(expectMember(await rename("VIP", "tracking UPDATE"), "TagNameTaken")).toMatchObject({
      message: expect.stringContaining('was a name of "Where is it"'),
      holder: { name: "Where is it" },
    });
    expectMember(await create(" where  is it "), "TagNameTaken");
    expect(expectMember(await create("message flood"), "TagNameTaken").holder).toBeNull();
    const back = expectMember(await rename("Where is it", "Tracking update"), "RenameTagSuccess").tag;
    expect(back).toMatchObject({ name: "Tracking update", aliases: ["Where is it"] });
    expectMember(await create("Where is it"), "TagNameTaken");
  });

  test.each(["", "   ", "x".repeat(61), "two\u0007bells"])("%j is refused, naming the field", async (name) => {
    expect(expectMember(await create(name), "InvalidInput").path).toEqual(["input", "name"]);
    expect(expectMember(await rename("VIP", name), "InvalidInput").path).toEqual(["input", "name"]);
  });

  test("of ten people who give ten tags one name at once, one succeeds", async () => {
    const made = await Promise.all(Array.from({ length: 10 }, (_, index) => create(`Cause ${index}`)));
    const ids = made.map((result) => expectMember(result, "CreateTagSuccess").tag.id);
    const results = await racing(shared(), 10, (index) =>
      app.as.manager.tag.renameTag({ tagId: ids[index] ?? "", name: "One cause", note: note() }),
    );
    expect(tally(results)).toEqual({ RenameTagSuccess: 1, TagNameTaken: 9 });
    expect((await app.as.agent.ticket.tags()).filter(({ name }) => name === "One cause")).toHaveLength(1);
  });
});

describe("a merge", () => {
  test("shows, finds and counts both under the one that speaks; undone, everything is as it was, whatever was set meanwhile", async () => {
    expectMember(await create("Smashed"), "CreateTagSuccess");
    const [one, two] = [await ticketWith(["Smashed", "VIP"]), await ticketWith(["Damaged in transit"])];
    const before = await volume();
    const merged = expectMember(await merge("Smashed", "Damaged in transit"), "MergeTagsSuccess");
    expect(merged).toMatchObject({ tag: { mergedInto: { id: merged.target.id }, version: 2 }, replayed: false });
    expect(await shown(one)).toEqual(["Damaged in transit", ["Damaged in transit", "VIP"]]);
    expect((await found("Smashed")).toSorted()).toEqual([one, two].toSorted());
    expect(await volume()).toEqual({ "Damaged in transit": 2, VIP: 1 });
    expect(await volume(["Smashed"])).toEqual({ "Damaged in transit": 2 });
    // Setting what is shown anew is no decision about the merged tag.
    expectMember(await app.as.agent.ticket.setTags({ ticketId: one, tags: ["Damaged in transit"] }), "SetTagsSuccess");
    expectMember(await app.as.agent.ticket.setTags({ ticketId: one, tags: ["Smashed", "VIP"] }), "SetTagsSuccess");
    expectMember(
      await app.as.manager.tag.unmergeTag({ tagId: merged.tag.id, note: note(), idempotencyKey: key() }),
      "UnmergeTagSuccess",
    );
    expect(await volume()).toEqual(before);
    expect(await shown(one)).toEqual(["Smashed", ["Smashed", "VIP"]]);
  });

  test("of a chain counts under its end, and taking out its middle leaves what hangs below it there", async () => {
    for (const name of ["A", "B", "C"]) expectMember(await create(name), "CreateTagSuccess");
    await ticketWith(["A"]);
    expectMember(await merge("A", "B"), "MergeTagsSuccess");
    expectMember(await merge("B", "C"), "MergeTagsSuccess");
    expect(await volume()).toEqual({ C: 1 });
    const middle = await idOf("B");
    expectMember(
      await app.as.manager.tag.unmergeTag({ tagId: middle, note: note(), idempotencyKey: key() }),
      "UnmergeTagSuccess",
    );
    expect(await volume()).toEqual({ B: 1 });
  });

  test("counts a ticket that carries both once, and its refunds too", async () => {
    expectMember(await create("Good customer", false), "CreateTagSuccess");
    const order = await givenOrder(app);
    const tags = ["VIP", "Good customer"];
    expectMember(await app.as.agent.ticket.setTags({ ticketId: order.ticketId, tags }), "SetTagsSuccess");
    expectMember(await app.as.agent.refund.refundOrder(partialRefund(order, "1.00")), "RefundOrderSuccess");
    expectMember(await merge("Good customer", "VIP"), "MergeTagsSuccess");
    const input = { measures: ["TICKET_VOLUME", "REFUND_COUNT"] as const, window: { lastDays: 30 }, filter: { tags } };
    const { rows } = await app.as.analyst.report.report({
      input: { ...input, measures: [...input.measures], dimensions: ["TAG"] },
    });
    expect(rows.map(({ keys, values }) => [keys, values])).toEqual([[["VIP"], ["1", "1"]]]);
  });

  test("moves open tickets to the risk of the reason that speaks", async () => {
    expectMember(await create("Smashed"), "CreateTagSuccess");
    const ticketId = await ticketWith(["Smashed"]);
    const risk = async () => (await app.as.agent.ticket.ticket({ id: ticketId }))?.risk;
    expect(await risk()).toBe("ROUTINE");
    const { tag } = expectMember(await merge("Smashed", "Damaged in transit"), "MergeTagsSuccess");
    expect(await risk()).toBe("HIGH");
    expectMember(
      await app.as.manager.tag.unmergeTag({ tagId: tag.id, note: note(), idempotencyKey: key() }),
      "UnmergeTagSuccess",
    );
    expect(await risk()).toBe("ROUTINE");
  });

  test("happens once per key, and the key is bound to its input", async () => {
    const same = key();
    expectMember(await merge("Damaged in transit", "Tracking update", same), "MergeTagsSuccess");
    expect(expectMember(await merge("Damaged in transit", "Tracking update", same), "MergeTagsSuccess").replayed).toBe(true);
    expectMember(await merge("Tracking update", "Damaged in transit", same), "IdempotencyKeyReused");
    expect((await auditOf(app, await idOf("Damaged in transit"))).map(({ action }) => action)).toEqual(["tag.merge"]);
  });

  test.each<[string, string, string]>([
    ["a tag into itself", "VIP", "VIP"],
    ["a reason into a mere label", "Tracking update", "VIP"],
    ["a mere label into a reason", "VIP", "Tracking update"],
  ])("of %s is refused, and nothing happens", async (_, source, target) => {
    expectMember(await merge(source, target), "TagNotChangeable");
    expect((await tagNamed(source)).version).toBe(1);
  });

  test("into a merged or retired tag is refused, as is renaming, retiring or merging a merged one again", async () => {
    for (const name of ["A", "B"]) expectMember(await create(name), "CreateTagSuccess");
    expectMember(await merge("A", "B"), "MergeTagsSuccess");
    expectMember(await merge("Tracking update", "A"), "TagNotChangeable");
    expectMember(await merge("A", "Tracking update"), "TagNotChangeable");
    expectMember(await rename("A", "D"), "TagNotChangeable");
    expectMember(await app.as.manager.tag.retireTag({ tagId: await idOf("A"), note: note() }), "TagNotChangeable");
    expectMember(await app.as.manager.tag.retireTag({ tagId: await idOf("B"), note: note() }), "RetireTagSuccess");
    expectMember(await merge("Tracking update", "B"), "TagNotChangeable");
  });
});

test("a retired tag cannot be given, is kept by whoever carries it, is still counted, and can come back", async () => {
  const carrier = await ticketWith(["VIP", "Tracking update"]);
  const other = await ticketWith([]);
  const tagId = await idOf("Tracking update");
  const { tag } = expectMember(await app.as.manager.tag.retireTag({ tagId, note: note() }), "RetireTagSuccess");
  expect(tag.retiredAt).not.toBeNull();
  const selectable = await app.as.agent.ticket.tags({ filter: { selectable: true } });
  expect(selectable.map(({ name }) => name)).toEqual(["Damaged in transit", "VIP"]);
  const refused = expectMember(await app.as.agent.ticket.setTags({ ticketId: other, tags: ["Tracking update"] }), "InvalidInput");
  expect(refused.message).toContain("is retired");
  expectMember(await app.as.agent.ticket.setTags({ ticketId: carrier, tags: ["Tracking update"] }), "SetTagsSuccess");
  expect(await volume()).toEqual({ "Tracking update": 1, none: 1 });
  expectMember(await app.as.manager.tag.retireTag({ tagId, note: note() }), "TagNotChangeable");
  expectMember(await app.as.manager.tag.restoreTag({ tagId, note: note() }), "RestoreTagSuccess");
  expectMember(await app.as.agent.ticket.setTags({ ticketId: other, tags: ["Tracking update"] }), "SetTagsSuccess");
});

test("every change asks why and for the version it was decided on, is audited with its note, and is an event with the tag", async () => {
  const tagId = await idOf("VIP");
  const after = await logEnd(app);
  const why = "Purchasing asked for a word of their own.";
  const change = { tagId, name: "Partner", note: why };
  expectMember(await app.as.manager.tag.renameTag({ ...change, note: "ok" }), "NoteTooShort");
  expect(
    expectMember(await app.as.manager.tag.renameTag({ ...change, expectedVersion: 7 }), "VersionConflict").currentVersion,
  ).toBe(1);
  expectMember(await app.as.manager.tag.renameTag({ ...change, tagId: newId("tag") }), "TagNotFound");
  expectMember(await app.as.manager.tag.renameTag({ ...change, expectedVersion: 1 }), "RenameTagSuccess");
  const described = { tagId, description: "Buys for a company.", complexity: "COMPLEX" as const, note: why };
  expect(expectMember(await app.as.manager.tag.describeTag(described), "DescribeTagSuccess").tag).toMatchObject({
    description: "Buys for a company.",
    complexity: "COMPLEX",
    version: 3,
  });
  expect((await auditOf(app, tagId)).map(({ action, note: written }) => [action, written])).toEqual([
    ["tag.describe", why],
    ["tag.rename", why],
    ["tag.rename", "ok"],
  ]);
  await logEnd(app);
  const { nodes } = await app.as.manager.event.events({ types: ["TAG_UPDATED"], after });
  expect(nodes.map(({ subject }) => [subject?.__typename, subject?.id])).toEqual([
    ["Tag", tagId],
    ["Tag", tagId],
  ]);
});

test("the shipped taxonomy is added once, and leaves alone what a team has renamed", async () => {
  expectMember(await rename("Tracking update", "Where is my parcel"), "RenameTagSuccess");
  const planned = expectMember(await app.as.manager.tag.installTaxonomy({ dryRun: true }), "InstallTaxonomySuccess");
  expect(planned).toMatchObject({ tags: [] });
  const done = expectMember(await app.as.manager.tag.installTaxonomy({}), "InstallTaxonomySuccess");
  expect(done.added).toEqual(planned.added);
  expect(done.added).toEqual([
    "Standard return",
    "Product clarification",
    "Cancellation",
    "Not delivered",
    "Wrong size",
    "FBA return",
    "Partial refund request",
    "Warranty",
    "Cannot log in",
    "Intellectual property",
    "Legal matter",
    "A-to-z claim",
  ]);
  expect(expectMember(await app.as.manager.tag.installTaxonomy({}), "InstallTaxonomySuccess").added).toEqual([]);
  const complex = await app.as.agent.ticket.tags({ filter: { complexity: "COMPLEX" } });
  expect(complex.map(({ name }) => name)).toEqual(["A-to-z claim", "Intellectual property", "Legal matter"]);
});

test("an Amazon ticket that waits for its reason is found by that", async () => {
  const [with_, without] = [await ticketWith(["Tracking update"]), await ticketWith(["VIP"])];
  const list = async (withoutReason: boolean) =>
    (await app.as.agent.ticket.tickets({ filter: { withoutReason } })).nodes.map(({ id }) => id);
  expect([await list(true), await list(false)]).toEqual([[without], [with_]]);
  expectMember(await app.as.agent.ticket.setTags({ ticketId: with_, tags: [] }), "SetTagsSuccess");
  expect((await list(true)).toSorted()).toEqual([with_, without].toSorted());
});

test("another workspace's tag is no tag, and its names are free here", async () => {
  const other = await anotherWorkspace(shared());
  const theirs = (await other.as.manager.ticket.tags())[0]?.id ?? "";
  const ask = { tagId: theirs, note: note() };
  const { tag } = app.as.manager;
  expectMember(await tag.renameTag({ ...ask, name: "Mine" }), "TagNotFound");
  expectMember(await tag.describeTag(ask), "TagNotFound");
  expectMember(await tag.retireTag(ask), "TagNotFound");
  expectMember(await tag.restoreTag(ask), "TagNotFound");
  expectMember(await tag.unmergeTag({ ...ask, idempotencyKey: key() }), "TagNotFound");
  const mine = await idOf("VIP");
  const pair = { note: note(), idempotencyKey: key() };
  expectMember(await tag.mergeTags({ ...pair, sourceTagId: theirs, targetTagId: mine }), "TagNotFound");
  expectMember(await tag.mergeTags({ ...pair, sourceTagId: mine, targetTagId: theirs }), "TagNotFound");
  expectMember(await other.as.manager.tag.createTag({ name: "Theirs", isReason: true }), "CreateTagSuccess");
  expectMember(await create("Theirs"), "CreateTagSuccess");
});
