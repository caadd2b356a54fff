import { CHINESE } from "./chinese.policy.ts";
import { ENGLISH } from "./english.policy.ts";
import { withoutContractions } from "./fold.policy.ts";
import { FRENCH } from "./french.policy.ts";
import { GERMAN } from "./german.policy.ts";
import { ITALIAN } from "./italian.policy.ts";
import { CONTEXTS, LANGUAGES } from "./language-words.policy.ts";
import type { ContextName, Language, LanguageWords } from "./language-words.policy.ts";
import { QUESTION_TOPICS } from "./question-topic.policy.ts";
import type { QuestionTopic } from "./question-topic.policy.ts";
import { SPANISH } from "./spanish.policy.ts";

const WORDS: Readonly<Record<Language, LanguageWords>> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  it: ITALIAN,
  es: SPANISH,
  zh: CHINESE,
};

const NEVER = /(?!)/u;

/** Gaps are bounded, so that a clause takes time in proportion to its length. */
const compile = (patterns: readonly string[], isSpaced: boolean): RegExp => {
  if (patterns.length === 0) return NEVER;
  const source = patterns
    .map((pattern) =>
      withoutContractions(pattern)
        .replaceAll(/(?<=[a-z])(?<!\\w)(?<!\\S)\*/g, "\\w*")
        .replaceAll(" .. ", "\\b.{0,40}?\\b"),
    )
    .join("|");
  return isSpaced ? new RegExp(`(?<![a-z0-9])(?:${source})(?:(?<=[ '])|(?![a-z0-9]))`, "u") : new RegExp(source, "u");
};

type ByTopic = Readonly<Record<QuestionTopic, RegExp>>;
export type WordPatterns = {
  readonly asks: RegExp;
  readonly declines: RegExp;
  readonly defers: RegExp;
  readonly spans: RegExp;
  readonly joints: RegExp;
  readonly withdraws: RegExp;
  readonly leans: ByTopic;
  readonly about: ByTopic;
  readonly states: ByTopic;
  readonly unless: ByTopic;
  readonly answers: ByTopic;
  readonly context: Readonly<Record<ContextName, RegExp>>;
};

const patternsOf = (language: Language): WordPatterns => {
  const words = WORDS[language];
  const isSpaced = language !== "zh";
  const one = (patterns: readonly string[]): RegExp => compile(patterns, isSpaced);
  const byTopic = (patterns: Partial<Record<QuestionTopic, readonly string[]>>): ByTopic =>
    Object.fromEntries(QUESTION_TOPICS.map((topic) => [topic, one(patterns[topic] ?? [])])) as ByTopic;
  return {
    asks: one(words.asks),
    declines: one(words.declines),
    defers: one(words.defers),
    spans: one(words.spans),
    joints: new RegExp(isSpaced ? ` (?:${words.joints.join("|")})(?= )` : words.joints.join("|"), "gu"),
    withdraws: one(words.withdraws),
    leans: byTopic(words.leans),
    about: byTopic(words.about),
    states: byTopic(words.states),
    unless: byTopic(words.unless),
    answers: byTopic(words.answers),
    context: Object.fromEntries(CONTEXTS.map((name) => [name, one(words.context[name])])) as WordPatterns["context"],
  };
};

export const PATTERNS = Object.fromEntries(LANGUAGES.map((language) => [language, patternsOf(language)])) as Readonly<
  Record<Language, WordPatterns>
>;
