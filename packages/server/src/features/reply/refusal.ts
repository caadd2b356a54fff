import { invariant } from "../../kernel/assert.ts";
import { problem } from "../../kernel/problem.ts";
import type { Verdict } from "../../kernel/decision.ts";
import type { Scope } from "../../platform/database.ts";
import { deciderFor } from "../escalation/index.ts";
import type { Linted } from "../lint/index.ts";
import { approverOf, policyForbids } from "../policy/index.ts";
import type { ActivePolicy, ShownDecision } from "../policy/index.ts";
import type { Tag } from "../tag/index.ts";
import type { Composed } from "./compose-reply.ts";
import type { ReplyPlace } from "./load-reply.ts";
import { macrosForReply } from "./reply-macros.store.ts";
import type { ReplyLaw } from "./reply.policy.ts";

export type MacroObstacle = "WRONG_CHANNEL" | "SUPERSEDED" | "NOT_LOCKED";
type Refused = {
  readonly verdict: Verdict<string>;
  readonly policy: ActivePolicy;
  readonly place: ReplyPlace;
  readonly composed: Composed;
  readonly lint: Linted | undefined;
  readonly reason: Tag | null;
  readonly decision: ShownDecision;
};

const atMacro = ["input", "macroVersionId"];

/** The refusing rule as the problem the caller can act on. */
export const refusalOf = async (scope: Scope, refused: Refused) => {
  const { verdict, place, composed, reason, decision } = refused;
  const { refusal } = verdict;
  const sentence = decision.rules.find((rule) => rule.rule === refusal)?.sentence ?? "Refused.";
  const notUsable = (why: MacroObstacle) => problem("MacroNotUsable", sentence, atMacro, { decision, reason: why });
  switch (refusal as ReplyLaw | undefined) {
    case "ticket.reason":
      return problem("ReasonMissing", sentence, ["input", "ticketId"]);
    case "thread.sendable":
      return problem("NoWayToSend", sentence, ["input", "threadId"], { decision });
    case "author.qualified": {
      const { requiredQualification: topic } = place.rule;
      invariant(topic, "only what a rule demands can be missing");
      return problem("QualificationMissing", sentence, ["input", "threadId"], { decision, topic, rule: place.rule });
    }
    case "macro.retired":
    case "macro.vetted":
      return notInUse(refused, sentence);
    case "macro.channel":
      return notUsable("WRONG_CHANNEL");
    case "macro.inForce":
      return notUsable("SUPERSEDED");
    case "text.locked":
      return notUsable("NOT_LOCKED");
    case "text.mode": {
      const { rule, thread } = place;
      const onlyLocked = rule.mode === "LOCKED_MACRO";
      const macros = await macrosForReply(scope, { reason: reason?.name ?? null, channel: thread.channel, onlyLocked });
      return problem("FreeTextForbidden", sentence, ["input", "text"], { decision, rule, macros });
    }
    case "text.variables":
      return problem("VariablesUnavailable", sentence, atMacro, { decision, unavailable: composed.unavailable });
    case "text.lint": {
      invariant(refused.lint?.kind === "blocked", "a text that the lint stops has findings");
      return problem("LintBlocked", sentence, ["input", "text"], { decision, findings: refused.lint.findings });
    }
    default:
      return refusal === undefined ? needsSecondPerson(scope, refused) : policyForbids(refusal, sentence, decision);
  }
};

/** A reply is not kept for later: what the customer should hear may be another thing by then. */
const needsSecondPerson = async (scope: Scope, { verdict, policy, decision }: Refused) => {
  const sentences = decision.rules.filter(({ result }) => result === "ESCALATE").map(({ sentence }) => sentence);
  const { kind, targetRole: named } = approverOf(policy.document, verdict.escalations);
  const targetRole = await deciderFor(scope, kind, named);
  const message = `${sentences.join(" ")} Nothing was sent: hand the ticket over with escalateTicket, kind ${kind}, to ${targetRole}.`;
  return problem("ReplyNeedsSecondPerson", message, ["input"], { decision, targetRole });
};

const notInUse = ({ verdict: { refusal }, composed: { asked } }: Refused, sentence: string) => {
  invariant(asked, "a macro that is not in use was asked for");
  const { macro, translations } = asked;
  if (refusal === "macro.retired" && macro.retiredAt)
    return problem("MacroRetired", sentence, atMacro, { retiredAt: macro.retiredAt });
  const locales = translations.filter(({ vettedAt }) => vettedAt === null).map(({ locale }) => locale);
  return problem("MacroNotVetted", sentence, atMacro, { locales });
};
