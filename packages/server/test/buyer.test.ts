/** What a guard knows of a buyer: the same that the side panel shows, over all channels and identities, by thresholds of the workspace. */
import { operation } from "@firstline/sdk";
import { beforeAll, describe, expect, test } from "vitest";
import { buyerFactsByCustomerIds, buyerFactsOf } from "../src/features/customer-history/index.ts";
import { openDatabase, scopeOf } from "../src/platform/database.ts";
import { auditOf, digits, expectMember, givenOrder, note } from "./given.ts";
import { buyersOf } from "./buyers.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
let app: TestApp;
beforeAll(async () => {
  app = await anotherWorkspace(shared());
});

const factsOf = (customerId: string) => buyerFactsOf(scopeOf(app.app.database, app.workspace.id), customerId, new Date());
const SHOWN = operation<
  { customer: { riskProfile: { band: string }; buyerKind: string; segments: { kind: string }[] } },
  { id: string }
>("query Shown($id: ID!) { customer(id: $id) { riskProfile { band } buyerKind segments { kind } } }");
const shownOf = async (id: string) => {
  const { customer } = await app.as.agent.request(SHOWN, { id });
  return { risk: customer.riskProfile.band, kind: customer.buyerKind, segments: customer.segments.map(({ kind }) => kind) };
};
const claimed = async (orderId: string) =>
  expectMember(
    await app.as.agent.claim.recordClaim({
      orderId,
      kind: "A_TO_Z",
      externalId: digits(9),
      filedAt: new Date().toISOString(),
      state: "CLOSED",
    }),
    "RecordClaimSuccess",
  );

/** Claims on Amazon as one identity, and on eBay as another; nobody who looks at one of them sees an offender. */
const twoFaces = async () => {
  const relay = `b${digits(12)}@marketplace.amazon.com`;
  const amazon = await givenOrder(app, { buyer: relay, atMarketplace: false });
  const onAmazon = (await app.as.agent.order.order({ id: amazon.id }))?.customer?.id ?? "";
  const ebay = await buyersOf(() => app).buys({ email: `${digits(10)}@post.example` });
  await claimed(amazon.id);
  await claimed(ebay.id);
  return { onAmazon, onEbay: ebay.customerId };
};

type Input = Parameters<TestApp["as"]["manager"]["buyer"]["setBuyerRule"]>[0];
const usd = (amount: string) => ({ amount, currencyCode: "USD" });
const setRule = (change: Partial<Input>) =>
  app.as.manager.buyer.setBuyerRule({
    elevatedFrom: 30,
    highFrom: 60,
    highValueFrom: [usd("1000.00")],
    expectedVersion: 0,
    note: note(),
    ...change,
  });

describe("buyer facts of a guard", () => {
  test("see the claims of every channel and identity once they are one person, and equal what the panel shows", async () => {
    const { onAmazon, onEbay } = await twoFaces();
    const apart = { risk: "LOW", kind: "FIRST_TIME", segments: ["FIRST_TIME"] };
    expect([await factsOf(onAmazon), await factsOf(onEbay)]).toEqual([apart, apart]);
    const merge = { primaryId: onEbay, otherIds: [onAmazon], note: note() };
    expectMember(await app.as.agent.customer.mergeCustomers(merge), "MergeCustomersSuccess");
    const together = { risk: "HIGH", kind: "REPEAT_OFFENDER", segments: ["REPEAT_OFFENDER", "RETURNING"] };
    expect([await factsOf(onAmazon), await factsOf(onEbay)]).toEqual([together, together]);
    expect(await shownOf(onEbay)).toEqual(together);
  });

  test("name a high-value customer, also one who is a risk as well", async () => {
    const order = await givenOrder(app, { principal: "1000.00", atMarketplace: false });
    const id = (await app.as.agent.order.order({ id: order.id }))?.customer?.id ?? "";
    expect(await factsOf(id)).toEqual({ risk: "LOW", kind: "HIGH_VALUE", segments: ["HIGH_VALUE", "FIRST_TIME"] });
    expect(await shownOf(id)).toEqual(await factsOf(id));
  });

  test("cost three statements, for one buyer and for many", async () => {
    const { onAmazon, onEbay } = await twoFaces();
    const statements: string[] = [];
    const database = openDatabase(app.app.database.url, { poolSize: 1, onStatement: (text) => void statements.push(text) });
    const scope = scopeOf(database, app.workspace.id);
    const facts = await buyerFactsByCustomerIds(scope, [onAmazon, onEbay, onAmazon], new Date());
    expect([...facts.keys()].sort()).toEqual([onAmazon, onEbay].sort());
    expect(statements.splice(0)).toHaveLength(3);
    expect(await buyerFactsOf(scope, onAmazon, new Date())).toEqual(facts.get(onAmazon));
    expect(statements).toHaveLength(3);
    await database.close();
  });
});

describe("the thresholds", () => {
  beforeAll(async () => {
    app = await anotherWorkspace(shared());
  });

  test("are shipped, and a change is in force at once for panel and guard, versioned and audited with its note", async () => {
    const order = await givenOrder(app, { atMarketplace: false });
    const customerId = (await app.as.agent.order.order({ id: order.id }))?.customer?.id ?? "";
    await claimed(order.id);
    const shipped = await app.as.agent.buyer.buyerRule();
    expect(shipped).toMatchObject({ elevatedFrom: 30, highFrom: 60, version: 0, changedBy: null, changedAt: null });
    expect(shipped.highValueFrom).toContainEqual(usd("1000.00"));
    expect(await factsOf(customerId)).toMatchObject({ risk: "LOW", kind: "FIRST_TIME" });

    const because = note();
    const change = { elevatedFrom: 20, highFrom: 25, highValueFrom: [usd("80.00")], note: because };
    expect(expectMember(await setRule(change), "SetBuyerRuleSuccess").buyerRule).toMatchObject({ version: 1, highFrom: 25 });
    expect(await factsOf(customerId)).toEqual({
      risk: "HIGH",
      kind: "REPEAT_OFFENDER",
      segments: ["REPEAT_OFFENDER", "HIGH_VALUE", "FIRST_TIME"],
    });
    expect(await shownOf(customerId)).toEqual(await factsOf(customerId));
    expect(await app.as.agent.buyer.buyerRule()).toMatchObject({ version: 1, changedBy: { name: "manager" } });
    expect(await auditOf(app, app.workspace.id)).toMatchObject([
      { action: "buyerRule.set", note: because, actor: { name: "manager" } },
    ]);
  });

  test("two who change the same version: one of them is told", async () => {
    const { version } = await app.as.agent.buyer.buyerRule();
    const change = { expectedVersion: version };
    const results = await Promise.all([setRule({ ...change, highFrom: 70 }), setRule({ ...change, highFrom: 80 })]);
    expect(results.map(({ __typename }) => __typename).sort()).toEqual(["SetBuyerRuleSuccess", "VersionConflict"]);
    expect((await app.as.agent.buyer.buyerRule()).version).toBe(version + 1);
  });

  test("that make no sense are refused with every fault, and without a reason nothing changes", async () => {
    const before = await app.as.agent.buyer.buyerRule();
    const change = { expectedVersion: before.version, elevatedFrom: 60, highFrom: 60, highValueFrom: [usd("1.00"), usd("2.00")] };
    const { issues } = expectMember(await setRule(change), "InvalidInput");
    expect(issues.map(({ path, message }) => `${path.join(".")}: ${message}`)).toEqual([
      "input.highFrom: must be more than elevatedFrom",
      "input.highValueFrom.1: USD stands twice",
    ]);
    expectMember(await setRule({ expectedVersion: before.version, note: "because" }), "NoteTooShort");
    expect(await app.as.agent.buyer.buyerRule()).toEqual(before);
  });
});
