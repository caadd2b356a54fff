import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { translationFor } from "./choose-translation.policy.ts";
import { checkInputs } from "./input-value.policy.ts";
import type { DeclaredInput } from "./input-value.policy.ts";
import { renderTranslation } from "./render-translation.policy.ts";
import type { ResolvedVariable } from "./render-translation.policy.ts";
import { namesIn, partsOf } from "./template.policy.ts";
import { VARIABLES } from "./variable-catalogue.policy.ts";

const fresh = (name: string, value: string, change: Partial<ResolvedVariable> = {}): [string, ResolvedVariable] => [
  name,
  {
    name,
    value,
    type: "TEXT",
    source: "test",
    asOf: new Date("2026-11-01T10:00:00Z"),
    maxAgeSeconds: null,
    state: "FRESH",
    why: "known",
    refresh: null,
    ...change,
  },
];
const render = (body: string, resolved: [string, ResolvedVariable][], inputs: Record<string, string> = {}) =>
  renderTranslation(body, new Map(resolved), new Map(Object.entries(inputs)));

describe("a text", () => {
  test("has every value in its place, and tells which values stood there, by whose word and as of when", () => {
    expect(
      render("Hello {{ customer.name }}, {{input.answer}}", [fresh("customer.name", "Kim")], { "input.answer": "yes." }),
    ).toEqual({
      kind: "rendered",
      text: "Hello Kim, yes.",
      used: [
        { name: "customer.name", value: "Kim", source: "test", asOf: "2026-11-01T10:00:00.000Z" },
        { name: "input.answer", value: "yes.", source: "agent", asOf: null },
      ],
    });
  });

  test("with a gap is no text: everything that is missing, too old or unknown is named at once, with the call that helps", () => {
    const refresh = { operation: "refreshShipment" as const, id: "shp_1" };
    const resolved = [
      fresh("shipment.status", "in transit", { state: "STALE", why: "old", refresh }),
      fresh("order.id", "", { state: "MISSING", value: null, why: "no order" }),
    ];
    const rendered = render("{{shipment.status}} {{order.id}} {{nobody.knows}} {{input.answer}} {{shipment.status}}", resolved);
    expect(rendered).toMatchObject({
      kind: "unavailable",
      unavailable: [
        { name: "shipment.status", reason: "VARIABLE_STALE", message: "old", refresh },
        { name: "order.id", reason: "VARIABLE_MISSING", message: "no order", refresh: null },
        { name: "nobody.knows", reason: "VARIABLE_UNKNOWN" },
        { name: "input.answer", reason: "INPUT_MISSING" },
      ],
    });
  });

  test('says "refunded" only together with the reference', () => {
    const status = fresh("refund.status", "refunded", { saidWith: ["refund.reference", "refund.doneReference"] });
    expect(render("It is {{refund.status}}.", [status])).toMatchObject({
      kind: "unavailable",
      unavailable: [{ name: "refund.status", reason: "SAID_ALONE" }],
    });
    expect(render("It is {{refund.status}}: {{refund.reference}}", [status, fresh("refund.reference", "R-1")])).toMatchObject({
      text: "It is refunded: R-1",
    });
  });
});

const NAMES = [...VARIABLES.map(({ name }) => name), "input.answer", "input.b"];
/** Text that nobody typed by chance: braces, names of variables, patterns of replacement. */
const nasty = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom("{{order.id}}", "{{", "}}", "{", "$&", "$1", "$`", "{{input.answer}}", "\\", "{{ x }}", "{{}}"),
);
const literal = fc.array(nasty, { maxLength: 4 }).map((parts) => parts.join("").replaceAll(/\{\{\s*[\w.]+\s*\}\}/g, ""));
const isPlain = (text: string): boolean => partsOf(text).every(({ kind }) => kind === "literal");
const body = fc.array(fc.tuple(literal, fc.constantFrom(...NAMES)), { maxLength: 8 });
const values = fc.record(Object.fromEntries(NAMES.map((name) => [name, nasty])));

describe("laws, for any body and any values", () => {
  test("the sentences stand unchanged and in order, and only the declared places differ", () =>
    fc.assert(
      fc.property(body, literal, values, (places, tail, given) => {
        const text = places.map(([before, name]) => `${before}{{${name}}}`).join("") + tail;
        // Neighbouring pieces may form a place of their own; then they are another body.
        fc.pre(partsOf(text).filter(({ kind }) => kind === "place").length === places.length && isPlain(tail));
        const resolved = NAMES.map((name) => fresh(name, given[name] ?? ""));
        const rendered = render(text, resolved, given);
        const expected = places.map(([before, name]) => before + (given[name] ?? "")).join("") + tail;
        expect(rendered).toMatchObject({ kind: "rendered", text: expected });
      }),
    ));

  test("the parts of a body joined are the body", () =>
    fc.assert(
      fc.property(
        fc.array(nasty).map((parts) => parts.join("")),
        (text) => {
          expect(
            partsOf(text)
              .map((part) => part.text)
              .join(""),
          ).toBe(text);
        },
      ),
    ));

  test("a value is never read again: what looks like a place in it stays as it is", () =>
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), (name) => {
        const rendered = render("{{customer.name}}", [fresh("customer.name", `{{${name}}}`), fresh(name, "secret")]);
        expect(rendered).toMatchObject(name === "customer.name" ? { text: "secret" } : { text: `{{${name}}}` });
      }),
    ));

  test("one unavailable name is enough for no text at all", () =>
    fc.assert(
      fc.property(body, fc.nat(), fc.constantFrom("STALE", "MISSING"), (places, which, state) => {
        const text = places.map(([before, name]) => `${before}{{${name}}}`).join("");
        const names = namesIn(text).filter((name) => !name.startsWith("input."));
        fc.pre(names.length > 0);
        const bad = names[which % names.length] ?? "";
        const resolved = NAMES.map((name) => fresh(name, "x", name === bad ? { state: state as "STALE" } : {}));
        expect(render(text, resolved, { "input.answer": "x", "input.b": "x" })).toMatchObject({ kind: "unavailable" });
      }),
    ));
});

describe("what a person fills in", () => {
  const declare = (kind: DeclaredInput["kind"], required = true): DeclaredInput[] => [
    {
      name: "input.a",
      kind,
      required,
      maxCharacters: kind === "TEXT" ? 40 : null,
      options: kind === "CHOICE" ? ["yes", "no"] : [],
    },
  ];
  const check = (kind: DeclaredInput["kind"], value: string, tag = "de-DE") =>
    checkInputs(declare(kind), [{ name: "input.a", value }], tag);

  test.each([
    ["TEXT", "  Yes, it fits. ", "Yes, it fits."],
    ["TEXT", "是的，适合。", "是的，适合。"],
    ["DATE", "2026-11-30", "30. November 2026"],
    ["NUMBER", "1234.5", "1.234,5"],
    ["CHOICE", "yes", "yes"],
  ] as const)("of kind %s: %j stands as %j", (kind, value, expected) => {
    expect(check(kind, value).values.get("input.a")).toBe(expected);
  });

  test.each([
    ["TEXT", "", "is empty"],
    ["TEXT", " \u3000", "is empty"],
    ["TEXT", "x".repeat(41), "more than 40 characters"],
    ["TEXT", "one\ntwo", "line break"],
    ["TEXT", "one\rtwo", "line break"],
    ["TEXT", "one\ttwo", "U+0009"],
    ["TEXT", "next\u0085line", "U+0085"],
    ["TEXT", "\u202Ereversed", "U+202E"],
    ["TEXT", "iso\u2066lated", "U+2066"],
    ["TEXT", "zero\u200Bwidth", "U+200B"],
    ["TEXT", "joined\u200Dup", "U+200D"],
    ["TEXT", "mark\uFEFFed", "U+FEFF"],
    ["TEXT", "soft\u00ADhyphen", "U+00AD"],
    ["TEXT", "line\u2028separator", "U+2028"],
    ["TEXT", "tag\u{E0041}", "U+E0041"],
    ["TEXT", "filler\u3164x", "U+3164"],
    ["TEXT", "half \uD83D", "U+D83D"],
    ["TEXT", "x\u0300\u0301\u0302\u0303y", "combining"],
    ["TEXT", "{{order.id}}", "double braces"],
    ["DATE", "30.11.2026", "2026-11-30"],
    ["DATE", "2026-02-30", "2026-11-30"],
    ["NUMBER", "12,5", "12.5"],
    ["NUMBER", "1e5", "12.5"],
    ["NUMBER", "Infinity", "12.5"],
    ["CHOICE", "Yes", "yes | no"],
  ] as const)("of kind %s: %j is refused", (kind, value, why) => {
    const { values: taken, faults } = check(kind, value);
    expect([...taken]).toEqual([]);
    expect(faults).toEqual([{ name: "input.a", message: expect.stringContaining(why) as string }]);
  });

  test("may be left out when it is not required, and then nothing stands there", () => {
    expect(checkInputs(declare("TEXT", false), [], "en").values.get("input.a")).toBe("");
    expect(checkInputs(declare("TEXT", true), [], "en").values.has("input.a")).toBe(false);
  });

  test("is refused by name when it is not declared or given twice", () => {
    const given = [
      { name: "input.a", value: "one" },
      { name: "input.a", value: "two" },
      { name: "order.id", value: "402-1234567-1234567" },
    ];
    expect(checkInputs(declare("TEXT"), given, "en")).toEqual({
      values: new Map([["input.a", "one"]]),
      faults: [
        { name: "input.a", message: "is given twice" },
        { name: "order.id", message: "is no input of this macro version" },
      ],
    });
  });

  test("what is taken has no character that cannot be seen, for any text", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        const taken = check("TEXT", text).values.get("input.a") ?? "";
        expect(taken).not.toMatch(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|\{\{|\}\}/u);
      }),
    ));
});

describe("the translation", () => {
  const texts = ["en", "de", "pt-BR", "pt-PT"].map((locale) => ({ locale }));
  test.each([
    ["pt-PT", "pt-PT", "EXACT"],
    ["DE", "de", "EXACT"],
    ["de-AT", "de", "LANGUAGE"],
    ["pt-AO", "pt-BR", "LANGUAGE"],
    ["fr-FR", "en", "ENGLISH"],
    [null, "en", "ENGLISH"],
  ] as const)("for %s is %s by the rule %s", (wanted, locale, rule) => {
    expect(translationFor(texts, wanted)).toMatchObject({ translation: { locale }, rule });
  });

  test("without an English text is the first, and without any there is none", () => {
    expect(translationFor([{ locale: "de" }], "fr")).toMatchObject({ translation: { locale: "de" }, rule: "FIRST" });
    expect(translationFor([], "fr")).toBeUndefined();
  });
});
