/** Who may be one person: what speaks for it, what a person said against it, and what it costs to ask. */
import { operation } from "@firstline/sdk";
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "../src/kernel/id.ts";
import { buyersOf } from "./buyers.ts";
import { expectMember, note, fewestStatements } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
let app: TestApp;
beforeEach(async () => {
  app = await anotherWorkspace(shared());
});
const { buys, suggestionsOf } = buyersOf(() => app);

describe("suggestions", () => {
  const anna = { name: "Anna-Lena Weiß", postalCode: "10115", countryCode: "DE" };

  test("one name at one postcode, however it is written, suggests and never merges", async () => {
    const one = await buys({ ...anna, marketplaceId: "one" });
    const other = await buys({
      name: "WEISS, anna lena".replace("SS", "ß"),
      postalCode: " 10115",
      countryCode: "DE",
      email: "a@post.example",
    });
    expect(other.customerId).not.toBe(one.customerId);
    expect(await suggestionsOf(other.customerId)).toMatchObject([
      {
        score: 50,
        customer: { id: one.customerId },
        evidence: [{ kind: "SAME_NAME_AND_POSTCODE", explanation: "Both bought as WEIß, anna lena, 10115 DE." }],
      },
    ]);
    expect(await suggestionsOf(one.customerId)).toHaveLength(1);
  });

  test.each([
    ["another name", { ...anna, name: "Anna Weiß" }],
    ["another postcode", { ...anna, postalCode: "10117" }],
    ["another country", { ...anna, countryCode: "AT" }],
    ["no postcode", { name: anna.name, countryCode: "DE" }],
  ])("%s suggests nothing", async (_, buyer) => {
    const one = await buys({ ...anna, marketplaceId: "one" });
    await buys({ ...buyer, marketplaceId: "other" });
    expect(await suggestionsOf(one.customerId)).toEqual([]);
  });

  test("an American code of nine digits is the place of its first five", async () => {
    const one = await buys({ name: "Kim Lee", postalCode: "02139", countryCode: "US", marketplaceId: "one" });
    await buys({ name: "Kim Lee", postalCode: "02139-4307", countryCode: "US", marketplaceId: "other" });
    expect(await suggestionsOf(one.customerId)).toHaveLength(1);
  });

  test("evidence adds up, the best suggestion stands first, and there are never more than ten", async () => {
    const one = await buys({ ...anna, marketplaceId: "one" });
    for (let count = 0; count < 11; count += 1) await buys({ ...anna, marketplaceId: `other-${count}` });
    const both = await buys({ ...anna, email: "a@post.example" });
    await buys({ marketplaceId: "one", email: "a@post.example" });
    const found = await suggestionsOf(one.customerId);
    expect(found).toHaveLength(10);
    expect(found[0]).toMatchObject({ score: 85, customer: { id: both.customerId }, evidence: [{ kind: "NAMED_TOGETHER" }, {}] });
    expect(found.slice(1).map(({ score }) => score)).toEqual(Array.from({ length: 9 }, () => 50));
  });

  test("a suggestion that was followed or dismissed is not made again, in neither direction, also not for who is merged later", async () => {
    const one = await buys({ ...anna, marketplaceId: "one" });
    const other = await buys({ ...anna, marketplaceId: "other" });
    const third = await buys({ marketplaceId: "third" });
    const ids = { customerId: one.customerId, otherCustomerId: other.customerId };
    const dismiss = (input: typeof ids) => app.as.agent.customer.dismissCustomerSuggestion(input);
    for (let count = 0; count < 2; count += 1)
      expect(expectMember(await dismiss(ids), "DismissCustomerSuggestionSuccess").customer.suggestions).toEqual([]);
    expect(await suggestionsOf(other.customerId)).toEqual([]);
    const merged = { primaryId: third.customerId, otherIds: [other.customerId], note: note() };
    expectMember(await app.as.agent.customer.mergeCustomers(merged), "MergeCustomersSuccess");
    expect(await suggestionsOf(third.customerId)).toEqual([]);
    expectMember(await dismiss({ customerId: third.customerId, otherCustomerId: other.customerId }), "CustomersAreTheSame");
    expectMember(await dismiss({ customerId: newId("customer"), otherCustomerId: other.customerId }), "CustomerNotFound");
  });

  test("two who were merged suggest nobody to themselves, and show the primary to others", async () => {
    const [one, two, three] = [
      await buys({ ...anna, marketplaceId: "one" }),
      await buys({ ...anna, marketplaceId: "two" }),
      await buys({ ...anna, marketplaceId: "three" }),
    ];
    const merged = { primaryId: two.customerId, otherIds: [one.customerId], note: note() };
    expectMember(await app.as.agent.customer.mergeCustomers(merged), "MergeCustomersSuccess");
    expect(await suggestionsOf(two.customerId)).toMatchObject([{ customer: { id: three.customerId } }]);
    expect(await suggestionsOf(three.customerId)).toMatchObject([{ customer: { id: two.customerId } }]);
  });
});

test("customers with all that speaks for and against them cost as many statements for one as for twelve", async () => {
  const anna = { name: "Anna Weiß", postalCode: "10115", countryCode: "DE" };
  const ids: string[] = [];
  for (let count = 0; count < 14; count += 1) ids.push((await buys({ ...anna, marketplaceId: `b-${count}` })).customerId);
  for (const [primaryId = "", otherId = ""] of [ids.slice(-2).reverse(), ids.slice(-4, -2).reverse()])
    expectMember(
      await app.as.agent.customer.mergeCustomers({ primaryId, otherIds: [otherId], note: note() }),
      "MergeCustomersSuccess",
    );
  const List = operation<
    { customers: { nodes: unknown[] } },
    { first: number }
  >(`query List($first: Int!) { customers(first: $first) { nodes {
    mergedInto { id } merges { note primary { id } merged { id mergedInto { id } } mergedBy { name } unmergedBy { name } }
    identities { value confidence linkedBy { name } } suggestions { score customer { displayName } evidence { explanation } } } } }`);
  const costOf = (first: number): Promise<number> =>
    fewestStatements(app, async () => expect((await app.as.agent.request(List, { first })).customers.nodes).toHaveLength(first));
  // Who asks, customers, identities, merges, suggestions, customers of merges and of suggestions, members, keys.
  expect([await costOf(2), await costOf(12)]).toEqual([9, 9]);
});
