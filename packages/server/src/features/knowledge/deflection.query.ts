import type { Actor } from "../../kernel/actor.ts";
import type { Id } from "../../kernel/id.ts";
import type { Query } from "../../platform/command.ts";
import { readWatermark } from "../../platform/event-stream.ts";
import { endsOf } from "../report/index.ts";
import type { Measured, MetricDefinition, ReportWindow } from "../report/index.ts";
import { judgeArms, NOBODY, SHIPPED_CONTROL_PERCENT } from "./deflection.policy.ts";
import type { ArmCount, DeflectionEffect, DeflectionFinding } from "./deflection.policy.ts";
import { countArms } from "./deflection-measure.store.ts";
import type { CountedArm } from "./deflection-measure.store.ts";
import { findSettings } from "./deflection.store.ts";

export type DeflectionRow = {
  readonly reasonTagId: Id<"tag"> | null;
  readonly shown: ArmCount;
  readonly control: ArmCount;
  readonly finding: DeflectionFinding;
  readonly effect: DeflectionEffect | null;
};
export type DeflectionReport = Measured & {
  readonly metrics: readonly MetricDefinition[];
  readonly total: DeflectionRow;
  readonly rows: readonly DeflectionRow[];
};

/** A changed formula is a new version, never a silent change. */
const DEFLECTION_METRICS: readonly MetricDefinition[] = [
  {
    name: "visitors",
    version: 1,
    unit: "visitors",
    formula:
      "Different visitors whose first question of the window (per reason in a row, over all in the total) was at least 7 days ago; the arm is that question's.",
  },
  {
    name: "contacted",
    version: 1,
    unit: "visitors",
    formula:
      "Those visitors of whom a contact was recorded within 7 days after that question: by a ticket begun from the same e-mail address, or by recordDeflection.",
  },
  { name: "contactRate", version: 1, unit: "share", formula: "contacted / visitors, rounded to four decimals." },
  {
    name: "effect",
    version: 1,
    unit: "share",
    formula:
      "contactRate(CONTROL) - contactRate(SHOWN) with Newcombe's 95 % hybrid score interval; null below 30 visitors in either arm. deflectedTickets is this times visitors(SHOWN).",
  },
];

const MOST_ROWS = 500;

const rowOf = (reasonTagId: Id<"tag"> | null, arms: readonly CountedArm[]): DeflectionRow => {
  const shown = arms.find(({ arm }) => arm === "SHOWN") ?? NOBODY;
  const control = arms.find(({ arm }) => arm === "CONTROL") ?? NOBODY;
  return { reasonTagId, shown, control, ...judgeArms(shown, control) };
};
const sizeOf = ({ shown, control }: DeflectionRow): number => shown.visitors + control.visitors + shown.open + control.open;

export const measureDeflection: Query<{ readonly window: ReportWindow }, DeflectionReport> = async (
  { window },
  { scope, clock },
) => {
  const watermark = await readWatermark(scope);
  const now = clock.now();
  const ends = endsOf(window, now);
  const byReason = Map.groupBy(await countArms(scope, { ...ends, now }, "REASON"), ({ reasonTagId }) => reasonTagId);
  const rows = [...byReason].map(([reasonTagId, arms]) => rowOf(reasonTagId, arms));
  return {
    metrics: DEFLECTION_METRICS,
    ...ends,
    total: rowOf(null, await countArms(scope, { ...ends, now }, "ALL")),
    rows: rows
      .sort((a, b) => sizeOf(b) - sizeOf(a) || ((a.reasonTagId ?? "") < (b.reasonTagId ?? "") ? -1 : 1))
      .slice(0, MOST_ROWS),
    watermark,
  };
};

export type ControlShare = {
  readonly controlPercent: number;
  readonly version: number;
  readonly changedBy: Actor["id"] | null;
  readonly changedAt: Date | null;
};

/** What is in force, also before anything was ever asked or set. */
export const readControlShare: Query<void, ControlShare> = async (_, { scope }) =>
  (await findSettings(scope)) ?? { controlPercent: SHIPPED_CONTROL_PERCENT, version: 0, changedBy: null, changedAt: null };
