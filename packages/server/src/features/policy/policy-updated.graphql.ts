import type { Builder } from "../../graphql/builder.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { invariant } from "../../kernel/assert.ts";
import type { EventRow } from "../../platform/event-stream.ts";
import type { PolicyEnums } from "./policy-version.graphql.ts";
import type { PolicyVersion } from "./policy-version.store.ts";
import { POLICY_STATES } from "./policy.table.ts";

const stateOf = (event: EventRow): (typeof POLICY_STATES)[number] => {
  const found = POLICY_STATES.find((state) => state === event.facts["state"]);
  invariant(found, "an event of a policy tells the state it led to");
  return found;
};

export const definePolicyUpdated = (builder: Builder, { type }: Shared, { state }: PolicyEnums): void => {
  const payload = builder.objectRef<EventRow>("PolicyUpdatedEvent").implement({
    fields: (t) => ({
      cursor: t.expose("seq", { type: "EventCursor" }),
      occurredAt: t.expose("occurredAt", { type: "DateTime" }),
      state: t.field({ type: state, resolve: stateOf }),
      policyVersion: t.field({
        type: type<PolicyVersion>("PolicyVersion"),
        resolve: (row, _, { loaders }) => need(loaders.policyVersion.load(row.subjectId)),
      }),
    }),
  });
  builder.subscriptionField("policyUpdated", (t) =>
    t.field({
      type: payload,
      authScopes: { may: "policy.read" },
      args: { after: t.arg({ type: "EventCursor" }) },
      subscribe: async function* (_, { after }, ctx) {
        for await (const event of ctx.follow(after ?? undefined)) if (event.type === "POLICY_UPDATED") yield event;
      },
      resolve: (event: EventRow) => event,
    }),
  );
};
