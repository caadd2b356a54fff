/** Durable background work on pg-boss. A job carries ids only and decides from the row, so that a second delivery does no harm. */
import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import type { Id } from "../kernel/id.ts";
import type { Tx } from "./database.ts";
import type { Log } from "./log.ts";

export type JobName =
  | "submit-refund"
  | "poll-submission"
  | "reconcile-submission"
  | "confirm-refund"
  | "wake-ticket"
  | "refresh-order"
  | "refresh-shipment"
  | "send-message"
  | "deliver-webhook"
  | "test-webhook";
export type JobPayload = { readonly workspaceId: Id<"workspace">; readonly subjectId: string };
export const JOB_NAMES: readonly JobName[] = [
  "submit-refund",
  "poll-submission",
  "reconcile-submission",
  "confirm-refund",
  "wake-ticket",
  "refresh-order",
  "refresh-shipment",
  "send-message",
  "deliver-webhook",
  "test-webhook",
];

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
  for (const name of JOB_NAMES)
    await boss.createQueue(name, {
      retryLimit: 20,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: 300,
      expireInSeconds: EXPIRE_SECONDS,
    });
  return {
    enqueue: async (tx, name, subjectId, afterMs = 0) => {
      const payload: JobPayload = { workspaceId: tx.workspaceId, subjectId };
      await boss.send(name, payload, {
        db: fromDrizzle(tx.q, sql),
        // A distance, not a time of day: when it is due is the database's clock alone.
        ...(afterMs > 0 ? { startAfter: `${Math.ceil(afterMs)} milliseconds` } : {}),
      });
    },
    work: async (handlers) => {
      for (const name of JOB_NAMES)
        await boss.work<JobPayload>(name, { batchSize: 1, localConcurrency: 2, pollingIntervalSeconds: 0.5 }, async ([job]) => {
          if (!job) return;
          try {
            await handlers[name](job.data);
          } catch (error) {
            log.error({ err: error, job: name, subject: job.data.subjectId }, "job failed; it will be tried again");
            throw error;
          }
        });
    },
    stop: () => boss.stop({ graceful: true, timeout: 3000 }),
  };
};
