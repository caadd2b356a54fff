import type { ChannelName } from "../../connectors/channel.ts";

/** Amazon expects an answer within 24 hours, weekends included (fact S77); the other channels start with the same clock. */
const REPLY_WITHIN_HOURS: Record<ChannelName, number> = { AMAZON: 24, EBAY: 24, WALMART: 24, SHOPIFY: 24, EMAIL: 24 };

export const replyDueMs = (channel: ChannelName): number => REPLY_WITHIN_HOURS[channel] * 3_600_000;

export type SlaState = "RUNNING" | "BREACHED" | "STOPPED";

export const slaStateOf = (clock: { dueAt: Date; stoppedAt: Date | null }, now: Date): SlaState => {
  if (clock.stoppedAt !== null) return "STOPPED";
  return now > clock.dueAt ? "BREACHED" : "RUNNING";
};
