/** Hostile inputs for any mutation of the contract: well-formed, so that they get past the edge, and aimed at texts that must not change. */
import { isEnumType, isInputObjectType, isListType, isNonNullType, isScalarType } from "graphql";
import type { GraphQLInputType } from "graphql";
import type { Random } from "../src/demo/random.ts";

export type Aims = {
  /** Ids by the noun that a field's name tells: `macroVersionId` → `macroVersion`. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  /** Sentences that must arrive as they are. */
  readonly sentences: readonly string[];
};

const TRICKS = [
  "{{order.id}}",
  "{{input.answer}}{{customer.name}}",
  "}}{{",
  "{{constructor}} {{__proto__}}",
  "$& $1 $` $' $$",
  "<b>bold</b><!-- --></pre>",
  "\u202eyako",
  "a\u200bb\u2060c\ufeff",
  "e\u0301\u0301\u0301\u0301\u0301",
  "\u0000",
  "\ud800",
  "\u001b[2J",
  "\r\n.\r\nQUIT\r\n",
  "x\r\nBcc: thief@evil.example\r\n\r\nHello",
  ".",
  "en",
  "EN-us",
  "zh-Hant-x-{{order.id}}",
  "en\u200b",
  "--",
  "'; update macro_translations set body = 'x'; --",
  "",
];
const NOTE = "Checked against the rules of the channel together with a colleague, case";

export const hostileText = (random: Random, { sentences }: Aims): string => {
  const sentence = random.pick(sentences);
  const at = random.below(sentence.length);
  switch (random.below(8)) {
    case 0:
      return sentence.slice(0, at) + random.pick(["x", "\u200b", "\u0430", " ", "\u202e"]) + sentence.slice(at + 1);
    case 1:
      return sentence.slice(0, at) + sentence.slice(at + 1);
    case 2:
      return `${sentence}\n\n${random.pick(TRICKS)}`;
    case 3:
      return random.pick(TRICKS).repeat(random.between(1, 2000)).slice(0, 30_000);
    case 4:
      return `Plain words ${random.digits(4)}.`;
    default:
      return random.pick(TRICKS);
  }
};

const nounIn = (field: string): string => field.replace(/Ids?$/, "");

/** A value of this type; what is optional is left out now and then. */
export const hostileInput = (random: Random, aims: Aims, type: GraphQLInputType, field: string): unknown => {
  if (isNonNullType(type)) return hostileInput(random, aims, type.ofType, field);
  if (isListType(type)) return Array.from({ length: random.between(0, 3) }, () => hostileInput(random, aims, type.ofType, field));
  if (isEnumType(type)) return random.pick(type.getValues()).name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((inner) => isNonNullType(inner.type) || random.chance(60))
        .map((inner) => [inner.name, hostileInput(random, aims, inner.type, inner.name)]),
    );
  if (!isScalarType(type)) throw new Error(String(type));
  return scalar(random, aims, type.name, field);
};

const scalar = (random: Random, aims: Aims, name: string, field: string): unknown => {
  const everyId = Object.values(aims.ids).flat();
  const meant = aims.ids[nounIn(field)] ?? everyId;
  switch (name) {
    case "ID":
      return random.pick(random.chance(85) ? meant : everyId);
    case "Int":
      return random.pick([0, 1, 2, 3, -1, 2_147_483_647]);
    case "Boolean":
      return random.chance(50);
    case "Decimal":
      return random.pick(["1.00", "0", "-1.00", "99999999999.99"]);
    case "CurrencyCode":
      return "USD";
    case "DateTime":
      return "2026-11-01T00:00:00Z";
    // Few keys, so that what was sent is asked for again with other words.
    case "IdempotencyKey":
      return `fuzzed-key-${random.below(12)}`;
    case "EventCursor":
      return "e1.0";
    case "Base64":
      return Buffer.from(hostileText(random, aims)).toString("base64");
    default:
      return /note$/i.test(field) && random.chance(80) ? `${NOTE} ${random.digits(6)}.` : hostileText(random, aims);
  }
};
