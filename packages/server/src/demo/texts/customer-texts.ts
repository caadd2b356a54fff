import type { Language } from "../language.ts";
import type { Reason } from "../reasons.ts";
import { chinese } from "./chinese.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { italian } from "./italian.ts";
import { spanish } from "./spanish.ts";

/** `{order}`, `{product}` and `{name}` are filled in. Subjects name neither, so that they fit a ticket without an order. */
export type Topic = { readonly subject: string; readonly bodies: readonly string[] };

export type CustomerTexts = {
  readonly reasons: Record<Reason, Topic>;
  /** What nobody has put a tag on. */
  readonly untagged: readonly Topic[];
  /** Second and later messages of a customer who still waits. */
  readonly followUps: readonly string[];
};

export const CUSTOMER_TEXTS: Record<Language, CustomerTexts> = {
  en: english,
  de: german,
  fr: french,
  it: italian,
  es: spanish,
  zh: chinese,
};
