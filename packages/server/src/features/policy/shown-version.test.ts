import { expect, test } from "vitest";
import { documentOf, ruleWith } from "../../../test/plain-guard.ts";
import { money } from "../../kernel/money.ts";
import type { PolicyVersion } from "./policy-version.store.ts";
import { showAmounts, showChanges, showDemand, showDigest, showText } from "./shown-version.ts";
import { SHIPPED_POLICY } from "./stored-document.ts";

const { note, sfpReasons } = SHIPPED_POLICY;
const limits = { perRefund: { USD: "100.00" } };
/** As it stood in the database before documents had rules. */
const stored = (document: unknown) => ({ document }) as PolicyVersion;

test("a version of the first format is shown as today's, with the text and digest of what it means", () => {
  const limit = { kind: "LIMIT", per: "ACTION", amounts: limits.perRefund } as const;
  const today = stored(documentOf(ruleWith({ id: "limit.refund", demand: limit })));
  const old = stored({ refund: { limits, note, sfpReasons } });
  expect([showText(old), showDigest(old)]).toEqual([showText(today), showDigest(today)]);
  expect(showChanges(today, old)).toEqual([]);
});

test("a version shows what it changes of the one it is based on, and the first one nothing", () => {
  const base = stored(documentOf());
  const version = stored(documentOf(ruleWith()));
  expect(showChanges(version, base)).toMatchObject([{ kind: "ADDED", part: "rules.one", before: null }]);
  expect(showChanges(version, null)).toEqual([]);
});

test("amounts are shown as money, in the document's order, and a list that is absent as null", () => {
  expect(showAmounts({ USD: "1.5", JPY: "100" })).toEqual([money(150n, "USD"), money(100n, "JPY")]);
  expect([showAmounts({}), showAmounts(undefined)]).toEqual([[], null]);
});

test("a demand shows what it states and null for what it does not", () => {
  const nothing = {
    per: null,
    windowDays: null,
    amounts: null,
    kinds: null,
    topic: null,
    timeZone: null,
    days: null,
    from: null,
    to: null,
  };
  expect(showDemand({ kind: "SECOND_PERSON" })).toEqual({ ...nothing, kind: "SECOND_PERSON" });
  const limit = { kind: "LIMIT", per: "ORDER", amounts: { USD: "1.00" } } as const;
  expect(showDemand(limit)).toEqual({ ...nothing, ...limit });
});
