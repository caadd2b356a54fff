import type { Builder } from "../../graphql/builder.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { clockAt } from "../sla/index.ts";
import type { ClockRow, SlaClock } from "../sla/index.ts";
import type { Ticket } from "../ticket/index.ts";
import type { Message } from "./message.store.ts";
import { recordReply } from "./record-reply.command.ts";

type Recorded = { storedMessage: Message; ticket: Ticket; stoppedClock: ClockRow | null; redelivered: boolean };

export const defineRecordReply = (builder: Builder, { type, union }: Shared): void => {
  type<Recorded>("RecordReplySuccess").implement({
    fields: (t) => ({
      storedMessage: t.field({ type: type<Message>("Message"), resolve: (recorded) => recorded.storedMessage }),
      ticket: t.field({ type: type<Ticket>("Ticket"), resolve: (recorded) => recorded.ticket }),
      stoppedClock: t.field({
        type: type<SlaClock>("SlaClock"),
        nullable: true,
        resolve: ({ stoppedClock }, _, { clock }) => stoppedClock && clockAt(stoppedClock, clock.now()),
      }),
      redelivered: t.exposeBoolean("redelivered"),
    }),
  });
  const input = builder.inputType("RecordReplyInput", {
    fields: (t) => ({
      threadId: t.id({ required: true }),
      sentAt: t.field({ type: "DateTime", required: true }),
      text: t.string({ required: true, defaultValue: "" }),
      externalId: t.string(),
    }),
  });
  const result = union("RecordReplyResult", ["RecordReplySuccess", "ThreadNotFound", "InvalidInput"]);
  builder.mutationField("recordReply", (t) =>
    t.field({
      type: result,
      authScopes: { may: "ticket.write" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(recordReply, args.input),
    }),
  );
};
