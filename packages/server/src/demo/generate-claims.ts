import { createDemoIds, DEMO_WORKSPACE } from "./demo-id.ts";
import type { DemoRows } from "./demo.store.ts";
import { DAY, HOUR } from "./demo-time.ts";
import type { At } from "./demo-time.ts";
import type { DemoOrder } from "./generate-orders.ts";
import type { DemoTicket } from "./generate-tickets.ts";
import { createRandom } from "./random.ts";

const FILED = [30 * HOUR, 3 * DAY];
const CLOSED = 21 * DAY;

/** A-to-z claims on shipped FBM orders whose buyers wrote first: two open, one decided. And those of one who claims everywhere. */
export const generateClaims = (written: readonly DemoTicket[], placed: readonly DemoOrder[], at: At): DemoRows["claims"] => {
  const random = createRandom(21);
  const mint = createDemoIds(22);
  const taken = new Set<string>();
  const claim = (state: "FILED" | "CLOSED", ageMs: number) =>
    written
      .flatMap(({ order, ageMs: writtenAge, reason }) =>
        order?.channel === "AMAZON" &&
        order.fulfilment === "FBM" &&
        order.status === "SHIPPED" &&
        !taken.has(order.id) &&
        (reason === "Not delivered" || reason === "Damaged in transit") &&
        writtenAge > ageMs + 2 * DAY
          ? [order]
          : [],
      )
      .slice(-1) // the youngest that can have come to a claim by then
      .map((order) => {
        taken.add(order.id);
        return {
          workspaceId: DEMO_WORKSPACE,
          id: mint("claim", ageMs),
          orderId: order.id,
          kind: "A_TO_Z" as const,
          state,
          externalId: `A2Z-${random.digits(10)}`,
          filedAt: at(ageMs),
          createdAt: at(ageMs),
        };
      });
  const claims = [...FILED.flatMap((ageMs) => claim("FILED", ageMs)), ...claim("CLOSED", CLOSED)];
  return [...claims, ...claimsOfRepeatOffender(placed, taken, at)];
};

/** Long enough for a parcel to be missed. */
const UNTIL_CLAIMED = 12 * DAY;

/** The first customer with arrived orders on Amazon and eBay claimed on each, and lost: a side panel that warns (S22). */
const claimsOfRepeatOffender = (placed: readonly DemoOrder[], taken: ReadonlySet<string>, at: At): DemoRows["claims"] => {
  const random = createRandom(23);
  const mint = createDemoIds(24);
  const claimable = placed.filter(
    ({ id, status, fulfilment, ageMs }) =>
      status === "SHIPPED" && fulfilment === "FBM" && ageMs > UNTIL_CLAIMED + DAY && !taken.has(id),
  );
  const on = (channel: "AMAZON" | "EBAY", customer: DemoOrder["customer"]) =>
    claimable.find((order) => order.channel === channel && order.customer === customer);
  const offender = claimable.find(({ customer }) => on("AMAZON", customer) && on("EBAY", customer))?.customer;
  const orders = offender ? [on("AMAZON", offender), on("EBAY", offender)] : [];
  return orders.flatMap((order) => {
    if (order === undefined) return [];
    const ageMs = order.ageMs - UNTIL_CLAIMED;
    const isAmazon = order.channel === "AMAZON";
    return [
      {
        workspaceId: DEMO_WORKSPACE,
        id: mint("claim", ageMs),
        orderId: order.id,
        kind: isAmazon ? ("A_TO_Z" as const) : ("MARKETPLACE_CASE" as const),
        state: "CLOSED" as const,
        externalId: `${isAmazon ? "A2Z" : "CASE"}-${random.digits(10)}`,
        filedAt: at(ageMs),
        createdAt: at(ageMs),
      },
    ];
  });
};
