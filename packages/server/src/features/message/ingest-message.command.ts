import { command } from "../../platform/command.ts";
import { takeNotice } from "../claim/index.ts";
import type { ChannelAccount } from "../workspace/index.ts";
import { keepRawMail, quarantine } from "./message.store.ts";
import type { Received } from "./read-incoming.ts";
import { takeInMessage } from "./take-in-message.ts";

/** Stores what was received: as a message of a ticket, or in quarantine. The raw mail is kept in both cases, in the same transaction. */
export const ingestMessage = command(
  "message.ingest",
  async (input: { account: ChannelAccount; received: Received }, context) => {
    const { account, received } = input;
    const rawMailId = received.raw === null ? null : await keepRawMail(context.tx, account.id, received.raw);
    if (received.kind === "message") {
      const taken = await takeInMessage(context, account, received.incoming, rawMailId);
      return { __typename: "IngestMessageSuccess" as const, ...taken };
    }
    if (rawMailId === null) throw new Error("only mail is quarantined");
    const { reason, explanation, senderAddress, subject, raw, notice } = received;
    const { row, redelivered } = await quarantine(context.tx, {
      channelAccountId: account.id,
      rawMailId,
      reason,
      explanation,
      senderAddress,
      subject,
      sizeBytes: raw.length,
    });
    if (notice && !redelivered) await takeNotice(context, row.id, notice);
    return { __typename: "IngestMessageQuarantined" as const, quarantinedMessage: row, redelivered };
  },
);
