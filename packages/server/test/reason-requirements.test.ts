/** What a closing reply must say, reason by reason. */
import { beforeEach, expect, test } from "vitest";
import { auditOf, expectMember, note } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
let app: TestApp;
beforeEach(async () => {
  app = await anotherWorkspace(shared());
});
const list = async () =>
  (await app.as.agent.requirement.reasonRequirements()).map(({ reason, requiredFacts, version }) => [
    reason.name,
    requiredFacts,
    version,
  ]);
type Input = Parameters<TestApp["as"]["manager"]["requirement"]["setReasonRequirement"]>[0];
const set = (change: Partial<Input> = {}) =>
  app.as.manager.requirement.setReasonRequirement({
    reason: "Damaged in transit",
    requiredFacts: ["REMEDY", "REFUND_AMOUNT"],
    expectedVersion: 0,
    note: note(),
    ...change,
  });

test("reasons of the default taxonomy come with what their customers write again for; labels that are no reason do not appear", async () => {
  expect(await list()).toEqual([
    ["Damaged in transit", ["REMEDY"], 0],
    ["Tracking update", ["TRACKING_NUMBER", "TRACKING_LINK", "DELIVERY_ESTIMATE"], 0],
  ]);
});

test("a partial refund asks for amount, processing date and transaction id", async () => {
  await app.app.database
    .client`update tags set name = 'Partial refund request' where workspace_id = ${app.workspace.id} and name = 'Tracking update'`;
  expect((await list())[1]).toEqual([
    "Partial refund request",
    ["REFUND_AMOUNT", "REFUND_PROCESSING_DATE", "REFUND_TRANSACTION_ID"],
    0,
  ]);
});

test("a manager replaces the list; each fact once, with a version, audited with the reason", async () => {
  const why = note();
  const { reasonRequirement } = expectMember(
    await set({ requiredFacts: ["REMEDY", "REFUND_AMOUNT", "REMEDY"], note: why }),
    "SetReasonRequirementSuccess",
  );
  expect(reasonRequirement).toMatchObject({
    requiredFacts: ["REMEDY", "REFUND_AMOUNT"],
    version: 1,
    changedBy: { name: "manager" },
  });
  expect((await list())[0]).toEqual(["Damaged in transit", ["REMEDY", "REFUND_AMOUNT"], 1]);
  expect((await auditOf(app, reasonRequirement.reason.id)).map(({ action, note: said }) => [action, said])).toEqual([
    ["requirement.set", why],
  ]);
});

test("an empty list asks for nothing", async () => {
  expectMember(await set({ requiredFacts: [] }), "SetReasonRequirementSuccess");
  expect((await list())[0]).toEqual(["Damaged in transit", [], 1]);
});

test("who read an older version learns the current one and changes nothing", async () => {
  expectMember(await set(), "SetReasonRequirementSuccess");
  expect(expectMember(await set({ requiredFacts: [] }), "VersionConflict").currentVersion).toBe(1);
  expect((await list())[0]).toEqual(["Damaged in transit", ["REMEDY", "REFUND_AMOUNT"], 1]);
});

test.each(["VIP", "nope"])("%s is no reason", async (reason) => {
  expect(expectMember(await set({ reason }), "InvalidInput").path).toEqual(["input", "reason"]);
});

test("without a reason why, nothing changes", async () => {
  expectMember(await set({ note: "because" }), "NoteTooShort");
  expect((await list())[0]).toEqual(["Damaged in transit", ["REMEDY"], 0]);
});
