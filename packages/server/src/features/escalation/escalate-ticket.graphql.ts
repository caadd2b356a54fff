import type { Builder } from "../../graphql/builder.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Problem } from "../../kernel/problem.ts";
import type { Ticket } from "../ticket/index.ts";
import { escalateTicket } from "./escalate-ticket.command.ts";
import type { EscalationEnums } from "./escalation.graphql.ts";
import type { Escalation } from "./escalation.store.ts";

export const defineEscalateTicket = (
  builder: Builder,
  { type, union, problem, role }: Shared,
  { kind }: EscalationEnums,
): void => {
  const escalation = type<Escalation>("Escalation");
  type<Problem<string, { escalation: Escalation }>>("EscalationAlreadyOpen").implement({
    interfaces: [problem],
    fields: (t) => ({ escalation: t.field({ type: escalation, resolve: (row) => row.escalation }) }),
  });
  type<{ escalation: Escalation; ticket: Ticket }>("EscalateTicketSuccess").implement({
    fields: (t) => ({
      escalation: t.field({ type: escalation, resolve: (row) => row.escalation }),
      ticket: t.field({ type: type<Ticket>("Ticket"), resolve: (row) => row.ticket }),
    }),
  });
  const input = builder.inputType("EscalateTicketInput", {
    fields: (t) => ({
      ticketId: t.id({ required: true }),
      kind: t.field({ type: kind, required: true }),
      targetRole: t.field({ type: role }),
      note: t.string({ required: true }),
      expectedVersion: t.int(),
    }),
  });
  const result = union("EscalateTicketResult", [
    "EscalateTicketSuccess",
    "TicketNotFound",
    "TicketIsResolved",
    "EscalationAlreadyOpen",
    "NoteTooShort",
    "VersionConflict",
    "InvalidInput",
  ]);
  builder.mutationField("escalateTicket", (t) =>
    t.field({
      type: result,
      authScopes: { may: "escalation.request" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(escalateTicket, args.input),
    }),
  );
};
