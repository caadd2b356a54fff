import type { ChannelName } from "../../connectors/channel.ts";

const CHANNEL_WORDS: Record<ChannelName, string> = {
  AMAZON: "Amazon",
  EBAY: "eBay",
  WALMART: "Walmart",
  SHOPIFY: "Shopify",
  EMAIL: "e-mail",
};
const CLAIM_WORDS = new Map([
  ["A_TO_Z", "A-to-z claim"],
  ["INR", "Item-not-received case"],
  ["RETURN", "Return case"],
]);

/** `on eBay`, `by e-mail`. */
export const onChannel = (channel: ChannelName): string => (channel === "EMAIL" ? "by e-mail" : `on ${CHANNEL_WORDS[channel]}`);

/** An enum value as words: `NOT_AS_DESCRIBED` is "not as described". */
export const inWords = (value: string): string => value.toLowerCase().replaceAll("_", " ");

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A kind of claim at the start of a sentence. */
export const claimWords = (kind: string): string => CLAIM_WORDS.get(kind) ?? capital(inWords(kind));

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;

/** Longer subjects are cut: a panel shows one line. */
const MOST_CHARACTERS = 100;

/** What somebody wrote, on one line and in quotes. Code points, so that no emoji is cut in half. */
export const quoted = (text: string): string => {
  const line = [...text.replaceAll(/\s+/g, " ").trim()];
  return `“${line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS - 1).join("")}…` : line.join("")}”`;
};

const DAY_MS = 86_400_000;

/** How long ago in whole UTC days, weeks, months or years, rounded down: "today", "3 weeks ago". What lies ahead is today. */
export const ago = (at: Date, now: Date): string => {
  const days = Math.floor(now.getTime() / DAY_MS) - Math.floor(at.getTime() / DAY_MS);
  if (days <= 0) return "today";
  if (days === 1) return "yesterday";
  if (days < 14) return `${days} days ago`;
  if (days < 61) return `${Math.floor(days / 7)} weeks ago`;
  // 61 days are two months of 30.5 days, the mean of the calendar.
  if (days < 730) return `${Math.floor(days / 30.5)} months ago`;
  return `${Math.floor(days / 365)} years ago`;
};
