/** Whoever calls a mutation without its permission leaves an audit entry, with nothing of the input in it, and not as many as they like. */
import { readContract } from "@firstline/schema";
import { createClient } from "graphql-ws";
import { beforeAll, describe, expect, test } from "vitest";
import WebSocket from "ws";
import { openApp } from "../src/compose.ts";
import { permissionsOf, ROLES } from "../src/kernel/actor.ts";
import type { Role } from "../src/kernel/actor.ts";
import { systemClock } from "../src/kernel/clock.ts";
import { newId } from "../src/kernel/id.ts";
import { createLog } from "../src/platform/log.ts";
import { operationOf } from "./any-operation.ts";
import { chained, exported, verifiedOffline } from "./audit-book.ts";
import { MAY } from "./authorization-table.ts";
import { configOf, insertKey, SERVER_SECRET } from "./harness.ts";
import type { TestApp } from "./harness.ts";
import { ATTEMPTS, USE } from "./oversight.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

let ahead = 0;
const shared = sharedApp({ clock: { now: () => new Date(systemClock.now().getTime() + ahead) } });
const mutations = Object.values(readContract().getMutationType()?.getFields() ?? {});

type Answer = { readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[] };
const post = async (url: string, token: string, body: object): Promise<Answer> => {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify(body) });
  return (await response.json()) as Answer;
};
const codesOf = ({ errors = [] }: Answer): string[] => errors.map(({ extensions }) => extensions.code);

type Entry = {
  readonly actor: string;
  readonly subject: string;
  readonly outcome: string;
  readonly problem: string;
  readonly permission: string;
  readonly calls: number;
  readonly row: string;
};
const entriesOf = async ({ app, workspace }: TestApp): Promise<Entry[]> => [
  ...(await app.database.client<Entry[]>`
    select actor_id as actor, subject_id as subject, outcome, problem, missing_permission as permission,
           coalesce(calls, 1) as calls, to_jsonb(e)::text as row
      from audit_entries as e where workspace_id = ${workspace.id} and action = 'access.refuse' order by inserted_no`),
];
const callsOf = (entries: readonly Entry[]): number => entries.reduce((sum, { calls }) => sum + calls, 0);

/** A key that may do nothing at all. */
const nobodyIn = async ({ app, workspace }: TestApp): Promise<{ id: string; token: string }> => {
  const token = await insertKey(app.database.q, workspace.id, "nobody", null, []);
  return { id: token.split(".")[2] ?? "", token };
};

const REVOKE = { query: 'mutation { revokeApiKey(input: { apiKeyId: "key_of_another" }) { __typename } }' };
/** So many calls at once. */
const revoke = async (url: string, token: string, times: number): Promise<string[]> =>
  (await Promise.all(Array.from({ length: times }, () => post(url, token, REVOKE)))).flatMap(codesOf);

describe("every mutation of the contract, called by somebody who may do nothing", () => {
  const LEAK = "kim-buyer-leaked";
  let app: TestApp;
  let nobody = "";
  const answers: string[] = [];
  let entries: Entry[] = [];

  beforeAll(async () => {
    app = await anotherWorkspace(shared());
    const { id, token } = await nobodyIn(app);
    nobody = id;
    const words = { id: () => `ord_${LEAK}`, text: LEAK };
    const call = async (field: (typeof mutations)[number]): Promise<string[]> =>
      codesOf(await post(app.app.url, token, operationOf("mutation", field, words)));
    answers.push(...(await Promise.all(mutations.map(call))).flat());
    entries = await entriesOf(app);
  });

  test("is FORBIDDEN and leaves one entry of its name, as refused", () => {
    expect(answers).toEqual(mutations.map(() => "FORBIDDEN"));
    expect(entries.map(({ subject }) => subject).sort()).toEqual(mutations.map(({ name }) => name).sort());
    const told = entries.map(({ actor, outcome, problem, calls }) => [actor, outcome, problem, calls]);
    expect(told).toEqual(mutations.map(() => [nobody, "REFUSE", "FORBIDDEN", 1]));
  });

  test("names the permission that those who may have, and those who may not lack", () => {
    for (const { subject, permission } of entries) {
      const holders = ROLES.filter((role: Role) =>
        permissionsOf({ kind: "MEMBER", id: newId("member"), name: "", roles: [role] }).has(permission as never),
      );
      expect([subject, [...holders].sort()]).toEqual([
        subject,
        MAY[`Mutation.${subject}`]?.filter((actor) => actor !== "INTEGRATOR").toSorted(),
      ]);
    }
  });

  test("leaves nothing of its input, neither in the entry nor in a note nor in the export", async () => {
    await chained(app);
    expect(entries.filter(({ row }) => row.includes(LEAK))).toEqual([]);
    const notes = await app.app.database.client`select from audit_notes where workspace_id = ${app.workspace.id}`;
    expect(notes.length).toBe(0);
    const { lines } = await exported(app);
    expect(lines.length).toBe(mutations.length);
    expect(lines.filter((line) => line.includes(LEAK))).toEqual([]);
  });

  test("is read like every entry, is chained, and is verified offline", async () => {
    await chained(app);
    const filter = { action: "access.refuse", subjectId: "draftPolicy" };
    const [entry, ...others] = (await app.as.compliance.audit.auditEntries({ filter })).nodes;
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      action: "access.refuse",
      subjectId: "draftPolicy",
      actor: { name: "nobody" },
      outcome: "REFUSE",
      problem: "FORBIDDEN",
      missingPermission: "policy.draft",
      calls: 1,
      decision: null,
      note: null,
    });
    expect(entry?.sequence).toBeGreaterThan(0);
    expect(await verifiedOffline(app)).toMatchObject({ isIntact: true, entries: mutations.length });
    expect(await app.as.compliance.audit.verifyAudit()).toMatchObject({ isIntact: true, isComplete: true });
  });

  test("is no attempt that a guard decided: how authority is used counts none of them", async () => {
    const { guardedAttempts } = await app.as.manager.request(ATTEMPTS, { filter: {}, first: 20, after: null });
    expect(guardedAttempts.nodes).toEqual([]);
    const { authorityUse } = await app.as.manager.request(USE, { input: { window: { lastDays: 30 } } });
    expect(authorityUse.rows).toEqual([]);
  });
});

test("a member who tries leaves an entry in their own workspace, whatever the input names", async () => {
  const [mine, theirs] = [await anotherWorkspace(shared()), await anotherWorkspace(shared())];
  const apiKeyId = theirs.workspace.tokens.admin.split(".")[2] ?? "";
  await expect(mine.as.agent.workspace.revokeApiKey({ apiKeyId })).rejects.toMatchObject({ code: "FORBIDDEN" });
  const me = (await mine.as.agent.workspace.viewer()).actor.id;
  const [entry, ...others] = await entriesOf(mine);
  expect([entry?.actor, entry?.subject, entry?.permission, others.length]).toEqual([me, "revokeApiKey", "key.write", 0]);
  expect(entry?.row).not.toContain(apiKeyId);
  expect(await entriesOf(theirs)).toEqual([]);
});

test("a request is over at the first mutation that is refused: the others were not called, and leave none", async () => {
  const app = await anotherWorkspace(shared());
  const { token } = await nobodyIn(app);
  const field = 'revokeApiKey(input: { apiKeyId: "key_of_another" }) { __typename }';
  const query = `mutation { ${Array.from({ length: 20 }, (_, index) => `r${index}: ${field}`).join(" ")} }`;
  expect(codesOf(await post(app.app.url, token, { query }))).toEqual(["FORBIDDEN"]);
  expect((await entriesOf(app)).map(({ calls }) => calls)).toEqual([1]);
});

test("over a WebSocket it is the same", async () => {
  const app = await anotherWorkspace(shared());
  const { id, token } = await nobodyIn(app);
  const connectionParams = { authorization: `Bearer ${token}` };
  const client = createClient({
    url: `${app.app.url.replace("http", "ws")}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams,
  });
  const { value } = (await client.iterate(REVOKE).next()) as { value: Answer };
  await client.dispose();
  expect(codesOf(value)).toEqual(["FORBIDDEN"]);
  expect((await entriesOf(app)).map(({ actor, subject }) => [actor, subject])).toEqual([[id, "revokeApiKey"]]);
});

test("queries and subscriptions that are refused, malformed calls, and callers whom nobody knows leave none", async () => {
  const app = await anotherWorkspace(shared());
  const { token } = await nobodyIn(app);
  const { url } = app.app;
  expect(codesOf(await post(url, token, { query: "{ auditHead { sequence } }" }))).toEqual(["FORBIDDEN"]);
  await expect(app.as.analyst.escalation.escalationUpdated()[Symbol.asyncIterator]().next()).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  expect(codesOf(await post(url, token, { query: "mutation { revokeApiKey(input: {}) { __typename } }" }))).toEqual([
    "GRAPHQL_VALIDATION_FAILED",
  ]);
  expect(codesOf(await post(url, "flk.nobody", REVOKE))).toEqual(["UNAUTHENTICATED"]);
  const entries = await app.app.database.client`select from audit_entries where workspace_id = ${app.workspace.id}`;
  expect(entries.length).toBe(0);
});

test("of calls in a loop the first ten leave an entry each; an hour later one entry tells the number of the others", async () => {
  const app = await anotherWorkspace(shared());
  const { token } = await nobodyIn(app);
  expect(await revoke(app.app.url, token, 43)).toEqual(Array.from({ length: 43 }, () => "FORBIDDEN"));
  expect((await entriesOf(app)).map(({ calls }) => calls)).toEqual(Array.from({ length: 10 }, () => 1));
  ahead += 3_600_000;
  await revoke(app.app.url, token, 1);
  const entries = await entriesOf(app);
  // The watch that looks every minute may have been there first; then it told them, and the last call is alone.
  expect(entries.length).toBeLessThanOrEqual(12);
  expect(callsOf(entries)).toBe(43 + 1);
  const [newest] = (await app.as.manager.audit.auditEntries({ filter: { action: "access.refuse" }, first: 100 })).nodes;
  expect(newest?.calls).toBe(entries.at(-1)?.calls);
});

test("a server that stops tells what it has only counted", async () => {
  const app = await anotherWorkspace(shared());
  const { token } = await nobodyIn(app);
  const log = createLog("silent");
  const parts = { config: configOf({}), databaseUrl: app.databaseUrl, serverSecret: SERVER_SECRET, clock: systemClock, log };
  const server = await openApp(parts);
  await revoke(server.url, token, 12);
  expect((await entriesOf(app)).length).toBe(10);
  await server.close();
  expect((await entriesOf(app)).map(({ calls }) => calls)).toEqual([...Array.from({ length: 10 }, () => 1), 2]);
});

test("a call whose entry cannot be written is FORBIDDEN all the same, and the next entry tells it, too", async () => {
  const app = await anotherWorkspace(shared());
  const { token } = await nobodyIn(app);
  const { client } = app.app.database;
  await client.unsafe(`create function is_full() returns trigger language plpgsql as $$ begin raise exception 'no space left'; end $$;
    create trigger is_full before insert on audit_entries for each row when (new.workspace_id = '${app.workspace.id}') execute function is_full()`);
  const refused = await post(app.app.url, token, REVOKE);
  await client.unsafe("drop trigger is_full on audit_entries; drop function is_full");
  expect(await entriesOf(app)).toEqual([]);
  const again = await post(app.app.url, token, REVOKE);
  expect(refused.errors?.map(({ message }) => message)).toEqual(again.errors?.map(({ message }) => message));
  expect(codesOf(refused)).toEqual(["FORBIDDEN"]);
  expect((await entriesOf(app)).map(({ calls }) => calls)).toEqual([2]);
});
