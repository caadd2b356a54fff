import { domainToUnicode } from "node:url";
import { asciiLower } from "./clean-text.ts";
import type { AmazonCountry, AmazonRelay, SenderClass } from "./mail.ts";

/** Every Amazon store with a mail relay, by the ending of its domain. */
const STORES: ReadonlyMap<string, AmazonCountry> = new Map([
  ["com", "US"],
  ["ca", "CA"],
  ["com.mx", "MX"],
  ["com.br", "BR"],
  ["co.uk", "GB"],
  ["de", "DE"],
  ["fr", "FR"],
  ["it", "IT"],
  ["es", "ES"],
  ["nl", "NL"],
  ["se", "SE"],
  ["pl", "PL"],
  ["com.be", "BE"],
  ["com.tr", "TR"],
  ["ae", "AE"],
  ["sa", "SA"],
  ["eg", "EG"],
  ["in", "IN"],
  ["co.jp", "JP"],
  ["com.au", "AU"],
  ["sg", "SG"],
  ["co.za", "ZA"],
  ["ie", "IE"],
]);

const RELAY_PREFIX = "marketplace.amazon.";

const ALIAS = /^[a-z0-9][a-z0-9._-]{0,63}$/;
const CASE = /^[a-z0-9._-]{1,64}$/;

/** Senders on the relay domain that are Amazon speaking, not a buyer. */
const SYSTEM_SENDERS = /^(?:do-?not-?reply|no-?reply|postmaster|mailer-daemon|bounces?|auto-confirm)(?:[-+].*)?$/;

/** Letters of other scripts that read as Latin ones; what Unicode's confusables say about "marketplace amazon". */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ...pairs("аɑα", "a"),
  ...pairs("ᴄсϲ", "c"),
  ...pairs("еєε", "e"),
  ...pairs("кκĸ", "k"),
  ...pairs("іιӏ1|ɩi", "l"),
  ...pairs("мᴍ", "m"),
  ...pairs("пոռη", "n"),
  ...pairs("оοօσ0", "o"),
  ...pairs("рρ", "p"),
  ...pairs("гᴦɾ", "r"),
  ...pairs("тτ", "t"),
  ...pairs("ᴢʐƶ", "z"),
]);

function pairs(letters: string, latin: string): [string, string][] {
  return Array.from(letters, (letter) => [letter, latin]);
}

/** The part behind the last @, which is the domain also when a quoted local part contains another one. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}

/**
 * Recognises exactly `<alias>@marketplace.amazon.<store>` and nothing else: not a longer or shorter
 * domain, not a look-alike, not an address inside a display name.
 *
 * The alias is kept without its `+suffix`. Amazon's alias stands for one buyer towards one seller and
 * does not change, while the suffix names a Seller Central case and differs per conversation; with
 * it, one buyer would be a new Customer for every case. Answers go to the address with the suffix,
 * or they would land outside the case.
 */
export function readAmazonRelay(address: string): AmazonRelay | null {
  const lower = asciiLower(address);
  const [local = "", domain = "", ...more] = lower.split("@");
  const marketplace = relayStore(domain);
  if (more.length > 0 || marketplace === null || SYSTEM_SENDERS.test(local)) return null;
  const [name = "", ...suffixes] = local.split("+");
  const suffix = suffixes.join("+");
  if (!ALIAS.test(name) || suffixes.length > 1 || (suffixes.length === 1 && !CASE.test(suffix))) return null;
  return { alias: `${name}@${domain}`, replyAddress: lower, caseId: suffix === "" ? null : suffix, marketplace };
}

/** Whom the From header claims to be; the display name counts as a claim too. */
export function classifySender(address: string, name: string): SenderClass {
  if (readAmazonRelay(address) !== null) return "RELAY";
  const lower = asciiLower(address);
  const domain = domainOf(lower);
  if (relayStore(domain) !== null && SYSTEM_SENDERS.test(lower.slice(0, -domain.length - 1))) return "MARKETPLACE";
  // Whole address and name, not only the domain: `marketplace.amazon.de@evil.example` and
  // `"anna@marketplace.amazon.de" <x@evil.example>` are meant to be read as the relay.
  if (claimsRelay(lower) || claimsRelay(name)) return "RELAY_IMITATION";
  if (isMarketplaceDomain(domain)) return "MARKETPLACE";
  return imitatesRelay(domain) ? "RELAY_IMITATION" : "ORDINARY";
}

/** "Anna Weber - Amazon Marketplace", as the relay writes it, to "Anna Weber". */
export function buyerName(name: string): string {
  const end = name.search(/ ?[-–|] ?Amazon(?: Marketplace)?$/i);
  return end > 0 ? name.slice(0, end) : name;
}

function relayStore(domain: string): AmazonCountry | null {
  return domain.startsWith(RELAY_PREFIX) ? (STORES.get(domain.slice(RELAY_PREFIX.length)) ?? null) : null;
}

/** `amazon.<store>` or a domain below it. */
function isMarketplaceDomain(domain: string): boolean {
  const store = /(?:^|\.)amazon\.([a-z.]{2,6})$/.exec(domain)?.[1];
  return store !== undefined && STORES.has(store) && /^[a-z0-9.-]+$/.test(domain);
}

function claimsRelay(text: string): boolean {
  return fold(text).includes("marketplace.amazon");
}

function imitatesRelay(domain: string): boolean {
  const international = !/^[ -~]*$/.test(domain) || domain.includes("xn--");
  // domainToUnicode answers "" for a domain that is none: nothing legitimate is lost by distrusting it.
  const shown = international ? domainToUnicode(domain) : domain;
  if (shown === "" && domain !== "") return true;
  const folded = fold(shown).replaceAll("-", "");
  const amazon = folded.includes("amazon");
  const relay = folded.includes("marketplace");
  if (amazon && relay) return true;
  // Not every international domain: müller.de is a customer. One that reads "amazon", or mixes
  // scripts inside a label (which no registry of a single language hands out), is an imitation.
  return international && (amazon || relay || shown.split(".").some(mixesScripts));
}

/** What a hurried reader sees: compatibility forms, accents and look-alikes taken away. */
function fold(text: string): string {
  const plain = text
    .slice(0, 1_000)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}|\p{Cf}/gu, "");
  const latin = Array.from(plain, (letter) => LOOK_ALIKES.get(letter) ?? letter).join("");
  return latin
    .replaceAll("rn", "m")
    .replaceAll("vv", "w")
    .replace(/[。．｡․]/g, ".");
}

function mixesScripts(label: string): boolean {
  const latin = /\p{Script=Latin}/u.test(label);
  const twin = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Hebrew}]/u.test(label);
  return latin && twin;
}
