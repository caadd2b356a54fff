import { variableOf } from "../variable/index.ts";
import type { KnownVariables } from "./macro-text.policy.ts";

/** What the server fills in by itself (Query.macroVariables). */
export const knownVariables: KnownVariables = { has: (name) => variableOf(name) !== undefined };
