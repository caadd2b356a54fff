import type { ChannelName } from "../../connectors/channel.ts";
import type { Actor } from "../../kernel/actor.ts";
import { rolesOf } from "../../kernel/actor.ts";
import { invariant } from "../../kernel/assert.ts";
import { isId } from "../../kernel/id.ts";
import type { Scope } from "../../platform/database.ts";
import { buyerFactsByCustomerIds } from "../customer-history/index.ts";
import { isQualified, qualificationsOf } from "../guidance/index.ts";
import type { Order } from "../order/index.ts";
import { POLICY_TOPICS } from "../policy/index.ts";
import type { GuardAction, GuardAsk } from "../policy/index.ts";
import type { Ticket } from "../ticket/index.ts";
import { findActor } from "../workspace/index.ts";
import { evidenceOfCases } from "./guard-facts.store.ts";

/** Who asks, as rules may know them. */
export type AskingActor = Pick<GuardAsk["actor"], "id" | "kind" | "roles">;

export const askingActor = (actor: Actor): AskingActor => ({ id: actor.id, kind: actor.kind, roles: rolesOf(actor) });

/** Somebody who asked earlier, by what they are today; a key that was revoked since is still a machine. */
export const actorWhoAsked = async (scope: Scope, actorId: string, now: Date): Promise<AskingActor> => {
  const actor = await findActor(scope, actorId, now);
  if (actor) return askingActor(actor);
  return { id: actorId, kind: isId("member", actorId) ? "MEMBER" : "API_KEY", roles: [] };
};

/** Something that could be done, and where. */
export type GuardCase<Action extends GuardAction> = {
  readonly action: Action;
  readonly ticket: Ticket;
  readonly order: Order | null;
  /** Where it happens; an order's own channel when there is one. */
  readonly channel: ChannelName;
};
export type GuardFactsInput<Action extends GuardAction> = GuardCase<Action> & { readonly at: Date; readonly actor: AskingActor };
/** What is the same for every guarded action. A guard adds amount, reason, note, macro, sums and approval, and what its laws read. */
export type SharedFacts<Action extends GuardAction> = Pick<
  GuardAsk,
  "at" | "channel" | "fulfilment" | "orderAgeDays" | "actor" | "buyer" | "ticket" | "evidence"
> & { readonly action: Action };

const DAY_MS = 86_400_000;

/** Reads every fact that any document may ask for, in the same few statements whatever the document says. */
export const loadGuardFacts = async <Action extends GuardAction>(
  scope: Scope,
  { actor, at, ...one }: GuardFactsInput<Action>,
): Promise<SharedFacts<Action>> => {
  const [facts] = await loadGuardFactsOf(scope, { actor, at }, [one]);
  invariant(facts, "one is asked for, one is answered");
  return facts;
};

/** The same for a list, in its order: at most five statements, whatever the document says and however many there are. */
export const loadGuardFactsOf = async <Action extends GuardAction>(
  scope: Scope,
  { actor, at }: { readonly actor: AskingActor; readonly at: Date },
  cases: readonly GuardCase<Action>[],
): Promise<SharedFacts<Action>[]> => {
  const [records, buyers, evidence] = await Promise.all([
    isId("member", actor.id) ? qualificationsOf(scope, actor.id) : [],
    buyerFactsByCustomerIds(scope, cases.map(buyerOf), at),
    evidenceOfCases(
      scope,
      cases.map(({ ticket, order }) => ({ ticketId: ticket.id, orderId: order?.id ?? null })),
    ),
  ]);
  const qualifications = POLICY_TOPICS.filter((topic) => isQualified(records, topic, at));
  return cases.map((one, index) => {
    const { action, ticket, order, channel } = one;
    const buyer = buyers.get(buyerOf(one));
    invariant(buyer, "who is asked about is answered about, also without any history");
    return {
      action,
      at: at.toISOString(),
      channel,
      fulfilment: order?.fulfilment ?? null,
      orderAgeDays: order === null ? null : Math.max(0, Math.floor((at.getTime() - order.purchasedAt.getTime()) / DAY_MS)),
      actor: { ...actor, qualifications },
      buyer,
      ticket: { risk: ticket.risk },
      evidence: evidence[index] ?? [],
    };
  });
};

const buyerOf = ({ ticket, order }: GuardCase<GuardAction>): string => order?.customerId ?? ticket.customerId;
