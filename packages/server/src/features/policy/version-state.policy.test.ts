import { expect, test } from "vitest";
import { canMove, mayReview, POLICY_MOVES, POLICY_STATES, stateAfter, statesFor } from "./version-state.policy.ts";
import type { PolicyMove, PolicyState } from "./version-state.policy.ts";

const path = (moves: readonly PolicyMove[]): PolicyState | PolicyMove =>
  moves.reduce<PolicyState | PolicyMove>(
    (state, move) =>
      POLICY_STATES.some((one) => one === state) && canMove(state as PolicyState, move) ? stateAfter(move) : move,
    "DRAFT",
  );

test.each<[string, PolicyMove[], PolicyState]>([
  ["approved and activated it is in force", ["APPROVE", "ACTIVATE"], "ACTIVE"],
  ["scheduled, moved to another moment, and activated", ["APPROVE", "SCHEDULE", "SCHEDULE", "ACTIVATE"], "ACTIVE"],
  ["changed after its approval it is a draft again", ["APPROVE", "CHANGE"], "DRAFT"],
  ["a rejected one can be mended", ["REJECT", "CHANGE", "APPROVE"], "APPROVED"],
  ["an approval can be taken back while it waits for its moment", ["APPROVE", "SCHEDULE", "REJECT"], "REJECTED"],
])("a draft: %s", (_, moves, end) => expect(path(moves)).toBe(end));

test("nothing comes in force that nobody approved, and nothing that was in force changes", () => {
  expect(POLICY_STATES.filter((state) => canMove(state, "ACTIVATE"))).toEqual(["APPROVED", "SCHEDULED"]);
  expect(POLICY_STATES.filter((state) => canMove(state, "SCHEDULE"))).toEqual(["APPROVED", "SCHEDULED"]);
  expect(POLICY_STATES.filter((state) => canMove(state, "APPROVE"))).toEqual(["DRAFT"]);
  expect(POLICY_MOVES.filter((move) => canMove("ACTIVE", move))).toEqual([]);
  expect(POLICY_MOVES.filter((move) => canMove("RETIRED", move))).toEqual(["ROLL_BACK"]);
  // Who wants to change what is scheduled takes its approval back first.
  expect(canMove("SCHEDULED", "CHANGE")).toBe(false);
  expect(POLICY_MOVES.filter((move) => canMove("REJECTED", move))).toEqual(["CHANGE"]);
});

test("a step can be taken exactly in the states that its refusal names", () => {
  for (const move of POLICY_MOVES)
    expect(POLICY_STATES.filter((state) => canMove(state, move))).toEqual(
      POLICY_STATES.filter((state) => statesFor(move).includes(state)),
    );
  expect(stateAfter("ROLL_BACK")).toBe("ACTIVE");
});

test("whoever wrote a part of it does not review it, and a machine reviews nothing", () => {
  const reviewer = { kind: "MEMBER", id: "mem_3" };
  expect(mayReview(reviewer, ["mem_1", "mem_2"])).toBe(true);
  expect(mayReview(reviewer, ["mem_1", "mem_3"])).toBe(false);
  expect(mayReview({ kind: "API_KEY", id: "key_1" }, ["mem_1"])).toBe(false);
  expect(mayReview({ kind: "SYSTEM", id: "system" }, [])).toBe(false);
});
