/** Statistics of many macros, one statement for all that are asked for the same window. */
import DataLoader from "dataloader";
import { MAX_KEYS } from "../../platform/batching.ts";
import type { Scope } from "../../platform/database.ts";
import { readWatermark } from "../../platform/event-stream.ts";
import { groupBy } from "../../platform/paging.ts";
import type { Ends, Measured, ReportWindow } from "../report/index.ts";
import type { MacroEfficiencyRowKind } from "./macro-efficiency-words.ts";
import { usesByIds } from "./macro-statistics.store.ts";
import type { MacroUses } from "./macro-statistics.store.ts";

/** The window tells one question from another; `time` is what it means now, the same for all who ask it in a request. */
export type MacroStatsKey = {
  readonly id: string;
  readonly window: ReportWindow;
  readonly time: Ends & { readonly now: Date };
};
export type MacroStats = Measured & MacroUses;

const stats = (scope: Scope, per: MacroEfficiencyRowKind) =>
  new DataLoader<MacroStatsKey, MacroStats, string>(
    async (keys) => {
      const found = new Map<string, MacroStats>();
      for (const group of groupBy(keys, ({ window }) => JSON.stringify(window)).values()) {
        const [first] = group;
        if (first === undefined) continue;
        const { from, to, now } = first.time;
        const watermark = await readWatermark(scope);
        const ids = group.map(({ id }) => id);
        const uses = await usesByIds(scope, per, ids, { from, to, now });
        for (const key of group) found.set(cacheKey(key), { from, to, watermark, ...uses(key.id) });
      }
      return keys.map((key) => found.get(cacheKey(key)) ?? new Error("a macro has its statistics"));
    },
    { cacheKeyFn: cacheKey, maxBatchSize: MAX_KEYS },
  );
const cacheKey = ({ id, window }: MacroStatsKey): string => JSON.stringify([id, window]);

export const macroStatisticsLoaders = (scope: Scope) => ({
  statsOfMacro: stats(scope, "MACRO"),
  statsOfMacroVersion: stats(scope, "VERSION"),
});
