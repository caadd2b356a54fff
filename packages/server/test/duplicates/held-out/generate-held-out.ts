/** Makes the held-out cases from the stories; the rules are stated in ../README.md. Shares nothing but the random numbers with the dev set. */
import { createRandom } from "../../../src/demo/random.ts";
import type { Random } from "../../../src/demo/random.ts";
import { LANGUAGES } from "../case.ts";
import type { LabelledCase, Language, Writing } from "../case.ts";
import { chinese } from "./chinese.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { italian } from "./italian.ts";
import { spanish } from "./spanish.ts";
import { MATTERS } from "./story.ts";
import type { Matter, Telling } from "./story.ts";

const TELLINGS: Record<Language, Telling> = { en: english, de: german, fr: french, it: italian, es: spanish, zh: chinese };

/** One matter after another about the same order that nobody would call the same matter. */
const UNLIKE: readonly (readonly [Matter, Matter])[] = [
  ["delivery", "return"],
  ["delivery", "damaged"],
  ["delivery", "invoice"],
  ["damaged", "invoice"],
  ["address", "delivery"],
  ["question", "return"],
  ["question", "defective"],
  ["return", "refund"],
  ["wrongItem", "invoice"],
  ["missing", "return"],
  ["invoice", "return"],
  ["login", "delivery"],
  ["defective", "invoice"],
  ["address", "invoice"],
  ["cancel", "question"],
];

const NAMES = ["R. Okafor", "Lena Brandt", "M. Castel", "Giulia Sartori", "Pablo Rey", "王芳"] as const;
type Place = Pick<Writing, "channel" | "account" | "source">;
const AMAZON: Place = { channel: "AMAZON", account: "amazon-eu", source: "AMAZON_MESSAGE" };
const FORM: Place = { channel: "AMAZON", account: "amazon-eu", source: "AMAZON_CONTACT_FORM" };
const MAIL: Place = { channel: "EMAIL", account: "shop-mail", source: "EMAIL" };
const SALES: Place = { channel: "EMAIL", account: "sales-mail", source: "EMAIL" };
const EBAY: Place = { channel: "EBAY", account: "ebay-shop", source: "MARKETPLACE_MESSAGE" };

type Facts = { readonly language: Language; readonly product: number; readonly order: string; readonly name: string };

const fill = (pattern: string, { language, product, order, name }: Facts): { subject: string; text: string } => {
  const filled = pattern
    .replaceAll("{p}", TELLINGS[language].products[product] ?? "")
    .replaceAll("{o}", order)
    .replaceAll("{n}", name);
  const [subject = "", text = ""] = filled.split(" | ");
  return { subject, text };
};

const orderNumber = (random: Random): string => `${random.digits(3)}-${random.digits(7)}-${random.digits(7)}`;

/** A slip of the finger: two neighbours change places, in one word of a long text. */
const withSlip = (text: string, random: Random): string => {
  const at = random.between(5, Math.max(6, text.length - 5));
  return text.slice(0, at) + (text[at + 1] ?? "") + (text[at] ?? "") + text.slice(at + 2);
};

type Desk = {
  readonly random: Random;
  readonly language: Language;
  readonly telling: Telling;
  readonly facts: Facts;
  readonly write: (pattern: string, place: Place, hoursBefore: number, other?: Partial<Writing & { facts: Facts }>) => Writing;
};

const deskOf = (random: Random, language: Language): Desk => {
  const telling = TELLINGS[language];
  const facts: Facts = { language, product: random.below(4), order: orderNumber(random), name: random.pick(NAMES) };
  const write: Desk["write"] = (pattern, place, hoursBefore, { facts: others = facts, ...other } = {}) => {
    const polite = random.chance(40) ? `${random.pick(telling.greeting)}\n` : "";
    const bye = random.chance(40) ? `\n${fill(random.pick(telling.closing), others).subject}` : "";
    const { subject, text } = fill(pattern, others);
    return {
      ...place,
      customer: "buyer",
      senderName: others.name,
      order: others.order,
      subject,
      text: polite + text + bye,
      hoursBefore,
      ...other,
    };
  };
  return { random, language, telling, facts, write };
};

type Made = { earlier: Writing[]; arriving: Writing; repeats: number[] };
type Kind = (desk: Desk, matter: Matter) => Made;

const anotherPlace = (place: Place, random: Random): Place =>
  random.pick([AMAZON, FORM, MAIL, SALES].filter((one) => one.account !== place.account || one.source !== place.source));

const POSITIVE: Record<string, Kind> = {
  resend: ({ random, telling, write }, matter) => {
    const version = random.pick(telling.stories[matter]);
    const place = random.pick([AMAZON, MAIL, EBAY]);
    const first = write(version, place, random.between(1, 60));
    const again = write(version, random.chance(50) ? place : anotherPlace(place, random), 0);
    return { earlier: [first], arriving: random.chance(20) ? { ...again, order: null } : again, repeats: [0] };
  },
  edit: ({ random, telling, write }, matter) => {
    const version = random.pick(telling.stories[matter]);
    const first = write(version, random.pick([AMAZON, MAIL]), random.between(1, 48));
    const again = write(version, random.pick([AMAZON, MAIL, SALES]), 0);
    const changed = random.chance(50) ? withSlip(again.text, random) : again.text;
    const text = random.chance(70) ? `${changed} ${random.pick(telling.additions)}` : changed;
    return { earlier: [first], arriving: { ...again, text }, repeats: [0] };
  },
  paraphrase: ({ random, telling, write }, matter) => {
    const [one, two] = random.shuffle(telling.stories[matter]);
    const place = random.pick([AMAZON, MAIL, EBAY]);
    const first = write(one ?? "", place, random.between(2, 90));
    const again = write(two ?? "", place, 0);
    return { earlier: [first], arriving: random.chance(25) ? { ...again, order: null } : again, repeats: [0] };
  },
  "other channel": ({ random, telling, write }, matter) => {
    const [one, two] = random.shuffle(telling.stories[matter]);
    const place = random.pick([AMAZON, FORM, MAIL]);
    const first = write(one ?? "", place, random.between(1, 72));
    const recognised = random.chance(50);
    const arriving = write(two ?? "", anotherPlace(place, random), 0, recognised ? {} : { customer: "not recognised" });
    return { earlier: [first], arriving, repeats: [0] };
  },
  "other language": ({ random, language, facts, write }, matter) => {
    const other: Language = language === "en" ? random.pick(LANGUAGES.filter((one) => one !== "en")) : "en";
    const first = write(random.pick(TELLINGS[other].stories[matter]), AMAZON, random.between(1, 48), {
      facts: { ...facts, language: other },
    });
    return { earlier: [first], arriving: write(random.pick(TELLINGS[language].stories[matter]), MAIL, 0), repeats: [0] };
  },
  chaser: ({ random, telling, write }, matter) => {
    const first = write(random.pick(telling.stories[matter]), AMAZON, random.between(20, 120));
    const pattern = random.pick(telling.chasers).replace("{m}", telling.short[matter]);
    return { earlier: [first], arriving: write(pattern, random.pick([FORM, MAIL]), 0), repeats: [0] };
  },
};

const pickUnlike = (random: Random): readonly [Matter, Matter] => random.pick(UNLIKE);

const NEGATIVE: Record<string, Kind> = {
  "same order, other matter": ({ random, telling, write }) => {
    const [before, now] = pickUnlike(random);
    const place = random.pick([AMAZON, MAIL]);
    const first = write(random.pick(telling.stories[before]), place, random.between(6, 300));
    const arriving = write(random.pick(telling.stories[now]), random.chance(50) ? place : anotherPlace(place, random), 0);
    return { earlier: [first], arriving, repeats: [] };
  },
  "other order, same matter": ({ random, facts, telling, write }, matter) => {
    const other: Facts = { ...facts, order: orderNumber(random), product: random.below(4) };
    const first = write(random.pick(telling.stories[matter]), AMAZON, random.between(1, 200));
    const said = random.chance(40) ? `${fill(`x | ${random.pick(telling.another)}`, other).text} ` : "";
    const now = write(random.pick(telling.stories[matter]), random.pick([AMAZON, MAIL]), 0, { facts: other });
    return { earlier: [first], arriving: { ...now, text: said + now.text }, repeats: [] };
  },
  "no order, other matter": ({ random, telling, write }) => {
    const [before, now] = pickUnlike(random);
    const first = write(random.pick(telling.stories[before]), MAIL, random.between(3, 300));
    return {
      earlier: [{ ...first, order: null }],
      arriving: { ...write(random.pick(telling.stories[now]), SALES, 0), order: null },
      repeats: [],
    };
  },
  "same order, other product": ({ random, facts, telling, write }) => {
    const matter = random.pick(["damaged", "missing", "return", "defective", "question"] as const);
    const other: Facts = { ...facts, product: (facts.product + random.between(1, 3)) % 4 };
    const tales = telling.stories[matter].filter((tale) => tale.split(" | ")[1]?.includes("{p}"));
    const first = write(random.pick(tales), AMAZON, random.between(4, 150));
    return {
      earlier: [first],
      arriving: write(random.pick(tales), random.pick([AMAZON, MAIL]), 0, { facts: other }),
      repeats: [],
    };
  },
  thanks: ({ random, telling, write }, matter) => {
    const first = write(random.pick(telling.stories[matter]), AMAZON, random.between(10, 150));
    return { earlier: [first], arriving: write(random.pick(telling.thanks), MAIL, 0), repeats: [] };
  },
  "stranger, same words": ({ random, facts, telling, write }, matter) => {
    const version = random.pick(telling.stories[matter]);
    const other: Facts = { ...facts, order: orderNumber(random), name: random.pick(NAMES) };
    const first = write(version, MAIL, random.between(1, 100), { facts: other, customer: "somebody else" });
    return { earlier: [first], arriving: write(version, MAIL, 0), repeats: [] };
  },
  "somebody else, same order, other matter": ({ random, telling, write }) => {
    const [before, now] = pickUnlike(random);
    const first = write(random.pick(telling.stories[before]), AMAZON, random.between(6, 200));
    return {
      earlier: [first],
      arriving: write(random.pick(telling.stories[now]), MAIL, 0, { customer: "somebody else" }),
      repeats: [],
    };
  },
};

/** A ticket of the same buyer about something else lies between in a third of all cases: it must not be flagged either. */
const withBystander = (made: Made, { random, facts, telling, write }: Desk, matter: Matter): Made => {
  if (!random.chance(33)) return made;
  const unlike = random.pick(
    MATTERS.filter((one) => one !== matter && UNLIKE.some((pair) => pair.includes(one) && pair.includes(matter))),
  );
  const other: Facts = { ...facts, order: orderNumber(random), product: (facts.product + 1) % 4 };
  const bystander = write(random.pick(telling.stories[unlike]), AMAZON, random.between(1, 250), { facts: other });
  return { ...made, earlier: [...made.earlier, bystander] };
};

const ROUNDS: Record<string, number> = {
  resend: 8,
  edit: 8,
  paraphrase: 10,
  "other channel": 10,
  "other language": 4,
  chaser: 4,
};
const NEGATIVE_ROUNDS = 6;

export const generateHeldOut = (): LabelledCase[] => {
  const random = createRandom(20_261_122);
  const cases: LabelledCase[] = [];
  for (const language of LANGUAGES)
    for (const [kind, make] of [...Object.entries(POSITIVE), ...Object.entries(NEGATIVE)])
      for (let round = 0; round < (ROUNDS[kind] ?? NEGATIVE_ROUNDS); round += 1) {
        const desk = deskOf(random, language);
        // Every matter in turn, so that no language is judged by a lucky draw.
        const matter = MATTERS[(round * 5 + cases.length) % MATTERS.length] ?? "delivery";
        const made = withBystander(make(desk, matter), desk, matter);
        cases.push({ id: `H${String(cases.length + 1).padStart(3, "0")}`, kind, language, ...made });
      }
  return cases;
};
