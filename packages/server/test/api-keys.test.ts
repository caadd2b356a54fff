/** API keys: made by administrators, never wider than their maker, shown once, changed over without a pause, ended at once. */
import type { Firstline } from "@firstline/sdk";
import { createClient } from "graphql-ws";
import { describe, expect, test } from "vitest";
import WebSocket from "ws";
import { auditOf, eventually, expectMember } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, plainClient, sharedApp } from "./shared-app.ts";

let now: Date | undefined;
const app = sharedApp({ clock: { now: () => now ?? new Date() } });
const admin = (): Firstline => app().as.admin;

const make = async (input: Parameters<Firstline["workspace"]["createApiKey"]>[0], at: TestApp = app()) =>
  expectMember(await at.as.admin.workspace.createApiKey(input), "CreateApiKeySuccess");
const works = (token: string): Promise<boolean> =>
  plainClient(app(), token)
    .workspace.viewer()
    .then(
      () => true,
      () => false,
    );

describe("making", () => {
  test("a machine's key does what its scopes say and nothing else, and is audited", async () => {
    const { apiKey, token } = await make({ name: "ERP", scopes: ["workspace.read", "order.read", "order.read"] });
    expect(token.startsWith(`${apiKey.prefix}.`)).toBe(true);
    expect(apiKey).toMatchObject({
      name: "ERP",
      scopes: ["order.read", "workspace.read"],
      state: "ACTIVE",
      createdBy: { name: "admin" },
    });
    expect((await plainClient(app(), token).workspace.viewer()).actor).toMatchObject({ kind: "API_KEY", id: apiKey.id });
    await expect(plainClient(app(), token).ticket.tickets()).rejects.toMatchObject({ type: "PermissionError" });
    expect((await auditOf(app(), apiKey.id)).map(({ action, actor }) => [action, actor.name])).toEqual([["key.create", "admin"]]);
  });

  test("a member's key acts in the member's name", async () => {
    const { id } = (await admin().workspace.viewer()).actor;
    const { apiKey, token } = await make({ name: "second laptop", memberId: id });
    expect(apiKey).toMatchObject({ scopes: [], actor: { id, kind: "MEMBER" } });
    expect((await plainClient(app(), token).workspace.viewer()).actor.id).toBe(id);
  });

  test.each(["refund.order", "escalation.decide"])("nobody makes a key that may %s without holding it", async (scope) => {
    const refused = expectMember(
      await admin().workspace.createApiKey({ name: "greedy", scopes: ["order.read", scope] }),
      "PermissionNotHeld",
    );
    expect(refused.permissions).toEqual([scope]);
  });

  test("an administrator does not become a manager by a key, neither a new one nor a rotated one", async () => {
    const manager = (await app().as.manager.workspace.viewer()).actor.id;
    expect(
      expectMember(await admin().workspace.createApiKey({ name: "hers", memberId: manager }), "PermissionNotHeld").permissions,
    ).toContain("refund.order");
    const apiKeyId = app().workspace.tokens.manager.split(".")[2] ?? "";
    expectMember(await admin().workspace.rotateApiKey({ apiKeyId, overlapSeconds: 0 }), "PermissionNotHeld");
    expect(await works(app().workspace.tokens.manager)).toBe(true);
    const attempts = [...(await auditOf(app(), apiKeyId)), ...(await auditOf(app(), manager))];
    expect(attempts.map(({ action, outcome }) => [action, outcome])).toEqual([
      ["key.rotate", "REFUSE"],
      ["key.create", "REFUSE"],
    ]);
  });

  test("everything wrong with the input is said at once", async () => {
    const input = { name: " ", scopes: ["order.read", "fly"], memberId: "mem_x", expiresAt: "2020-01-01T00:00:00Z" };
    const { issues } = expectMember(await admin().workspace.createApiKey(input), "InvalidInput");
    expect(issues.map(({ path, message }) => `${path.at(-1)}: ${message}`)).toEqual([
      "name: must have 1 to 80 characters",
      "scopes: give either scopes or memberId",
      'scopes: "fly" is no permission; see Viewer.permissions',
      "expiresAt: must lie in the future",
    ]);
    expectMember(await admin().workspace.createApiKey({ name: "nothing" }), "InvalidInput");
    expectMember(await admin().workspace.createApiKey({ name: "nothing", scopes: [] }), "InvalidInput");
  });

  test("no answer, list or row ever holds the secret again", async () => {
    const other = await anotherWorkspace(app());
    const { apiKey, token } = await make({ name: "once", scopes: ["workspace.read"] }, other);
    const secret = token.split(".")[3] ?? "";
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await other.as.admin.workspace.apiKeys({ first: 100 }))).not.toContain(secret);
    expect(JSON.stringify(await other.as.admin.node.node({ id: apiKey.id }))).not.toContain(secret);
    const [row] = await other.app.database.client<
      { text: string }[]
    >`select t::text as text from api_keys as t where id = ${apiKey.id}`;
    expect(row?.text).not.toContain(secret);
  });
});

describe("the list", () => {
  test("every key, newest first, page by page, ended ones with how they ended", async () => {
    const other = await anotherWorkspace(app());
    const made = [];
    for (const name of ["a", "b", "c"]) made.push(await make({ name, scopes: ["workspace.read"] }, other));
    await other.as.admin.workspace.revokeApiKey({ apiKeyId: made[1]?.apiKey.id ?? "" });
    const listed = [];
    for await (const key of other.as.admin.workspace.apiKeys({ first: 2 })) listed.push(key);
    expect(listed.slice(0, 3).map(({ name, state }) => `${name} ${state}`)).toEqual(["c ACTIVE", "b REVOKED", "a ACTIVE"]);
    expect(listed).toHaveLength(3 + Object.keys(other.workspace.tokens).length);
  });

  test("lastUsedAt follows use within seconds, by at most one write a minute", async () => {
    const { apiKey, token } = await make({ name: "used", scopes: ["workspace.read"] });
    expect(apiKey.lastUsedAt).toBeNull();
    const used = async () =>
      (await admin().workspace.apiKeys({ first: 100 })).nodes.find(({ id }) => id === apiKey.id)?.lastUsedAt ?? null;
    await works(token);
    const first = await eventually(used, (at) => at !== null);
    app().count.reset();
    for (let count = 0; count < 20; count += 1) await works(token);
    expect(
      app().count.statements.filter((text) => /^\s*update "api_keys"/.test(text) || text.includes("last_used_at =")),
    ).toEqual([]);
    expect(await used()).toBe(first);
  });
});

describe("rotation", () => {
  test("both secrets work during the overlap, only the new one behind it; id and scopes stay", async () => {
    const { apiKey, token } = await make({ name: "rotated", scopes: ["workspace.read"] });
    const rotated = expectMember(
      await admin().workspace.rotateApiKey({ apiKeyId: apiKey.id, overlapSeconds: 60 }),
      "RotateApiKeySuccess",
    );
    expect(rotated.apiKey).toMatchObject({ id: apiKey.id, scopes: apiKey.scopes });
    expect(rotated.token).not.toBe(token);
    const until = new Date(rotated.apiKey.previousSecretExpiresAt ?? "");
    expect([await works(token), await works(rotated.token)]).toEqual([true, true]);
    now = new Date(until.getTime() - 1);
    expect([await works(token), await works(rotated.token)]).toEqual([true, true]);
    now = until;
    expect([await works(token), await works(rotated.token)]).toEqual([false, true]);
    now = undefined;
  });

  test("without an overlap the old secret is refused at once; two rotations leave one previous secret", async () => {
    const { apiKey, token } = await make({ name: "leaked", scopes: ["workspace.read"] });
    const rotate = async (overlapSeconds: number) =>
      expectMember(await admin().workspace.rotateApiKey({ apiKeyId: apiKey.id, overlapSeconds }), "RotateApiKeySuccess").token;
    const second = await rotate(0);
    expect([await works(token), await works(second)]).toEqual([false, true]);
    const third = await rotate(60);
    const fourth = await rotate(60);
    expect([await works(second), await works(third), await works(fourth)]).toEqual([false, true, true]);
  });

  test("an overlap of more than a week, an ended key, and no key are refused", async () => {
    const { apiKey } = await make({ name: "ended", scopes: ["workspace.read"] });
    expectMember(await admin().workspace.rotateApiKey({ apiKeyId: apiKey.id, overlapSeconds: 604_801 }), "InvalidInput");
    expectMember(await admin().workspace.rotateApiKey({ apiKeyId: apiKey.id, overlapSeconds: -1 }), "InvalidInput");
    await admin().workspace.revokeApiKey({ apiKeyId: apiKey.id });
    expectMember(await admin().workspace.rotateApiKey({ apiKeyId: apiKey.id, overlapSeconds: 0 }), "ApiKeyEnded");
    expectMember(await admin().workspace.rotateApiKey({ apiKeyId: "key_none", overlapSeconds: 0 }), "ApiKeyNotFound");
  });
});

describe("the end", () => {
  /** The code with which a socket of this token is closed. */
  const closeOf = (token: string) => {
    let acknowledged = (): void => {};
    const isOpen = new Promise<void>((done) => (acknowledged = done));
    const closed = new Promise<number>((done) => {
      createClient({
        url: `${app().app.url.replace("http", "ws")}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: { authorization: `Bearer ${token}` },
        retryAttempts: 0,
        lazy: false,
        onNonLazyError: () => {},
        on: { connected: () => acknowledged(), closed: (event) => done((event as { code: number }).code) },
      });
    });
    return { isOpen, closed };
  };

  test("revoking: HTTP refuses at once, the socket closes with 4403; a second time changes nothing and is audited once", async () => {
    const { apiKey, token } = await make({ name: "revoked", scopes: ["workspace.read", "event.read"] });
    const { isOpen, closed } = closeOf(token);
    await isOpen;
    const from = performance.now();
    const first = expectMember(await admin().workspace.revokeApiKey({ apiKeyId: apiKey.id }), "RevokeApiKeySuccess");
    expect(await works(token)).toBe(false);
    expect(await closed).toBe(4403);
    expect(performance.now() - from).toBeLessThan(20_000); // two seconds on a machine that does nothing else; nothing but the watch closes it
    const again = expectMember(await admin().workspace.revokeApiKey({ apiKeyId: apiKey.id }), "RevokeApiKeySuccess");
    expect(again.apiKey.revokedAt).toBe(first.apiKey.revokedAt);
    expect((await auditOf(app(), apiKey.id)).map(({ action }) => action)).toEqual(["key.revoke", "key.create"]);
  });

  test("a socket opened with a secret that was replaced closes when the overlap is over", async () => {
    const { apiKey, token } = await make({ name: "replaced", scopes: ["workspace.read"] });
    const [old, fresh] = [
      closeOf(token),
      make({ name: "bystander", scopes: ["workspace.read"] }).then((made) => closeOf(made.token)),
    ];
    await Promise.all([old.isOpen, fresh.then(({ isOpen }) => isOpen)]);
    await admin().workspace.rotateApiKey({ apiKeyId: apiKey.id, overlapSeconds: 0 });
    expect(await old.closed).toBe(4403);
    expect(await Promise.race([(await fresh).closed, works(token).then(() => "still open")])).toBe("still open");
  });

  test("expiry ends a key by itself", async () => {
    const expiresAt = new Date(Date.now() + 3_600_000);
    const { token } = await make({ name: "hourly", scopes: ["workspace.read"], expiresAt: expiresAt.toISOString() });
    expect(await works(token)).toBe(true);
    now = expiresAt;
    expect(await works(token)).toBe(false);
    now = undefined;
  });

  test("a key can end itself", async () => {
    const { apiKey, token } = await make({ name: "short-lived", scopes: ["key.write", "workspace.read"] });
    expectMember(await plainClient(app(), token).workspace.revokeApiKey({ apiKeyId: apiKey.id }), "RevokeApiKeySuccess");
    expect(await works(token)).toBe(false);
  });
});
