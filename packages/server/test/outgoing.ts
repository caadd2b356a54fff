/** The words in which tests of outgoing mail speak: what the product says of a message, and what the mail server counted. */
import { mailControlOf } from "@firstline/simulator";
import type { MailControl } from "@firstline/simulator";
import { operation } from "@firstline/sdk";
import { amazonNumber, digits, eventually, expectMember } from "./given.ts";
import type { TestApp } from "./harness.ts";

export const mailOf = ({ amazonUrl }: Pick<TestApp, "amazonUrl">): MailControl => mailControlOf(amazonUrl);

type Write = {
  readonly account: "amazon" | "email" | "ebay";
  readonly senderAddress: string;
  readonly orderExternalId?: string | null;
  readonly subject?: string;
  readonly externalId?: string;
  readonly references?: string[];
};
/** A customer writes; answers the ticket and the message. */
export const write = async ({ as, workspace }: TestApp, { account, ...facts }: Write) =>
  expectMember(
    await as.integrator.message.ingestMessage({
      channelAccountId: workspace.accounts[account],
      parsed: { externalId: `<${digits(20)}@test.example>`, subject: "Broken cup", text: "It arrived in pieces.", ...facts },
    }),
    "IngestMessageSuccess",
  );

/** One person with one matter wrote to Amazon and, with the order's number, by mail. */
export const twoThreads = async (app: TestApp) => {
  const orderExternalId = amazonNumber();
  const alias = `b${digits(12)}@marketplace.amazon.com`;
  const address = `kim${digits(8)}@post.example`;
  const amazon = await write(app, { account: "amazon", senderAddress: alias, orderExternalId });
  const mail = await write(app, { account: "email", senderAddress: address, orderExternalId });
  return { orderExternalId, alias, address, amazon, mail, primary: amazon.ticket.id, other: mail.ticket.id };
};

export type ShownNotice = {
  readonly status: string;
  readonly reason: string | null;
  readonly explanation: string | null;
  readonly thread: { readonly id: string; readonly sla: { readonly dueAt: string; readonly state: string } };
  readonly noticeMessage: {
    readonly id: string;
    readonly text: string;
    readonly externalId: string;
    readonly direction: string;
    readonly sentAt: string | null;
    readonly delivery: {
      readonly status: string;
      readonly attempt: number;
      readonly locale: string;
      readonly requestedBy: { readonly name: string };
      readonly history: readonly { readonly to: string; readonly why: string; readonly actor: { readonly name: string } }[];
    };
  } | null;
};
const NOTICES = operation<{ ticket: { merges: { unmergedAt: string | null; notices: ShownNotice[] }[] } | null }, { id: string }>(
  `query Notices($id: ID!) { ticket(id: $id) { merges { unmergedAt notices { status reason explanation thread { id sla { dueAt state } }
    noticeMessage { id text externalId direction sentAt delivery { status attempt locale requestedBy { name } history { to why actor { name } } } } } } } }`,
);

/** The notices of the last merge that a ticket took part in. */
export const noticesOf = async ({ as }: Pick<TestApp, "as">, ticketId: string): Promise<ShownNotice[]> => {
  const { ticket } = await as.manager.request(NOTICES, { id: ticketId });
  return ticket?.merges[0]?.notices ?? [];
};

/** The only notice of the last merge, once it has reached this status. */
export const noticeUntil = async (app: Pick<TestApp, "as">, ticketId: string, status: string, withinMs = 120_000) => {
  const [notice] = await eventually(
    () => noticesOf(app, ticketId),
    ([only]) => only?.status === status,
    withinMs,
  );
  if (!notice?.noticeMessage) throw new Error("there is a notice");
  return { ...notice, noticeMessage: notice.noticeMessage };
};

export const statusesOf = ({ noticeMessage }: Pick<ShownNotice, "noticeMessage">): string =>
  noticeMessage?.delivery.history.map(({ to }) => to).join(" ") ?? "";
