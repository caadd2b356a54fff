import type { ChannelName } from "../connectors/channel.ts";
import { answerDue, shippedTimes } from "../features/claim/claim-clock.policy.ts";
import { createDemoIds, DEMO_MEMBERS, DEMO_WORKSPACE } from "./demo-id.ts";
import type { DemoRows } from "./demo.store.ts";
import { DAY, HOUR } from "./demo-time.ts";
import type { At } from "./demo-time.ts";
import type { DemoOrder } from "./generate-orders.ts";
import type { DemoTicket } from "./generate-tickets.ts";
import { createRandom } from "./random.ts";

/**
 * How claims of today stand: one that Amazon's mail told of, its clock running; one whose answer is due soon, its defence waiting; one that
 * was defended and won. `written`: the buyer had written that long before the filing, at least.
 */
export const DEMO_CLAIMS = {
  told: { state: "FILED", filed: 30 * HOUR, written: 2 * DAY, source: "MAIL", by: "system" },
  defended: { state: "FILED", filed: 40 * HOUR, written: 5 * DAY - 40 * HOUR, source: "PERSON", by: DEMO_MEMBERS.ana },
  won: { state: "WON", filed: 21 * DAY, written: 2 * DAY, source: "PERSON", by: DEMO_MEMBERS.ben },
} as const;
/** Of the one that was won. */
export const WON_AT = { submitted: 20.6 * DAY, approved: 20.2 * DAY, defended: 20 * DAY, decided: 13 * DAY } as const;

type Row = DemoRows["claims"][number];
type Planned = (typeof DEMO_CLAIMS)[keyof typeof DEMO_CLAIMS];

/** Due as the product counts it, from the shipped rule. */
export const clocksOf = (channel: ChannelName, kind: Row["kind"], filedAt: Date, isWaiting: boolean) => {
  const { dueAt, warnAt, source } = answerDue(shippedTimes(channel, kind), filedAt, null);
  return { answerDueAt: dueAt, answerWarnAt: warnAt, answerSource: source, alertAt: isWaiting ? warnAt : null };
};

/** A-to-z claims on shipped FBM orders whose buyers wrote first: two open, one won. And those of one who claims everywhere. */
export const generateClaims = (written: readonly DemoTicket[], placed: readonly DemoOrder[], at: At): DemoRows["claims"] => {
  const random = createRandom(21);
  const mint = createDemoIds(22);
  const taken = new Set<string>();
  const claim = ({ state, filed, written: before, source, by }: Planned): Row[] =>
    written
      .flatMap(({ order, ageMs: writtenAge, reason }) =>
        order?.channel === "AMAZON" &&
        order.fulfilment === "FBM" &&
        order.status === "SHIPPED" &&
        !taken.has(order.id) &&
        (reason === "Not delivered" || reason === "Damaged in transit") &&
        writtenAge > filed + before
          ? [order]
          : [],
      )
      .slice(-1) // the youngest that can have come to a claim by then
      .map((order) => {
        taken.add(order.id);
        const number = `A2Z-${random.digits(10)}`;
        return {
          workspaceId: DEMO_WORKSPACE,
          id: mint("claim", filed),
          orderId: order.id,
          kind: "A_TO_Z" as const,
          state,
          // Amazon's mails name the order only.
          externalId: source === "MAIL" ? order.externalId : number,
          filedAt: at(filed),
          source,
          recordedBy: by,
          ...clocksOf("AMAZON", "A_TO_Z", at(filed), state === "FILED"),
          defendedAt: state === "WON" ? at(WON_AT.defended) : null,
          decidedAt: state === "WON" ? at(WON_AT.decided) : null,
          createdAt: at(filed),
        };
      });
  return [...Object.values(DEMO_CLAIMS).flatMap(claim), ...claimsOfRepeatOffender(placed, taken, at)];
};

/** Long enough for a parcel to be missed. */
const UNTIL_CLAIMED = 12 * DAY;
const UNTIL_CLOSED = 6 * HOUR;

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
    const kind = isAmazon ? ("A_TO_Z" as const) : ("MARKETPLACE_CASE" as const);
    return [
      {
        workspaceId: DEMO_WORKSPACE,
        id: mint("claim", ageMs),
        orderId: order.id,
        kind,
        state: "CLOSED" as const,
        externalId: `${isAmazon ? "A2Z" : "CASE"}-${random.digits(10)}`,
        filedAt: at(ageMs),
        source: "IMPORT" as const,
        recordedBy: DEMO_MEMBERS.mara,
        ...clocksOf(isAmazon ? "AMAZON" : "EBAY", kind, at(ageMs), false),
        defendedAt: null,
        decidedAt: at(ageMs - UNTIL_CLOSED),
        createdAt: at(ageMs),
      },
    ];
  });
};
