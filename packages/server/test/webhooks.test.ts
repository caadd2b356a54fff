/** Webhooks, received by a real server: the bytes of the socket, signed, in order, at least once, and never where they must not go. */
import { verifyWebhook } from "@firstline/sdk/webhooks";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../src/kernel/id.ts";
import { removeOldEvents } from "../src/platform/event-retention.ts";
import { listen, placeOf, readLog, writeEvent } from "./event-log.ts";
import { auditOf, eventually, expectMember, givenTicket } from "./given.ts";
import { insertKey } from "./harness.ts";
import type { TestApp } from "./harness.ts";
import { deliveriesOf, endpointAt, QUERY, startReceiver } from "./receiver.ts";
import type { Receiver } from "./receiver.ts";
import { anotherWorkspace, plainClient, sharedApp } from "./shared-app.ts";

let now: Date | undefined;
const shared = sharedApp({
  env: { WEBHOOK_ALLOW: "127.0.0.1", WEBHOOK_RETRY_MS: "20" },
  clock: { now: () => now ?? new Date() },
});
let app: TestApp;
let receiver: Receiver;
beforeAll(async () => void (receiver = await startReceiver()));
afterAll(() => receiver.close());
beforeEach(async () => {
  app = await anotherWorkspace(shared());
  receiver.received.splice(0);
  receiver.answers.splice(0);
});

const admin = () => app.as.admin;
const endpointNow = async (id: string) => (await admin().webhook.webhookEndpoints()).find((one) => one.id === id);
const inState = (id: string, state: string) =>
  eventually(
    () => endpointNow(id),
    (endpoint) => endpoint?.state === state,
  );
/** Answered is not yet written down: whoever changes an endpoint waits until its position has moved. */
const movedTo = (id: string, position: string) =>
  eventually(
    () => endpointNow(id),
    (endpoint) => endpoint?.position === position,
  );
const eventIds = (): string[] => receiver.received.map(({ headers }) => headers["webhook-id"] ?? "");
const write = async (count: number): Promise<void> => {
  const from = (await readLog(app.as.agent, "e1.0")).length;
  for (let index = 0; index < count; index += 1) await writeEvent(placeOf(app));
  await eventually(
    () => readLog(app.as.agent, "e1.0"),
    ({ length }) => length === from + count,
  );
};
const logIds = async (): Promise<string[]> => (await app.as.agent.event.events({ first: 100 })).nodes.map(({ id }) => id);

test("one event, three outlets: socket, webhook and export carry the same bytes, in the same order", async () => {
  const ticketId = await givenTicket(app, {});
  await givenTicket(app, { account: "email", buyer: "someone@example.org" });
  await app.as.agent.ticket.setTags({ ticketId, tags: ["VIP"] });
  await write(2);
  const fields = "cursor type occurredAt subject { __typename ... on Ticket { subject tags { name } customer { displayName } } }";
  const query = `subscription { events { ${fields} } }`;
  const live = listen(app, { after: "e1.0", fields, token: app.workspace.tokens.admin });
  await endpointAt(admin(), receiver, { query, after: "e1.0" });
  await receiver.soon(5);
  await eventually(
    async () => live.payloads.length,
    (length) => length === 5,
  );
  const exported = await fetch(`${app.app.url}/events.ndjson?${new URLSearchParams({ query }).toString()}`, {
    headers: { authorization: `Bearer ${app.workspace.tokens.admin}` },
  });
  expect(receiver.received.map(({ body }) => body)).toEqual(live.payloads);
  expect((await exported.text()).trimEnd().split("\n")).toEqual(live.payloads);
  expect(receiver.received[2]?.body).toContain('"name":"VIP"');
  live.socket.close();
});

test("what happens from now on arrives soon, once, under the event's id; only the wanted types", async () => {
  await givenTicket(app, {});
  const { endpoint } = await endpointAt(admin(), receiver, { types: ["TICKET_CREATED"] });
  await write(1);
  await givenTicket(app, {});
  await receiver.soon(1);
  const log = await app.as.agent.event.events({ first: 100 });
  expect(eventIds()).toEqual([log.nodes.at(-1)?.id]);
  await write(1);
  await movedTo(endpoint.id, "e1.4");
  expect(receiver.received).toHaveLength(1);
});

describe("the signature", () => {
  test("is what Standard Webhooks and the SDK verify, over the bytes as they came", async () => {
    const { secret } = await endpointAt(admin(), receiver);
    await write(1);
    const [{ headers, body } = { headers: {}, body: "" }] = await receiver.soon(1);
    expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
    expect(await verifyWebhook({ secret, headers, body })).toMatchObject({
      id: (await logIds())[0],
      isTest: false,
      payload: JSON.parse(body) as object,
    });
    await expect(verifyWebhook({ secret, headers, body: body.replace("ORDER", "0RDER") })).rejects.toMatchObject({
      fault: "SIGNATURE_WRONG",
    });
    await expect(verifyWebhook({ secret, headers, body, now: new Date(Date.now() + 301_000) })).rejects.toMatchObject({
      fault: "OUTSIDE_REPLAY_WINDOW",
    });
  });

  test("is made by both secrets while a rotation overlaps, and by the new one alone behind it", async () => {
    const { endpoint, secret } = await endpointAt(admin(), receiver);
    const rotated = expectMember(
      await admin().webhook.rotateWebhookSecret({ endpointId: endpoint.id, overlapSeconds: 60 }),
      "RotateWebhookSecretSuccess",
    );
    const fits = async (place: number, one: string): Promise<boolean> => {
      const { headers, body } = (await receiver.soon(place + 1))[place] ?? { headers: {}, body: "" };
      return verifyWebhook({ secret: one, headers, body, now: now ?? new Date() }).then(
        () => true,
        () => false,
      );
    };
    await write(1);
    expect([await fits(0, secret), await fits(0, rotated.secret)]).toEqual([true, true]);
    now = new Date(rotated.endpoint.previousSecretExpiresAt ?? "");
    await write(1);
    expect([await fits(1, secret), await fits(1, rotated.secret)]).toEqual([false, true]);
    now = undefined;
    const last = expectMember(
      await admin().webhook.rotateWebhookSecret({ endpointId: endpoint.id, overlapSeconds: 0 }),
      "RotateWebhookSecretSuccess",
    );
    await write(1);
    expect([await fits(2, rotated.secret), await fits(2, last.secret)]).toEqual([false, true]);
  });

  test("is made by a secret that stands in no row, and in no answer but the first", async () => {
    const { endpoint, secret } = await endpointAt(admin(), receiver);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const [row] = await app.app.database.client<
      { text: string }[]
    >`select t::text as text from webhook_endpoints as t where id = ${endpoint.id}`;
    const shown = JSON.stringify([await admin().webhook.webhookEndpoints(), await admin().node.node({ id: endpoint.id })]);
    for (const text of [row?.text, shown]) {
      expect(text).toContain(endpoint.id);
      expect(text).not.toContain(secret.slice(6));
    }
  });
});

describe("a receiver that fails", () => {
  test("gets the same event again before any later one; every attempt is in the log of deliveries", async () => {
    receiver.answers.push(200, 500, 503, { redirect: "/elsewhere" }, 200);
    const { endpoint } = await endpointAt(admin(), receiver);
    await write(3);
    await receiver.soon(6);
    const [first, second, third] = await logIds();
    expect(eventIds()).toEqual([first, second, second, second, second, third]);
    expect(new Set(receiver.received.map(({ path }) => path))).toEqual(new Set(["/hook"]));
    const log = await eventually(
      () => deliveriesOf(admin(), endpoint.id),
      ({ length }) => length === 6,
    );
    expect(log.map(({ attempt, outcome, status, error }) => [attempt, outcome, status, error])).toEqual([
      [1, "DELIVERED", 200, null],
      [1, "FAILED", 500, "it answered 500"],
      [2, "FAILED", 503, "it answered 503"],
      [3, "FAILED", 302, "it answered 302"],
      [4, "DELIVERED", 200, null],
      [1, "DELIVERED", 200, null],
    ]);
    for (const { durationMilliseconds, attemptedAt } of log)
      expect([durationMilliseconds === null, attemptedAt === null]).toEqual([false, false]);
    expect(await endpointNow(endpoint.id)).toMatchObject({
      state: "ACTIVE",
      reason: null,
      firstFailureAt: null,
      nextAttemptAt: null,
    });
  });

  test("for three days is dead; it is woken where it stopped, and has lost nothing", async () => {
    receiver.answers.push(...Array.from({ length: 1000 }, () => 500)); // until this test says otherwise
    const { endpoint } = await endpointAt(admin(), receiver);
    await write(2);
    const failing = await eventually(
      () => endpointNow(endpoint.id),
      (one) => one?.firstFailureAt !== null,
    );
    expect(failing).toMatchObject({ state: "ACTIVE", reason: "it answered 500", position: "e1.0" });
    await app.app.database
      .client`update webhook_endpoints set failing_since = now() - interval '73 hours' where id = ${endpoint.id}`;
    expect(await inState(endpoint.id, "DEAD")).toMatchObject({ position: "e1.0", nextAttemptAt: null });
    receiver.answers.splice(0);
    const sent = receiver.received.length;
    expectMember(await admin().webhook.replayWebhook({ endpointId: endpoint.id, after: "e1.0" }), "ReplayWebhookSuccess");
    await receiver.soon(sent + 2);
    expect(eventIds().slice(sent)).toEqual(await logIds());
  });

  test("with 410 is asked no more", async () => {
    receiver.answers.push(410);
    const { endpoint } = await endpointAt(admin(), receiver);
    await write(2);
    expect(await inState(endpoint.id, "DISABLED")).toMatchObject({ reason: "It answered 410 Gone.", position: "e1.0" });
    expect(receiver.received).toHaveLength(1);
  });
});

describe("its people", () => {
  test("replay from any position: the same events, ids and order", async () => {
    const { endpoint } = await endpointAt(admin(), receiver);
    await write(4);
    await movedTo(endpoint.id, "e1.4");
    expectMember(await admin().webhook.replayWebhook({ endpointId: endpoint.id, after: "e1.1" }), "ReplayWebhookSuccess");
    await receiver.soon(7);
    const ids = await logIds();
    expect(eventIds()).toEqual([...ids, ...ids.slice(1)]);
    expect((await auditOf({ ...app, as: { ...app.as, manager: admin() } }, endpoint.id)).map(({ action }) => action)).toEqual([
      "webhook.replay",
      "webhook.create",
    ]);
  });

  test("stop it, wake it without a loss, or let it skip what it need not have", async () => {
    const { endpoint } = await endpointAt(admin(), receiver);
    await write(1);
    await movedTo(endpoint.id, "e1.1");
    const stopped = expectMember(
      await admin().webhook.disableWebhookEndpoint({ endpointId: endpoint.id }),
      "DisableWebhookEndpointSuccess",
    );
    expect(stopped.endpoint).toMatchObject({ state: "DISABLED", reason: "admin disabled it." });
    await write(2);
    expectMember(
      await admin().webhook.replayWebhook({ endpointId: endpoint.id, after: stopped.endpoint.position }),
      "ReplayWebhookSuccess",
    );
    await movedTo(endpoint.id, "e1.3");
    expect(eventIds()).toEqual(await logIds());
    await admin().webhook.disableWebhookEndpoint({ endpointId: endpoint.id });
    await write(2);
    expectMember(await admin().webhook.replayWebhook({ endpointId: endpoint.id, after: "e1.4" }), "ReplayWebhookSuccess");
    await receiver.soon(4);
    expect(eventIds().slice(3)).toEqual((await logIds()).slice(4));
  });

  test("try it before anything has happened, and after; a test is marked, and disturbs no order", async () => {
    const { endpoint, secret } = await endpointAt(admin(), receiver);
    const tried = expectMember(await admin().webhook.testWebhook({ endpointId: endpoint.id }), "TestWebhookSuccess");
    expect(tried.delivery).toMatchObject({ kind: "TEST", outcome: "PENDING", status: null });
    const [{ headers, body } = { headers: {}, body: "" }] = await receiver.soon(1);
    expect(await verifyWebhook({ secret, headers, body })).toMatchObject({ id: tried.delivery.id, isTest: true });
    expect(JSON.parse(body)).toMatchObject({ data: { events: { type: "TICKET_CREATED", cursor: "e1.0" } } });
    await write(1);
    await receiver.soon(2);
    receiver.answers.push(418);
    await admin().webhook.testWebhook({ endpointId: endpoint.id });
    await receiver.soon(3);
    expect(receiver.received[2]?.body).toBe(receiver.received[1]?.body);
    const log = await eventually(
      () => deliveriesOf(admin(), endpoint.id),
      (deliveries) => deliveries.length === 3 && deliveries.every(({ outcome }) => outcome !== "PENDING"),
    );
    expect(log.map(({ kind, outcome, status }) => [kind, outcome, status])).toEqual([
      ["TEST", "DELIVERED", 200],
      ["EVENT", "DELIVERED", 200],
      ["TEST", "FAILED", 418],
    ]);
  });

  test("delete it with everything of it", async () => {
    const { endpoint } = await endpointAt(admin(), receiver);
    await write(1);
    await receiver.soon(1);
    expectMember(await admin().webhook.deleteWebhookEndpoint({ endpointId: endpoint.id }), "DeleteWebhookEndpointSuccess");
    expect(await admin().webhook.webhookEndpoints()).toEqual([]);
    expect(await deliveriesOf(admin(), endpoint.id)).toEqual([]);
    expectMember(await admin().webhook.testWebhook({ endpointId: endpoint.id }), "WebhookEndpointNotFound");
  });
});

describe("what its maker may read", () => {
  const machine = (scopes: Parameters<typeof insertKey>[4]) =>
    insertKey(app.app.database.q, app.workspace.id, "machine", null, scopes);

  test("is all it shows: the rest is missing, as on the maker's socket", async () => {
    const client = plainClient(app, await machine(["webhook.write", "webhook.read", "event.read"]));
    await endpointAt(client, receiver, { query: "subscription { events { cursor subject { id } } }" });
    await givenTicket(app, {});
    const [sent] = await receiver.soon(1);
    expect(JSON.parse(sent?.body ?? "")).toMatchObject({ data: { events: { subject: null } } });
  });

  test("has to hold events at all", async () => {
    const client = plainClient(app, await machine(["webhook.write"]));
    const refused = await client.webhook.createWebhookEndpoint({ url: receiver.url, query: QUERY });
    expect(expectMember(refused, "PermissionNotHeld").permissions).toEqual(["event.read"]);
  });

  test("ends with its key: nothing more is sent", async () => {
    const token = await machine(["webhook.write", "webhook.read", "event.read"]);
    const { endpoint } = await endpointAt(plainClient(app, token), receiver);
    await admin().workspace.revokeApiKey({ apiKeyId: token.split(".")[2] ?? "" });
    await write(1);
    expect(await inState(endpoint.id, "DISABLED")).toMatchObject({ reason: "Its maker may no longer read events." });
    expect(receiver.received).toEqual([]);
  });
});

describe("refused when it is made, with every reason", () => {
  test.each<[string, { url?: string; query?: string; types?: never[]; after?: string }, string]>([
    [
      "an address of the metadata service",
      { url: "https://169.254.169.254/latest" },
      "url: must not be an address of a private or reserved network",
    ],
    [
      "our own machine in decimal",
      { url: "https://2130706434/" },
      "url: must not be an address of a private or reserved network",
    ],
    ["plain http", { url: "http://example.com/" }, "url: must be https"],
    ["a query", { query: "{ viewer { permissions } }" }, "query: must be one subscription: subscription { events { … } }"],
    ["no events", { query: "subscription { ticketCreated { cursor } }" }, "query: must subscribe to `events`"],
    ["no types", { types: [] }, "types: must name at least one type; leave it out for all"],
    ["a position to come", { after: "e1.zz" }, "after: lies behind the end of the log"],
  ])("%s", async (_, input, issue) => {
    const refused = await admin().webhook.createWebhookEndpoint({ url: receiver.url, query: QUERY, ...input });
    expect(expectMember(refused, "InvalidInput").issues.map(({ path, message }) => `${path.at(-1)}: ${message}`)).toEqual([
      issue,
    ]);
    expect(await admin().webhook.webhookEndpoints()).toEqual([]);
  });

  test("a position that retention has passed, also for a replay; an endpoint whose events it took is dead, not silent", async () => {
    const { endpoint } = await endpointAt(admin(), receiver);
    await admin().webhook.disableWebhookEndpoint({ endpointId: endpoint.id });
    await write(2);
    await removeOldEvents(app.app.database, -1);
    expectMember(await admin().webhook.createWebhookEndpoint({ url: receiver.url, query: QUERY, after: "e1.0" }), "EventGap");
    expectMember(await admin().webhook.replayWebhook({ endpointId: endpoint.id, after: "e1.0" }), "EventGap");
    await app.app.database.client`update webhook_endpoints set state = 'ACTIVE' where id = ${endpoint.id}`;
    expect((await inState(endpoint.id, "DEAD"))?.reason).toContain("EVENT_GAP");
    expectMember(
      await admin().webhook.replayWebhook({ endpointId: newId("webhookEndpoint"), after: "e1.0" }),
      "WebhookEndpointNotFound",
    );
  });
});
