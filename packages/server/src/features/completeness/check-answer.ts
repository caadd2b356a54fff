import { formatAmount } from "../../kernel/money.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope } from "../../platform/database.ts";
import { shipmentsByOrderIds, trackingLink } from "../order/index.ts";
import { readRequirements } from "../requirement/index.ts";
import { conversationsOf, ordersOfCluster, reasonsOfCluster, refundsOfCluster } from "./completeness.store.ts";
import type { Utterance } from "./completeness.store.ts";
import type { KnownFacts } from "./find-facts.ts";
import { judgeFacts, judgeQuestions } from "./judge-answer.ts";
import type { Detection, JudgedFact, JudgedQuestion } from "./judge-answer.ts";

export type AnswerCheck = {
  readonly ticketId: string;
  readonly reasonTagId: Id<"tag"> | null;
  readonly complete: boolean;
  readonly detection: Detection;
  readonly questions: readonly JudgedQuestion[];
  readonly facts: readonly JudgedFact[];
  readonly lacks: readonly string[];
};

/** As long as a stored message can be. */
export const LONGEST_TEXT = 100_000;

const knownFacts = async (scope: Scope, ticketId: string): Promise<KnownFacts> => {
  const orders = await ordersOfCluster(scope, ticketId);
  const orderIds = orders.flatMap(({ orderId }) => orderId ?? []);
  const refunds = await refundsOfCluster(scope, ticketId, orderIds);
  const parcels = await shipmentsByOrderIds(scope, orderIds);
  return {
    orderNumbers: orders.flatMap(({ externalId }) => externalId ?? []),
    refunds: refunds.map(({ id, amountMinor, currencyCode, references }) => ({
      amount: formatAmount({ minor: amountMinor, currencyCode }),
      currencyCode,
      references: [...references, id],
    })),
    parcels: parcels.map((parcel) => ({ trackingNumber: parcel.trackingNumber, link: trackingLink(parcel) })),
  };
};

const factsOf = async (scope: Scope, ticketId: string, conversation: readonly Utterance[], draft: string | null) => {
  const reasons = await reasonsOfCluster(scope, ticketId);
  const requirements = reasons.length === 0 ? [] : await readRequirements(scope);
  const facts = requirements
    .filter(({ reason }) => reasons.some(({ tagId }) => tagId === reason.id))
    .flatMap(({ requiredFacts }) => requiredFacts);
  // After an override nobody waits for facts either, until the customer writes again.
  const isWaiting = conversation.some(({ isInbound, settled }) => isInbound && !settled);
  const known = facts.length > 0 && isWaiting ? await knownFacts(scope, ticketId) : undefined;
  const locale = conversation[0]?.locale ?? null;
  return {
    reasonTagId: reasons[0]?.tagId ?? null,
    facts: known === undefined ? [] : judgeFacts(conversation, draft, { facts: [...new Set(facts)], known, locale }),
  };
};

const explain = (questions: readonly JudgedQuestion[], facts: readonly JudgedFact[]): string[] => [
  ...questions
    .filter(({ state }) => state === "OPEN")
    .map(({ topic, sentence }) => `${topic} is not answered: ${JSON.stringify(sentence.slice(0, 120))}.`),
  ...facts.filter(({ state }) => state === "MISSING").map(({ fact }) => `${fact} is not said.`),
  ...facts
    .filter(({ state }) => state === "WRONG")
    .map(({ fact, expected }) => `${fact} is said wrong: it has to be ${expected.slice(0, 3).join(" or ")}.`),
];

/** What the answer to a ticket, and to those merged into it, contains and lacks, with `draft` as its next reply. */
export const checkAnswer = async (scope: Scope, ticketId: string, draft: string | null): Promise<AnswerCheck> => {
  const conversation = await conversationsOf(scope, [ticketId], LONGEST_TEXT);
  const { detection, questions } = judgeQuestions(conversation, draft, conversation[0]?.locale ?? null);
  const { reasonTagId, facts } = await factsOf(scope, ticketId, conversation, draft);
  const lacks = explain(questions, facts);
  return { ticketId, reasonTagId, complete: lacks.length === 0, detection, questions, facts, lacks };
};

/** In lists, so that a page of long mails stays cheap. */
const LIST_TEXT = 20_000;

export type OpenQuestions = {
  readonly ticketId: string;
  readonly detection: Detection;
  readonly questions: readonly JudgedQuestion[];
};

/** For each ticket what is asked and not answered; one statement for all of them. */
export const openQuestionsByTicketIds = async (scope: Scope, ticketIds: readonly string[]): Promise<OpenQuestions[]> => {
  const byTicket = Map.groupBy(await conversationsOf(scope, ticketIds, LIST_TEXT), ({ ticketId }) => ticketId);
  return [...byTicket].map(([ticketId, conversation]) => {
    const { detection, questions } = judgeQuestions(conversation, null, conversation[0]?.locale ?? null);
    return { ticketId, detection, questions: questions.filter(({ state }) => state === "OPEN") };
  });
};
