import type { Query } from "../../platform/command.ts";
import { readWatermark } from "../../platform/event-stream.ts";
import { endsOf } from "../report/index.ts";
import type { Measured, ReportWindow } from "../report/index.ts";
import { mostFrequentReasons } from "./macro-coverage.store.ts";
import { macrosForReasons } from "./macro-search.store.ts";
import type { Macro } from "./macro.store.ts";

export type ReasonWithoutLockedMacro = {
  readonly reason: string;
  readonly rank: number;
  readonly tickets: number;
  readonly share: string;
  readonly macros: readonly Macro[];
};
export type MacroCoverage = Measured & {
  readonly examined: number;
  readonly reasons: readonly ReasonWithoutLockedMacro[];
};

type Asked = { readonly window: ReportWindow; readonly first: number };

export const reasonsWithoutLockedMacro: Query<Asked, MacroCoverage> = async ({ window, first }, { scope, clock }) => {
  const watermark = await readWatermark(scope);
  const { from, to } = endsOf(window, clock.now());
  const frequent = await mostFrequentReasons(scope, from, to, first);
  const answering = await macrosForReasons(scope, frequent);
  const reasons = frequent.flatMap(({ reason, tickets, all }, index): ReasonWithoutLockedMacro[] => {
    const own = answering.filter((row) => row.reason === reason);
    if (own.some(({ locked }) => locked)) return [];
    return [{ reason, rank: index + 1, tickets, share: (tickets / all).toFixed(4), macros: own.map(({ macro }) => macro) }];
  });
  return { from, to, examined: frequent.length, reasons, watermark };
};
