/** What both sets (`tuning.json`, `held-out.json`) are made of: `{ messages: LabelledMessage[], drafts: LabelledDraft[] }`. */
import type { QuestionTopic } from "../../src/features/completeness/question-topic.policy.ts";
import type { RequiredFact } from "../../src/features/requirement/required-fact.ts";

export const LANGUAGES = ["en", "de", "fr", "it", "es", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a customer writes. `topics`: each thing they ask for, once; empty: they ask nothing (thanks, "no refund needed", a quoted mail, …). */
export type LabelledMessage = { readonly language: Language; readonly text: string; readonly topics: readonly QuestionTopic[] };

/**
 * What an agent would send. `facts`: the required facts it contains, of all 13; `answers`: the topics it answers. `reason` is for the
 * reader only: facts and topics are looked for whatever the reason.
 */
export type LabelledDraft = {
  readonly language: Language;
  readonly text: string;
  readonly reason?: string;
  readonly facts: readonly RequiredFact[];
  readonly answers: readonly QuestionTopic[];
};

export type LabelledSet = { readonly messages: readonly LabelledMessage[]; readonly drafts: readonly LabelledDraft[] };
