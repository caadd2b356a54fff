/** Histories of questions, replies and resolutions on a clock of their own, as statistics are asked about. */
import { newId } from "../src/kernel/id.ts";
import { digits, expectMember } from "./given.ts";
import type { TestApp } from "./harness.ts";

export type Asked = { readonly ticketId: string; readonly threadId: string; readonly buyer: string; readonly externalId: string };
export type Reply = { readonly messageId: string; readonly ticketId: string };
type MadeOf = {
  /** Null: recorded without a macro. */
  readonly versionId?: string;
  readonly kind?: "REPLY" | "MERGE_NOTICE";
  readonly status?: "SENT" | "QUEUED" | "REJECTED";
  readonly by?: "agent" | "manager";
};

export const mail = (): string => `x${digits(10)}@post.example`;

/** `now` is what the server's clock says. */
export const historyOf = (app: TestApp, now: () => Date) => {
  const { client } = app.app.database;
  const workspaceId = app.workspace.id;

  const ask = async (buyer: string, more: { order?: string; reason?: string; answering?: Asked } = {}): Promise<Asked> => {
    const externalId = `<${digits(20)}@test.example>`;
    const { ticket, storedMessage } = expectMember(
      await app.as.integrator.message.ingestMessage({
        channelAccountId: app.workspace.accounts[buyer.endsWith("amazon.com") ? "amazon" : "email"],
        parsed: {
          externalId,
          senderAddress: buyer,
          text: "Hello, where is it?",
          ...(more.answering === undefined ? {} : { references: [more.answering.externalId] }),
          ...(more.order === undefined ? {} : { orderExternalId: more.order }),
        },
      }),
      "IngestMessageSuccess",
    );
    if (more.reason !== undefined)
      expectMember(await app.as.agent.ticket.setTags({ ticketId: ticket.id, tags: [more.reason] }), "SetTagsSuccess");
    return { ticketId: ticket.id, threadId: storedMessage.thread.id, buyer, externalId };
  };

  /** A reply at this moment; with a version it has a delivery, as one that was sent from here has. */
  const reply = async (to: Asked, { versionId, kind = "REPLY", status = "SENT", by = "agent" }: MadeOf = {}): Promise<Reply> => {
    const { storedMessage } = expectMember(
      await app.as[by].message.recordReply({
        threadId: to.threadId,
        sentAt: now().toISOString(),
        externalId: `<${digits(20)}@ours.example>`,
      }),
      "RecordReplySuccess",
    );
    const messageId = storedMessage.id;
    if (versionId !== undefined) {
      await client`insert into message_deliveries (workspace_id, message_id, channel_account_id, kind, recipient, reference_ids, automatic,
          macro_version_id, content_hash, requested_by, status, sent_at)
        select workspace_id, id, channel_account_id, ${kind}, 'x@post.example', '{}', false, ${versionId},
               encode(sha256(convert_to(body, 'UTF8')), 'hex'), ${by}, ${status}, case when ${status} = 'SENT' then sent_at end
          from messages where workspace_id = ${workspaceId} and id = ${messageId}`;
      if (status !== "SENT")
        await client`update messages set sent_at = null where workspace_id = ${workspaceId} and id = ${messageId}`;
    }
    return { messageId, ticketId: to.ticketId };
  };

  /** Resolves the ticket at this moment, whatever the desk's rules would say. */
  const resolve = ({ ticketId }: { readonly ticketId: string }) =>
    client`update tickets set status = 'RESOLVED', resolved_at = ${now().toISOString()} where workspace_id = ${workspaceId} and id = ${ticketId}`;

  /** A macro with so many versions. */
  const macro = async (
    key: string,
    versions = 1,
    reasons: readonly string[] = [],
  ): Promise<{ id: string; versionIds: string[] }> => {
    const id = newId("macro");
    await client`insert into macros (workspace_id, id, key, name, reasons, channels)
      values (${workspaceId}, ${id}, ${key}, ${key}, ${[...reasons]}, ${["EMAIL"]})`;
    const versionIds = Array.from({ length: versions }, () => newId("macroVersion"));
    for (const [index, versionId] of versionIds.entries())
      await client`insert into macro_versions (workspace_id, id, macro_id, version) values (${workspaceId}, ${versionId}, ${id}, ${index + 1})`;
    return { id, versionIds };
  };
  return { ask, reply, resolve, macro };
};
