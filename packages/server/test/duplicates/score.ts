/** Runs the rules over labelled cases and counts. Pairs are counted: an arriving ticket with each of the earlier ones. */
import { findSuspects } from "../../src/features/duplicate/duplicate.policy.ts";
import type { OpenedTicket } from "../../src/features/duplicate/measure.policy.ts";
import type { LabelledCase, Writing } from "./case.ts";

export type Tally = { hits: number; wrong: number; missed: number };

/** Any instant: the rules see distances only. */
const ARRIVAL = Date.parse("2026-11-23T12:00:00Z");

const opened = (writing: Writing, id: string): OpenedTicket => ({
  id,
  customerId: writing.customer,
  orderId: null,
  orderNumber: writing.order,
  products: [],
  channel: writing.channel,
  accountId: writing.account,
  source: writing.source,
  senderName: writing.senderName,
  subject: writing.subject,
  text: writing.text,
  reasonTag: null,
  resolved: false,
  writtenAt: new Date(ARRIVAL - writing.hoursBefore * 3_600_000),
});

/** Places of the earlier tickets that the rules flag. */
export const flaggedIn = ({ arriving, earlier }: Pick<LabelledCase, "arriving" | "earlier">): number[] =>
  findSuspects(
    opened(arriving, "arriving"),
    earlier.map((writing, place) => opened(writing, String(place))),
  )
    .map(({ earlier: { id } }) => Number(id))
    .toSorted((a, b) => a - b);

const count = (tally: Tally, expected: readonly number[], found: readonly number[]): void => {
  tally.hits += found.filter((place) => expected.includes(place)).length;
  tally.wrong += found.filter((place) => !expected.includes(place)).length;
  tally.missed += expected.filter((place) => !found.includes(place)).length;
};

/** Over everything, by kind and by language, in this order. */
export const scoreOf = (cases: readonly LabelledCase[]): Map<string, Tally> => {
  const tallies = new Map<string, Tally>();
  const names = ["all", ...new Set(cases.map(({ kind }) => kind)), ...new Set(cases.map(({ language }) => language))];
  for (const name of names) tallies.set(name, { hits: 0, wrong: 0, missed: 0 });
  for (const one of cases) {
    const found = flaggedIn(one);
    for (const name of ["all", one.kind, one.language]) {
      const tally = tallies.get(name);
      if (tally) count(tally, one.repeats, found);
    }
  }
  return tallies;
};

export const precisionOf = ({ hits, wrong }: Tally): number => hits / (hits + wrong);
export const recallOf = ({ hits, missed }: Tally): number => hits / (hits + missed);
