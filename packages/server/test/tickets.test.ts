/** Labels of a ticket: the workspace's own names, one reason at most, automatic ones never by hand. */
import { beforeEach, expect, test } from "vitest";
import { newId } from "../src/kernel/id.ts";
import { eventually, expectMember, givenOrder, givenTicket, partialRefund } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
let app: TestApp;
let ticketId: string;
beforeEach(async () => {
  app = await anotherWorkspace(shared());
  ticketId = await givenTicket(app, {});
});

const label = (tags: string[], expectedVersion?: number | null) =>
  app.as.agent.ticket.setTags({ ticketId, tags, ...(expectedVersion === undefined ? {} : { expectedVersion }) });
const labels = async () => (await app.as.agent.ticket.ticket({ id: ticketId }))?.tags.map(({ name }) => name);

test("labels are replaced as a whole, the reason among them is the ticket's reason, and the version grows", async () => {
  const first = expectMember(await label(["VIP", "Damaged in transit"]), "SetTagsSuccess").ticket;
  expect(first).toMatchObject({ version: 2, reason: { name: "Damaged in transit" } });
  expect(first.tags.map(({ name }) => name)).toEqual(["Damaged in transit", "VIP"]);
  expect(expectMember(await label(["Tracking update"]), "SetTagsSuccess").ticket).toMatchObject({
    version: 3,
    reason: { name: "Tracking update" },
    tags: [{ name: "Tracking update" }],
  });
  expect(expectMember(await label([]), "SetTagsSuccess").ticket).toMatchObject({ version: 4, reason: null, tags: [] });
});

test("a label named twice is one label", async () => {
  expect(expectMember(await label(["VIP", "VIP"]), "SetTagsSuccess").ticket.tags).toHaveLength(1);
});

test("unknown and automatic names, two reasons, more than 20: every issue at once, and nothing changes", async () => {
  const order = await givenOrder(app);
  ticketId = order.ticketId;
  expectMember(await app.as.agent.refund.refundOrder(partialRefund(order, "1.00")), "RefundOrderSuccess");
  const result = expectMember(
    await label(["VIP", "nope", "Agent-Processed Refund", "Damaged in transit", "Tracking update"]),
    "InvalidInput",
  );
  expect(result.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
    ["input.tags.1", '"nope" is not a tag of this workspace; see Query.tags'],
    ["input.tags.2", '"Agent-Processed Refund" is set by the platform only'],
    ["input.tags", "may hold only one reason"],
  ]);
  expectMember(await label(Array.from({ length: 21 }, () => "VIP")), "InvalidInput");
  expect(await labels()).toEqual(["Agent-Processed Refund"]);
});

test("an automatic label stays when people replace theirs", async () => {
  const order = await givenOrder(app);
  ticketId = order.ticketId;
  expectMember(await app.as.agent.refund.refundOrder(partialRefund(order, "1.00")), "RefundOrderSuccess");
  expectMember(await label(["VIP"]), "SetTagsSuccess");
  expect(await labels()).toEqual(["Agent-Processed Refund", "VIP"]);
  expectMember(await label([]), "SetTagsSuccess");
  expect(await labels()).toEqual(["Agent-Processed Refund"]);
});

test("who read an older version learns the current one and changes nothing; null asks for no check", async () => {
  expectMember(await label(["VIP"], 1), "SetTagsSuccess");
  expect(expectMember(await label([], 1), "VersionConflict")).toMatchObject({
    code: "VERSION_CONFLICT",
    currentVersion: 2,
    path: ["input", "expectedVersion"],
  });
  expect(await labels()).toEqual(["VIP"]);
  expectMember(await label([], null), "SetTagsSuccess");
});

test("a ticket that is not here: TicketNotFound", async () => {
  ticketId = newId("ticket");
  expect(expectMember(await label(["VIP"]), "TicketNotFound").path).toEqual(["input", "ticketId"]);
});

test("subscribers are told, once per change", async () => {
  await label(["VIP"]);
  await label(["nope"]);
  await label([]);
  const told = await eventually(
    async () => (await app.as.agent.event.events({ types: ["TICKET_UPDATED"] })).nodes,
    (nodes) => nodes.length >= 2,
  );
  expect(told.map(({ subjectId }) => subjectId)).toEqual([ticketId, ticketId]);
});

test("the workspace's labels are listed by name", async () => {
  expect((await app.as.agent.ticket.tags()).map(({ name, isReason, isAutomatic }) => [name, isReason, isAutomatic])).toEqual([
    ["Damaged in transit", true, false],
    ["Tracking update", true, false],
    ["VIP", false, false],
  ]);
});
