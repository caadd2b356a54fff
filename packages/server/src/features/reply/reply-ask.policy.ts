import type { SharedFacts } from "../guard/index.ts";
import type { PolicyDocument } from "../policy/index.ts";
import { applies } from "../policy/guard.policy.ts";
import type { ReplyPlace } from "./load-reply.ts";
import type { ReplyAsk } from "./reply.policy.ts";

/** What is said, as far as rules may know it. */
export type ReplyTextFacts = Pick<ReplyAsk, "macro" | "text">;
/** What is known before there is a text. `reason` is the name of the ticket's reason tag. */
export type ReplyFacts = SharedFacts<"REPLY"> & { readonly reason: string | null };

/** Of the conversation, what a guard is asked about. */
type AskedPlace = Pick<ReplyPlace, "sending"> & {
  readonly thread: Pick<ReplyPlace["thread"], "id" | "channel">;
  readonly rule: Pick<ReplyPlace["rule"], "requiredQualification" | "mode" | "sentence" | "version">;
};

/** A reply moves no money and takes no note; nobody approves it beforehand. */
const WITHOUT = { amount: null, note: null, sums: null, approval: { limits: false, claim: false } } as const;

/** One reply in one conversation, as the guard is asked about it. */
export const replyAskOf = (
  facts: ReplyFacts,
  ticket: Pick<ReplyAsk["ticket"], "channel">,
  { thread, rule, sending }: AskedPlace,
  text: ReplyTextFacts,
): ReplyAsk => {
  const { requiredQualification: topic, mode, sentence, version } = rule;
  const lacks = facts.actor.qualifications.some((held) => held === topic) ? null : topic;
  return {
    ...facts,
    ...WITHOUT,
    ticket: { ...facts.ticket, channel: ticket.channel, reason: facts.reason },
    thread: { id: thread.id, channel: thread.channel, obstacle: "obstacle" in sending ? sending.obstacle : null },
    rule: { mode, sentence, version },
    author: { kind: facts.actor.kind, lacks },
    ...text,
  };
};

/** Whether the document asks for locked sentences in this case, whatever the text will be. */
export const demandsLocked = ({ rules }: Pick<PolicyDocument, "rules">, facts: ReplyFacts): boolean =>
  rules.some(
    ({ actions, when, demand }) =>
      actions.includes("REPLY") && demand.kind === "LOCKED_MACRO" && applies(when, { ...facts, ...WITHOUT, macro: null }),
  );
