import type { Builder } from "../../graphql/builder.ts";
import { pageBy, pageRequest } from "../../graphql/connection.ts";
import type { RequestContext } from "../../graphql/context.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Permission } from "../../kernel/actor.ts";
import type { Customer } from "../customer/index.ts";
import type { Escalation } from "../escalation/index.ts";
import type { ShownDecision } from "../policy/index.ts";
import type { Refund } from "../refund/index.ts";
import type { ShownActor } from "../workspace/index.ts";
import { formatPlace, parsePlace, placeOf } from "./history-cursor.ts";
import type { PolicyException } from "./policy-exception.store.ts";

const NEEDED: readonly Permission[] = ["customer.read", "refund.read", "escalation.read"];
const mayRead = (_parent: unknown, _args: unknown, { permissions }: RequestContext): boolean =>
  NEEDED.every((permission) => permissions.has(permission));

export const definePolicyExceptions = (builder: Builder, { type, connections }: Shared): void => {
  const kind = builder.enumType("PolicyExceptionKind", {
    values: ["LIMIT_LIFTED", "REFUND_DESPITE_CLAIM", "GOODWILL"] as const,
  });
  const exception = type<PolicyException>("PolicyException");
  exception.implement({
    fields: (t) => ({
      kind: t.expose("kind", { type: kind }),
      grantedAt: t.expose("grantedAt", { type: "DateTime" }),
      grantedBy: t.field({
        type: type<ShownActor>("Actor"),
        resolve: (row, _, { loaders }) => need(loaders.actor.load(row.grantedBy)),
      }),
      note: t.exposeString("note"),
      amount: t.expose("amount", { type: "Money" }),
      refund: t.field({
        type: type<Refund>("Refund"),
        resolve: (row, _, { loaders }) => need(loaders.refund.load(row.refundId)),
      }),
      decision: t.field({
        type: type<ShownDecision>("Decision"),
        resolve: (row, _, { loaders }) => need(loaders.decision.load(row.decisionId)),
      }),
      escalation: t.field({
        type: type<Escalation>("Escalation"),
        nullable: true,
        resolve: (row, _, { loaders }) => (row.escalationId === null ? null : loaders.escalation.load(row.escalationId)),
      }),
    }),
  });
  const connection = connections<PolicyException>("PolicyException", exception);
  builder.objectFields(type<Customer>("Customer"), (t) => ({
    policyExceptions: t.field({
      type: connection,
      authScopes: mayRead,
      args: { first: t.arg.int({ required: true, defaultValue: 10 }), after: t.arg.string() },
      resolve: async ({ id }, args, { loaders }) => {
        const page = pageRequest(args, (text) => parsePlace(text) !== undefined);
        const request = { first: page.first, after: placeOf(page.after) };
        const rows = await loaders.policyExceptionPageOfCustomer.load({ customerId: id, request });
        return pageBy(rows, page, ({ grantedAt, key }) => formatPlace({ at: grantedAt, key }));
      },
    }),
  }));
};
