import type { ChannelName } from "../connectors/channel.ts";
import type { Id } from "../kernel/id.ts";
import { createDemoIds, DEMO_WORKSPACE } from "./demo-id.ts";
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

type Generated = Pick<DemoRows, "customers" | "identities"> & { readonly people: DemoCustomer[] };

export const generateCustomers = (at: At): Generated => {
  const random = createRandom(320);
  const mint = createDemoIds(321);
  const taken = new Set<string>();
  const generated: Generated = { people: [], customers: [], identities: [] };
  const wanted = HOMES.flatMap((home) =>
    LANGUAGES.flatMap((language) => Array.from({ length: HEADCOUNT[home][language] }, () => ({ home, language }))),
  );
  for (const [index, { home, language }] of random.shuffle(wanted).entries()) {
    const ageMs = random.between(91, 400) * DAY + random.below(DAY);
    const name = nameIn(random, language);
    const mail = home === "SHOPIFY" || home === "EMAIL" ? addressOn(home, name, random, taken) : undefined;
    const addresses = new Map(
      channelsOf(home, index).map((channel) => [
        channel,
        mail !== undefined && keyOf(channel).kind === "EMAIL" ? mail : addressOn(channel, name, random, taken),
      ]),
    );
    const id = mint("customer", ageMs);
    generated.people.push({ id, name, language, home, addresses });
    const createdAt = at(ageMs);
    generated.customers.push({
      workspaceId: DEMO_WORKSPACE,
      id,
      rootId: id,
      displayName: name,
      locale: LOCALES[language],
      createdAt,
    });
    const keys = new Map([...addresses].map(([channel, value]) => [value, channel]));
    for (const [value, channel] of keys)
      generated.identities.push({
        workspaceId: DEMO_WORKSPACE,
        id: mint("identity", ageMs),
        customerId: id,
        ...keyOf(channel),
        value,
        source: channel === "EMAIL" ? "MESSAGE" : "ORDER",
        linkedAt: createdAt,
      });
  }
  return generated;
};
