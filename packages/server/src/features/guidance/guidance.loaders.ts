import { activePolicy } from "../policy/index.ts";
import type { ActivePolicy } from "../policy/index.ts";
import { many, once } from "../../platform/batching.ts";
import type { Scope } from "../../platform/database.ts";
import { readGuidanceNotes } from "./guidance.store.ts";
import type { GuidanceNote } from "./guidance.store.ts";
import { qualificationsByMemberIds } from "./qualification.store.ts";

export const guidanceLoaders = (scope: Scope) => ({
  activePolicy: once<"active", ActivePolicy>(() => activePolicy(scope)),
  guidanceNotes: once<"all", GuidanceNote[]>(() => readGuidanceNotes(scope)),
  qualificationsOfMember: many(scope, qualificationsByMemberIds, ({ memberId }) => memberId),
});
