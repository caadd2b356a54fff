import type { Actor } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import { notFound, problem } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import type { Scope } from "../../platform/database.ts";
import { askingActor, loadGuardFacts } from "../guard/index.ts";
import { lintOutgoing } from "../lint/index.ts";
import type { Linted, LintFinding } from "../lint/index.ts";
import { loadMacroVersion } from "../macro/index.ts";
import { contentHashOf, subjectOfAnswer } from "../message/index.ts";
import { findOrder } from "../order/index.ts";
import { activePolicy } from "../policy/index.ts";
import type { ActivePolicy } from "../policy/index.ts";
import type { Tag } from "../tag/index.ts";
import type { Ticket } from "../ticket/index.ts";
import type { GivenInput } from "../variable/index.ts";
import { fromMacro, inOwnWords } from "./compose-reply.ts";
import type { Composed } from "./compose-reply.ts";
import { loadReply } from "./load-reply.ts";
import type { CapabilitiesOf, LoadedReply, ReplyPlace } from "./load-reply.ts";
import { demandsLocked, replyAskOf } from "./reply-ask.policy.ts";
import type { ReplyTextFacts } from "./reply-ask.policy.ts";
import type { ReplyAsk } from "./reply.policy.ts";

/** What somebody wants to answer. */
export type ReplyRequest = {
  readonly ticketId: string;
  readonly threadId?: string | null | undefined;
  readonly macroVersionId?: string | null | undefined;
  readonly locale?: string | null | undefined;
  readonly inputs: readonly GivenInput[];
  readonly text?: string | null | undefined;
};

/** Everything that is known before the guard is asked; for sending and for trying out the same. */
export type LoadedReplyAsk = {
  readonly ask: ReplyAsk;
  readonly policy: ActivePolicy;
  readonly place: ReplyPlace;
  readonly composed: Composed;
  readonly lint: Linted | undefined;
  readonly reason: Tag | null;
};
type Asked = {
  readonly ticket: Ticket;
  /** The ticket and what is merged into it. */
  readonly cluster: readonly Ticket[];
  readonly request: ReplyRequest;
  readonly capabilitiesOf: CapabilitiesOf;
};
type Reader = { readonly scope: Scope; readonly actor: Actor; readonly clock: Clock };

/** Reads every fact that decides about the reply. Sending holds the locks meanwhile; trying out holds none. */
export const loadReplyAsk = async (reader: Reader, { ticket, cluster, request, capabilitiesOf }: Asked) => {
  const { scope, actor, clock } = reader;
  const loaded = await loadReply(scope, ticket, cluster, capabilitiesOf);
  const place = placeOf(loaded, request);
  if (!place) return { problem: notFound("ThreadNotFound", "thread of this ticket", request.threadId ?? "", "threadId") };
  const policy = await activePolicy(scope);
  const order = ticket.orderId === null ? null : ((await findOrder(scope, ticket.orderId)) ?? null);
  const about = { action: "REPLY" as const, ticket, order, channel: place.thread.channel };
  const shared = await loadGuardFacts(scope, { ...about, at: clock.now(), actor: askingActor(actor) });
  const facts = { ...shared, reason: loaded.reason?.name ?? null };
  const composed = await composeReply(reader, ticket, place, request, demandsLocked(policy.document, facts));
  if (!composed)
    return {
      problem: notFound("MacroVersionNotFound", "version of a macro", request.macroVersionId ?? "", "macroVersionId"),
    };
  const lint = await lintOf(reader, place, composed);
  const asked: LoadedReplyAsk = {
    ask: replyAskOf(facts, ticket, place, textFacts(composed, lint)),
    policy,
    place,
    composed,
    lint,
    reason: loaded.reason,
  };
  return asked;
};

/** More than anybody reads; a mail of this size passes every server. */
const LONGEST_TEXT = 20_000;
/** C0 and C1 controls except line breaks and tabs: they print nothing, and hide what a text says from whoever looks at it. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const MOST_INPUTS = 50;
const LONGEST_LOCALE = 35; // RFC 5646, 4.4.1

/** What is wrong with the request itself, all at once. */
export const issuesOf = ({ text, macroVersionId, locale, inputs }: ReplyRequest): InputIssue[] => {
  const issues: InputIssue[] = [];
  const wrong = (field: string, message: string): void => void issues.push({ path: ["input", field], message });
  if ((text == null) === (macroVersionId == null)) wrong("text", "exactly one of text and macroVersionId must be given");
  if (text != null && (text.trim() === "" || text.length > LONGEST_TEXT))
    wrong("text", `must have 1 to ${LONGEST_TEXT} characters, not only white space`);
  if (text != null && CONTROLS.test(text)) wrong("text", "must not hold control characters other than line breaks and tabs");
  if (text != null && locale != null) wrong("locale", "chooses a macro's text; free text has none");
  if (text != null && inputs.length > 0) wrong("inputs", "are for macros; free text has none");
  if (locale != null && (locale.length < 1 || locale.length > LONGEST_LOCALE))
    wrong("locale", `must have 1 to ${LONGEST_LOCALE} characters`);
  if (inputs.length > MOST_INPUTS) wrong("inputs", `must hold at most ${MOST_INPUTS} values`);
  return issues;
};

/** Why the ticket is not answered at all. */
export const obstacleOf = (ticket: Ticket, cluster: readonly Ticket[], expectedVersion?: number | null) => {
  const { id, version, mergedIntoId, resolvedAt } = ticket;
  const atTicket = ["input", "ticketId"];
  if (expectedVersion != null && expectedVersion !== version) {
    const message = `The ticket is at version ${version}, not ${expectedVersion}. Read it again: the customer may have written.`;
    return problem("VersionConflict", message, ["input", "expectedVersion"], { currentVersion: version });
  }
  if (mergedIntoId !== null) {
    const message = `Ticket ${id} was merged into ${mergedIntoId}. Reply to that one; \`threadId\` names the conversation.`;
    return problem("TicketAlreadyMerged", message, atTicket, { ticketId: id, mergedIntoId });
  }
  if (cluster.every(({ status }) => status === "RESOLVED"))
    return problem(
      "TicketIsResolved",
      `The ticket is resolved since ${resolvedAt?.toISOString() ?? "before"}. Reopen it first.`,
      atTicket,
    );
  return undefined;
};

/** Sending renders in its transaction: what is checked is what is stored. Undefined when there is no such version. */
const composeReply = async (
  { scope, clock }: Reader,
  { id: ticketId }: Ticket,
  { thread, rule }: ReplyPlace,
  { text, macroVersionId, locale, inputs }: ReplyRequest,
  locked: boolean,
): Promise<Composed | undefined> => {
  if (macroVersionId == null) return inOwnWords(text ?? "");
  const loaded = await loadMacroVersion(scope, macroVersionId);
  return (
    loaded &&
    fromMacro(scope, clock, loaded, {
      ticketId,
      thread,
      mode: locked ? "LOCKED_MACRO" : rule.mode,
      locale: locale ?? null,
      inputs,
    })
  );
};

const placeOf = ({ places }: LoadedReply, { threadId }: ReplyRequest): ReplyPlace | undefined =>
  threadId == null ? places[0] : places.find(({ thread }) => thread.id === threadId);

/** Undefined while there is no text. */
const lintOf = async ({ scope, clock }: Reader, { thread, conversation }: ReplyPlace, { text }: Composed) => {
  if (text === null) return undefined;
  const [linted] = await lintOutgoing(scope, clock, [
    { threadId: thread.id, subject: subjectOfAnswer(conversation), text, kind: "REPLY" },
  ]);
  return linted;
};

const blockersIn = (findings: readonly LintFinding[]): string[] => [
  ...new Set(findings.filter(({ severity }) => severity === "BLOCK").map(({ rule }) => rule)),
];

const textFacts = ({ macro, text, unavailable }: Composed, lint: Linted | undefined): ReplyTextFacts => ({
  macro,
  text: {
    unavailable: unavailable.map(({ message }) => message),
    blockedBy: lint?.kind === "blocked" ? blockersIn(lint.findings) : [],
    contentHash: text === null ? null : contentHashOf(text),
  },
});
