/** Real server processes, killed between the marker and the mail, and between the mail and its answer. The judge is the mail server. */
import { expect, test, vi } from "vitest";
import { expectMember, note } from "./given.ts";
import { deliver, passTime, soon, UNHURRIED } from "./money-path.ts";
import { mailOf, noticesOf, noticeUntil, statusesOf, twoThreads } from "./outgoing.ts";
import { deliveryUntil, reply } from "./replies.ts";
import { withServers } from "./server-process.ts";
import type { Deployment } from "./server-process.ts";

vi.setConfig(UNHURRIED);

const sendNotice = async ({ as }: Deployment, primaryTicketId: string, other: string): Promise<string> => {
  const wanted = { primaryTicketId, ticketIds: [other], notices: "AUTO" as const, note: note() };
  expectMember(await as.agent.merge.mergeTickets(wanted), "MergeTicketsSuccess");
  return (await noticesOf({ as }, other))[0]?.noticeMessage?.id ?? "";
};
const sendReply = async (deployment: Deployment, _primary: string, other: string): Promise<string> =>
  expectMember(await reply(deployment, other, "It arrives on Friday."), "ReplyToTicketSuccess").storedMessage.id;

/** One message on its way to a mail server that behaves like this; answers once the server process has met it. */
const begin = async (deployment: Deployment, send: typeof sendNotice, scenario: "mail.holdGreeting" | "mail.hold") => {
  const { primary, other, address } = await twoThreads(deployment);
  await mailOf(deployment).behave(scenario);
  const messageId = await send(deployment, primary, other);
  const mails = async (): Promise<number> => (await mailOf(deployment).read(address)).mails.length;
  await soon(
    () => mailOf(deployment).read(address),
    (reading) => reading.connections === 1 && reading.mails.length === (scenario === "mail.hold" ? 1 : 0),
  );
  return { other, messageId, mails };
};

/** After a restart the attempt counts as lost, and however much time passes, nothing is sent again. */
const expectUnknown = async (deployment: Deployment, messageId: string): Promise<void> => {
  await deployment.start();
  await passTime(deployment.app.database, 86_400_000);
  await deliveryUntil(deployment, messageId, "UNKNOWN");
  await passTime(deployment.app.database, 86_400_000);
  await deliver(deployment, [["send-message", messageId]], 3);
  await soon(
    async () =>
      deployment.app.database.client<
        { done: number }[]
      >`select count(*)::int as done from pgboss.job where name = 'send-message' and state = 'completed'`,
    ([row]) => (row?.done ?? 0) >= 3,
  );
  const { delivery } = await deliveryUntil(deployment, messageId, "UNKNOWN");
  expect(delivery.history.map(({ to }) => to)).toEqual(["QUEUED", "SENDING", "UNKNOWN"]);
};

test.concurrent("a reply, killed between the marker and the mail: UNKNOWN, nothing was sent, its clock runs, and a person's word sends it once and stops the clock", () =>
  withServers(async (deployment) => {
    const server = await deployment.start();
    const { messageId, mails } = await begin(deployment, sendReply, "mail.holdGreeting");
    await server.kill();
    await mailOf(deployment).release();
    await expectUnknown(deployment, messageId);
    expect(await mails()).toBe(0);
    expect((await deliveryUntil(deployment, messageId, "UNKNOWN")).thread.slaHistory).toMatchObject([{ stoppedAt: null }]);
    const found = { messageId, finding: "NOT_ARRIVED" as const, note: note() };
    expectMember(await deployment.as.agent.message.resolveUnknownMessage(found), "ResolveUnknownMessageSuccess");
    const { thread } = await deliveryUntil(deployment, messageId, "SENT");
    expect(thread.slaHistory).toMatchObject([{ state: "STOPPED", reply: { id: messageId } }]);
    expect(await mails()).toBe(1);
  }));

test.concurrent("killed between the mail and its answer: UNKNOWN, and exactly one mail stays", () =>
  withServers(async (deployment) => {
    const server = await deployment.start();
    const { messageId, mails } = await begin(deployment, sendNotice, "mail.hold");
    await server.kill();
    await mailOf(deployment).release();
    await expectUnknown(deployment, messageId);
    expect(await mails()).toBe(1);
  }));

test.concurrent("frozen before the mail left: another server calls it UNKNOWN and sends nothing; what it does when it wakes is told late, and counts once", () =>
  withServers(async (deployment) => {
    const server = await deployment.start();
    const { other, mails } = await begin(deployment, sendNotice, "mail.holdGreeting");
    server.freeze();
    await passTime(deployment.app.database, 60_000); // the lease of the one that froze
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
