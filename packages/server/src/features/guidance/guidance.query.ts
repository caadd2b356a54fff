import type { Query } from "../../platform/command.ts";
import { readGuidanceNotes } from "./guidance.store.ts";
import type { GuidanceNote } from "./guidance.store.ts";

/** By topic and channel. */
export const listGuidanceNotes: Query<void, GuidanceNote[]> = (_, { scope }) => readGuidanceNotes(scope);
