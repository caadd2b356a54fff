import type { Loaders } from "../../graphql/loaders.ts";
import { clockStateAt } from "./claim-clock.policy.ts";
import type { ClockState } from "./claim-clock.policy.ts";
import { claimRiskOf, windowOf, windowStateAt } from "./claim-risk.policy.ts";
import { isOpenClaim } from "./claim-state.policy.ts";
import type { ClaimRisk, ClaimRiskFacts, Window } from "./claim-risk.policy.ts";
import type { TicketRiskFacts } from "./claim-risk.store.ts";
import type { Claim } from "./claim.store.ts";

export type ShownClock = {
  readonly kind: "PREVENTION" | "ANSWER";
  readonly startedAt: Date;
  readonly dueAt: Date | null;
  readonly state: ClockState;
  readonly remainingSeconds: number | null;
  readonly source: string;
};

const secondsUntil = (dueAt: Date, now: Date): number => Math.floor((dueAt.getTime() - now.getTime()) / 1000);

/** The time to prevent it, which the filing ended, and the time to answer it. Counted by loaders: a page costs what one claim costs. */
export const clocksOf = async (claim: Claim, loaders: Loaders, now: Date): Promise<ShownClock[]> => {
  const order = await loaders.order.load(claim.orderId);
  const contact = await loaders.firstContactOfOrder.load(claim.orderId);
  const rules = order ? await loaders.claimClockRulesOfChannel.load(order.channel) : [];
  const window =
    contact &&
    windowOf(
      rules.filter(({ kind }) => kind === claim.kind),
      contact,
      true,
    );
  const stopped = claim.state !== "FILED";
  const state = clockStateAt({ dueAt: claim.answerDueAt, warnAt: claim.answerWarnAt, stopped }, now);
  return [
    ...(window
      ? [
          {
            kind: "PREVENTION" as const,
            startedAt: window.opensAt,
            dueAt: window.closesAt,
            state: "STOPPED" as const,
            remainingSeconds: null,
            source: window.source,
          },
        ]
      : []),
    {
      kind: "ANSWER",
      startedAt: claim.filedAt,
      dueAt: claim.answerDueAt,
      state,
      remainingSeconds: stopped || claim.answerDueAt === null ? null : secondsUntil(claim.answerDueAt, now),
      source: claim.answerSource,
    },
  ];
};

/** Null where the marketplace lets nobody claim against the seller, or has no time before it does. */
export const windowOfTicket = async (facts: TicketRiskFacts, loaders: Loaders): Promise<Window | null> => {
  const fulfilment = facts.order?.fulfilment;
  if (fulfilment === "FBA" || fulfilment === "SFP") return null;
  const rules = await loaders.claimClockRulesOfChannel.load(facts.channel);
  return windowOf(rules, facts.firstMessageAt, facts.resolved || facts.openClaim !== null);
};

export const riskOfTicket = async (facts: TicketRiskFacts, loaders: Loaders, now: Date): Promise<ClaimRisk> => {
  const { claims } = await loaders.historyFactsOfCustomer.load(facts.customerId);
  const onOrder = facts.orderId === null ? [] : await loaders.claimsOfOrder.load(facts.orderId);
  const known = new Set<string>(onOrder.map(({ id }) => id));
  const earlierClaims = claims.filter(({ id }) => !known.has(id)).length;
  const all: ClaimRiskFacts = { ...facts, window: await windowOfTicket(facts, loaders), earlierClaims };
  return claimRiskOf(all, now);
};

export const isOpen = (claim: Claim): boolean => isOpenClaim(claim);
export const windowState = (window: Window, now: Date): ClockState => windowStateAt(window, now);
