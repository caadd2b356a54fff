/** Real server processes, killed between the marker and the mail, and between the mail and its answer. The judge is the mail server. */
import { expect, test, vi } from "vitest";
import { expectMember, note } from "./given.ts";
import { deliver, passTime, soon, UNHURRIED } from "./money-path.ts";
import { mailOf, noticesOf, noticeUntil, statusesOf, twoThreads } from "./outgoing.ts";
import { withServers } from "./server-process.ts";
import type { Deployment } from "./server-process.ts";

vi.setConfig(UNHURRIED);

/** One notice on its way to a mail server that behaves like this; answers once the server process has met it. */
const begin = async (deployment: Deployment, scenario: "mail.holdGreeting" | "mail.hold") => {
  const { primary, other, address } = await twoThreads(deployment);
  await mailOf(deployment).behave(scenario);
  expectMember(
    await deployment.as.agent.merge.mergeTickets({ primaryTicketId: primary, ticketIds: [other], notices: "AUTO", note: note() }),
    "MergeTicketsSuccess",
  );
  const mails = async (): Promise<number> => (await mailOf(deployment).read(address)).mails.length;
  await soon(
    () => mailOf(deployment).read(address),
    (reading) => reading.connections === 1 && reading.mails.length === (scenario === "mail.hold" ? 1 : 0),
  );
  return { other, mails };
};

/** After a restart the attempt counts as lost, and however much time passes, nothing is sent again. */
const expectUnknown = async (deployment: Deployment, other: string) => {
  await deployment.start();
  await passTime(deployment.app.database, 86_400_000);
  const notice = await noticeUntil(deployment, other, "UNKNOWN");
  await passTime(deployment.app.database, 86_400_000);
  await deliver(deployment, [["send-message", notice.noticeMessage.id]], 3);
  await soon(
    async () =>
      deployment.app.database.client<
        { done: number }[]
      >`select count(*)::int as done from pgboss.job where name = 'send-message' and state = 'completed'`,
    ([row]) => (row?.done ?? 0) >= 3,
  );
  const [still] = await noticesOf(deployment, other);
  expect(statusesOf(still ?? { noticeMessage: null })).toBe("QUEUED SENDING UNKNOWN");
  return notice.noticeMessage;
};

test.concurrent("killed between the marker and the mail: UNKNOWN, nothing was sent, and a person's word sends it once", () =>
  withServers(async (deployment) => {
    const server = await deployment.start();
    const { other, mails } = await begin(deployment, "mail.holdGreeting");
    await server.kill();
    await mailOf(deployment).release();
    const { id: messageId } = await expectUnknown(deployment, other);
    expect(await mails()).toBe(0);
    const found = { messageId, finding: "NOT_ARRIVED" as const, note: note() };
    expectMember(await deployment.as.agent.message.resolveUnknownMessage(found), "ResolveUnknownMessageSuccess");
    await noticeUntil(deployment, other, "SENT");
    expect(await mails()).toBe(1);
  }));

test.concurrent("killed between the mail and its answer: UNKNOWN, and exactly one mail stays", () =>
  withServers(async (deployment) => {
    const server = await deployment.start();
    const { other, mails } = await begin(deployment, "mail.hold");
    await server.kill();
    await mailOf(deployment).release();
    await expectUnknown(deployment, other);
    expect(await mails()).toBe(1);
  }));

test.concurrent("frozen before the mail left: another server calls it UNKNOWN and sends nothing; what it does when it wakes is told late, and counts once", () =>
  withServers(async (deployment) => {
    const server = await deployment.start({
      env: { MARKETPLACE_TIMEOUT_MS: "20000", MARKETPLACE_SETTLE_MS: "20100", WORKER_LEASE_MS: "20200" },
    });
    const { other, mails } = await begin(deployment, "mail.holdGreeting");
    server.freeze();
    await passTime(deployment.app.database, 30_000); // the lease of the one that froze
    const second = await deployment.start({ beside: true });
    const survivor = { ...deployment, as: deployment.clientsAt(second) };
    await noticeUntil(survivor, other, "UNKNOWN");
    await mailOf(deployment).release();
    server.thaw();
    const [notice] = await soon(
      () => noticesOf(survivor, other),
      ([only]) => only?.status === "SENT",
    );
    expect(await mails()).toBe(1);
    expect(statusesOf(notice ?? { noticeMessage: null })).toBe("QUEUED SENDING UNKNOWN SENT");
  }));
