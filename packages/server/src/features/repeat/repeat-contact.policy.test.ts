import fc from "fast-check";
import { expect, test } from "vitest";
import { matchOf, REPEAT_WINDOW_DAYS, repeatedAnswer } from "./repeat-contact.policy.ts";
import type { EarlierAnswer } from "./repeat-contact.policy.ts";

const CONTACT = new Date("2026-11-23T09:00:00.000Z");
const DAY = 86_400_000;
const answer = (facts: Partial<EarlierAnswer>): EarlierAnswer => ({
  ticketId: "tkt_a",
  answeredAt: new Date(CONTACT.getTime() - DAY),
  sameTicket: false,
  sameOrder: false,
  sameCustomer: false,
  sharesReason: false,
  ...facts,
});

test.each<[string, Partial<EarlierAnswer>, string | undefined]>([
  ["the same ticket", { sameTicket: true, sameOrder: true, sameCustomer: true, sharesReason: true }, "TICKET"],
  ["the same order on another ticket", { sameOrder: true, sameCustomer: true }, "ORDER"],
  ["the same order of another customer", { sameOrder: true }, "ORDER"],
  ["the same customer for the same reason", { sameCustomer: true, sharesReason: true }, "CUSTOMER_AND_REASON"],
  ["the same customer for another reason", { sameCustomer: true }, undefined],
  ["another customer for the same reason", { sharesReason: true }, undefined],
  ["nothing in common", {}, undefined],
])("%s: %j", (_, facts, match) => expect(matchOf(answer(facts))).toBe(match));

test.each<[number, boolean]>([
  [0, false],
  [1, true],
  [REPEAT_WINDOW_DAYS * DAY, true],
  [REPEAT_WINDOW_DAYS * DAY + 1, false],
  [-1, false],
])("a contact %i ms behind the answer is a repeat: %s", (behind, isRepeat) => {
  const given = answer({ sameTicket: true, answeredAt: new Date(CONTACT.getTime() - behind) });
  expect(repeatedAnswer(CONTACT, [given]) !== undefined).toBe(isRepeat);
});

const answers = fc.array(
  fc.record({
    ticketId: fc.constantFrom("tkt_a", "tkt_b", "tkt_c"),
    answeredAt: fc.integer({ min: -2 * DAY, max: 10 * DAY }).map((behind) => new Date(CONTACT.getTime() - behind)),
    sameTicket: fc.boolean(),
    sameOrder: fc.boolean(),
    sameCustomer: fc.boolean(),
    sharesReason: fc.boolean(),
  }),
  { maxLength: 8 },
);

test("the last answer about the matter is named, whatever their order, and one more answer never hides a repeat", () => {
  fc.assert(
    fc.property(answers, fc.nat(), (given, turn) => {
      const found = repeatedAnswer(CONTACT, given);
      const turned = [...given.slice(turn % (given.length + 1)), ...given.slice(0, turn % (given.length + 1))];
      expect(repeatedAnswer(CONTACT, turned)).toEqual(found);
      const about = given.filter((one) => matchOf(one) !== undefined && one.answeredAt < CONTACT);
      expect(about.every(({ answeredAt }) => !found || answeredAt <= found.answeredAt)).toBe(true);
      const fewer = given.map((_, count) => repeatedAnswer(CONTACT, given.slice(0, count)));
      expect(found !== undefined || fewer.every((earlier) => earlier === undefined)).toBe(true);
    }),
  );
});
