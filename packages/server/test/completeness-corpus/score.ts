/** Runs the rules over a labelled set and counts, per topic, per fact and per language. */
import { readFileSync } from "node:fs";
import { answersTopic } from "../../src/features/completeness/answers-topic.policy.ts";
import { findFacts } from "../../src/features/completeness/find-facts.ts";
import { findQuestions } from "../../src/features/completeness/find-questions.policy.ts";
import { QUESTION_TOPICS } from "../../src/features/completeness/question-topic.policy.ts";
import { REQUIRED_FACTS } from "../../src/features/requirement/required-fact.ts";
import type { LabelledDraft, LabelledMessage, LabelledSet } from "./case.ts";

export const SETS = ["tuning", "held-out", "third"] as const;
export type SetName = (typeof SETS)[number];

export const readSet = (name: SetName): LabelledSet =>
  // Its shape is case.ts's; a set that is not shaped so fails the tests that count its cases.
  JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), "utf8")) as LabelledSet;

export type Tally = { hits: number; wrong: number; missed: number };
export type Miss = {
  readonly text: string;
  readonly language: string;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
};
export type Score = { readonly tallies: ReadonlyMap<string, Tally>; readonly misses: readonly Miss[] };

export const topicsIn = ({ text, language }: LabelledMessage): string[] =>
  findQuestions(text, language).map(({ topic }) => topic);
export const factsIn = ({ text, language }: LabelledDraft): string[] =>
  findFacts(text, REQUIRED_FACTS, language).flatMap(({ fact, state }) => (state === "PRESENT" ? [fact] : []));
export const answersIn = ({ text, language }: LabelledDraft): string[] =>
  QUESTION_TOPICS.filter((topic) => answersTopic(text, topic, language));

type Case<One> = { readonly one: One; readonly expected: readonly string[]; readonly found: readonly string[] };

const scoreOf = <One extends { language: string; text: string }>(cases: readonly Case<One>[]): Score => {
  const tallies = new Map<string, Tally>([["all", { hits: 0, wrong: 0, missed: 0 }]]);
  const misses: Miss[] = [];
  const count = (language: string, name: string, kind: keyof Tally): void => {
    for (const key of ["all", language, name]) {
      const tally = tallies.get(key) ?? { hits: 0, wrong: 0, missed: 0 };
      tally[kind] += 1;
      tallies.set(key, tally);
    }
  };
  for (const { one, expected, found } of cases) {
    const wrong = found.filter((name) => !expected.includes(name));
    const missed = expected.filter((name) => !found.includes(name));
    for (const name of found) count(one.language, name, expected.includes(name) ? "hits" : "wrong");
    for (const name of missed) count(one.language, name, "missed");
    if (wrong.length + missed.length > 0) misses.push({ text: one.text, language: one.language, wrong, missed });
  }
  return { tallies, misses };
};

export const scoreQuestions = ({ messages }: LabelledSet): Score =>
  scoreOf(messages.map((one) => ({ one, expected: one.topics, found: topicsIn(one) })));
export const scoreFacts = ({ drafts }: LabelledSet): Score =>
  scoreOf(drafts.map((one) => ({ one, expected: one.facts, found: factsIn(one) })));
export const scoreAnswers = ({ drafts }: LabelledSet): Score =>
  scoreOf(drafts.map((one) => ({ one, expected: one.answers, found: answersIn(one) })));

export const precisionOf = ({ hits, wrong }: Tally): number => hits / (hits + wrong);
export const recallOf = ({ hits, missed }: Tally): number => hits / (hits + missed);
