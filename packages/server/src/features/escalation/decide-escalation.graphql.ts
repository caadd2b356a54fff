import type { Builder } from "../../graphql/builder.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Role } from "../../kernel/actor.ts";
import type { Problem } from "../../kernel/problem.ts";
import type { ShownDecision } from "../policy/index.ts";
import type { Refund } from "../refund/index.ts";
import { decideEscalation } from "./decide-escalation.command.ts";
import type { Escalation } from "./escalation.store.ts";

type Success = { escalation: Escalation; decision: ShownDecision | null; replayed: boolean };

export const defineDecideEscalation = (builder: Builder, { type, union, problem, plainProblem, role }: Shared): void => {
  plainProblem("EscalationNotFound");
  type<Problem<string, { escalation: Escalation }>>("EscalationAlreadyDecided").implement({
    interfaces: [problem],
    fields: (t) => ({ escalation: t.field({ type: type<Escalation>("Escalation"), resolve: (row) => row.escalation }) }),
  });
  type<Problem<string, { requiredRole: Role }>>("DeciderLacksRole").implement({
    interfaces: [problem],
    fields: (t) => ({ requiredRole: t.expose("requiredRole", { type: role }) }),
  });
  type<Success>("DecideEscalationSuccess").implement({
    fields: (t) => ({
      escalation: t.field({ type: type<Escalation>("Escalation"), resolve: (row) => row.escalation }),
      refund: t.field({
        type: type<Refund>("Refund"),
        nullable: true,
        resolve: ({ escalation }, _, { loaders }) =>
          escalation.refundId === null ? null : loaders.refund.load(escalation.refundId),
      }),
      decision: t.field({ type: type<ShownDecision>("Decision"), nullable: true, resolve: (row) => row.decision }),
      replayed: t.exposeBoolean("replayed"),
    }),
  });
  const input = builder.inputType("DecideEscalationInput", {
    fields: (t) => ({
      escalationId: t.id({ required: true }),
      verdict: t.field({
        type: builder.enumType("EscalationVerdict", { values: ["APPROVE", "REJECT"] as const }),
        required: true,
      }),
      note: t.string({ required: true }),
      idempotencyKey: t.field({ type: "IdempotencyKey", required: true }),
    }),
  });
  const result = union("DecideEscalationResult", [
    "DecideEscalationSuccess",
    "EscalationNotFound",
    "EscalationAlreadyDecided",
    "DeciderIsRequester",
    "DeciderLacksRole",
    "NoteLacksSubstance",
    "OrderNotOnTicket",
    "RefundCurrencyMismatch",
    "RefundNotSupported",
    "FulfilmentForbidsRefund",
    "OrderNotShipped",
    "RefundExceedsBalance",
    "PolicyForbids",
    "InvalidInput",
    "IdempotencyKeyReused",
  ]);
  builder.mutationField("decideEscalation", (t) =>
    t.field({
      type: result,
      authScopes: { may: "escalation.decide" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(decideEscalation, { input: args.input, capabilitiesOf: ctx.capabilitiesOf }),
    }),
  );
};
