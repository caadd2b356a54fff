import type { Capabilities } from "../../connectors/channel.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope } from "../../platform/database.ts";
import type { Customer } from "../customer/index.ts";
import { currentVersionsByKeys } from "../macro/index.ts";
import type { VersionWithTexts } from "../macro/index.ts";
import { lintOutgoing } from "../lint/index.ts";
import type { LintedText } from "../lint/index.ts";
import { latestOfThreads, subjectOfAnswer } from "../message/index.ts";
import type { ConversationMessage, RenderedVariable } from "../message/index.ts";
import type { Thread, Ticket } from "../ticket/index.ts";
import { renderTranslation, translationFor, variablesOfPrimary } from "../variable/index.ts";
import { channelAccountsByIds } from "../workspace/index.ts";
import type { ChannelAccount } from "../workspace/index.ts";
import type { LoadedCandidates } from "./load-candidates.ts";
import { proposePrimary } from "./merge.policy.ts";
import { NOTICE_MACRO, NOTICE_MACRO_BY_SUBJECT, refusalOfNotice } from "./notice.policy.ts";
import type { NoticeRefusal } from "./notice.policy.ts";

export type CapabilitiesOf = (account: ChannelAccount) => Capabilities;

export type NoticePlan =
  | {
      readonly kind: "send";
      readonly sender: string;
      readonly linted: LintedText;
      readonly locale: string;
      readonly macroVersionId: Id<"macroVersion">;
      readonly rendering: readonly RenderedVariable[];
      readonly conversation: readonly ConversationMessage[];
    }
  | { readonly kind: "refused"; readonly reason: NoticeRefusal; readonly explanation: string };
type NoticeRefused = Extract<NoticePlan, { kind: "refused" }>;
/** A notice before it was looked through. */
type WrittenNotice = Omit<Extract<NoticePlan, { kind: "send" }>, "linted"> & { readonly subject: string; readonly text: string };
export type PlannedNotice = { readonly thread: Thread; readonly plan: NoticePlan };

type Facts = LoadedCandidates & {
  readonly conversations: ReadonlyMap<string, readonly ConversationMessage[]>;
  readonly accounts: ReadonlyMap<string, ChannelAccount>;
  readonly macros: ReadonlyMap<string, VersionWithTexts>;
  readonly capabilitiesOf: CapabilitiesOf;
};

/** What each thread that will not be answered any more would be told, or why it would not. The same for preview and execution. */
export const planNotices = async (
  { scope, clock }: { readonly scope: Scope; readonly clock: Clock },
  loaded: LoadedCandidates,
  primaryId: string,
  capabilitiesOf: CapabilitiesOf,
): Promise<PlannedNotice[]> => {
  const answered = answeredThread(loaded, primaryId);
  if (!answered) return [];
  const own = loaded.candidates.find(({ id }) => id === primaryId)?.threads ?? [];
  const others = loaded.threads.filter((thread) => !own.some(({ id }) => id === thread.id));
  const threadIds = others.map(({ id }) => id);
  const accounts = await channelAccountsByIds(scope, [...new Set(others.map(({ channelAccountId }) => channelAccountId))]);
  const facts: Facts = {
    ...loaded,
    conversations: Map.groupBy(await latestOfThreads(scope, threadIds), ({ threadId }) => threadId),
    accounts: new Map(accounts.map((account) => [account.id, account])),
    macros: await currentVersionsByKeys(scope, [NOTICE_MACRO, NOTICE_MACRO_BY_SUBJECT]),
    capabilitiesOf,
  };
  return lookedThrough(
    scope,
    clock,
    others.map((thread) => ({ thread, plan: planFor(facts, thread, answered) })),
  );
};

type Draft = { readonly thread: Thread; readonly plan: WrittenNotice | NoticeRefused };

/** A vetted notice still says what it is given: the subject of another conversation may hold what a channel forbids. */
const lookedThrough = async (scope: Scope, clock: Clock, drafts: readonly Draft[]): Promise<PlannedNotice[]> => {
  const written = drafts.flatMap(({ thread, plan }) =>
    plan.kind === "send" ? [{ threadId: thread.id, subject: plan.subject, text: plan.text, kind: "MERGE_NOTICE" as const }] : [],
  );
  const results = await lintOutgoing(scope, clock, written);
  return drafts.map(({ thread, plan }) => {
    if (plan.kind === "refused") return { thread, plan };
    const found = results[written.findIndex(({ threadId }) => threadId === thread.id)];
    if (!found) throw new Error("every written notice was looked through");
    if (found.kind === "passed") return { thread, plan: { ...plan, linted: found.linted } };
    const why = found.findings.filter(({ severity }) => severity === "BLOCK").map(({ rule, message }) => `${rule}: ${message}`);
    return { thread, plan: { kind: "refused", reason: "LINT_BLOCKED", explanation: why.join(" ") } };
  });
};

/** The thread of the primary that will be answered: by the rule that proposes primaries. */
const answeredThread = ({ candidates, threads }: LoadedCandidates, primaryId: string): Thread | undefined => {
  const proposal = proposePrimary(candidates.filter(({ id }) => id === primaryId));
  return threads.find(({ id }) => id === proposal?.threadId);
};

const planFor = (facts: Facts, thread: Thread, answered: Thread): Draft["plan"] => {
  const [ticket, primary] = [facts.ticketById.get(thread.ticketId), facts.ticketById.get(answered.ticketId)];
  const account = facts.accounts.get(thread.channelAccountId);
  if (!ticket || !primary || !account) throw new Error("a thread has its ticket and its account");
  const capability = facts.capabilitiesOf(account).sendMessage;
  const conversation = facts.conversations.get(thread.id) ?? [];
  const refusal = refusalOfNotice({
    channel: thread.channel,
    primaryChannel: answered.channel,
    cannotSend: capability.supported ? null : capability.reason,
    hasAddress: thread.counterpart.includes("@"),
    alreadyTold: wasTold(conversation[0]),
    sameCustomer: rootOf(facts, ticket)?.id === rootOf(facts, primary)?.id,
    sameOrder: ticket.orderExternalId !== null && ticket.orderExternalId === primary.orderExternalId,
  });
  if (refusal || !capability.supported) return { kind: "refused", reason: "CHANNEL_CANNOT_SEND", explanation: "", ...refusal };
  return write(facts, ticket, primary, { sender: capability.sender, conversation });
};

const rootOf = ({ rootByCustomerId }: Facts, { customerId }: Ticket): Customer | undefined => rootByCustomerId.get(customerId);

/** A notice is the last thing in the thread, and it went out or may have. */
const wasTold = (last: ConversationMessage | undefined): boolean =>
  last?.kind === "MERGE_NOTICE" && last.status !== "REJECTED" && last.status !== "NOT_SENDABLE";

const write = (
  facts: Facts,
  ticket: Ticket,
  primary: Ticket,
  sending: { readonly sender: string; readonly conversation: readonly ConversationMessage[] },
): Draft["plan"] => {
  const refuse = (reason: NoticeRefusal, explanation: string): NoticeRefused => ({ kind: "refused", reason, explanation });
  const key = primary.orderExternalId === null ? NOTICE_MACRO_BY_SUBJECT : NOTICE_MACRO;
  const macro = facts.macros.get(key);
  const chosen = macro && translationFor(macro.translations, rootOf(facts, ticket)?.locale ?? null);
  if (!macro || !chosen) return refuse("NO_MACRO", `The workspace has no macro "${key}".`);
  const { body, locale } = chosen.translation;
  const rendered = renderTranslation(body, variablesOfPrimary(primary), new Map());
  if (rendered.kind === "unavailable")
    return refuse("NO_REFERENCE", rendered.unavailable.map(({ message }) => message).join(" "));
  const { text, used: rendering } = rendered;
  const subject = subjectOfAnswer(sending.conversation);
  return { kind: "send", ...sending, subject, text, locale, macroVersionId: macro.version.id, rendering };
};
