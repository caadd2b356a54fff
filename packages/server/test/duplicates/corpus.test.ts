/** How good the detection is on labelled messages in six languages. `node benchmarks/duplicates.ts` prints the whole table. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { expectMember } from "../given.ts";
import type { TestApp } from "../harness.ts";
import { anotherWorkspace, sharedApp } from "../shared-app.ts";
import { LANGUAGES } from "./case.ts";
import type { LabelledCase, Writing } from "./case.ts";
import { asLines, fileOf, GENERATORS, readCases } from "./corpus.ts";
import type { SetName } from "./corpus.ts";
import { flaggedIn, precisionOf, recallOf, scoreOf } from "./score.ts";

const shared = sharedApp();

describe.each(["dev", "held-out"] satisfies SetName[])("%s", (name) => {
  test("the file is what its generator prints", () => {
    expect(
      readFileSync(fileOf(name), "utf8") === asLines(GENERATORS[name]()),
      "print it again: node benchmarks/duplicates.ts --write",
    ).toBe(true);
  });

  test("every language has its share of repeats and of hard negatives", () => {
    for (const language of LANGUAGES) {
      const own = readCases(name).filter((one) => one.language === language);
      const repeating = own.filter(({ repeats }) => repeats.length > 0).length;
      expect(repeating).toBeGreaterThanOrEqual(40);
      expect(own.length - repeating).toBeGreaterThanOrEqual(30);
    }
  });

  test("precision is at least 0.95, recall at least 0.85", () => {
    const all = scoreOf(readCases(name)).get("all") ?? { hits: 0, wrong: 0, missed: 0 };
    expect(precisionOf(all)).toBeGreaterThanOrEqual(0.95);
    expect(recallOf(all)).toBeGreaterThanOrEqual(0.85);
  });

  test("no language is left behind: precision at least 0.92, recall at least 0.8 in each", () => {
    const tallies = scoreOf(readCases(name));
    for (const language of LANGUAGES) {
      const tally = tallies.get(language) ?? { hits: 0, wrong: 0, missed: 0 };
      expect(precisionOf(tally), language).toBeGreaterThanOrEqual(0.92);
      expect(recallOf(tally), language).toBeGreaterThanOrEqual(0.8);
    }
  });
});

const ACCOUNTS = { "amazon-eu": "amazon", "shop-mail": "email", "ebay-shop": "ebay" } as const;
type Known = keyof typeof ACCOUNTS;
const isKnown = (account: string): account is Known => account in ACCOUNTS;

/** Cases that the test workspace has accounts for, and whose messages open tickets of their own: at one account they would join a thread. */
const overTheEndpoint = (one: LabelledCase): boolean => {
  const accounts = [...one.earlier, one.arriving].map(({ account }) => account);
  return accounts.every(isKnown) && new Set(accounts).size === accounts.length;
};

const senderOf = ({ account, customer }: Writing): string => {
  const name = customer.replaceAll(" ", ".");
  if (account === "amazon-eu") return `${name.replaceAll(".", "")}@marketplace.amazon.com`;
  return account === "ebay-shop" ? name : `${name}@post.example`;
};

/** The buyer's order, so that the shop recognises them on every channel. Strangers and the unrecognised have none. */
const knowBuyer = async ({ as, workspace }: TestApp, one: LabelledCase): Promise<void> => {
  const writings = [...one.earlier, one.arriving];
  if (writings.some(({ customer }) => customer !== "buyer")) return;
  const numbers = new Set(writings.flatMap(({ order }) => order ?? []));
  await as.integrator.order.upsertOrders({
    channelAccountId: workspace.accounts.amazon,
    orders: [...numbers].map((externalId) => ({
      externalId,
      status: "SHIPPED" as const,
      fulfilment: "FBM" as const,
      purchasedAt: "2026-10-01T10:00:00Z",
      currencyCode: "EUR",
      buyer: { email: "buyer@post.example" },
      lines: [
        { externalId: "1", title: "Article", quantity: 1, components: [{ component: "PRINCIPAL" as const, charged: "10.00" }] },
      ],
    })),
  });
};

const ingest = async ({ as, workspace }: TestApp, writing: Writing, now: number): Promise<string> => {
  if (!isKnown(writing.account)) throw new Error(writing.account);
  const taken = expectMember(
    await as.integrator.message.ingestMessage({
      channelAccountId: workspace.accounts[ACCOUNTS[writing.account]],
      parsed: {
        externalId: `<${writing.hoursBefore}.${writing.account}@test.example>`,
        senderAddress: senderOf(writing),
        senderName: writing.senderName,
        subject: writing.subject,
        text: writing.text,
        sentAt: new Date(now - writing.hoursBefore * 3_600_000).toISOString(),
        ...(writing.order === null ? {} : { orderExternalId: writing.order }),
      },
    }),
    "IngestMessageSuccess",
  );
  expect(taken.ticketCreated).toBe(true);
  return taken.ticket.id;
};

test("a slice of the held-out set through ingestMessage gets the answers of the rules alone", async () => {
  const fit = readCases("held-out").filter(overTheEndpoint);
  // Every tenth, so that all languages and kinds are met.
  const slice = fit.filter((_, place) => place % 10 === 0);
  expect(slice.length).toBeGreaterThan(12);
  for (const one of slice) {
    const app = await anotherWorkspace(shared());
    await knowBuyer(app, one);
    const now = Date.now();
    const ids = new Map<number, string>();
    const oldestFirst = [...one.earlier.entries()].toSorted(([, a], [, b]) => b.hoursBefore - a.hoursBefore);
    for (const [place, writing] of oldestFirst) ids.set(place, await ingest(app, writing, now));
    const arriving = await ingest(app, one.arriving, now);
    const { nodes } = await app.as.agent.duplicate.duplicateCandidates({ filter: { ticketId: arriving } });
    const flagged = new Set(nodes.filter(({ ticket }) => ticket.id === arriving).map(({ earlierTicket }) => earlierTicket.id));
    expect([one.id, flagged]).toEqual([one.id, new Set(flaggedIn(one).map((place) => ids.get(place)))]);
  }
}, 60_000);
