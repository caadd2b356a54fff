/** Delivers events to webhooks: in order per endpoint, at least once, under the permissions of whoever made the endpoint. */
import { Webhook } from "standardwebhooks";
import type { Actor } from "../../kernel/actor.ts";
import { permissionsOf, SYSTEM } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Command, Runner } from "../../platform/command.ts";
import { scopeOf } from "../../platform/database.ts";
import type { Database, Scope } from "../../platform/database.ts";
import type { Egress } from "../../platform/egress.ts";
import { EventGap, newestEvent, readEventPage, readHead } from "../../platform/event-stream.ts";
import type { EventRow } from "../../platform/event-stream.ts";
import type { JobHandler, JobName } from "../../platform/jobs.ts";
import { findActor } from "../workspace/index.ts";
import { beginDelivery, endBatch, recordDelivery, recordTest, skipTo, stopDelivery } from "./record-delivery.command.ts";
import type { Lease, Sent } from "./record-delivery.command.ts";
import { secretPlace } from "./webhook-secret.ts";
import { findDelivery, webhookEndpointsByIds } from "./webhook.store.ts";
import type { WebhookEndpoint } from "./webhook.store.ts";

type Rendered = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };
type WebhookJobsContext = {
  readonly database: Database;
  readonly runner: Runner;
  readonly clock: Clock;
  readonly egress: Egress;
  /** The payload as the actor's socket would get it now. */
  readonly render: (reader: { workspaceId: Id<"workspace">; actor: Actor }, query: string, event: EventRow) => Promise<Rendered>;
  readonly open: (sealed: string, place: string) => string;
  readonly retryMs: number;
};
type Run = <Input, Result>(use: Command<Input, Result>, input: Input) => Promise<Result>;
type Batch = { readonly scope: Scope; readonly run: Run; readonly endpoint: WebhookEndpoint; readonly lease: Lease };

const PAGE = 50;
/** A batch ends after this and its last answer, well before the queue takes its job for lost (platform/jobs.ts). */
const BATCH_MS = 30_000;
const GONE = 410;

export const webhookJobs = (
  context: WebhookJobsContext,
): Record<Extract<JobName, "deliver-webhook" | "test-webhook">, JobHandler> => {
  const runIn =
    (workspaceId: Id<"workspace">): Run =>
    (use, input) =>
      context.runner.run(use, input, { workspaceId, actor: SYSTEM });
  return {
    "deliver-webhook": async ({ workspaceId, subjectId }) => {
      const run = runIn(workspaceId);
      const begun = await run(beginDelivery, { endpointId: subjectId as Id<"webhookEndpoint"> });
      if (!begun) return;
      try {
        await deliverBatch(context, { scope: scopeOf(context.database, workspaceId), run, ...begun });
      } finally {
        await run(endBatch, begun.lease);
      }
    },

    "test-webhook": async ({ workspaceId, subjectId }) => {
      const scope = scopeOf(context.database, workspaceId);
      const delivery = await findDelivery(scope, subjectId);
      if (delivery?.outcome !== "PENDING") return;
      const [endpoint] = await webhookEndpointsByIds(scope, [delivery.endpointId]);
      if (!endpoint) return;
      const event = (await newestEvent(scope, endpoint.types)) ?? invented(endpoint, delivery.eventId, context.clock);
      const actor = await readerOf(context, scope, endpoint);
      // An id of its own: the receiver must not take the event itself for a repetition later.
      const headers = { "webhook-id": delivery.id, "firstline-test": "true" };
      const sent = actor ? await send(context, endpoint, actor, event, headers) : failed("its maker may no longer read events");
      await runIn(workspaceId)(recordTest, { deliveryId: delivery.id, sent });
    },
  };
};

/** Sends until the log is read up, an attempt fails, the lease is lost or the time is over; the sweeper looks again in any case. */
const deliverBatch = async (context: WebhookJobsContext, batch: Batch): Promise<void> => {
  const { scope, run, endpoint, lease } = batch;
  const actor = await readerOf(context, scope, endpoint);
  if (!actor) return run(stopDelivery, { ...lease, state: "DISABLED", reason: "Its maker may no longer read events." });
  const begunAt = performance.now();
  let position = endpoint.position;
  let attempt = endpoint.failures + 1;
  for (;;) {
    const { last } = await readHead(scope);
    const rows = await readEventPage(scope, position, PAGE, endpoint.types).catch(orGap);
    if (rows === undefined)
      return run(stopDelivery, { ...lease, state: "DEAD", reason: "Retention removed events that it had not got (EVENT_GAP)." });
    for (const event of rows) {
      const sent = await send(context, endpoint, actor, event, { "webhook-id": event.id });
      const isOurs = await run(recordDelivery, { ...lease, event, attempt, sent, retryMs: context.retryMs });
      if (sent.status === GONE) await run(stopDelivery, { ...lease, state: "DISABLED", reason: "It answered 410 Gone." });
      if (!isOurs || sent.outcome === "FAILED" || performance.now() - begunAt > BATCH_MS) return;
      position = event.seq;
      attempt = 1;
    }
    if (rows.length === PAGE) continue;
    // What was read up to the head holds no more that is wanted.
    if (last > position) await run(skipTo, { ...lease, position: last });
    if (rows.length === 0) return;
    position = last > position ? last : position;
  }
};

const orGap = (error: unknown): undefined => {
  if (!(error instanceof EventGap)) throw error;
};

/** The maker of the endpoint as they are now; nobody when their key has ended or they may not read events any more. */
const readerOf = async (
  { clock }: WebhookJobsContext,
  scope: Scope,
  { createdBy }: WebhookEndpoint,
): Promise<Actor | undefined> => {
  const actor = await findActor(scope, createdBy, clock.now());
  return actor && permissionsOf(actor).has("event.read") ? actor : undefined;
};

const failed = (error: string): Sent => ({ outcome: "FAILED", status: null, durationMs: null, error });

const send = async (
  { clock, egress, render, open }: WebhookJobsContext,
  endpoint: WebhookEndpoint,
  actor: Actor,
  event: EventRow,
  own: { readonly "webhook-id": string; readonly "firstline-test"?: string },
): Promise<Sent> => {
  const { workspaceId, id, url, query, sealedSecret, previousSealedSecret, previousExpiresAt } = endpoint;
  const payload = await render({ workspaceId, actor }, query, event);
  if (!payload.ok) return failed(payload.reason);
  const now = clock.now();
  const isOverlap = previousSealedSecret !== null && previousExpiresAt !== null && previousExpiresAt > now;
  const signatures = [sealedSecret, ...(isOverlap ? [previousSealedSecret] : [])].map((sealed) =>
    new Webhook(open(sealed, secretPlace(workspaceId, id))).sign(own["webhook-id"], now, payload.text),
  );
  const headers = {
    ...own,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    "webhook-signature": signatures.join(" "),
    "content-type": "application/json",
    "user-agent": "Firstline-Webhooks/1",
  };
  const from = performance.now();
  const answer = await egress.post(url, headers, payload.text);
  const durationMs = Math.round(performance.now() - from);
  if (answer.kind === "failed") return { outcome: "FAILED", status: null, durationMs, error: answer.reason };
  const { status } = answer;
  if (status >= 200 && status < 300) return { outcome: "DELIVERED", status, durationMs, error: null };
  return { outcome: "FAILED", status, durationMs, error: `it answered ${status}` };
};

/** For a test while nothing has happened yet: an event about nothing, behind nothing. */
const invented = ({ workspaceId, types }: WebhookEndpoint, id: Id<"event">, clock: Clock): EventRow => ({
  workspaceId,
  id,
  insertedNo: 0n,
  seq: 0n,
  type: types?.[0] ?? "TICKET_CREATED",
  subjectId: newId("ticket"),
  facts: {},
  occurredAt: clock.now(),
  createdAt: clock.now(),
});
