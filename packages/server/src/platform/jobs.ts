/** Durable background work on pg-boss. A job carries ids only and decides from the row, so that a second delivery does no harm. */
import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import type { Id } from "../kernel/id.ts";
import type { Tx } from "./database.ts";
import type { Log } from "./log.ts";

export const JOB_NAMES = [
  "submit-refund",
  "poll-submission",
  "reconcile-submission",
  "confirm-refund",
  "submit-cancellation",
  "confirm-cancellation",
  "wake-ticket",
  "refresh-order",
  "refresh-shipment",
  "send-message",
  "deliver-webhook",
  "test-webhook",
  "activate-policy",
  "run-backtest",
] as const;
export type JobName = (typeof JOB_NAMES)[number];
export type JobPayload = { readonly workspaceId: Id<"workspace">; readonly subjectId: string };
/** Queues a job in the caller's transaction: it exists exactly if the transaction commits. */
export type JobQueue = { enqueue(tx: Tx, name: JobName, subjectId: string, afterMs?: number): Promise<void> };
export type JobHandler = (payload: JobPayload) => Promise<void>;

export type Jobs = JobQueue & {
  /** Starts working; a process that only answers requests does not call it. */
  work(handlers: Record<JobName, JobHandler>): Promise<void>;
  stop(): Promise<void>;
};

/** Seconds after which an unfinished job is given to somebody else; longer than any vendor time-out. */
const EXPIRE_SECONDS = 120;
/** For jobs of processes that died, and notifications that got lost. Each look is a statement per worker. */
const LOOK_EVERY_SECONDS = 2;
/** A delay counts from the database's clock, inside the transaction that queued it. */
const DUE_MARGIN_MS = 20;
const LOOKING = {
  batchSize: 1,
  localConcurrency: 2,
  pollingIntervalSeconds: 0.5,
  notifyPollingIntervalSeconds: LOOK_EVERY_SECONDS,
};

const QUEUE = {
  retryLimit: 20,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 300,
  expireInSeconds: EXPIRE_SECONDS,
  // A job wakes its workers when it commits, instead of waiting for their next look.
  notify: true,
};

/** A queue keeps the options it was made with, so those of earlier versions are brought up to date. */
const prepareQueues = async (boss: PgBoss): Promise<void> => {
  const known = new Map((await boss.getQueues([...JOB_NAMES])).map((queue) => [queue.name, queue]));
  for (const name of JOB_NAMES) {
    const queue = known.get(name);
    if (!queue) await boss.createQueue(name, QUEUE);
    else if (queue.notify !== true) await boss.updateQueue(name, QUEUE);
  }
};

export const openJobs = async (databaseUrl: string, log: Log): Promise<Jobs> => {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 4,
    application_name: "firstline jobs",
    schedule: false,
    useListenNotify: true,
  });
  boss.on("error", (error) => log.error({ err: error }, "job queue"));
  await boss.start();
  await prepareQueues(boss);
  const workers = new Map<JobName, string>();
  const timers = new Set<NodeJS.Timeout>();
  // Nobody is told when a job becomes due. Whoever queued one for soon looks then; for later ones the next look is soon enough.
  const lookAfter = (name: JobName, ms: number): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      const worker = workers.get(name);
      if (worker !== undefined) boss.notifyWorker(worker);
    }, ms);
    timers.add(timer);
  };
  return {
    enqueue: async (tx, name, subjectId, afterMs = 0) => {
      const payload: JobPayload = { workspaceId: tx.workspaceId, subjectId };
      await boss.send(name, payload, {
        db: fromDrizzle(tx.q, sql),
        // A distance, not a time of day: when it is due is the database's clock alone.
        ...(afterMs > 0 ? { startAfter: `${Math.ceil(afterMs)} milliseconds` } : {}),
      });
      if (afterMs > 0 && afterMs < LOOK_EVERY_SECONDS * 5000) lookAfter(name, Math.ceil(afterMs) + DUE_MARGIN_MS);
    },
    work: async (handlers) => {
      for (const name of JOB_NAMES)
        workers.set(
          name,
          await boss.work<JobPayload>(name, LOOKING, async ([job]) => {
            if (!job) return;
            try {
              await handlers[name](job.data);
            } catch (error) {
              log.error({ err: error, job: name, subject: job.data.subjectId }, "job failed; it will be tried again");
              throw error;
            }
          }),
        );
    },
    stop: () => {
      timers.forEach(clearTimeout);
      return boss.stop({ graceful: true, timeout: 3000 });
    },
  };
};
