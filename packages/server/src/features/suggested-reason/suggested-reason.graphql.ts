import type { Builder } from "../../graphql/builder.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Message } from "../message/index.ts";
import type { Tag } from "../tag/index.ts";
import type { Ticket } from "../ticket/index.ts";
import type { SuggestedReason } from "./suggested-reasons.ts";

export const defineSuggestedReason = (builder: Builder, { type }: Shared): void => {
  const evidence = builder.objectRef<SuggestedReason["evidence"]>("ReasonEvidence").implement({
    fields: (t) => ({
      excerpt: t.exposeString("excerpt"),
      message: t.field({
        type: type<Message>("Message"),
        resolve: ({ messageId }, _, { loaders }) => need(loaders.message.load(messageId)),
      }),
    }),
  });
  const suggestion = builder.objectRef<SuggestedReason>("SuggestedReason").implement({
    fields: (t) => ({
      tag: t.field({ type: type<Tag>("Tag"), resolve: ({ tag }) => tag }),
      why: t.exposeString("why"),
      evidence: t.field({ type: evidence, resolve: (row) => row.evidence }),
    }),
  });
  builder.objectField(type<Ticket>("Ticket"), "suggestedReason", (t) =>
    t.field({
      type: suggestion,
      nullable: true,
      resolve: ({ id }, _, { loaders }) => loaders.suggestedReasonOfTicket.load(id),
    }),
  );
};
