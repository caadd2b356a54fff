import type { ChannelName } from "../../connectors/channel.ts";
import { invalidInput, notFound } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import type { Query, QueryContext } from "../../platform/command.ts";
import { findTicket, threadsByTicketIds } from "../ticket/index.ts";
import { lintFactsOf, lintFactsOfChannel } from "./lint-facts.ts";
import { lintReport } from "./lint-text.ts";
import type { LintFacts } from "./lint-text.ts";
import { isAmazonAction, longestText } from "./lint.policy.ts";
import type { MessageKind } from "./lint.policy.ts";
import { readAllowances } from "./lint.store.ts";
import type { LinkAllowance } from "./lint.store.ts";

export type LintMessageInput = {
  readonly text: string;
  readonly subject?: string | null | undefined;
  readonly threadId?: string | null | undefined;
  readonly ticketId?: string | null | undefined;
  readonly channel?: ChannelName | null | undefined;
  readonly kind: MessageKind;
  readonly locale?: string | null | undefined;
};

/** What a message may have at most anywhere in the API; the rules read its first 20,000. */
const LONGEST_INPUT = 100_000;
/** A mail's subject line (RFC 5322, 2.1.1). */
const LONGEST_SUBJECT = 998;
const LOCALE = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}$/;

const issuesOf = ({ text, subject, locale, threadId, ticketId, channel }: LintMessageInput): InputIssue[] => {
  const issues: InputIssue[] = [];
  const add = (field: string, message: string): void => {
    issues.push({ path: ["input", field], message });
  };
  if (text.length > LONGEST_INPUT) add("text", `must have at most ${LONGEST_INPUT} characters (it has ${text.length})`);
  if ((subject?.length ?? 0) > LONGEST_SUBJECT) add("subject", `must have at most ${LONGEST_SUBJECT} characters`);
  if (locale != null && !LOCALE.test(locale))
    add("locale", `${JSON.stringify(locale.slice(0, 40))} is no BCP 47 tag such as "de-DE"`);
  if ([threadId, ticketId, channel].filter((given) => given != null).length !== 1)
    add("threadId", "exactly one of threadId, ticketId and channel says where the message would go");
  return issues;
};

type Place = { readonly channel: ChannelName; readonly facts: LintFacts };

const placeOf = async (input: LintMessageInput, { scope, clock }: QueryContext) => {
  const { threadId, ticketId, channel } = input;
  if (channel != null)
    return { channel, facts: await lintFactsOfChannel(scope, clock, { channel, locale: input.locale ?? null }) };
  if (threadId != null)
    return (await lintFactsOf(scope, clock, threadId)) ?? notFound("ThreadNotFound", "thread", threadId, "threadId");
  const ticket = ticketId == null ? undefined : await findTicket(scope, ticketId);
  const newest = ticket && (await threadsByTicketIds(scope, [ticket.id])).at(-1);
  const place = newest && (await lintFactsOf(scope, clock, newest.id));
  return place ?? notFound("TicketNotFound", "ticket", ticketId ?? "", "ticketId");
};

/** What sending this draft would be told. */
export const lintMessage = async (input: LintMessageInput, context: QueryContext) => {
  const issues = issuesOf(input);
  if (issues.length > 0) return invalidInput(issues);
  const place = await placeOf(input, context);
  if ("__typename" in place) return place;
  const { channel, facts } = place satisfies Place;
  const { kind, locale } = input;
  if (isAmazonAction(kind) && channel !== "AMAZON")
    return invalidInput([
      { path: ["input", "kind"], message: `${kind} is an action of AMAZON, and the message would go to ${channel}` },
    ]);
  const known = { ...facts, buyerLanguages: locale == null ? facts.buyerLanguages : [locale] };
  const report = lintReport({ text: input.text, subject: input.subject, channel, kind, facts: known });
  return { __typename: "LintReport" as const, ...report, channel, kind, maxCharacters: longestText(channel, kind) };
};

/** By channel and host. */
export const listLinkAllowances: Query<{ channel: ChannelName | null }, LinkAllowance[]> = ({ channel }, { scope }) =>
  readAllowances(scope, channel);
