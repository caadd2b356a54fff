import fc from "fast-check";
import { expect, test } from "vitest";
import { isId, newId, newSecret, nounOf } from "./id.ts";
import type { Noun } from "./id.ts";

const PREFIXES: readonly (readonly [Noun, string])[] = [
  ["workspace", "wsp"],
  ["member", "mem"],
  ["apiKey", "key"],
  ["channelAccount", "cha"],
  ["customer", "cus"],
  ["identity", "idn"],
  ["order", "ord"],
  ["orderLine", "lin"],
  ["shipment", "shp"],
  ["ticket", "tkt"],
  ["thread", "thr"],
  ["message", "msg"],
  ["rawMail", "raw"],
  ["quarantinedMessage", "qua"],
  ["tag", "tag"],
  ["macro", "mac"],
  ["macroVersion", "mcv"],
  ["refund", "rfd"],
  ["refundAttempt", "rfa"],
  ["refundTransition", "rft"],
  ["evidence", "evd"],
  ["submission", "sub"],
  ["policyVersion", "plv"],
  ["decision", "dec"],
  ["escalation", "esc"],
  ["claim", "clm"],
  ["feedback", "fbk"],
  ["event", "evt"],
  ["auditEntry", "aud"],
  ["request", "req"],
];
const noun = fc.constantFrom(...PREFIXES.map(([name]) => name));
/** Up to the year 9999, which is what a four-digit year on the wire can name. */
const instant = fc.date({ min: new Date(0), max: new Date("9999-12-31T23:59:59.999Z"), noInvalidDate: true });

test.each(PREFIXES)("an id of a %s starts with %s: customers store it, so it never changes", (name, prefix) => {
  expect(newId(name)).toMatch(new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{23}$`));
});

test("every id tells its noun, and is no other noun's", () => {
  fc.assert(
    fc.property(noun, noun, instant, (name, other, at) => {
      const id = newId(name, at);
      expect(nounOf(id)).toBe(name);
      expect(isId(other, id)).toBe(other === name);
    }),
  );
});

test("a double click selects the whole of it: lower case, digits and one underscore, no i, l, o, u", () => {
  fc.assert(
    fc.property(noun, instant, (name, at) => {
      expect(newId(name, at)).toMatch(/^[a-z]{3}_[0-9abcdefghjkmnpqrstvwxyz]{23}$/);
    }),
  );
});

test("ids sort as text in the order they were made, also thousands within one millisecond", () => {
  const now = new Date();
  const made = [
    ...Array.from({ length: 5000 }, () => newId("event", now)),
    ...Array.from({ length: 2000 }, () => newId("event")),
  ];
  expect([...made].sort()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
});

test("ids of two instants sort as the instants do, whatever was made before", () => {
  fc.assert(
    fc.property(instant, instant, (a, b) => {
      const [first, second] = [newId("order", a), newId("order", b)];
      expect(first < second).toBe(a <= b);
    }),
  );
});

test("an instant before 1970 still makes a whole id: order ids carry the purchase date that a caller sends", () => {
  for (const text of ["1969-12-31T23:59:59.999Z", "1900-01-01T00:00:00Z", "0001-01-01T00:00:00Z"])
    expect(nounOf(newId("order", new Date(text)))).toBe("order");
});

test("what is not exactly an id has no noun", () => {
  const id = newId("ticket");
  const body = id.slice(4);
  const broken = [
    "",
    "_",
    "tkt",
    "tkt_",
    id.toUpperCase(),
    ` ${id}`,
    `${id} `,
    `${id}0`,
    id.slice(0, -1),
    `${id}_`,
    `_${id}`,
    `tkt__${body}`,
    `xyz_${body}`,
    `tkt-${body}`,
    `tkt_${body.slice(1)}i`,
    `tkt_${body.slice(1)}l`,
    `tkt_${body.slice(1)}o`,
    `tkt_${body.slice(1)}u`,
    `tkt_${body}\n`,
    `tkt_${body.slice(1)}\u0000`,
    `toString_${body}`,
    `__proto___${body}`,
  ];
  expect(broken.filter((text) => nounOf(text) !== undefined)).toEqual([]);
});

test("any text at all is either an id or not; reading it never throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (text) => {
      expect(nounOf(text)).toBeUndefined();
    }),
  );
});

test("a secret has 256 bits and no character that a URL or a shell changes", () => {
  const secrets = Array.from({ length: 100 }, newSecret);
  expect(new Set(secrets).size).toBe(100);
  for (const secret of secrets) expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
});
