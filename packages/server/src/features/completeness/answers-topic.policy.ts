import { amountsIn } from "./amount.policy.ts";
import { namesDay } from "./date.policy.ts";
import { clausesOf } from "./clause.policy.ts";
import type { Language } from "./language-words.policy.ts";
import type { QuestionTopic } from "./question-topic.policy.ts";
import { sentencesOf } from "./sentence.policy.ts";
import type { Sentence } from "./sentence.policy.ts";
import { PATTERNS } from "./word-patterns.policy.ts";

/** What a reply says: neither what it asks back nor, of a sentence, the clauses that only promise to see to it. */
export const sayingSentences = (text: string, language: Language): Sentence[] =>
  sentencesOf(text).flatMap((sentence) => {
    if (sentence.folded.includes("?")) return [];
    const patterns = PATTERNS[language];
    if (!patterns.defers.test(sentence.folded)) return [sentence];
    const kept = clausesOf(sentence.folded, patterns).filter((clause) => !patterns.defers.test(clause));
    return kept.length === 0 ? [] : [{ ...sentence, folded: kept.join(", ") }];
  });

const LINK_OR_NUMBER = /https?:\S+|\b[a-z]{2}\d{8,}|\b\d{10,}|\b1z[a-z0-9]{16}\b/u;

/** Whether a sentence settles money: with an amount or a day, or as done, promised or refused. */
const settlesRefund = ({ folded }: Sentence, language: Language): boolean => {
  const { answers, context } = PATTERNS[language];
  return answers.REFUND.test(folded) || (context.refund.test(folded) && (amountsIn(folded).length > 0 || namesDay(folded)));
};

const tracks = ({ folded }: Sentence, language: Language): boolean => {
  const { answers, context, spans } = PATTERNS[language];
  if (context.refund.test(folded) && !context.tracking.test(folded)) return false;
  const isDated =
    context.delivery.test(folded) &&
    !context.label.test(folded) &&
    !answers.RETURN.test(folded) &&
    (namesDay(folded) || spans.test(folded));
  if (isDated || (context.tracking.test(folded) && LINK_OR_NUMBER.test(folded))) return true;
  // Why an order cannot be cancelled, or that a replacement was sent, tells nothing of the parcel that is asked for.
  const { EXCHANGE, CANCELLATION, ADDRESS_CHANGE, RETURN } = answers;
  return answers.TRACKING.test(folded) && ![EXCHANGE, CANCELLATION, ADDRESS_CHANGE, RETURN].some((other) => other.test(folded));
};

export const offersRemedy = (sentence: Sentence, language: Language): boolean => {
  const { answers } = PATTERNS[language];
  return settlesRefund(sentence, language) || answers.EXCHANGE.test(sentence.folded) || answers.DAMAGE.test(sentence.folded);
};

/** Numbers of orders and other things, and times within which something is done. */
const NO_MEASURE =
  /[a-z-]*\d[\d-]{4,}|(?:within|innerhalb (?:von )?|binnen|sous|entro|plazo de|dans les|en|fino a|hasta|jusqu'a|up to|bis zu) ?\d+ ?\w+|\d+ ?(?:小时|天|个工作日)内/g;

/** What tells of an order, a parcel or money tells nothing of the product, whatever numbers it has. */
const AFFAIRS: readonly QuestionTopic[] = [
  "TRACKING",
  "RETURN",
  "REFUND",
  "CANCELLATION",
  "EXCHANGE",
  "DAMAGE",
  "WARRANTY",
  "INVOICE",
  "ADDRESS_CHANGE",
  "ACCOUNT_ACCESS",
];

const tellsOfProduct = (sentence: Sentence, language: Language): boolean => {
  const { answers, context } = PATTERNS[language];
  return (
    answers.PRODUCT.test(sentence.folded.replaceAll(NO_MEASURE, " ")) &&
    amountsIn(sentence.folded).length === 0 &&
    ![context.tracking, context.label, context.refund, context.reference].some((pattern) => pattern.test(sentence.folded)) &&
    ![...AFFAIRS, "ASSEMBLY" as const].some((topic) => sentenceAnswers(sentence, topic, language))
  );
};

/** Packing a parcel and signing in have steps too. */
const tellsHow = (sentence: Sentence, language: Language): boolean => {
  const { answers } = PATTERNS[language];
  return (
    [answers.RETURN, answers.ACCOUNT_ACCESS].every((pattern) => !pattern.test(sentence.folded)) &&
    answers.ASSEMBLY.test(sentence.folded)
  );
};

export const sentenceAnswers = (sentence: Sentence, topic: QuestionTopic, language: Language): boolean => {
  if (topic === "PRODUCT") return tellsOfProduct(sentence, language);
  if (topic === "ASSEMBLY") return tellsHow(sentence, language);
  if (topic === "TRACKING") return tracks(sentence, language);
  if (topic === "REFUND") return settlesRefund(sentence, language);
  if (topic === "DAMAGE") return offersRemedy(sentence, language);
  return PATTERNS[language].answers[topic].test(sentence.folded);
};

/** Whether a reply contains what answers the topic. */
export const answersTopic = (text: string, topic: QuestionTopic, language: Language): boolean =>
  sayingSentences(text, language).some((sentence) => sentenceAnswers(sentence, topic, language));
