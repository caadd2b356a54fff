import type { Builder } from "../../graphql/builder.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { invariant } from "../../kernel/assert.ts";
import type { EventRow } from "../../platform/event-stream.ts";
import type { EscalationEnums } from "./escalation.graphql.ts";
import type { Escalation } from "./escalation.store.ts";
import { ESCALATION_STATUSES } from "./escalation.table.ts";

const statusOf = (event: EventRow): (typeof ESCALATION_STATUSES)[number] => {
  const found = ESCALATION_STATUSES.find((status) => status === event.facts["status"]);
  invariant(found, "an escalation event tells the status it led to");
  return found;
};

export const defineEscalationUpdated = (builder: Builder, { type }: Shared, { status }: EscalationEnums): void => {
  const payload = builder.objectRef<EventRow>("EscalationUpdatedEvent").implement({
    fields: (t) => ({
      cursor: t.expose("seq", { type: "EventCursor" }),
      occurredAt: t.expose("occurredAt", { type: "DateTime" }),
      status: t.field({ type: status, resolve: statusOf }),
      escalation: t.field({
        type: type<Escalation>("Escalation"),
        resolve: (row, _, { loaders }) => need(loaders.escalation.load(row.subjectId)),
      }),
    }),
  });
  builder.subscriptionField("escalationUpdated", (t) =>
    t.field({
      type: payload,
      authScopes: { may: "escalation.read" },
      args: { after: t.arg({ type: "EventCursor" }) },
      subscribe: async function* (_, { after }, ctx) {
        for await (const event of ctx.follow(after ?? undefined)) if (event.type === "ESCALATION_UPDATED") yield event;
      },
      resolve: (event: EventRow) => event,
    }),
  );
};
