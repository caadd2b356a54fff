/** Makes the dev cases: phrases of ours joined at random, and the demo's texts, which others wrote. The rules are stated in ../README.md. */
import { createRandom } from "../../../src/demo/random.ts";
import type { Random } from "../../../src/demo/random.ts";
import { CUSTOMER_TEXTS } from "../../../src/demo/texts/customer-texts.ts";
import type { Reason } from "../../../src/demo/reasons.ts";
import { LANGUAGES } from "../case.ts";
import type { LabelledCase, Language, Writing } from "../case.ts";
import { chinese } from "./chinese.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { italian } from "./italian.ts";
import { TOPICS } from "./phrases.ts";
import type { Phrases, Topic } from "./phrases.ts";
import { spanish } from "./spanish.ts";

const PHRASES: Record<Language, Phrases> = { en: english, de: german, fr: french, it: italian, es: spanish, zh: chinese };

/** Which reason of the demo tells a topic; texts of two authors about one topic are paraphrases of each other. */
const DEMO_REASON: Partial<Record<Topic, Reason>> = {
  late: "Tracking update",
  lost: "Not delivered",
  broken: "Damaged in transit",
  sendBack: "Standard return",
  stop: "Cancellation",
  faulty: "Warranty",
  signIn: "Cannot log in",
  size: "Wrong size",
  moneyBack: "FBA return",
};

/** A later topic about the same order that is another matter. */
const LATER: Record<Topic, readonly Topic[]> = {
  late: ["sendBack", "broken", "bill", "size", "howTo"],
  lost: ["bill", "signIn"],
  broken: ["bill", "whereTo"],
  swapped: ["bill", "late"],
  lacking: ["bill", "sendBack", "late"],
  sendBack: ["moneyBack", "bill", "howTo"],
  moneyBack: ["bill", "signIn"],
  stop: ["bill", "howTo"],
  bill: ["sendBack", "late", "faulty"],
  howTo: ["sendBack", "late", "faulty", "whereTo"],
  whereTo: ["late", "bill", "stop"],
  signIn: ["late", "sendBack"],
  faulty: ["bill"],
  size: ["bill", "late"],
};

const NAMES = ["Kim Lee", "Anna Weber", "Paul Martin", "Sara Conti", "Luis Gómez", "李伟"] as const;
const CHANNELS = [
  { channel: "AMAZON", account: "amazon", source: "AMAZON_MESSAGE" },
  { channel: "AMAZON", account: "amazon", source: "AMAZON_CONTACT_FORM" },
  { channel: "EMAIL", account: "mail", source: "EMAIL" },
  { channel: "SHOPIFY", account: "shop", source: "EMAIL" },
  { channel: "EBAY", account: "ebay", source: "MARKETPLACE_MESSAGE" },
] as const satisfies readonly Pick<Writing, "channel" | "account" | "source">[];

const NUMBERS: readonly ((random: Random) => string)[] = [
  (random) => `${random.digits(3)}-${random.digits(7)}-${random.digits(7)}`,
  (random) => `#${random.between(1001, 9999)}`,
  (random) => `${random.digits(2)}-${random.digits(5)}-${random.digits(5)}`,
];

type Buyer = { readonly name: string; readonly order: string; readonly product: number };
const newBuyer = (random: Random): Buyer => ({
  name: random.pick(NAMES),
  order: random.pick(NUMBERS)(random),
  product: random.below(5),
});

type Author = "ours" | "demo";
type Said = { readonly subject: string; readonly text: string };

const ours = (random: Random, language: Language, topic: Topic, buyer: Buyer): Said => {
  const { topics, hello, bye, products } = PHRASES[language];
  const { facts, asks } = topics[topic];
  const parts = [
    ...(random.chance(60) ? [random.pick(hello)] : []),
    random.pick(facts),
    ...(random.chance(70) ? [random.pick(asks)] : []),
    ...(random.chance(25) && asks.length > 1 ? [random.pick(asks)] : []),
    ...(random.chance(50) ? [`\n${random.pick(bye)}`] : []),
  ];
  return {
    subject: random.chance(50) ? random.pick(asks) : "",
    text: fillIn(parts.filter(Boolean).join(" "), products[buyer.product] ?? "", buyer),
  };
};

const fillIn = (text: string, product: string, { order, name }: Buyer): string =>
  text
    .replaceAll("{p}", product)
    .replaceAll("{product}", product)
    .replaceAll(/\{o\}|\{order\}/g, order)
    .replaceAll(/\{n\}|\{name\}/g, name);

const demo = (random: Random, language: Language, reason: Reason, buyer: Buyer): Said => {
  const topic = CUSTOMER_TEXTS[language].reasons[reason];
  return {
    subject: topic.subject,
    text: fillIn(random.pick(topic.bodies), PHRASES[language].products[buyer.product] ?? "", buyer),
  };
};

const say = (random: Random, language: Language, topic: Topic, buyer: Buyer, author: Author): Said => {
  const reason = DEMO_REASON[topic];
  return author === "demo" && reason !== undefined ? demo(random, language, reason, buyer) : ours(random, language, topic, buyer);
};

const sent = (random: Random, said: Said, buyer: Buyer, hoursBefore: number): Writing => ({
  ...random.pick(CHANNELS),
  customer: "c1",
  senderName: buyer.name,
  order: random.chance(85) ? buyer.order : null,
  ...said,
  hoursBefore,
});

type Bench = { random: Random; language: Language; topic: Topic; buyer: Buyer };
type Made = Pick<LabelledCase, "earlier" | "arriving" | "repeats">;

/** At least one of two tickets of people the shop has not recognised must name the order, or nothing connects them. */
const connected = ({ earlier, arriving, repeats }: Made, buyer: Buyer): Made => ({
  repeats,
  ...(repeats.length > 0 && earlier.some(({ customer }) => customer !== arriving.customer)
    ? { earlier: earlier.map((one) => ({ ...one, order: buyer.order })), arriving: { ...arriving, order: buyer.order } }
    : { earlier, arriving }),
});

const author = (random: Random): Author => (random.chance(50) ? "ours" : "demo");

const KINDS: Record<string, (bench: Bench) => Made> = {
  resend: ({ random, language, topic, buyer }) => {
    const said = say(random, language, topic, buyer, author(random));
    const again = random.chance(30) ? { ...said, text: `> ${said.text.replaceAll("\n", "\n> ")}\n\n${said.text}` } : said;
    return { earlier: [sent(random, said, buyer, random.between(0, 72))], arriving: sent(random, again, buyer, 0), repeats: [0] };
  },
  edit: ({ random, language, topic, buyer }) => {
    const said = say(random, language, topic, buyer, author(random));
    const more = random.pick([...PHRASES[language].urging, ...PHRASES[language].topics[topic].asks]);
    const text = random.chance(50) ? `${more} ${said.text}` : `${said.text}\n${more}`;
    return {
      earlier: [sent(random, said, buyer, random.between(0, 96))],
      arriving: sent(random, { ...said, text }, buyer, 0),
      repeats: [0],
    };
  },
  paraphrase: ({ random, language, topic, buyer }) => ({
    earlier: [sent(random, say(random, language, topic, buyer, "ours"), buyer, random.between(1, 100))],
    arriving: sent(random, say(random, language, topic, buyer, author(random)), buyer, 0),
    repeats: [0],
  }),
  "not recognised": ({ random, language, topic, buyer }) => ({
    earlier: [sent(random, say(random, language, topic, buyer, author(random)), buyer, random.between(1, 72))],
    arriving: { ...sent(random, say(random, language, topic, buyer, "ours"), buyer, 0), customer: "c2" },
    repeats: [0],
  }),
  "other language": ({ random, language, topic, buyer }) => {
    const other = random.pick(LANGUAGES.filter((one) => one !== language));
    return {
      earlier: [sent(random, say(random, other, topic, buyer, "ours"), buyer, random.between(1, 60))],
      arriving: { ...sent(random, say(random, language, topic, buyer, author(random)), buyer, 0), order: buyer.order },
      repeats: [0],
    };
  },
  "other matter": ({ random, language, topic, buyer }) => ({
    earlier: [sent(random, say(random, language, topic, buyer, author(random)), buyer, random.between(4, 320))],
    arriving: sent(random, say(random, language, random.pick(LATER[topic]), buyer, author(random)), buyer, 0),
    repeats: [],
  }),
  "other order": ({ random, language, topic, buyer }) => {
    const other = { ...buyer, order: newBuyer(random).order, product: random.below(5) };
    const said = say(random, language, topic, other, author(random));
    const text = random.chance(40) ? `${PHRASES[language].different[0] ?? ""} ${said.text}` : said.text;
    const first = sent(random, say(random, language, topic, buyer, author(random)), buyer, random.between(1, 250));
    return {
      earlier: [{ ...first, order: buyer.order }],
      arriving: { ...sent(random, { ...said, text }, other, 0), order: other.order },
      repeats: [],
    };
  },
  "other product": ({ random, language, buyer }) => {
    const topic = random.pick(["broken", "lacking", "sendBack", "howTo", "faulty"] as const);
    const other = { ...buyer, product: (buyer.product + random.between(1, 4)) % 5 };
    const { topics, products, different } = PHRASES[language];
    const facts = topics[topic].facts.filter((fact) => fact.includes("{p}"));
    const tell = (one: Buyer): Said => ({ subject: "", text: fillIn(random.pick(facts), products[one.product] ?? "", one) });
    const said = tell(other);
    const text = random.chance(40) ? `${different[2] ?? ""} ${said.text}` : said.text;
    return {
      earlier: [sent(random, tell(buyer), buyer, random.between(2, 200))],
      arriving: sent(random, { ...said, text }, buyer, 0),
      repeats: [],
    };
  },
  thanks: ({ random, language, topic, buyer }) => ({
    earlier: [sent(random, say(random, language, topic, buyer, author(random)), buyer, random.between(5, 200))],
    arriving: sent(random, { subject: "", text: random.pick(PHRASES[language].thanks) }, buyer, 0),
    repeats: [],
  }),
  stranger: ({ random, language, topic, buyer }) => {
    const other = newBuyer(random);
    return {
      earlier: [{ ...sent(random, say(random, language, topic, other, "ours"), other, random.between(1, 90)), customer: "c2" }],
      arriving: sent(random, say(random, language, topic, buyer, "ours"), buyer, 0),
      repeats: [],
    };
  },
};

const ROUNDS: Record<string, number> = { paraphrase: 14, "not recognised": 8, "other matter": 14, thanks: 3, stranger: 3 };

export const generateDev = (): LabelledCase[] => {
  const random = createRandom(7);
  const cases: LabelledCase[] = [];
  for (const language of LANGUAGES)
    for (const [kind, make] of Object.entries(KINDS))
      for (let round = 0; round < (ROUNDS[kind] ?? 7); round += 1) {
        const topic = TOPICS[(cases.length + round * 3) % TOPICS.length] ?? "late";
        const buyer = newBuyer(random);
        cases.push({
          id: `D${String(cases.length + 1).padStart(3, "0")}`,
          kind,
          language,
          ...connected(make({ random, language, topic, buyer }), buyer),
        });
      }
  return cases;
};
