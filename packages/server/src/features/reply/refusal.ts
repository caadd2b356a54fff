import { invariant } from "../../kernel/assert.ts";
import { problem } from "../../kernel/problem.ts";
import type { Scope } from "../../platform/database.ts";

import type { StoredDecision } from "../policy/index.ts";
import type { Tag } from "../ticket/index.ts";
import type { ReplyPlace } from "./load-reply.ts";
import { macrosForReply } from "./reply-macros.store.ts";
import type { ReplyRuleName } from "./reply.policy.ts";

type Refused = {
  readonly refusal: ReplyRuleName | undefined;
  readonly place: ReplyPlace;
  readonly reason: Tag | null;
  readonly decision: StoredDecision;
};

/** The refusing rule as the problem the caller can act on. */
export const refusalOf = async (scope: Scope, { refusal, place, reason, decision }: Refused) => {
  const sentence = decision.rules.find((rule) => rule.rule === refusal)?.sentence ?? "Refused.";
  switch (refusal) {
    case "ticket.reason":
      return problem("ReasonMissing", sentence, ["input", "ticketId"]);
    case "thread.sendable":
      return problem("NoWayToSend", sentence, ["input", "threadId"], { decision });
    case "text.allowed": {
      const { rule, thread } = place;
      const onlyLocked = rule.mode === "LOCKED_MACRO";
      const macros = await macrosForReply(scope, { reason: reason?.name ?? null, channel: thread.channel, onlyLocked });
      return problem("FreeTextForbidden", sentence, ["input", "text"], { decision, rule, macros });
    }
    default:
      invariant(false, `rule ${String(refusal)} does not refuse`);
  }
};
