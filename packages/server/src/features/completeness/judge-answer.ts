import type { RequiredFact } from "../requirement/index.ts";
import { answersTopic } from "./answers-topic.policy.ts";
import { findFacts } from "./find-facts.ts";
import type { FoundFact, KnownFacts } from "./find-facts.ts";
import { findQuestions } from "./find-questions.policy.ts";
import type { FoundQuestion } from "./find-questions.policy.ts";
import type { QuestionTopic } from "./question-topic.policy.ts";
import { readAs } from "./written-language.ts";

/** What the customer wrote, or a reply of ours. */
export type Spoken = {
  readonly messageId: string;
  readonly isInbound: boolean;
  readonly text: string;
  readonly at: Date;
  /** An override came after it: nobody waits for an answer to it any more. */
  readonly settled: boolean;
};

export type JudgedQuestion = FoundQuestion & {
  readonly messageId: string;
  readonly state: "ANSWERED" | "ANSWERED_BY_DRAFT" | "OPEN";
  readonly answeredById: string | null;
};
export type JudgedFact = FoundFact & { readonly foundInId: string | null; readonly inDraft: boolean };
export type Detection = "AVAILABLE" | "NOT_AVAILABLE";

type Answer = { readonly messageId: string | null; readonly text: string; readonly at: Date | null };

const isAnswered = ({ text }: Answer, topic: QuestionTopic, locale: string | null): boolean =>
  readAs(text, locale).languages.some((language) => answersTopic(text, topic, language));

/** Remembers what a reply answers: many questions ask for the same. */
const answering = (locale: string | null) => {
  const known = new Map<string, boolean>();
  return (answer: Answer, topic: QuestionTopic): boolean => {
    const key = `${answer.messageId ?? "draft"} ${topic}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = isAnswered(answer, topic, locale);
    known.set(key, found);
    return found;
  };
};

const repliesOf = (conversation: readonly Spoken[], draft: string | null): Answer[] => [
  ...conversation.filter(({ isInbound }) => !isInbound),
  ...(draft === null ? [] : [{ messageId: null, text: draft, at: null }]),
];

/** What is asked in the customer's messages that no override has settled, and the first later reply that answers it. */
export const judgeQuestions = (
  conversation: readonly Spoken[],
  draft: string | null,
  locale: string | null,
): { readonly detection: Detection; readonly questions: JudgedQuestion[] } => {
  const replies = repliesOf(conversation, draft);
  const answers = answering(locale);
  let detection: Detection = "AVAILABLE";
  const questions: JudgedQuestion[] = [];
  for (const { messageId, text, at } of conversation.filter(({ isInbound, settled }) => isInbound && !settled)) {
    const { languages, isKnown } = readAs(text, locale);
    if (!isKnown) detection = "NOT_AVAILABLE";
    const found = new Map(
      languages.flatMap((language) => findQuestions(text, language)).map((question) => [question.topic, question]),
    );
    for (const question of found.values()) {
      const answer = replies.find((reply) => (reply.at === null || reply.at >= at) && answers(reply, question.topic));
      const state = answer === undefined ? "OPEN" : answer.messageId === null ? "ANSWERED_BY_DRAFT" : "ANSWERED";
      questions.push({ ...question, messageId, state, answeredById: answer?.messageId ?? null });
    }
  }
  return { detection, questions };
};

/** PRESENT anywhere counts; a wrong value only while nothing tells the real one. */
const RANK = { PRESENT: 0, WRONG: 1, NOT_CHECKED: 2, MISSING: 3 } as const;

/** The required facts over all replies and the draft; the one that has a fact, or has it wrong last, is named. */
export const judgeFacts = (
  conversation: readonly Spoken[],
  draft: string | null,
  { facts, known, locale }: { facts: readonly RequiredFact[]; known: KnownFacts; locale: string | null },
): JudgedFact[] => {
  const missing = facts.map((fact): JudgedFact => ({ ...nothing(fact, known), foundInId: null, inDraft: false }));
  const found = repliesOf(conversation, draft).flatMap(({ messageId, text }) => {
    const { languages } = readAs(text, locale);
    return (languages.length === 0 ? [null] : languages).flatMap((language) =>
      findFacts(text, facts, language, known).map((fact): JudgedFact => ({
        ...fact,
        foundInId: fact.excerpt === null ? null : messageId,
        inDraft: fact.excerpt !== null && messageId === null,
      })),
    );
  });
  return missing.map((none) =>
    found
      .filter(({ fact }) => fact === none.fact)
      .reduce(
        (best, next) => (RANK[next.state] < RANK[best.state] || (next.state === "WRONG" && best.state === "WRONG") ? next : best),
        none,
      ),
  );
};

const nothing = (fact: RequiredFact, known: KnownFacts): FoundFact =>
  findFacts("", [fact], "en", known)[0] ?? { fact, state: "MISSING", excerpt: null, expected: [] };
