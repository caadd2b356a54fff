/** The files that ship are right: nobody reads them again before a manager sends them. */
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../demo/language.ts";
import { REASONS } from "../../demo/reasons.ts";
import { lintText } from "../lint/index.ts";
import { knownVariables } from "./known-variables.ts";
import { shippedMacros } from "./macro-library.ts";
import { filledForLint, issuesOfInputs, issuesOfTexts, namesOfBody } from "./macro-text.policy.ts";

const library = shippedMacros();
const locked = library.map((file) => [file.key, file] as const);

test("the templates that every team needs are there, each once", () => {
  const keys = library.map(({ key }) => key);
  expect(keys).toEqual([...new Set(keys)]);
  expect(new Set(library.map(({ name }) => name)).size).toBe(library.length);
  for (const key of [
    "a-to-z-guidance",
    "cancellation",
    "cannot-log-in",
    "damaged-in-transit",
    "delayed-fba-shipment",
    "duplicate-thread-notice",
    "duplicate-thread-notice-by-subject",
    "fba-refund-by-amazon",
    "product-clarification",
    "refund-confirmation",
    "standard-return",
    "tracking-update",
    "warranty-approved",
  ])
    expect(keys).toContain(key);
});

test("each reason of the default taxonomy has one, and no macro names a reason that is not in it", () => {
  const answered = new Set(library.flatMap(({ reasons }) => reasons));
  expect([...answered].toSorted()).toEqual([...REASONS].toSorted());
});

describe.each(locked)("%s", (key, { path, bodies, inputs, channels, topics, reasons }) => {
  test("has its key as file name, all six languages, and texts that the API would take", () => {
    expect(basename(path)).toBe(`${key}.yaml`);
    expect(Object.keys(bodies).toSorted()).toEqual([...LANGUAGES].toSorted());
    const texts = Object.entries(bodies).map(([locale, body]) => ({ locale, body }));
    expect([...issuesOfInputs(inputs), ...issuesOfTexts(texts, inputs, knownVariables)]).toEqual([]);
    expect(new Set(channels).size + new Set(reasons).size).toBe(channels.length + reasons.length);
    expect(topics).toContain("BUYER_SELLER_MESSAGES");
  });

  test("breaks no rule of any of its channels, in any language", () => {
    for (const channel of channels)
      for (const [locale, body] of Object.entries(bodies)) {
        const facts = { buyerLanguages: [locale], linkHosts: [], orderCompletedAt: null, now: new Date(0) };
        const refundDone = namesOfBody(body).includes("refund.doneReference");
        const ask = { text: filledForLint(body), channel, kind: "REPLY" as const, facts: { ...facts, refundDone } };
        expect(lintText(ask), `${channel} ${locale}`).toEqual([]);
      }
  });

  test("names nobody and no shop, and needs no name of the buyer: it goes out although the channel tells none", () => {
    for (const body of Object.values(bodies)) {
      expect(body).not.toMatch(/northwind|@|\bhttps?:/i);
      expect(namesOfBody(body)).not.toContain("customer.name");
    }
  });

  test("says that money was paid back only in what is sent once it was", () => {
    const done = namesOfBody(bodies["en"] ?? "").includes("refund.doneReference");
    expect(done).toBe(key === "refund-confirmation");
    const paid = /refunded|erstattet\b(?! auf)|remboursé|rimborsato|reembolsado|已[^。]{0,20}退款 /;
    for (const body of Object.values(bodies)) expect(paid.test(body)).toBe(done);
  });
});
