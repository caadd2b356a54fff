import fc from "fast-check";
import { expect, test } from "vitest";
import { createSealing } from "./sealing.ts";

const SECRET = "a secret of at least thirty-two characters";
const { seal, open } = createSealing(SECRET);

test("what was sealed opens, and never looks the same twice", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), (text, place) => {
      // A lone surrogate has no bytes of its own.
      const whole = text.toWellFormed();
      return open(seal(whole, place), place) === whole && seal(whole, place) !== seal(whole, place);
    }),
  );
});

test("nothing opens in another place, under another secret, or with one character changed", () => {
  const sealed = seal("whsec_x", "webhook wsp_1 whk_1");
  expect(() => open(sealed, "webhook wsp_1 whk_2")).toThrow("authenticate");
  expect(() => createSealing(`${SECRET}!`).open(sealed, "webhook wsp_1 whk_1")).toThrow("authenticate");
  expect(() =>
    open(
      // Not the last one: two of its bits stand for nothing.
      sealed.replace(/.(?=.$)/, (letter) => (letter === "A" ? "B" : "A")),
      "webhook wsp_1 whk_1",
    ),
  ).toThrow("authenticate");
  expect(() => open("s0.a.b.c", "")).toThrow("another version");
});
