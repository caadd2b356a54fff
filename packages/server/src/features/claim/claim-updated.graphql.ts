import type { Builder } from "../../graphql/builder.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { invariant } from "../../kernel/assert.ts";
import type { EventRow } from "../../platform/event-stream.ts";
import type { Ticket } from "../ticket/index.ts";
import type { Claim } from "./claim.store.ts";

const CHANGES = [
  "RECORDED",
  "UPDATED",
  "DEFENCE",
  "ANSWER_DUE_SOON",
  "ANSWER_OVERDUE",
  "NOTICE_UNCLEAR",
  "WINDOW_CLOSING",
] as const;

const changeOf = ({ facts }: EventRow): (typeof CHANGES)[number] => {
  const found = CHANGES.find((change) => change === facts["change"]);
  invariant(found, "an event of a claim tells what happened");
  return found;
};

export const defineClaimUpdated = (builder: Builder, { type }: Shared): void => {
  const change = builder.enumType("ClaimChange", { values: CHANGES });
  const payload = builder.objectRef<EventRow>("ClaimUpdatedEvent").implement({
    fields: (t) => ({
      cursor: t.expose("seq", { type: "EventCursor" }),
      occurredAt: t.expose("occurredAt", { type: "DateTime" }),
      change: t.field({ type: change, resolve: changeOf }),
      claim: t.field({
        type: type<Claim>("Claim"),
        nullable: true,
        resolve: ({ facts }, _, { loaders }) => (facts["claimId"] === undefined ? null : loaders.claim.load(facts["claimId"])),
      }),
      ticket: t.field({
        type: type<Ticket>("Ticket"),
        nullable: true,
        resolve: ({ facts }, _, { loaders }) => (facts["ticketId"] === undefined ? null : loaders.ticket.load(facts["ticketId"])),
      }),
      dueAt: t.field({
        type: "DateTime",
        nullable: true,
        resolve: ({ facts }) => (facts["dueAt"] === undefined ? null : new Date(facts["dueAt"])),
      }),
    }),
  });
  builder.subscriptionField("claimUpdated", (t) =>
    t.field({
      type: payload,
      authScopes: { may: "event.read" },
      args: { after: t.arg({ type: "EventCursor" }) },
      subscribe: async function* (_, { after }, ctx) {
        for await (const event of ctx.follow(after ?? undefined)) if (event.type === "CLAIM_UPDATED") yield event;
      },
      resolve: (event: EventRow) => event,
    }),
  );
};
