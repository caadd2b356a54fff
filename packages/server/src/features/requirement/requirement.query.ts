import type { Query } from "../../platform/command.ts";
import { readRequirements } from "./requirement.store.ts";
import type { ReasonRequirement } from "./requirement.store.ts";

/** By the reasons' names. */
export const listReasonRequirements: Query<void, ReasonRequirement[]> = (_, { scope }) => readRequirements(scope);
