/** What the delivering job writes. Every step asks whether its lease still holds: a worker that froze records nothing. */
import { newSecret } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import { command } from "../../platform/command.ts";
import type { EventRow } from "../../platform/event-stream.ts";
import type { WebhookEndpoint } from "./webhook.store.ts";
import {
  advance,
  claimQueueing,
  endDelivery,
  insertDelivery,
  recordFailure,
  releaseLease,
  stopEndpoint,
  takeLease,
} from "./webhook.store.ts";

type EndpointRef = { readonly endpointId: Id<"webhookEndpoint"> };
export type Lease = EndpointRef & { readonly leaseId: string };
export type Sent = {
  readonly outcome: "DELIVERED" | "FAILED";
  readonly status: number | null;
  readonly durationMs: number | null;
  readonly error: string | null;
};

/** Longer than one answer may take (10 s, platform/egress.ts); renewed with each. What a killed worker had begun waits as long. */
const LEASE_SECONDS = 15;
/** A job that nobody has taken within this got lost. */
const QUEUED_SECONDS = 15;
/** reliability.md §7. */
const DEAD_AFTER_HOURS = 72;
const LONGEST_RETRY_MS = 3_600_000;

export const queueDelivery = command("webhook.queue", async ({ endpointId }: EndpointRef, { tx, jobs }) => {
  if (await claimQueueing(tx, endpointId, QUEUED_SECONDS)) await jobs.enqueue(tx, "deliver-webhook", endpointId);
});

/** Nothing when there is nothing to do, or somebody else is at it. */
export const beginDelivery = command(
  "webhook.begin",
  async ({ endpointId }: EndpointRef, { tx }): Promise<{ endpoint: WebhookEndpoint; lease: Lease } | undefined> => {
    const leaseId = newSecret();
    const endpoint = await takeLease(tx, endpointId, leaseId, LEASE_SECONDS);
    return endpoint && { endpoint, lease: { endpointId, leaseId } };
  },
);

type Attempted = Lease & { readonly event: EventRow; readonly attempt: number; readonly sent: Sent; readonly retryMs: number };

/** Position and log of deliveries move together; false when the lease was lost. */
export const recordDelivery = command("webhook.record", async (input: Attempted, { tx }): Promise<boolean> => {
  const { endpointId, leaseId, event, attempt, sent, retryMs } = input;
  const failure = { retryMs, longestRetryMs: LONGEST_RETRY_MS, deadAfterHours: DEAD_AFTER_HOURS, reason: sent.error ?? "" };
  const holds =
    sent.outcome === "DELIVERED"
      ? await advance(tx, endpointId, { leaseId, position: event.seq, seconds: LEASE_SECONDS })
      : await recordFailure(tx, endpointId, leaseId, failure);
  if (holds) await insertDelivery(tx, { endpointId, kind: "EVENT", eventId: event.id, seq: event.seq, attempt, ...sent });
  return holds;
});

/** Nothing that is wanted lies before this position. */
export const skipTo = command(
  "webhook.skip",
  ({ endpointId, leaseId, position }: Lease & { readonly position: bigint }, { tx }) =>
    advance(tx, endpointId, { leaseId, position, seconds: LEASE_SECONDS }),
);

type Stopped = Lease & { readonly state: "DISABLED" | "DEAD"; readonly reason: string };
export const stopDelivery = command("webhook.stop", ({ endpointId, leaseId, state, reason }: Stopped, { tx }) =>
  stopEndpoint(tx, endpointId, leaseId, { state, reason }),
);

export const endBatch = command("webhook.end", ({ endpointId, leaseId }: Lease, { tx }) => releaseLease(tx, endpointId, leaseId));

type Tested = { readonly deliveryId: Id<"webhookDelivery">; readonly sent: Sent };
export const recordTest = command("webhook.tested", ({ deliveryId, sent }: Tested, { tx }) => endDelivery(tx, deliveryId, sent));
