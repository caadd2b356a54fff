import { later } from "../../kernel/clock.ts";

export type ReportWindow = {
  readonly lastDays?: number | null | undefined;
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
};
export type Ends = { readonly from: Date; readonly to: Date };

const DAY_MS = 86_400_000;
const MAX_DAYS = 400;

/** What is wrong with a window, as a sentence that names the field; `undefined` when nothing is. */
export const faultOfWindow = ({ lastDays, from, to }: ReportWindow, field = "input.window"): string | undefined => {
  if (lastDays != null) {
    if (from != null || to != null) return `${field} must have either lastDays, or from and to.`;
    return lastDays < 1 || lastDays > MAX_DAYS ? `${field}.lastDays must be 1 to ${MAX_DAYS}.` : undefined;
  }
  if (from == null || to == null) return `${field} must have either lastDays, or from and to.`;
  if (from >= to) return `${field}.from must lie before ${field}.to.`;
  return to.getTime() - from.getTime() > MAX_DAYS * DAY_MS ? `${field} must span at most ${MAX_DAYS} days.` : undefined;
};

/** The window's ends; the last days end now. */
export const endsOf = (window: ReportWindow, now: Date): Ends => {
  const to = window.to ?? now;
  return { from: window.from ?? later(to, -(window.lastDays ?? 30) * DAY_MS), to };
};

/** What is wrong with the groupings of a report; `undefined` when nothing is. */
export const faultOfDimensions = (dimensions: readonly string[]): string | undefined =>
  dimensions.length > 2 || new Set(dimensions).size !== dimensions.length
    ? "input.dimensions must hold at most 2 dimensions, each once."
    : undefined;
