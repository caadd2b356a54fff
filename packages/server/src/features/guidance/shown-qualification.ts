import { qualificationState } from "./qualification.policy.ts";
import type { QualificationState } from "./qualification.policy.ts";
import type { Qualification } from "./qualification.store.ts";

/** How a record stands at one moment. */
export const stateAt = (row: Qualification, now: Date): QualificationState => qualificationState(row, now);
