/** What was bought: told by SKU or ASIN, kept once, and there where the question is asked. */
import { beforeEach, describe, expect, test } from "vitest";
import { operation } from "@firstline/sdk";
import { newId } from "../src/kernel/id.ts";
import { expectMember, fewestStatements, givenOrder } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
let app: TestApp;
beforeEach(async () => {
  app = await anotherWorkspace(shared());
});

type Input = Parameters<TestApp["as"]["agent"]["product"]["upsertProducts"]>[0];
type Row = Input["products"][number];
const upsert = (products: readonly Row[], more: Partial<Input> = {}) =>
  app.as.integrator.product.upsertProducts({ products, ...more });
const rows = async (products: readonly Row[], more: Partial<Input> = {}) =>
  expectMember(await upsert(products, more), "UpsertProductsSuccess").rows;
const stored = async (row: Row, more: Partial<Input> = {}) => (await rows([row], more))[0]?.product?.id ?? "";
const all = async () => (await app.as.agent.product.products({ first: 100 })).nodes;

const CUP: Row = {
  sku: "CUP-1",
  asin: "B0TESTCUP1",
  title: "Stoneware cup",
  brand: "Northwind",
  attributes: [
    { name: "Volume", value: "250 ml" },
    { name: "Dishwasher", value: "yes" },
  ],
  bullets: ["Glazed by hand"],
  documents: [{ title: "Care", url: "https://docs.example/cup.pdf", kind: "CARE" }],
  imageUrl: "https://img.example/cup.jpg",
  asOf: "2026-11-01T08:00:00.000Z",
};

test("a product is stored as it was told, with its age and who told it", async () => {
  const id = await stored(CUP, { source: "pim" });
  expect(await app.as.agent.product.product({ id })).toMatchObject({ ...CUP, channelAccount: null, source: "pim" });
  const Node = operation<{ node: { title: string } | null }, { id: string }>(
    "query N($id: ID!) { node(id: $id) { ... on Product { title } } }",
  );
  expect((await app.as.agent.request(Node, { id })).node).toEqual({ title: "Stoneware cup" });
});

test("the same rows again change nothing", async () => {
  const id = await stored(CUP);
  const first = await app.as.agent.product.product({ id });
  expect(await stored(CUP)).toBe(id);
  expect(await app.as.agent.product.product({ id })).toEqual(first);
  expect(await all()).toHaveLength(1);
});

test("a later row replaces what was known, an older one does not", async () => {
  const id = await stored(CUP);
  expect(await stored({ sku: "CUP-1", title: "Cup, new glaze", asOf: "2026-11-02T08:00:00Z" })).toBe(id);
  const replaced = {
    title: "Cup, new glaze",
    asin: null,
    brand: null,
    attributes: [],
    bullets: [],
    documents: [],
    imageUrl: null,
  };
  expect(await app.as.agent.product.product({ id })).toMatchObject(replaced);
  expect(await stored(CUP)).toBe(id);
  expect(await app.as.agent.product.product({ id })).toMatchObject(replaced);
});

test("what holds for an account and what holds for the workspace are two products; a row without SKU is kept by its ASIN", async () => {
  const channelAccountId = app.workspace.accounts.ebay;
  const ids = [await stored(CUP), await stored(CUP, { channelAccountId }), await stored({ asin: "B0TESTCUP1", title: "Cup" })];
  expect(new Set(ids).size).toBe(3);
  expect((await app.as.agent.product.products({ filter: { channelAccountId } })).nodes.map(({ id }) => id)).toEqual([ids[1]]);
  expect(await stored({ asin: "B0TESTCUP1", title: "Cup" })).toBe(ids[2]);
});

describe("a bad row says why, and does not hold back the others", () => {
  const many = <Item>(count: number, item: Item): Item[] => Array.from({ length: count }, () => item);
  test.each<[string, Partial<Row>, string[]]>([
    ["neither SKU nor ASIN", { sku: null, asin: null }, ["sku"]],
    ["a malformed ASIN", { asin: "b0testcup1" }, ["asin"]],
    ["a blank title", { title: "  " }, ["title"]],
    ["a plain http document", { documents: [{ title: "M", url: "http://docs.example", kind: "MANUAL" }] }, ["documents.0.url"]],
    ["a script as picture", { imageUrl: "javascript:alert(1)" }, ["imageUrl"]],
    ["101 attributes", { attributes: many(101, { name: "a", value: "b" }) }, ["attributes"]],
    ["an empty fact", { attributes: [{ name: "", value: "" }] }, ["attributes.0.name", "attributes.0.value"]],
    ["21 bullets", { bullets: many(21, "a") }, ["bullets"]],
    ["tomorrow's knowledge", { asOf: new Date(Date.now() + 86_400_000).toISOString() }, ["asOf"]],
  ])("%s", async (_, change, paths) => {
    const answer = await rows([
      { ...CUP, sku: "OK-1" },
      { ...CUP, sku: "BAD", ...change },
      { ...CUP, sku: "OK-2" },
    ]);
    expect(answer.map(({ product }) => product === null)).toEqual([false, true, false]);
    expect(answer[1]?.problem?.issues.map(({ path }) => path.join("."))).toEqual(paths.map((path) => `input.products.1.${path}`));
    expect(await all()).toHaveLength(2);
  });

  test("none, more than 100, the same SKU twice, or no source: the whole upload is InvalidInput", async () => {
    const hundredAndOne = Array.from({ length: 101 }, (_, index) => ({ ...CUP, sku: `S-${index}` }));
    for (const products of [[], hundredAndOne, [CUP, CUP]])
      expect(expectMember(await upsert(products), "InvalidInput").path).toEqual(["input", "products"]);
    expect(expectMember(await upsert([CUP], { source: " " }), "InvalidInput").path).toEqual(["input", "source"]);
    expect(await all()).toEqual([]);
  });

  test("an account that is not here: ChannelAccountNotFound", async () => {
    expectMember(await upsert([CUP], { channelAccountId: newId("channelAccount") }), "ChannelAccountNotFound");
  });
});

test("products are found by SKU, ASIN, brand, and by a part of what they are called", async () => {
  const cup = await stored(CUP);
  const mug = await stored({ sku: "MUG_2", title: "Enamel mug, 100% steel", brand: "Southwind" });
  const found = async (filter: object) => (await app.as.agent.product.products({ filter })).nodes.map(({ id }) => id);
  expect(await found({ sku: "CUP-1" })).toEqual([cup]);
  expect(await found({ asin: "B0TESTCUP1" })).toEqual([cup]);
  expect(await found({ brand: "northwind" })).toEqual([cup]);
  expect(await found({ search: "WARE" })).toEqual([cup]);
  expect(await found({ search: "wind" })).toEqual([mug, cup]);
  expect(await found({ search: "100%" })).toEqual([mug]);
  expect(await found({ search: "G_2" })).toEqual([mug]);
  await expect(app.as.agent.product.products({ filter: { search: "w" } })).rejects.toMatchObject({
    message: expect.stringContaining("at least 2 characters") as string,
  });
});

const OF_TICKET = operation<
  {
    ticket: { products: { title: string }[] };
    order: { lines: { product: { title: string } | null }[] } | null;
  },
  { ticketId: string; orderId: string }
>(`query Products($ticketId: ID!, $orderId: ID!) {
  ticket(id: $ticketId) { products { title } }
  order(id: $orderId) { lines { product { title } } } }`);

test("a ticket shows the product of its order, as the order's line does: the account's word before the workspace's", async () => {
  const order = await givenOrder(app, { atMarketplace: false });
  const read = () => app.as.agent.request(OF_TICKET, { ticketId: order.ticketId, orderId: order.id });
  expect(await read()).toEqual({ ticket: { products: [] }, order: { lines: [{ product: null }] } });
  await stored({ ...CUP, title: "Everywhere" });
  await stored({ ...CUP, title: "On eBay" }, { channelAccountId: app.workspace.accounts.ebay });
  expect(await read()).toMatchObject({ ticket: { products: [{ title: "Everywhere" }] } });
  await stored({ ...CUP, title: "On Amazon" }, { channelAccountId: app.workspace.accounts.amazon });
  const shown = { title: "On Amazon" };
  expect(await read()).toEqual({ ticket: { products: [shown] }, order: { lines: [{ product: shown }] } });
});

test("an ASIN in a customer's message names its product; a word of another form, or an unknown number, names none", async () => {
  await stored({ asin: "B0ASKEDFOR", title: "Asked for" });
  await stored({ asin: "1234567890", title: "A book" });
  await stored({ sku: "Hello", title: "A word" });
  const say = async (text: string) => {
    const { ticket } = expectMember(
      await app.as.integrator.message.ingestMessage({
        channelAccountId: app.workspace.accounts.email,
        parsed: { externalId: `<${newId("message")}@test.example>`, senderAddress: `${newId("customer")}@post.example`, text },
      }),
      "IngestMessageSuccess",
    );
    return (await app.as.agent.request(OF_TICKET, { ticketId: ticket.id, orderId: "" })).ticket.products;
  };
  expect(await say("Is https://www.amazon.com/dp/B0ASKEDFOR?th=1 dishwasher-safe? I mean B0ASKEDFOR.")).toEqual([
    { title: "Asked for" },
  ]);
  expect(await say("Hello, is 1234567890 or B0UNKNOWN1 or XB0ASKEDFOR the right one?")).toEqual([]);
});

test("a page of tickets reads its products in as many statements as one ticket", async () => {
  await stored(CUP);
  for (let count = 0; count < 4; count += 1) await givenOrder(app, { atMarketplace: false });
  const list = operation<{ tickets: { nodes: { products: object[] }[] } }, { first: number }>(
    "query Budget($first: Int!) { tickets(first: $first) { nodes { products { title channelAccount { name } } } } }",
  );
  const costOf = (first: number): Promise<number> =>
    fewestStatements(app, async () => {
      const { nodes } = (await app.as.agent.request(list, { first })).tickets;
      expect(nodes.map(({ products }) => products.length)).toEqual(Array.from({ length: first }, () => 1));
    });
  expect([await costOf(1), await costOf(4)]).toEqual([6, 6]);
});
