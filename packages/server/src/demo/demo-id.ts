import { invariant } from "../kernel/assert.ts";
import { isId, newId } from "../kernel/id.ts";
import type { Id, Noun } from "../kernel/id.ts";
import { createRandom } from "./random.ts";

/** Written down, so that tokens, links and bookmarks of a demo survive a new data folder. */
const written = <N extends Noun>(noun: N, text: string): Id<N> => {
  invariant(isId(noun, text), `${text} is an id`);
  return text;
};

export const DEMO_WORKSPACE = written("workspace", "wsp_01jgfjjz00n0rthw1ndh0me");

export const DEMO_MEMBERS = {
  ana: written("member", "mem_01jgfjjz00agentana00000"),
  ben: written("member", "mem_01jgfjjz00agentben00000"),
  mara: written("member", "mem_01jgfjjz00manager000000"),
  colin: written("member", "mem_01jgfjjz00c0mp11ance000"),
  ada: written("member", "mem_01jgfjjz00ana1yst000000"),
  nils: written("member", "mem_01jgfjjz00adm1n00000000"),
} as const;

export const DEMO_KEYS = {
  agent: written("apiKey", "key_01jgfjjz00agent00000000"),
  manager: written("apiKey", "key_01jgfjjz00manager000000"),
  compliance: written("apiKey", "key_01jgfjjz00c0mp11ance000"),
  analyst: written("apiKey", "key_01jgfjjz00ana1yst000000"),
  integrator: written("apiKey", "key_01jgfjjz001ntegrat0r000"),
  admin: written("apiKey", "key_01jgfjjz00adm1n00000000"),
} as const;

export const DEMO_ACCOUNTS = {
  AMAZON: written("channelAccount", "cha_01jgfjjz00amaz0n0000000"),
  EBAY: written("channelAccount", "cha_01jgfjjz00ebay000000000"),
  WALMART: written("channelAccount", "cha_01jgfjjz00wa1mart000000"),
  SHOPIFY: written("channelAccount", "cha_01jgfjjz00sh0p1fy000000"),
  EMAIL: written("channelAccount", "cha_01jgfjjz00ema1100000000"),
} as const;

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
/** "cus_" and the ten characters of the time. */
const HEAD = 14;
/** The instant that ids of a row of age 0 carry; fixed, because ids must not depend on the day of the first start. */
const AGE_ZERO = Date.parse("2025-04-01T00:00:00Z");

/** Ids that sort by age, like real ones, and behind which every id minted by the running product sorts. */
export const createDemoIds = (seed: number) => {
  const random = createRandom(seed);
  return <N extends Noun>(noun: N, ageMs = 0): Id<N> => {
    const head = newId(noun, new Date(AGE_ZERO - Math.round(ageMs))).slice(0, HEAD);
    return written(noun, head + random.text(ALPHABET, 13));
  };
};

export type DemoIds = ReturnType<typeof createDemoIds>;
