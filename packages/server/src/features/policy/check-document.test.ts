import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentOf, REFUSE, ruleWith } from "../../../test/plain-guard.ts";
import { checkDocument } from "./check-document.ts";
import { LIMIT_SCOPES, WINDOW_DAYS } from "./policy-words.policy.ts";
import { parsePolicyDocument, SHIPPED_POLICY } from "./stored-document.ts";
import { writtenDocument } from "./written-document.ts";

const VALID = documentOf(ruleWith());
const issuesOf = (written: unknown): string[] => {
  const checked = checkDocument(written);
  return "issues" in checked ? checked.issues.map(({ kind, path }) => `${kind} ${path.join(".")}`) : [];
};
const withRule = (change: object) => ({ ...VALID, rules: [{ ...VALID.rules[0], ...change }] });

test("a valid document comes back as it was written", () => {
  expect(checkDocument(SHIPPED_POLICY)).toEqual({ document: SHIPPED_POLICY });
  expect(checkDocument(documentOf())).toEqual({ document: documentOf() });
});

test("everything that is wrong is said at once, rule by rule, and rules that can be read are compared all the same", () => {
  const limit = { kind: "LIMIT", per: "ACTION", amounts: { USD: "1.00" } } as const;
  const written = {
    format: 3,
    note: { ...SHIPPED_POLICY.note, minimumLetters: 0 },
    sfpReasons: ["BECAUSE"],
    extra: true,
    rules: [
      ruleWith({ id: "fine", demand: limit }),
      { ...ruleWith(), id: "Not a key", actions: [] },
      ruleWith({ id: "later", demand: limit }),
      7,
      ruleWith({ id: "fine", demand: { kind: "FORBIDDEN" }, otherwise: REFUSE }),
    ],
  };
  expect(issuesOf(written)).toEqual([
    "MALFORMED format",
    "MALFORMED note.minimumLetters",
    "MALFORMED sfpReasons.0",
    "MALFORMED ",
    "MALFORMED rules.1.id",
    "MALFORMED rules.1.actions",
    "MALFORMED rules.3",
    "DUPLICATE_RULE rules.4.id",
    "REFUSES_EVERYTHING rules.4.demand",
    "LIMIT_WITHOUT_EFFECT rules.2.demand",
  ]);
});

test("an issue of a rule names it, as far as it has a name, and says what is wrong without the checker's own jargon", () => {
  const found = (rule: unknown) => {
    const checked = checkDocument({ ...VALID, rules: [rule] });
    return "issues" in checked ? checked.issues : [];
  };
  expect(found({ ...ruleWith(), actions: [] })).toEqual([
    { kind: "MALFORMED", path: ["rules", "0", "actions"], message: "must name at least one", rules: ["one"] },
  ]);
  expect(found({ ...ruleWith(), about: 7 })).toEqual([
    { kind: "MALFORMED", path: ["rules", "0", "about"], message: "expected string, received number", rules: ["one"] },
  ]);
  expect(found({ ...ruleWith(), id: "x".repeat(200) })[0]?.rules).toEqual(["x".repeat(80)]);
  for (const nameless of [null, 7, "rule", { ...ruleWith(), id: 7 }, { actions: ["REFUND"] }])
    expect(found(nameless)[0]?.rules).toEqual([]);
});

test("what is wrong with the whole is about no rule, and a document without rules has no issue of one", () => {
  const checked = checkDocument({ ...VALID, format: 1, rules: undefined });
  expect("issues" in checked && checked.issues.map(({ path, rules }) => [path.join("."), rules])).toEqual([
    ["format", []],
    ["rules", []],
  ]);
});

test("an amount that cannot be read is named with its currency and with what is wrong", () => {
  const checked = checkDocument(withRule({ demand: { kind: "LIMIT", per: "ACTION", amounts: { USD: "1.00", JPY: "1.5" } } }));
  expect("issues" in checked && checked.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
    ["rules.0.demand.amounts.JPY", '"1.5" is not an amount of zero or more with the decimals of JPY'],
  ]);
});

test.each([null, undefined, 7, "rules", [], {}, { rules: null }, { rules: "none" }, { ...VALID, rules: { 0: ruleWith() } }])(
  "%j is no document, and is told so",
  (written) => expect(issuesOf(written).length).toBeGreaterThan(0),
);

describe("each field takes what it says and nothing else", () => {
  const demand = (change: object) => withRule({ demand: { kind: "LIMIT", per: "ACTION", amounts: { USD: "1.00" }, ...change } });
  const when = (change: object) => withRule({ when: change });
  const hours = (change: object) =>
    withRule({
      demand: { kind: "WORKING_HOURS", timeZone: "Europe/Berlin", days: ["MONDAY"], from: "09:00", to: "17:00", ...change },
    });
  const note = (change: object) => ({ ...VALID, note: { ...VALID.note, ...change } });
  const rules = (count: number) => ({ ...VALID, rules: Array.from({ length: count }, (_, at) => ruleWith({ id: `r${at}` })) });

  test.each<[string, unknown[], unknown[]]>([
    [
      "id",
      ["a", "limit.refund", "a-1.b2", "x".repeat(80)].map((id) => withRule({ id })),
      ["", "A", "1a", "a b", "a.", ".a", "a..b", "ä", "x".repeat(81), "a\n"].map((id) => withRule({ id })),
    ],
    [
      "about",
      ["", "x".repeat(500)].map((about) => withRule({ about })),
      ["x".repeat(501), 7, null].map((about) => withRule({ about })),
    ],
    [
      "actions",
      [["REFUND", "REPLY"]].map((actions) => withRule({ actions })),
      [[], ["PAY"], "REFUND"].map((actions) => withRule({ actions })),
    ],
    [
      "amounts",
      ["0", "0.00", "1.5", "99999999999999.99"].map((USD) => demand({ amounts: { USD } })),
      [
        { USD: "-0.01" },
        { USD: "1.005" },
        { USD: "1,00" },
        { USD: "" },
        { USD: 1 },
        { XXX: "1.00" },
        { toString: "1.00" },
        [],
      ].map((amounts) => demand({ amounts })),
    ],
    [
      "windowDays",
      WINDOW_DAYS.map((windowDays) => demand({ per: "ACTOR", windowDays })),
      [0, 2, 14, 366, "7", null].map((windowDays) => demand({ per: "ACTOR", windowDays })),
    ],
    ["per", LIMIT_SCOPES.slice(0, 2).map((per) => demand({ per })), ["REFUND", undefined].map((per) => demand({ per }))],
    [
      "orderAgeDays",
      [{}, { min: 0 }, { min: 36_500, max: 36_500 }].map((orderAgeDays) => when({ orderAgeDays })),
      [{ min: -1 }, { max: -1 }, { min: 1.5 }, { max: 36_501 }, { min: 36_501 }, { least: 1 }, { max: 1.5 }].map((orderAgeDays) =>
        when({ orderAgeDays }),
      ),
    ],
    [
      "lists of conditions",
      [{ channels: ["EBAY"] }, { roles: ["AGENT"] }, { ticketRisks: ["HIGH"] }, { segments: ["RETURNING"] }].map(when),
      [
        { channels: [] },
        { roles: ["BOSS"] },
        { ticketRisks: ["LOW"] },
        { reasons: [] },
        { reasons: [""] },
        { reasons: ["x".repeat(101)] },
        { unknown: [] },
      ].map(when),
    ],
    [
      "timeZone",
      ["Europe/Berlin", "UTC", "America/Port-au-Prince"].map((timeZone) => hours({ timeZone })),
      ["", "Berlin", "+01:00", "-05:00", "Europe/Atlantis"].map((timeZone) => hours({ timeZone })),
    ],
    [
      "from and to",
      [
        ["00:00", "00:01"],
        ["09:59", "19:00"],
        ["23:59", "24:00"],
      ].map(([from, to]) => hours({ from, to })),
      [
        ["9:00", "17:00"],
        ["09:00", "24:01"],
        ["09:00", "25:00"],
        ["09:00", "17:60"],
        ["09:00", "a17:00"],
        ["09:00", "17:00b"],
        ["09:00", "24:000"],
        ["09:00", "124:00"],
      ].map(([from, to]) => hours({ from, to })),
    ],
    ["days", [hours({ days: ["SUNDAY"] })], [hours({ days: [] }), hours({ days: ["Monday"] })]],
    [
      "kinds of evidence",
      [withRule({ demand: { kind: "EVIDENCE", kinds: ["RETURNED_PARCEL"] } })],
      [withRule({ demand: { kind: "EVIDENCE", kinds: [] } }), withRule({ demand: { kind: "EVIDENCE" } })],
    ],
    [
      "demand",
      [
        withRule({ demand: { kind: "SECOND_PERSON" } }),
        withRule({ demand: { kind: "QUALIFICATION", topic: "RETURNS_AND_REFUNDS" } }),
        withRule({ actions: ["REPLY"], demand: { kind: "LOCKED_MACRO" } }),
        withRule({ demand: { kind: "FORBIDDEN" }, when: { channels: ["EBAY"] }, otherwise: REFUSE }),
      ],
      [{ kind: "PRAYER" }, {}, { kind: "SECOND_PERSON", per: "ACTION" }].map((wrong) => withRule({ demand: wrong })),
    ],
    [
      "otherwise",
      [withRule({ otherwise: { outcome: "ESCALATE", to: "COMPLIANCE", kind: "LEGAL" } })],
      [
        { outcome: "ALLOW" },
        { outcome: "ESCALATE" },
        { outcome: "ESCALATE", to: "AGENT", kind: "LEGAL" },
        { outcome: "REFUSE", to: "MANAGER" },
      ].map((otherwise) => withRule({ otherwise })),
    ],
    [
      "note",
      [
        note({ minimumLetters: 1, minimumCharactersUnspaced: 500 }),
        note({ boilerplate: [] }),
        note({ boilerplate: ["x".repeat(500)] }),
      ],
      [
        note({ minimumLetters: 0 }),
        note({ minimumLetters: 501 }),
        note({ minimumLetters: 1.5 }),
        note({ minimumCharactersUnspaced: 0 }),
        note({ minimumCharactersUnspaced: 501 }),
        note({ minimumCharactersUnspaced: 1.5 }),
        note({ boilerplate: ["x".repeat(501)] }),
        note({ boilerplate: Array.from({ length: 201 }, () => "x") }),
        note({ extra: 1 }),
      ],
    ],
    ["rules: 200 at most", [rules(0), rules(200)], [rules(201)]],
  ])("%s", (_, right, wrong) => {
    expect(right.map(issuesOf)).toEqual(right.map(() => []));
    expect(wrong.filter((one) => issuesOf(one).length === 0)).toEqual([]);
  });

  test.each<[unknown, string]>([
    [withRule({ id: "A" }), "must be words of a-z and 0-9, joined by . or -"],
    [when({ reasons: [] }), "must name at least one"],
    [when({ channels: [] }), "must name at least one"],
    [demand({ per: "ACTOR", windowDays: 14 }), "must be one of 1, 7, 30, 90, 365 days"],
    [hours({ timeZone: "Berlin" }), "is not a time zone of the IANA database, such as Europe/Berlin"],
    [hours({ to: "25:00" }), "must be a time of day as HH:MM, 24:00 at the latest"],
    [rules(201), "must hold at most 200 rules"],
  ])("and what is wrong says what may stand there (%#)", (written, message) => {
    const checked = checkDocument(written);
    expect("issues" in checked && checked.issues.map((issue) => issue.message)).toEqual([message]);
  });
});

test("law: what is accepted can be read back from where it is stored, unchanged", () => {
  const anything = fc.oneof(
    fc.constant(VALID),
    fc.record({
      format: fc.constantFrom(1, 2),
      note: fc.constant(VALID.note),
      sfpReasons: fc.constant([]),
      rules: fc.array(fc.anything()),
    }),
    fc.constantFrom(ruleWith(), { ...ruleWith(), actions: ["PAY"] }).map((rule) => ({ ...VALID, rules: [rule] })),
  );
  fc.assert(
    fc.property(anything, (written) => {
      const checked = checkDocument(written);
      const readBack =
        "document" in checked ? parsePolicyDocument(JSON.parse(JSON.stringify(checked.document))) : "nothing stored";
      expect(readBack).toEqual("document" in checked ? checked.document : "nothing stored");
      expect("issues" in checked && checked.issues.length === 0).toBe(false);
    }),
  );
});

describe("a document as the API takes it", () => {
  const input = {
    note: SHIPPED_POLICY.note,
    sfpReasons: ["CUSTOMER_RETURN"],
    rules: [
      {
        key: "one",
        about: null,
        actions: ["REFUND"],
        when: { channels: null, roles: ["AGENT"], amountOver: [{ amount: "5.00", currencyCode: "USD" }] },
        demand: { kind: "LIMIT", per: "ACTION", windowDays: null, amounts: [{ amount: "10.00", currencyCode: "USD" }] },
        otherwise: { outcome: "ESCALATE", to: "MANAGER", kind: "OVER_LIMIT" },
      },
      {
        key: "two",
        actions: ["REFUND"],
        when: null,
        demand: { kind: "SECOND_PERSON", amounts: null },
        otherwise: { outcome: "ESCALATE", to: "MANAGER", kind: "COMPLEX" },
      },
    ],
  };

  test("is the stored one: keys are ids, amounts go by currency, and null is absent", () => {
    const written = writtenDocument(input);
    expect(written).toStrictEqual({
      format: 2,
      note: SHIPPED_POLICY.note,
      sfpReasons: ["CUSTOMER_RETURN"],
      rules: [
        {
          id: "one",
          actions: ["REFUND"],
          when: { roles: ["AGENT"], amountOver: { USD: "5.00" } },
          demand: { kind: "LIMIT", per: "ACTION", amounts: { USD: "10.00" } },
          otherwise: { outcome: "ESCALATE", to: "MANAGER", kind: "OVER_LIMIT" },
        },
        {
          id: "two",
          actions: ["REFUND"],
          demand: { kind: "SECOND_PERSON" },
          otherwise: { outcome: "ESCALATE", to: "MANAGER", kind: "COMPLEX" },
        },
      ],
    });
    expect(issuesOf(written)).toEqual([]);
  });

  test("with two amounts in one currency is refused, and the currency is named", () => {
    const twice = ["1.00", "2.00"].map((amount) => ({ amount, currencyCode: "USD" }));
    const written = writtenDocument({
      ...input,
      rules: [{ key: "one", actions: ["REFUND"], demand: { kind: "LIMIT", per: "ACTION", amounts: twice }, otherwise: REFUSE }],
    });
    const checked = checkDocument(written);
    expect("issues" in checked && checked.issues[0]).toMatchObject({
      path: ["rules", "0", "demand", "amounts"],
      message: '"USD twice" is not a known ISO 4217 currency',
    });
  });
});
