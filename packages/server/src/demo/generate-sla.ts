import type { ChannelName } from "../connectors/channel.ts";
import { shippedPolicy, timesUnder } from "../features/sla/index.ts";
import type { BusinessCalendar, SlaPolicy } from "../features/sla/index.ts";
import type { Id } from "../kernel/id.ts";
import { createDemoIds, DEMO_MEMBERS, DEMO_WORKSPACE } from "./demo-id.ts";
import type { DemoRows } from "./demo.store.ts";
import { HOUR } from "./demo-time.ts";
import type { At } from "./demo-time.ts";

const weekdays = (opens: string, closes: string): BusinessCalendar["openings"] =>
  (["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"] as const).map((day) => ({ day, opens, closes }));

/** The desk in Chicago answers on the American marketplaces, the one in Berlin in the shop and the mailbox. */
const CHICAGO: BusinessCalendar = {
  timeZone: "America/Chicago",
  openings: [...weekdays("08:00", "18:00"), { day: "SATURDAY", opens: "09:00", closes: "13:00" }],
  holidays: ["2026-11-26", "2026-12-25", "2027-01-01", "2027-07-05", "2027-11-25", "2027-12-24"],
};
const BERLIN: BusinessCalendar = {
  timeZone: "Europe/Berlin",
  openings: weekdays("09:00", "18:00"),
  holidays: ["2026-12-25", "2027-01-01", "2027-03-26", "2027-03-29", "2027-05-06", "2027-05-17"],
};

type Settings = Omit<SlaPolicy, "channel" | "version" | "changedBy" | "changedAt">;
const POLICIES: Record<ChannelName, Settings> = {
  AMAZON: { ...shippedPolicy("AMAZON"), name: "Amazon: 24 hours, weekends included", atRiskLeadMinutes: 6 * 60 },
  EBAY: {
    name: "eBay: ten working hours (Chicago)",
    targetMinutes: 10 * 60,
    calendar: CHICAGO,
    atRiskLeadMinutes: 2 * 60,
    pausesWhileWaiting: true,
  },
  WALMART: { ...shippedPolicy("WALMART"), name: "Walmart: 48 hours", targetMinutes: 48 * 60, atRiskLeadMinutes: 8 * 60 },
  SHOPIFY: {
    name: "Shop: one working day (Berlin)",
    targetMinutes: 9 * 60,
    calendar: BERLIN,
    atRiskLeadMinutes: 3 * 60,
    pausesWhileWaiting: true,
  },
  EMAIL: {
    name: "Mailbox: two working days (Berlin)",
    targetMinutes: 18 * 60,
    calendar: BERLIN,
    atRiskLeadMinutes: 4 * 60,
    pausesWhileWaiting: true,
  },
};

/** Mara set them this morning and had the running clocks computed again. */
const SET_AGO = 2 * HOUR;

export const generateSlaPolicies = (at: At): DemoRows["slaPolicies"] => {
  const mint = createDemoIds(31);
  return Object.entries(POLICIES).map(([channel, { name, targetMinutes, calendar, atRiskLeadMinutes, pausesWhileWaiting }]) => ({
    workspaceId: DEMO_WORKSPACE,
    id: mint("slaPolicy", SET_AGO),
    channel: channel as ChannelName,
    version: 1,
    name,
    targetMinutes,
    calendar,
    atRiskLeadMinutes,
    pausesWhileWaiting,
    changedBy: DEMO_MEMBERS.mara,
    createdAt: at(SET_AGO),
  }));
};

/** A question and its answer by their ages; not answered when `stopAge` is null. */
export type DemoQuestion = { readonly startAge: number; readonly stopAge: number | null };
type ClockOwner = { readonly threadId: Id<"thread">; readonly ticketId: Id<"ticket">; readonly channel: ChannelName };

/** Answered ones ran under the shipped policy. */
export const createClocks = (at: At, into: DemoRows["slaClocks"], seed = 32) => {
  const mint = createDemoIds(seed);
  return (owner: ClockOwner, { startAge, stopAge }: DemoQuestion): void => {
    const startedAt = at(startAge);
    const shipped = shippedPolicy(owner.channel);
    const policy = stopAge === null ? { ...shipped, ...POLICIES[owner.channel], version: 1 } : shipped;
    const times = timesUnder(policy, startedAt, []);
    const stoppedAt = stopAge === null ? null : at(stopAge);
    into.push({
      workspaceId: DEMO_WORKSPACE,
      id: mint("slaClock", startAge),
      ...owner,
      policyName: policy.name,
      policyVersion: policy.version,
      startedAt,
      ...times,
      pauses: [],
      stoppedAt,
      outcome: stoppedAt && (stoppedAt > times.dueAt ? "BREACHED" : "MET"),
      stoppedBy: stoppedAt && (into.length % 3 === 0 ? DEMO_MEMBERS.ben : DEMO_MEMBERS.ana),
      // The watch tells what is due as soon as the server runs.
      alertAt: stoppedAt ? null : times.atRiskAt,
      createdAt: startedAt,
    });
  };
};
