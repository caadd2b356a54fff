import { permissionsOf } from "../../kernel/actor.ts";
import { newId } from "../../kernel/id.ts";
import { invalidInput, problem } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { readHead } from "../../platform/event-stream.ts";
import type { EventType } from "../../platform/event.table.ts";
import { recordAudit } from "../audit/index.ts";
import { permissionNotHeld } from "../workspace/index.ts";
import { newWebhookSecret, secretPlace } from "./webhook-secret.ts";
import { insertEndpoint, readEndpoints } from "./webhook.store.ts";

type CreateWebhookEndpoint = {
  readonly url: string;
  readonly query: string;
  readonly types?: readonly EventType[] | null | undefined;
  readonly after?: bigint | null | undefined;
  /** What is wrong with the URL and the query; the edge knows addresses and the contract. */
  readonly faults: { readonly url: string | undefined; readonly query: string | undefined };
  readonly seal: (text: string, place: string) => string;
};

const MOST_ENDPOINTS = 20;

/** Sends what its maker may read, so its maker must be allowed to read events at all. */
export const createWebhookEndpoint = command("webhook.create", async (input: CreateWebhookEndpoint, { tx, actor }) => {
  const issues: InputIssue[] = [];
  const add = (field: string, message: string | undefined): void => {
    if (message !== undefined) issues.push({ path: ["input", field], message });
  };
  add("url", input.faults.url);
  add("query", input.faults.query);
  add("types", input.types?.length === 0 ? "must name at least one type; leave it out for all" : undefined);
  const head = await readHead(tx);
  add("after", input.after != null && input.after > head.last ? "lies behind the end of the log" : undefined);
  if (issues.length === 0 && (await readEndpoints(tx)).length >= MOST_ENDPOINTS)
    add("url", `a workspace has at most ${MOST_ENDPOINTS} endpoints`);
  if (issues.length > 0) return invalidInput(issues);
  if (!permissionsOf(actor).has("event.read")) return permissionNotHeld(["event.read"], "query");
  if (input.after != null && input.after < head.removed) return eventGap("after");
  const id = newId("webhookEndpoint");
  const secret = newWebhookSecret();
  const endpoint = await insertEndpoint(tx, {
    id,
    url: input.url,
    query: input.query,
    types: input.types ? [...new Set(input.types)] : null,
    sealedSecret: input.seal(secret, secretPlace(tx.workspaceId, id)),
    position: input.after ?? head.last,
    createdBy: actor.id,
  });
  await recordAudit(tx, { action: "webhook.create", actor, subjectId: id });
  return { __typename: "CreateWebhookEndpointSuccess" as const, endpoint, secret };
});

export const eventGap = (field: string) =>
  problem("EventGap", "Events behind this position were removed by retention; begin at one that is kept.", ["input", field]);
