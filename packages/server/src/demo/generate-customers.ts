import type { ChannelName } from "../connectors/channel.ts";
import { SYSTEM } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";
import type { IdentityChannel, IdentityKind } from "../features/customer/customer.table.ts";
import { createDemoIds, DEMO_WORKSPACE } from "./demo-id.ts";
import type { DemoIds } from "./demo-id.ts";
import type { DemoRows } from "./demo.store.ts";
import { DAY } from "./demo-time.ts";
import type { At } from "./demo-time.ts";
import { LANGUAGES, LOCALES } from "./language.ts";
import type { Language } from "./language.ts";
import { asciiOf, NAMES } from "./names.ts";
import { createRandom, fresh } from "./random.ts";
import type { Random } from "./random.ts";

export type DemoCustomer = {
  readonly id: Id<"customer">;
  readonly name: string;
  readonly language: Language;
  /** Where this customer was met first. */
  readonly home: ChannelName;
  /** Address or username per channel; a shop's customer is known by e-mail. */
  readonly addresses: ReadonlyMap<ChannelName, string>;
  /** The key behind each address. */
  readonly identityIds: ReadonlyMap<ChannelName, Id<"identity">>;
  readonly countryCode: string;
  readonly postalCode: string;
};

/** Customers by the channel they came from and the language they write: amazon.com is mostly English, the shop is European. */
const HEADCOUNT: Record<ChannelName, Record<Language, number>> = {
  AMAZON: { en: 96, de: 22, fr: 16, it: 14, es: 16, zh: 14 },
  EBAY: { en: 26, de: 8, fr: 4, it: 4, es: 2, zh: 2 },
  WALMART: { en: 28, de: 0, fr: 0, it: 0, es: 4, zh: 2 },
  SHOPIFY: { en: 14, de: 12, fr: 8, it: 6, es: 4, zh: 2 },
  EMAIL: { en: 8, de: 3, fr: 2, it: 1, es: 1, zh: 1 },
};
const HOMES: readonly ChannelName[] = ["AMAZON", "EBAY", "WALMART", "SHOPIFY", "EMAIL"];

/** Every so many customers write by e-mail too, and half of those are known on a further marketplace. */
const ALSO_BY_MAIL = 6;
const ALSO_ELSEWHERE = 12;

const LATIN = "abcdefghjkmnpqrstuvwxyz23456789";
/** Domains that belong to nobody (RFC 2606). */
const MAIL_DOMAINS = ["example.com", "example.org", "example.net"];

const nameIn = (random: Random, language: Language): string => {
  const { given, family } = NAMES[language];
  return language === "zh" ? random.pick(family) + random.pick(given) : `${random.pick(given)} ${random.pick(family)}`;
};

const addressOn = (channel: ChannelName, name: string, random: Random, taken: Set<string>): string => {
  const plain = asciiOf(name) || random.pick(["xiaoyu", "chen.w", "li.ming", "tingting", "haoran", "qiang.z"]);
  const word = plain.replaceAll(".", "");
  switch (channel) {
    case "AMAZON":
      return fresh(taken, () => `${random.text(LATIN, 14)}@marketplace.amazon.com`);
    case "EBAY":
      return fresh(taken, () => `${word.slice(0, 9)}_${random.digits(4)}`);
    case "WALMART":
      return fresh(taken, () => `wm-${random.digits(9)}`);
    case "SHOPIFY":
    case "EMAIL":
      return fresh(taken, () => `${plain}${random.chance(45) ? "" : random.digits(2)}@${random.pick(MAIL_DOMAINS)}`);
  }
};

const channelsOf = (home: ChannelName, index: number): ChannelName[] => {
  const elsewhere: ChannelName = home === "EBAY" ? "AMAZON" : "EBAY";
  return [
    home,
    ...(index % ALSO_BY_MAIL === 0 ? (["EMAIL"] as const) : []),
    ...(index % ALSO_ELSEWHERE === 0 ? [elsewhere] : []),
  ];
};

/** The key under which a channel's address is stored: an e-mail address names one person on every channel. */
const keyOf = (channel: ChannelName) => {
  switch (channel) {
    case "AMAZON":
      return { kind: "AMAZON_RELAY", channel: "AMAZON" } as const;
    case "EBAY":
    case "WALMART":
      return { kind: "MARKETPLACE_ID", channel } as const;
    case "SHOPIFY":
    case "EMAIL":
      return { kind: "EMAIL", channel: "EMAIL" } as const;
  }
};

/** Customers who live in one house on two channels, and are suggested to be one: the third on eBay is named like one at Amazon. */
const LIKE_ANOTHER = 3;
/** Every so many customers gave a phone number with an order. */
const WITH_PHONE = 8;

const countryOf = (home: ChannelName, language: Language): "US" | "GB" | "DE" | "FR" | "IT" | "ES" => {
  if (home !== "SHOPIFY") return "US";
  const abroad = { en: "GB", de: "DE", fr: "FR", it: "IT", es: "ES", zh: "GB" } as const;
  return abroad[language];
};

const postalCodeIn = (countryCode: string, random: Random): string =>
  countryCode === "GB"
    ? `${random.pick(["SW", "NW", "SE", "EC"])}${random.between(1, 9)} ${random.between(1, 9)}${random.text("ABDEFGHJLN", 2)}`
    : random.between(1, 9) + random.digits(4);

/** Numbers that the authorities keep for fiction. */
const phoneIn = (countryCode: string, random: Random, taken: Set<string>): string | null => {
  switch (countryCode) {
    case "US":
      return fresh(taken, () => `+1${random.pick(["212", "415", "512", "617", "303"])}55501${random.digits(2)}`);
    case "GB":
      return fresh(taken, () => `+442079460${random.digits(3)}`);
    case "DE":
      return fresh(taken, () => `+493023125${random.digits(3)}`);
    default:
      return null;
  }
};

type Generated = Pick<DemoRows, "customers" | "identities"> & { readonly people: DemoCustomer[] };
type Bench = { readonly into: Generated; readonly at: At; readonly mint: DemoIds };

type Person = Omit<DemoCustomer, "identityIds"> & { readonly ageMs: number; readonly phone: string | null };

/** A customer and its keys. */
const enter = ({ into, at, mint }: Bench, { ageMs, phone, ...person }: Person): void => {
  const { id, name, language, home, addresses } = person;
  const createdAt = at(ageMs);
  into.customers.push({
    workspaceId: DEMO_WORKSPACE,
    id,
    rootId: id,
    displayName: name,
    locale: LOCALES[language],
    createdAt,
  });
  const identityIds = new Map<ChannelName, Id<"identity">>();
  const keys = new Map([...addresses].map(([channel, value]) => [value, keyOf(channel)] as const));
  const link = (value: string, key: { kind: IdentityKind; channel: IdentityChannel }): void => {
    const byMessage = key.kind === "EMAIL" && home === "EMAIL";
    const identityId = mint("identity", ageMs);
    for (const [channel, address] of addresses) if (address === value) identityIds.set(channel, identityId);
    into.identities.push({
      workspaceId: DEMO_WORKSPACE,
      id: identityId,
      customerId: id,
      ...key,
      value,
      source: byMessage ? "MESSAGE" : "ORDER",
      confidence: byMessage || (key.kind !== "EMAIL" && key.kind !== "PHONE") ? "CERTAIN" : "STATED",
      linkedBy: SYSTEM.id,
      linkedAt: createdAt,
    });
  };
  for (const [value, key] of keys) link(value, key);
  if (phone !== null) link(phone, { kind: "PHONE", channel: "ANY" });
  into.people.push({ ...person, identityIds });
};

export const generateCustomers = (at: At): Generated => {
  const random = createRandom(320);
  const places = createRandom(322);
  const taken = new Set<string>();
  const into: Generated = { people: [], customers: [], identities: [] };
  const bench: Bench = { into, at, mint: createDemoIds(321) };
  let atAmazon: { name: string; postalCode: string } | undefined;
  let onEbay = 0;
  const wanted = HOMES.flatMap((home) =>
    LANGUAGES.flatMap((language) => Array.from({ length: HEADCOUNT[home][language] }, () => ({ home, language }))),
  );
  for (const [index, { home, language }] of random.shuffle(wanted).entries()) {
    const ageMs = random.between(91, 400) * DAY + random.below(DAY);
    const countryCode = countryOf(home, language);
    const own = { name: nameIn(random, language), postalCode: postalCodeIn(countryCode, places) };
    const isAlike = home === "EBAY" && language === "en" && (onEbay += 1) === LIKE_ANOTHER;
    const { name, postalCode } = (isAlike ? atAmazon : undefined) ?? own;
    if (home === "AMAZON" && language === "en") atAmazon = own;
    const mail = home === "SHOPIFY" || home === "EMAIL" ? addressOn(home, name, random, taken) : undefined;
    const addresses = new Map(
      channelsOf(home, index).map((channel) => [
        channel,
        mail !== undefined && keyOf(channel).kind === "EMAIL" ? mail : addressOn(channel, name, random, taken),
      ]),
    );
    const phone = index % WITH_PHONE === 0 ? phoneIn(countryCode, places, taken) : null;
    const id = bench.mint("customer", ageMs);
    enter(bench, { id, name, language, home, addresses, countryCode, postalCode, ageMs, phone });
  }
  return into;
};
