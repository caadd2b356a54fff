import DataLoader from "dataloader";
import { activePolicy } from "../policy/index.ts";
import type { ActivePolicy } from "../policy/index.ts";
import type { Scope } from "../../platform/database.ts";
import { readGuidanceNotes } from "./guidance.store.ts";
import type { GuidanceNote } from "./guidance.store.ts";
import { qualificationsByMemberIds } from "./qualification.store.ts";
import type { Qualification } from "./qualification.store.ts";

/** What is the same for every ticket of a list is read once, under one key. */
const once = <Value>(read: () => Promise<Value>) =>
  new DataLoader<"all" | "active", Value>(async (keys) => {
    const value = await read();
    return keys.map(() => value);
  });

export const guidanceLoaders = (scope: Scope) => ({
  activePolicy: once<ActivePolicy>(() => activePolicy(scope)),
  guidanceNotes: once<GuidanceNote[]>(() => readGuidanceNotes(scope)),
  qualificationsOfMember: new DataLoader<string, Qualification[]>(
    async (ids) => {
      const rows = Map.groupBy(await qualificationsByMemberIds(scope, ids), ({ memberId }) => memberId as string);
      return ids.map((id) => rows.get(id) ?? []);
    },
    { maxBatchSize: 100 },
  ),
});
