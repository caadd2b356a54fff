import { amountsIn } from "./amount.policy.ts";
import { namesDay } from "./date.policy.ts";
import type { Language } from "./language-words.policy.ts";
import type { QuestionTopic } from "./question-topic.policy.ts";
import { sentencesOf } from "./sentence.policy.ts";
import type { Sentence } from "./sentence.policy.ts";
import { PATTERNS } from "./word-patterns.policy.ts";

/** What a reply says: neither what it asks back nor what it only promises. A promise that names a number, a day or a link says something. */
export const sayingSentences = (text: string, language: Language): Sentence[] =>
  sentencesOf(text).filter(
    ({ folded }) =>
      !folded.includes("?") && (!PATTERNS[language].defers.test(folded) || /\d|https?:/.test(folded) || isFirm(folded, language)),
  );

/** A sentence that both promises and tells: "we are sorry and have refunded the full price". */
const isFirm = (folded: string, language: Language): boolean => {
  const { answers } = PATTERNS[language];
  return [answers.REFUND, answers.CANCELLATION, answers.EXCHANGE, answers.RETURN].some((pattern) => pattern.test(folded));
};

const LINK_OR_NUMBER = /https?:\S+|\b[a-z]{2}\d{8,}|\b\d{10,}|\b1z[a-z0-9]{16}\b/u;

/** Whether a sentence settles money: with an amount or a day, or as done, promised or refused. */
const settlesRefund = ({ folded }: Sentence, language: Language): boolean => {
  const { answers, context } = PATTERNS[language];
  return answers.REFUND.test(folded) || (context.refund.test(folded) && (amountsIn(folded).length > 0 || namesDay(folded)));
};

const tracks = ({ folded }: Sentence, language: Language): boolean => {
  const { answers, context } = PATTERNS[language];
  if (context.refund.test(folded) && !context.tracking.test(folded)) return false;
  return (
    answers.TRACKING.test(folded) ||
    (context.tracking.test(folded) && LINK_OR_NUMBER.test(folded)) ||
    (context.delivery.test(folded) && namesDay(folded))
  );
};

export const offersRemedy = (sentence: Sentence, language: Language): boolean => {
  const { answers } = PATTERNS[language];
  return settlesRefund(sentence, language) || answers.EXCHANGE.test(sentence.folded) || answers.DAMAGE.test(sentence.folded);
};

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
    answers.PRODUCT.test(sentence.folded) &&
    amountsIn(sentence.folded).length === 0 &&
    ![context.tracking, context.label, context.refund].some((pattern) => pattern.test(sentence.folded)) &&
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
