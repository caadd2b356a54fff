import type { Id } from "../../kernel/id.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Tx } from "../../platform/database.ts";
import { openingsOf } from "./business-calendar.ts";
import { insertClock, lockOpenClocksOfThreads, lockOpenClocksOfTicket, saveClocks } from "./sla-clock.store.ts";
import type { ClockRow } from "./sla-clock.store.ts";
import { slaPolicyInForce, slaPolicyVersions } from "./sla-policy.store.ts";
import type { SlaPolicy } from "./sla-policy.store.ts";
import type { StoredPause } from "./sla.table.ts";
import { alertAtOf, outcomeOf, timesOf } from "./sla.policy.ts";
import type { SlaTimes } from "./sla.policy.ts";
import { spansOf } from "./spans.ts";

/** Due time and warning of a clock that started then, under this policy. */
export const timesUnder = (policy: SlaPolicy, startedAt: Date, pauses: readonly StoredPause[]): SlaTimes =>
  timesOf({ ...policy, openings: openingsOf(policy.calendar) }, startedAt, spansOf(pauses));

type ThreadOfClock = { readonly id: Id<"thread">; readonly ticketId: Id<"ticket">; readonly channel: ChannelName };

/**
 * A message of the customer waits for an answer: the thread's clock starts, or runs on from the first message that was not answered.
 * Whoever waited for this customer waits no longer, so clocks of the ticket that were paused run again.
 */
export const startClock = async (tx: Tx, thread: ThreadOfClock, at: Date): Promise<void> => {
  const open = await lockOpenClocksOfTicket(tx, thread.ticketId);
  await resume(tx, open, at);
  if (open.some(({ threadId }) => threadId === thread.id)) return;
  const policy = await slaPolicyInForce(tx, thread.channel);
  const times = timesUnder(policy, at, []);
  await insertClock(tx, {
    threadId: thread.id,
    ticketId: thread.ticketId,
    channel: thread.channel,
    policyName: policy.name,
    policyVersion: policy.version,
    startedAt: at,
    ...times,
    pauses: [],
    alertAt: times.atRiskAt,
  });
};

/**
 * The formal reply was sent at `at`: the thread's clock stops for good and keeps whether it was met. Nothing happens when no clock runs,
 * or when the running one started after `at`: that reply answered an earlier question. Notices that point to another thread are no
 * reply: whoever sends them does not call this.
 */
export const stopClock = async (
  tx: Tx,
  threadId: Id<"thread">,
  at: Date,
  reply: { readonly messageId: Id<"message">; readonly actor: Pick<Actor, "id"> },
): Promise<ClockRow | undefined> => {
  const [open] = await lockOpenClocksOfThreads(tx, [threadId]);
  if (!open || open.startedAt > at) return undefined;
  const [stopped] = await ended(tx, [open], at, { waived: false, messageId: reply.messageId, by: reply.actor.id });
  return stopped;
};

/**
 * Somebody says that nothing is owed in these threads: their clocks end without a reply, as waived, or as breached when they were late
 * already. The caller has asked for a reason and audits it.
 */
export const waiveClocks = async (tx: Tx, threadIds: readonly string[], at: Date, actor: Pick<Actor, "id">): Promise<void> => {
  const open = await lockOpenClocksOfThreads(tx, threadIds);
  await ended(tx, open, at, { waived: true, messageId: null, by: actor.id });
};

type Ending = { readonly waived: boolean; readonly messageId: Id<"message"> | null; readonly by: Actor["id"] };

/** A pause that began after the end has not taken place; one that lasts at the end ends with it. */
const ended = async (tx: Tx, open: readonly ClockRow[], at: Date, { waived, messageId, by }: Ending): Promise<ClockRow[]> => {
  const isPaused = ({ pausedAt }: ClockRow): boolean => pausedAt !== null && pausedAt < at;
  const clocks = [...open.filter((clock) => !isPaused(clock)), ...(await resumed(tx, open.filter(isPaused), at))];
  const stopped = clocks.map((clock): ClockRow => ({
    ...clock,
    pausedAt: null,
    stoppedAt: at,
    outcome: outcomeOf(clock.dueAt, at, waived),
    waived,
    stoppedByMessageId: messageId,
    stoppedBy: by,
    alertAt: null,
  }));
  await saveClocks(tx, stopped);
  return stopped;
};

/**
 * Says whether the ticket is WAITING now. Its clocks pause or run on as their own policies say; Amazon's never pause. A clock that is late
 * stays late: nothing is left to pause. Saying the same twice changes nothing.
 */
export const holdClocks = async (tx: Tx, ticketId: Id<"ticket">, waiting: boolean, at: Date): Promise<void> => {
  const open = await lockOpenClocksOfTicket(tx, ticketId);
  if (!waiting) return resume(tx, open, at);
  const policyOf = await slaPolicyVersions(tx, open.map(versionOf));
  const pausing = open.filter(
    (clock) => clock.pausedAt === null && clock.dueAt >= at && policyOf(versionOf(clock)).pausesWhileWaiting,
  );
  await saveClocks(
    tx,
    pausing.map((clock) => ({ ...clock, pausedAt: at, alertAt: null })),
  );
};

const versionOf = ({ channel, policyVersion }: ClockRow) => ({ channel, version: policyVersion });

const resume = async (tx: Tx, open: readonly ClockRow[], at: Date): Promise<void> => {
  const paused = open.filter(({ pausedAt }) => pausedAt !== null);
  await saveClocks(tx, await resumed(tx, paused, at));
};

/** Due times move by exactly the opening time of the pause: they are computed from the start, without all pauses. */
const resumed = async (tx: Tx, paused: readonly ClockRow[], at: Date): Promise<ClockRow[]> => {
  if (paused.length === 0) return [];
  const policyOf = await slaPolicyVersions(tx, paused.map(versionOf));
  return paused.map((clock) => resumedUnder(policyOf(versionOf(clock)), clock, at));
};

/** The clock as it goes on, under its policy or a new one. */
const resumedUnder = (policy: SlaPolicy, clock: ClockRow, at: Date): ClockRow => {
  const { pausedAt } = clock;
  const pause: StoredPause[] = pausedAt !== null && pausedAt < at ? [{ from: pausedAt.toISOString(), to: at.toISOString() }] : [];
  const pauses = [...clock.pauses, ...pause];
  const running = { ...clock, pausedAt: null, pauses, ...timesUnder(policy, clock.startedAt, pauses) };
  return { ...running, ...alertsAnew(running, at) };
};

/** An alert is about a due time: what was told about one that has moved into the future is told again when it comes. */
const alertsAnew = (clock: ClockRow, now: Date) => {
  const marks = {
    atRiskAlertedAt: clock.atRiskAt > now ? null : clock.atRiskAlertedAt,
    breachAlertedAt: clock.dueAt >= now ? null : clock.breachAlertedAt,
  };
  return { ...marks, alertAt: alertAtOf({ ...clock, ...marks }) };
};

/** The same clock under a new policy, computed from its start. A pause the new policy does not know ends now. */
export const underPolicy = (policy: SlaPolicy, clock: ClockRow, now: Date): ClockRow => {
  const renamed = { ...clock, policyName: policy.name, policyVersion: policy.version };
  if (clock.pausedAt === null) return resumedUnder(policy, renamed, now);
  if (!policy.pausesWhileWaiting) return resumedUnder(policy, renamed, now);
  const times = timesUnder(policy, clock.startedAt, clock.pauses);
  // Late already when it was paused, counted anew: then there is nothing to pause.
  return times.dueAt < clock.pausedAt ? resumedUnder(policy, renamed, clock.pausedAt) : { ...renamed, ...times };
};
