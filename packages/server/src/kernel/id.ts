import { randomBytes } from "node:crypto";

/** One prefix per noun. A prefix is never reused for another noun: ids are stored by customers. */
const PREFIXES = {
  workspace: "wsp",
  member: "mem",
  apiKey: "key",
  channelAccount: "cha",
  customer: "cus",
  identity: "idn",
  customerMerge: "cmg",
  order: "ord",
  orderLine: "lin",
  shipment: "shp",
  shipmentEvent: "she",
  product: "prd",
  ticket: "tkt",
  thread: "thr",
  message: "msg",
  rawMail: "raw",
  note: "nte",
  ticketMerge: "mrg",
  duplicateCandidate: "dup",
  slaPolicy: "slp",
  slaClock: "slc",
  quarantinedMessage: "qua",
  tag: "tag",
  macro: "mac",
  macroVersion: "mcv",
  macroVetting: "mvt",
  replyRule: "rpr",
  linkAllowance: "lnk",
  completenessOverride: "cov",
  qualification: "qlf",
  article: "art",
  articleVersion: "arv",
  deflection: "dfl",
  refund: "rfd",
  refundAttempt: "rfa",
  refundTransition: "rft",
  evidence: "evd",
  submission: "sub",
  policyVersion: "plv",
  decision: "dec",
  escalation: "esc",
  claim: "clm",
  claimDefence: "cdf",
  claimDossier: "dos",
  feedback: "fbk",
  cancellation: "cnl",
  cancellationTransition: "cnt",
  cancellationAttempt: "cna",
  orderModification: "mod",
  policyReview: "plr",
  backtest: "bkt",
  authorityReview: "rvw",
  erasure: "ers",
  event: "evt",
  webhookEndpoint: "whk",
  webhookDelivery: "whd",
  auditEntry: "aud",
  request: "req",
} as const;

export type Noun = keyof typeof PREFIXES;
declare const brand: unique symbol;
/** `tkt_` and 23 characters: time-sortable, lower-case, no `-`, no second `_`, so that a double click selects it whole. */
export type Id<N extends Noun> = `${(typeof PREFIXES)[N]}_${string}` & { readonly [brand]?: N };

// Crockford's base 32: digits before letters in ASCII, so text order is time order; no i, l, o, u.
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const TIME_LENGTH = 10;
const RANDOM_LENGTH = 13;

const encodeTime = (milliseconds: number): string => {
  let rest = milliseconds;
  let text = "";
  for (let index = 0; index < TIME_LENGTH; index += 1) {
    text = ALPHABET.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
};

let lastTime = 0;
let lastRandom: number[] = [];

/** 65 random bits; within one millisecond of one process the last value plus one, so that sort order is mint order. */
const nextRandom = (time: number): string => {
  const carried = time === lastTime ? increment(lastRandom) : undefined;
  lastRandom = carried ?? Array.from(randomBytes(RANDOM_LENGTH), (byte) => byte % 32);
  lastTime = time;
  return lastRandom.map((digit) => ALPHABET.charAt(digit)).join("");
};

const increment = (digits: readonly number[]): number[] | undefined => {
  const next = [...digits];
  for (let index = next.length - 1; index >= 0; index -= 1) {
    const digit = next[index] ?? 0;
    if (digit < 31) {
      next[index] = digit + 1;
      return next;
    }
    next[index] = 0;
  }
  return undefined;
};

/** A new id that sorts behind every earlier one of this process. */
export const newId = <N extends Noun>(noun: N, at: Date = new Date()): Id<N> => {
  const time = Math.max(0, at.getTime()); // orders carry the purchase date a caller sends; a negative time has no digits
  return `${PREFIXES[noun]}_${encodeTime(time)}${nextRandom(time)}` as Id<N>;
};

const NOUNS_BY_PREFIX = new Map<string, Noun>(Object.entries(PREFIXES).map(([noun, prefix]) => [prefix, noun as Noun]));
const BODY = /^[0-9a-hjkmnp-tv-z]{23}$/;

/** The noun an id's prefix names; `undefined` when the text is no id. */
export const nounOf = (text: string): Noun | undefined => {
  const [prefix = "", body = ""] = text.split("_", 2);
  return BODY.test(body) && text.length === prefix.length + 24 ? NOUNS_BY_PREFIX.get(prefix) : undefined;
};

export const isId = <N extends Noun>(noun: N, text: string): text is Id<N> => nounOf(text) === noun;

/** 256 random bits, base64url: for secrets of keys. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** At least 0 and below 1: keeps those who wait from coming back all at once. */
export const jitter = (): number => randomBytes(4).readUInt32BE() / 2 ** 32;
