import { expect, test } from "vitest";
import { ROLES } from "../../kernel/actor.ts";
import { isRated } from "./rated-role.policy.ts";

test("an hour of those who work on tickets has a rate, an administrator's or an analyst's has none", () => {
  expect(ROLES.filter(isRated)).toEqual(["AGENT", "MANAGER", "COMPLIANCE"]);
});
