/** Whatever people said about who is who, and whatever arrived meanwhile: once it is all taken back, nothing is left of it. */
import { operation } from "@firstline/sdk";
import fc from "fast-check";
import { expect, test } from "vitest";
import { expectMember, note } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { SEED } from "./seed.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
const PEOPLE = 4;
const FREE = 3;
/** Each person is known by two keys from the beginning; some keys are nobody's. */
const KEYS = [
  ...Array.from({ length: PEOPLE * 2 }, (_, index) => `person-${Math.floor(index / 2)}-${index % 2}@post.example`),
  ...Array.from({ length: FREE }, (_, index) => `free-${index}@post.example`),
];

type Step =
  | { readonly do: "message" | "order"; readonly key: number }
  | { readonly do: "link"; readonly person: number; readonly key: number }
  | { readonly do: "unlink"; readonly key: number }
  | { readonly do: "merge"; readonly primary: number; readonly other: number }
  | { readonly do: "unmerge"; readonly nth: number };

const natural = (max: number) => fc.nat({ max });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom("message" as const, "order" as const), key: natural(KEYS.length - 1) }),
  fc.record({ do: fc.constant("link" as const), person: natural(PEOPLE - 1), key: natural(FREE - 1) }),
  fc.record({ do: fc.constant("unlink" as const), key: natural(KEYS.length - 1) }),
  fc.record({ do: fc.constant("merge" as const), primary: natural(20), other: natural(20) }),
  fc.record({ do: fc.constant("unmerge" as const), nth: natural(20) }),
);

let arrived = 0;
/** The same thing arrives in both worlds, under the same name; each message about a matter of its own. */
const arrive = async (worlds: readonly TestApp[], kind: "message" | "order", keys: readonly string[]): Promise<void> => {
  const name = `${kind}-${(arrived += 1)}`;
  for (const { as, workspace } of worlds) {
    const [email = ""] = keys;
    const channelAccountId = workspace.accounts[kind === "message" ? "email" : "ebay"];
    if (kind === "message") {
      const parsed = { externalId: name, subject: name, senderAddress: email, text: "Hello", orderExternalId: `about-${name}` };
      expectMember(await as.integrator.message.ingestMessage({ channelAccountId, parsed }), "IngestMessageSuccess");
      continue;
    }
    const order = {
      externalId: name,
      status: "SHIPPED" as const,
      fulfilment: "FBM" as const,
      purchasedAt: "2026-10-01T10:00:00Z",
      currencyCode: "USD",
      lines: [{ externalId: "1", title: "Cup", quantity: 1, components: [{ component: "PRINCIPAL" as const, charged: "1.00" }] }],
      buyer: { email },
    };
    expectMember(await as.integrator.order.upsertOrders({ channelAccountId, orders: [order] }), "UpsertOrdersSuccess");
  }
};

const STATE = operation<
  Record<
    "customers",
    {
      nodes: {
        id: string;
        identities: { id: string; value: string }[];
        orders: { nodes: { externalId: string; customer: { id: string } }[] };
        tickets: { nodes: { subject: string; customer: { id: string } }[] };
      }[];
    }
  >,
  Record<string, never>
>(`query State { customers(first: 100) { nodes { id identities { id value }
  orders(first: 60) { nodes { externalId customer { id } } } tickets(first: 60) { nodes { subject customer { id } } } } } }`);
const peopleOf = async ({ as }: TestApp) => (await as.manager.request(STATE, {})).customers.nodes;
/** Who has what, without the ids that differ between two worlds. */
const stateOf = async (world: TestApp): Promise<string[]> => {
  const people = await peopleOf(world);
  return people
    .map(({ id, identities, orders, tickets }) => {
      expect([...orders.nodes, ...tickets.nodes].filter(({ customer }) => customer.id !== id)).toEqual([]);
      return JSON.stringify({
        keys: identities.map(({ value }) => value).sort(),
        orders: orders.nodes.map(({ externalId }) => externalId).sort(),
        tickets: tickets.nodes.map(({ subject }) => subject).sort(),
      });
    })
    .sort();
};

/** What people say in one of the worlds, with the way to take each of it back. */
const createSayings = async (world: TestApp) => {
  const { as } = world;
  const people = await Promise.all(
    Array.from({ length: PEOPLE }, async (_, index) => {
      const found = await as.manager.customer.customerByIdentity({ kind: "EMAIL", value: `person-${index}-0@post.example` });
      return found?.id ?? "";
    }),
  );
  const merges: string[] = [];
  const takeBack: (() => Promise<void>)[] = [];
  const ownerOf = async (value: string) => as.manager.customer.customerByIdentity({ kind: "EMAIL", value });
  const unlinkKey = async (value: string): Promise<string | null> => {
    const identityId = (await ownerOf(value))?.identities.find((identity) => identity.value === value)?.id ?? "";
    const unlinked = await as.manager.customer.unlinkIdentity({ identityId, note: note() });
    return expectMember(unlinked, "UnlinkIdentitySuccess").ownCustomer?.id ?? null;
  };
  const link = async (person: number, value: string): Promise<void> => {
    if (await ownerOf(value)) return;
    const input = { customerId: people[person] ?? "", identities: [{ kind: "EMAIL" as const, value }], note: note() };
    expectMember(await as.manager.customer.linkIdentities(input), "LinkIdentitiesSuccess");
    takeBack.push(async () => void (await unlinkKey(value)));
  };
  /** Only the second key of a person: the first keeps the person there. */
  const taken = new Set<string>();
  const unlink = async (value: string): Promise<void> => {
    const person = people[Number(/^person-(\d)-1/.exec(value)?.[1] ?? -1)];
    if (person === undefined || taken.has(value)) return;
    taken.add(value);
    await unlinkKey(value);
    takeBack.push(async () => {
      const owner = await ownerOf(value);
      const identities = [{ kind: "EMAIL" as const, value }];
      if (owner)
        expectMember(
          await as.manager.customer.mergeCustomers({ primaryId: person, otherIds: [owner.id], note: note() }),
          "MergeCustomersSuccess",
        );
      else
        expectMember(
          await as.manager.customer.linkIdentities({ customerId: person, identities, note: note() }),
          "LinkIdentitiesSuccess",
        );
      taken.delete(value);
    });
  };
  const merge = async (primary: number, other: number): Promise<void> => {
    const roots = (await peopleOf(world)).map(({ id }) => id).sort();
    const [primaryId = "", otherId = ""] = [roots[primary % roots.length], roots[other % roots.length]];
    if (primaryId === otherId) return;
    const merged = await as.manager.customer.mergeCustomers({ primaryId, otherIds: [otherId], note: note() });
    merges.push(...expectMember(merged, "MergeCustomersSuccess").merges.map(({ id }) => id));
  };
  const unmerge = async (nth: number): Promise<void> => {
    const [mergeId] = merges.splice(nth % Math.max(merges.length, 1), 1);
    if (mergeId === undefined) return;
    expectMember(await as.manager.customer.unmergeCustomers({ mergeIds: [mergeId], note: note() }), "UnmergeCustomersSuccess");
  };
  const takeAllBack = async (order: readonly number[]): Promise<void> => {
    for (let index = 0; merges.length > 0; index += 1) await unmerge(order[index % order.length] ?? 0);
    for (const undo of takeBack.reverse()) await undo();
  };
  return { link, unlink, merge, unmerge, takeAllBack };
};

test("after any sayings and arrivals, everything taken back in any order of merges: the same as if nobody had said anything", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 4, maxLength: 14 }),
      fc.array(natural(20), { minLength: 1, maxLength: 5 }),
      async (steps, order) => {
        const [world, twin] = [await anotherWorkspace(shared()), await anotherWorkspace(shared())];
        const both = [world, twin];
        for (let person = 0; person < PEOPLE; person += 1) await arrive(both, "message", [`person-${person}-0@post.example`]);
        for (const one of both)
          for (let person = 0; person < PEOPLE; person += 1) {
            const owner = await one.as.manager.customer.customerByIdentity({
              kind: "EMAIL",
              value: `person-${person}-0@post.example`,
            });
            const identities = [{ kind: "EMAIL" as const, value: `person-${person}-1@post.example` }];
            expectMember(
              await one.as.manager.customer.linkIdentities({ customerId: owner?.id ?? "", identities, note: note() }),
              "LinkIdentitiesSuccess",
            );
          }
        const say = await createSayings(world);
        for (const each of steps)
          switch (each.do) {
            case "message":
            case "order":
              await arrive(both, each.do, [KEYS[each.key] ?? ""]);
              break;
            case "link":
              await say.link(each.person, `free-${each.key}@post.example`);
              break;
            case "unlink":
              await say.unlink(KEYS[each.key] ?? "");
              break;
            case "merge":
              await say.merge(each.primary, each.other);
              break;
            case "unmerge":
              await say.unmerge(each.nth);
              break;
          }
        await say.takeAllBack(order);
        expect(await stateOf(world)).toEqual(await stateOf(twin));
      },
    ),
    { seed: SEED, numRuns: 4 },
  );
}, 300_000);
