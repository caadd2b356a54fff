import type { Language } from "../language.ts";
import type { Reason } from "../reasons.ts";
import { chineseHelp } from "./help-chinese.ts";
import { englishHelp } from "./help-english.ts";
import { frenchHelp } from "./help-french.ts";
import { germanHelp } from "./help-german.ts";
import { italianHelp } from "./help-italian.ts";
import { spanishHelp } from "./help-spanish.ts";

/** The simplest reasons, and the article that answers each. */
export const ARTICLES = [
  { key: "track-my-parcel", reasons: ["Tracking update", "Not delivered"] },
  { key: "send-something-back", reasons: ["Standard return"] },
  { key: "arrived-damaged", reasons: ["Damaged in transit"] },
  { key: "cancel-my-order", reasons: ["Cancellation"] },
  { key: "sizes-and-manuals", reasons: ["Product clarification"] },
  { key: "wrong-size", reasons: ["Wrong size"] },
  { key: "warranty-case", reasons: ["Warranty"] },
  { key: "cannot-log-in", reasons: ["Cannot log in"] },
] as const satisfies readonly { readonly key: string; readonly reasons: readonly Reason[] }[];

type ArticleKey = (typeof ARTICLES)[number]["key"];
export type HelpTexts = Record<ArticleKey, { readonly title: string; readonly body: string }>;

export const HELP_TEXTS: Record<Language, HelpTexts> = {
  en: englishHelp,
  de: germanHelp,
  fr: frenchHelp,
  it: italianHelp,
  es: spanishHelp,
  zh: chineseHelp,
};
