import type { ChannelName } from "../../connectors/channel.ts";
import type { Actor } from "../../kernel/actor.ts";
import { rolesOf } from "../../kernel/actor.ts";
import { isId } from "../../kernel/id.ts";
import type { Scope } from "../../platform/database.ts";
import { buyerFactsOf } from "../customer-history/index.ts";
import { isQualified, qualificationsOf } from "../guidance/index.ts";
import type { Order } from "../order/index.ts";
import { POLICY_TOPICS } from "../policy/index.ts";
import type { GuardAction, GuardAsk } from "../policy/index.ts";
import type { Ticket } from "../ticket/index.ts";
import { findActor } from "../workspace/index.ts";
import { evidenceOf } from "./guard-facts.store.ts";

/** Who asks, as rules may know them. */
export type AskingActor = Pick<GuardAsk["actor"], "id" | "kind" | "roles">;

export const askingActor = (actor: Actor): AskingActor => ({ id: actor.id, kind: actor.kind, roles: rolesOf(actor) });

/** Somebody who asked earlier, by what they are today; a key that was revoked since is still a machine. */
export const actorWhoAsked = async (scope: Scope, actorId: string, now: Date): Promise<AskingActor> => {
  const actor = await findActor(scope, actorId, now);
  if (actor) return askingActor(actor);
  return { id: actorId, kind: isId("member", actorId) ? "MEMBER" : "API_KEY", roles: [] };
};

type GuardFactsInput<Action extends GuardAction> = {
  readonly action: Action;
  readonly at: Date;
  readonly ticket: Ticket;
  readonly order: Order | null;
  /** Where it happens; an order's own channel when there is one. */
  readonly channel: ChannelName;
  readonly actor: AskingActor;
};
/** What is the same for every guarded action. A guard adds amount, reason, note, macro, sums and approval, and what its laws read. */
type SharedFacts<Action extends GuardAction> = Pick<
  GuardAsk,
  "at" | "channel" | "fulfilment" | "orderAgeDays" | "actor" | "buyer" | "ticket" | "evidence"
> & { readonly action: Action };

const DAY_MS = 86_400_000;

/** Reads every fact that any document may ask for, in the same few statements whatever the document says: at most four. */
export const loadGuardFacts = async <Action extends GuardAction>(
  scope: Scope,
  { action, at, ticket, order, channel, actor }: GuardFactsInput<Action>,
): Promise<SharedFacts<Action>> => {
  const records = isId("member", actor.id) ? await qualificationsOf(scope, actor.id) : [];
  return {
    action,
    at: at.toISOString(),
    channel,
    fulfilment: order?.fulfilment ?? null,
    orderAgeDays: order === null ? null : Math.max(0, Math.floor((at.getTime() - order.purchasedAt.getTime()) / DAY_MS)),
    actor: { ...actor, qualifications: POLICY_TOPICS.filter((topic) => isQualified(records, topic, at)) },
    buyer: await buyerFactsOf(scope, order?.customerId ?? ticket.customerId, at),
    ticket: { risk: ticket.risk },
    evidence: await evidenceOf(scope, { ticketId: ticket.id, orderId: order?.id ?? null }),
  };
};
