import { clausesOf } from "./clause.policy.ts";
import type { Language } from "./language-words.policy.ts";
import { QUESTION_TOPICS } from "./question-topic.policy.ts";
import type { QuestionTopic } from "./question-topic.policy.ts";
import { isListItem, sentencesOf } from "./sentence.policy.ts";
import { PATTERNS } from "./word-patterns.policy.ts";
import type { WordPatterns } from "./word-patterns.policy.ts";

/** What a customer asks for, and the sentence that says so: `text.slice(start, end)`. */
export type FoundQuestion = {
  readonly topic: QuestionTopic;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
};

const isAbout = (clause: string, asks: boolean, topic: QuestionTopic, { states, about, unless }: WordPatterns): boolean =>
  (states[topic].test(clause) || (asks && about[topic].test(clause))) && !unless[topic].test(clause);

/**
 * Everything the sender of a message asks for, each topic once, where it is asked for first. A sentence asks with a question mark, a
 * question word or a request; some statements ask as they stand ("it has not arrived"). A clause that takes back, thanks for or has what it
 * names asks for nothing. Lines of a list ask when the sentence above them does.
 */
export const findQuestions = (text: string, language: Language): FoundQuestion[] => {
  const patterns = PATTERNS[language];
  const found = new Map<QuestionTopic, FoundQuestion>();
  let listAsks = false;
  for (const sentence of sentencesOf(text)) {
    const all = clausesOf(sentence.folded, patterns);
    const clauses = all.filter((clause) => !patterns.declines.test(clause));
    const isDeclined = clauses.length < all.length;
    const asksItself = sentence.folded.includes("?") || clauses.some((clause) => patterns.asks.test(clause));
    const asks = asksItself || (listAsks && isListItem(sentence));
    listAsks = isListItem(sentence) ? listAsks : asksItself;
    const whole = isDeclined ? [] : [sentence.folded];
    for (const topic of QUESTION_TOPICS)
      if (
        !found.has(topic) &&
        (clauses.some((clause) => isAbout(clause, asks, topic, patterns)) ||
          whole.some((text) => isAbout(text, false, topic, patterns)))
      )
        found.set(topic, { topic, sentence: sentence.text, start: sentence.start, end: sentence.end });
  }
  return [...found.values()];
};
