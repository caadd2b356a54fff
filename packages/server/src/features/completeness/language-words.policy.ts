import type { QuestionTopic } from "./question-topic.policy.ts";

export const LANGUAGES = ["en", "de", "fr", "it", "es", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * How one language asks and answers. Written without case and accents, as `fold` makes texts. ` .. ` stands for up to 40 characters in
 * between, `word*` for every ending of a word; the rest is a regular expression. Words are matched whole.
 */
export type LanguageWords = {
  /** Makes a sentence a question or a request, beside a question mark. */
  readonly asks: readonly string[];
  /** Takes back what its clause names: it is not wanted, done already, or thanked for. */
  readonly declines: readonly string[];
  /** What somebody asks for who asks. */
  readonly about: Readonly<Record<QuestionTopic, readonly string[]>>;
  /** Gives the order up, in clauses that would otherwise only decline: "I do not want it any more". */
  readonly withdraws: readonly string[];
  /** Asks by itself only while nothing else in the message says what the sender wants: "too big", "nothing has come". */
  readonly leans: Partial<Readonly<Record<QuestionTopic, readonly string[]>>>;
  /** What is a request even as a statement: "it has not arrived". */
  readonly states: Partial<Readonly<Record<QuestionTopic, readonly string[]>>>;
  /** Words under which a clause is about something else than it seems: "the invoice has not arrived" asks for no parcel. */
  readonly unless: Partial<Readonly<Record<QuestionTopic, readonly string[]>>>;
  /** What an answer to the topic says. */
  readonly answers: Readonly<Record<QuestionTopic, readonly string[]>>;
  /** Promises and excuses that answer nothing: "we will look into it". */
  readonly defers: readonly string[];
  /** What a sentence that names an amount, a date, a number has to talk about to count as the fact. */
  readonly context: Readonly<Record<ContextName, readonly string[]>>;
  /** A span of time without a number: "today", "next week". */
  readonly spans: readonly string[];
  /** Where joined clauses part: "and", "but". */
  readonly joints: readonly string[];
};

export const CONTEXTS = ["refund", "delivery", "tracking", "reference", "label", "labelState"] as const;
export type ContextName = (typeof CONTEXTS)[number];
