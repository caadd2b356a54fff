import { later } from "../../kernel/clock.ts";
import { invalidInput, notFound } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { readHead } from "../../platform/event-stream.ts";
import { recordAudit } from "../audit/index.ts";
import { eventGap } from "./create-webhook-endpoint.command.ts";
import { newWebhookSecret, secretPlace } from "./webhook-secret.ts";
import { changeEndpoint, changeSecret, deleteEndpoint, insertDelivery, lockEndpoint } from "./webhook.store.ts";
import { newId } from "../../kernel/id.ts";

type Named = { readonly endpointId: string };
const absent = (endpointId: string) => notFound("WebhookEndpointNotFound", "webhook endpoint", endpointId, "endpointId");

const A_WEEK = 604_800;
type Rotation = Named & { readonly overlapSeconds: number; readonly seal: (text: string, place: string) => string };

/** Both secrets sign during the overlap: a receiver that knows either of them goes on. */
export const rotateWebhookSecret = command("webhook.rotate", async (input: Rotation, { tx, actor, clock }) => {
  const { endpointId, overlapSeconds, seal } = input;
  if (overlapSeconds < 0 || overlapSeconds > A_WEEK)
    return invalidInput([{ path: ["input", "overlapSeconds"], message: `must be 0 to ${A_WEEK} (it is ${overlapSeconds})` }]);
  const found = await lockEndpoint(tx, endpointId);
  if (!found) return absent(endpointId);
  const secret = newWebhookSecret();
  const endpoint = await changeSecret(tx, found.id, {
    sealedSecret: seal(secret, secretPlace(tx.workspaceId, found.id)),
    previousSealedSecret: overlapSeconds === 0 ? null : found.sealedSecret,
    previousExpiresAt: overlapSeconds === 0 ? null : later(clock.now(), overlapSeconds * 1000),
  });
  await recordAudit(tx, { action: "webhook.rotate", actor, subjectId: found.id });
  return { __typename: "RotateWebhookSecretSuccess" as const, endpoint, secret };
});

/** Sets the endpoint back, or forward, and wakes it. */
export const replayWebhook = command("webhook.replay", async (input: Named & { readonly after: bigint }, { tx, actor }) => {
  const found = await lockEndpoint(tx, input.endpointId);
  if (!found) return absent(input.endpointId);
  const head = await readHead(tx);
  if (input.after > head.last) return invalidInput([{ path: ["input", "after"], message: "lies behind the end of the log" }]);
  if (input.after < head.removed) return eventGap("after");
  const endpoint = await changeEndpoint(tx, found.id, { position: input.after, state: "ACTIVE", reason: null, failures: 0 });
  await recordAudit(tx, { action: "webhook.replay", actor, subjectId: found.id });
  return { __typename: "ReplayWebhookSuccess" as const, endpoint };
});

export const disableWebhookEndpoint = command("webhook.disable", async ({ endpointId }: Named, { tx, actor }) => {
  const found = await lockEndpoint(tx, endpointId);
  if (!found) return absent(endpointId);
  const reason = `${actor.name} disabled it.`;
  const endpoint = await changeEndpoint(tx, found.id, { state: "DISABLED", reason, failures: 0 });
  await recordAudit(tx, { action: "webhook.disable", actor, subjectId: found.id });
  return { __typename: "DisableWebhookEndpointSuccess" as const, endpoint };
});

export const deleteWebhookEndpoint = command("webhook.delete", async ({ endpointId }: Named, { tx, actor }) => {
  const found = await lockEndpoint(tx, endpointId);
  if (!found) return absent(endpointId);
  await deleteEndpoint(tx, found.id);
  await recordAudit(tx, { action: "webhook.delete", actor, subjectId: found.id });
  return { __typename: "DeleteWebhookEndpointSuccess" as const, endpointId: found.id };
});

/** Records the wish; a job sends. Which event it is, is decided then. */
export const testWebhook = command("webhook.test", async ({ endpointId }: Named, { tx, jobs }) => {
  const found = await lockEndpoint(tx, endpointId);
  if (!found) return absent(endpointId);
  const delivery = await insertDelivery(tx, {
    endpointId: found.id,
    kind: "TEST",
    eventId: newId("event"),
    seq: null,
    attempt: 1,
    outcome: "PENDING",
    status: null,
    durationMs: null,
    error: null,
  });
  await jobs.enqueue(tx, "test-webhook", delivery.id);
  return { __typename: "TestWebhookSuccess" as const, delivery };
});
