import fc from "fast-check";
import { expect, test } from "vitest";
import { DECIDING_ROLES, ESCALATION_KINDS, isDecidingRole, isFixed, shippedRoute, strictestOf } from "./route.policy.ts";

test("legal matters and claims are compliance's, everything else a manager's where nobody has said otherwise", () => {
  expect(ESCALATION_KINDS.map((kind) => [kind, shippedRoute(kind), isFixed(kind)])).toEqual([
    ["OVER_LIMIT", "MANAGER", false],
    ["CLAIM", "COMPLIANCE", true],
    ["COMPLEX", "MANAGER", false],
    ["LEGAL", "COMPLIANCE", true],
  ]);
});

test("law: for any kind, route and wish, the strictest holds, and no wish makes a route laxer", () => {
  const kind = fc.constantFrom(...ESCALATION_KINDS);
  const role = fc.constantFrom(...DECIDING_ROLES);
  const wish = fc.constantFrom(...DECIDING_ROLES, null, undefined);
  fc.assert(
    fc.property(kind, role, wish, (asked, route, wanted) => {
      const isStrict = isFixed(asked) || route === "COMPLIANCE" || wanted === "COMPLIANCE";
      expect(strictestOf(asked, route, wanted)).toBe(isStrict ? "COMPLIANCE" : "MANAGER");
    }),
  );
});

test("managers and compliance decide, nobody else", () => {
  expect((["AGENT", "MANAGER", "COMPLIANCE", "ADMIN", "ANALYST"] as const).filter(isDecidingRole)).toEqual([
    "MANAGER",
    "COMPLIANCE",
  ]);
});
