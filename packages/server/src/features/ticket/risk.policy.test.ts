import { expect, test } from "vitest";
import { riskOf } from "./risk.policy.ts";

test.each([
  ["Partial refund request", "FBM", "HIGH"],
  ["Partial refund request", "FBA", "HIGH"],
  ["Damaged in transit", null, "HIGH"],
  ["DAMAGED IN TRANSIT", null, "HIGH"],
  ["Not delivered", "FBM", "HIGH"],
  ["Not delivered", "SFP", "HIGH"],
  ["Not delivered", null, "HIGH"],
  ["Not delivered", "FBA", "ROUTINE"],
  ["Not delivered", "MCF", "ROUTINE"],
  ["Tracking update", "FBM", "ROUTINE"],
  ["a reason of the workspace's own", "FBM", "ROUTINE"],
  [null, "FBM", "ROUTINE"],
] as const)("reason %s, fulfilment %s: %s", (reason, fulfilment, risk) => {
  expect(riskOf({ reasons: reason === null ? [] : [reason], fulfilment })).toBe(risk);
});
