import fc from "fast-check";
import { expect, test } from "vitest";
import {
  decidedBy,
  DECIDING_ROLES,
  ESCALATION_KINDS,
  isDecidingRole,
  isFixed,
  shippedRoute,
  strictestOf,
} from "./route.policy.ts";

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

test("of several routes the one of the kind counts; where there is none, what is shipped", () => {
  const routes = [
    { kind: "COMPLEX" as const, targetRole: "COMPLIANCE" as const },
    { kind: "OVER_LIMIT" as const, targetRole: "MANAGER" as const },
  ];
  expect(ESCALATION_KINDS.map((kind) => decidedBy(routes, kind, "MANAGER"))).toEqual([
    "MANAGER",
    "COMPLIANCE",
    "COMPLIANCE",
    "COMPLIANCE",
  ]);
  expect(ESCALATION_KINDS.map((kind) => decidedBy([], kind, null))).toEqual(ESCALATION_KINDS.map(shippedRoute));
});

test("managers and compliance decide, nobody else", () => {
  expect((["AGENT", "MANAGER", "COMPLIANCE", "ADMIN", "ANALYST"] as const).filter(isDecidingRole)).toEqual([
    "MANAGER",
    "COMPLIANCE",
  ]);
});
