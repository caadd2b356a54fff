/** Who may do what is given by somebody else, is in the audit, and is over at once when it is taken away. */
import { expect, test } from "vitest";
import { newId } from "../src/kernel/id.ts";
import { members } from "../src/features/workspace/workspace.table.ts";
import { listen } from "./event-log.ts";
import { auditOf, eventually, expectMember, givenOrder, note, partialRefund } from "./given.ts";
import { insertKey } from "./harness.ts";
import type { TestApp } from "./harness.ts";
import { RACING, racing, tally } from "./racing.ts";
import { anotherWorkspace, plainClient, sharedApp } from "./shared-app.ts";

const shared = sharedApp({ env: RACING });

const memberNamed = async ({ as }: TestApp, name: string): Promise<string> =>
  (await as.agent.workspace.members()).find((member) => member.name === name)?.id ?? "";

/** One more administrator, with a key. */
const anotherAdmin = async ({ app, workspace }: TestApp, name: string) => {
  const id = newId("member");
  await app.database.q.insert(members).values({ workspaceId: workspace.id, id, name, roles: ["ADMIN"] });
  return { id, token: await insertKey(app.database.q, workspace.id, name, id, []) };
};

test("roles are what the next request acts by, and both the change and its reason are in the audit", async () => {
  const app = await anotherWorkspace(shared());
  const memberId = await memberNamed(app, "agent");
  const why = note();
  const { member } = expectMember(
    await app.as.admin.member.setMemberRoles({ memberId, roles: ["ANALYST", "AGENT"], note: why }),
    "SetMemberRolesSuccess",
  );
  expect(member.roles).toEqual(["AGENT", "ANALYST"]);
  expect((await app.as.agent.workspace.viewer()).permissions).toContain("report.read");
  expect((await auditOf(app, memberId)).map(({ action, outcome, note: said }) => [action, outcome, said])).toEqual([
    ["member.setRoles", null, `AGENT → AGENT, ANALYST: ${why}`],
  ]);
  const order = await givenOrder(app);
  expectMember(await app.as.admin.member.setMemberRoles({ memberId, roles: ["ANALYST"], note: note() }), "SetMemberRolesSuccess");
  await expect(app.as.agent.refund.refundOrder(partialRefund(order, "1.00"))).rejects.toMatchObject({ type: "PermissionError" });
});

test("nobody sets their own roles, no key sets any, the last administrator stays; each attempt is in the audit", async () => {
  const app = await anotherWorkspace(shared());
  const [own, manager] = [await memberNamed(app, "admin"), await memberNamed(app, "manager")];
  const ask = (memberId: string, roles: ("ADMIN" | "AGENT")[], client = app.as.admin) =>
    client.member.setMemberRoles({ memberId, roles, note: note() });
  expectMember(await ask(own, ["ADMIN", "AGENT"]), "OwnRolesStay");
  const { token } = expectMember(
    await app.as.admin.workspace.createApiKey({ name: "machine", scopes: ["member.write"] }),
    "CreateApiKeySuccess",
  );
  expectMember(await ask(own, ["ADMIN", "AGENT"], plainClient(app, token)), "OwnRolesStay");
  expectMember(await ask(manager, ["ADMIN"]), "SetMemberRolesSuccess");
  expectMember(await ask(own, ["AGENT"], app.as.manager), "SetMemberRolesSuccess");
  expectMember(await ask(manager, ["AGENT"], app.as.manager), "OwnRolesStay");
  const second = await anotherAdmin(app, "second");
  expectMember(await ask(manager, ["AGENT"], plainClient(app, second.token)), "SetMemberRolesSuccess");
  const outcomes = async (id: string) =>
    (await app.as.compliance.audit.auditEntries({ filter: { subjectId: id } })).nodes.map(({ outcome }) => outcome).toReversed();
  expect(await outcomes(own)).toEqual(["REFUSE", "REFUSE", null]);
  expect(await outcomes(manager)).toEqual([null, "REFUSE", null]);
});

test("what is asked wrongly changes nothing", async () => {
  const app = await anotherWorkspace(shared());
  const memberId = await memberNamed(app, "agent");
  const ask = (input: object) => app.as.admin.member.setMemberRoles({ memberId, roles: ["AGENT"], note: note(), ...input });
  expectMember(await ask({ roles: [] }), "InvalidInput");
  expectMember(await ask({ roles: ["AGENT", "AGENT"] }), "InvalidInput");
  expectMember(await ask({ note: "because" }), "NoteTooShort");
  expectMember(await ask({ memberId: await memberNamed(shared(), "agent") }), "MemberNotFound");
  expect((await auditOf(app, memberId)).map(({ outcome, problem }) => [outcome, problem])).toEqual([
    ["REFUSE", "NOTE_TOO_SHORT"],
  ]);
});

test("concurrency: administrators who take the role from each other at once leave one", async () => {
  const app = await anotherWorkspace(shared());
  const admins = [];
  for (let count = 0; count < 7; count += 1) admins.push(await anotherAdmin(app, `admin ${count}`));
  const first = { id: await memberNamed(app, "admin"), token: app.workspace.tokens.admin };
  const ring = [first, ...admins];
  const results = await racing(app, ring.length, (index) =>
    plainClient(app, ring[index]?.token ?? "").member.setMemberRoles({
      memberId: ring[(index + 1) % ring.length]?.id ?? "",
      roles: ["AGENT"],
      note: note(),
    }),
  );
  const left = (await app.as.agent.workspace.members()).filter(({ roles }) => roles.includes("ADMIN"));
  expect(left.length).toBeGreaterThanOrEqual(1);
  expect(tally(results)["SetMemberRolesSuccess"]).toBe(ring.length - left.length);
});

test("a socket whose member loses a role is closed with 4403 within two seconds; one that gains a role goes on", async () => {
  const app = await anotherWorkspace(shared());
  const [agent, colleague] = [await memberNamed(app, "agent"), await memberNamed(app, "colleague")];
  const after = await app.as.agent.event.eventPosition();
  const losing = listen(app, { after, token: app.workspace.tokens.agent });
  const gaining = listen(app, { after, token: app.workspace.tokens.colleague });
  await Promise.all([losing.running, gaining.running]);
  const from = performance.now();
  expectMember(
    await app.as.admin.member.setMemberRoles({ memberId: colleague, roles: ["AGENT", "ANALYST"], note: note() }),
    "SetMemberRolesSuccess",
  );
  expectMember(
    await app.as.admin.member.setMemberRoles({ memberId: agent, roles: ["ANALYST"], note: note() }),
    "SetMemberRolesSuccess",
  );
  const { code, at } = await losing.closed;
  expect(code).toBe(4403);
  expect(at - from).toBeLessThan(20_000); // two seconds on a machine that does nothing else; nothing but the watch closes it
  const order = await givenOrder(app);
  await eventually(
    async () => gaining.seen().map(({ subjectId }) => subjectId),
    (seen) => seen.includes(order.id),
  );
  gaining.socket.close();
});
