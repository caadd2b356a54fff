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

/** A topic that only leans yields to one of these: whoever wants the money back is not asking for another size. */
const OUTWEIGHED_BY: Partial<Readonly<Record<QuestionTopic, readonly QuestionTopic[]>>> = {
  EXCHANGE: ["RETURN", "REFUND", "PRODUCT", "EXCHANGE"],
  TRACKING: ["REFUND", "INVOICE", "RETURN", "EXCHANGE"],
};

/** What broke in use is asked under the warranty; the parcel is not damaged. */
const withoutOutweighed = (
  found: ReadonlyMap<QuestionTopic, FoundQuestion>,
  leaning: ReadonlyMap<QuestionTopic, FoundQuestion>,
) => {
  const kept = [...found.values()].filter(({ topic }) => topic !== "DAMAGE" || !found.has("WARRANTY"));
  const added = [...leaning.values()].filter(
    ({ topic }) => !found.has(topic) && !OUTWEIGHED_BY[topic]?.some((other) => found.has(other)),
  );
  return [...kept, ...added].toSorted((one, other) => one.start - other.start);
};

/**
 * Everything the sender of a message asks for, each topic once, where it is asked for first. A sentence asks with a question mark, a
 * question word or a request; some statements ask as they stand ("it has not arrived"). A clause that takes back, thanks for or has what it
 * names asks for nothing. Lines of a list ask when the sentence above them does.
 */
export const findQuestions = (text: string, language: Language): FoundQuestion[] => {
  const patterns = PATTERNS[language];
  const found = new Map<QuestionTopic, FoundQuestion>();
  const leaning = new Map<QuestionTopic, FoundQuestion>();
  let listAsks = false;
  for (const sentence of sentencesOf(text)) {
    const all = clausesOf(sentence.folded, patterns);
    const clauses = all.filter((clause) => !patterns.declines.test(clause));
    const asksItself = sentence.folded.includes("?") || clauses.some((clause) => patterns.asks.test(clause));
    const asks = asksItself || (listAsks && isListItem(sentence));
    listAsks = isListItem(sentence) ? listAsks : asksItself;
    // A statement may span clauses, unless one of them takes something back.
    const whole = clauses.length < all.length ? [] : [sentence.folded];
    const note = (topic: QuestionTopic, into: Map<QuestionTopic, FoundQuestion>): void => {
      if (!into.has(topic)) into.set(topic, { topic, sentence: sentence.text, start: sentence.start, end: sentence.end });
    };
    if (patterns.withdraws.test(sentence.folded)) note("CANCELLATION", found);
    for (const topic of QUESTION_TOPICS) {
      if (
        clauses.some((clause) => isAbout(clause, asks, topic, patterns)) ||
        whole.some((one) => isAbout(one, false, topic, patterns))
      )
        note(topic, found);
      if (clauses.some((clause) => patterns.leans[topic].test(clause) && !patterns.unless[topic].test(clause)))
        note(topic, leaning);
    }
  }
  return withoutOutweighed(found, leaning);
};
