/** What asks for a second person takes ids of escalations, tickets and members. */
import type { Firstline } from "@firstline/sdk";
import { note } from "./given.ts";
import type { Places } from "./tenancy-places.ts";

/** Who asks, with an open escalation of their own, and what the other workspace has. */
type World = {
  readonly as: Firstline;
  readonly own: string;
  readonly foreign: string;
  readonly foreignMember: string;
  readonly foreignTicket: string;
};

export const escalationPlaces = (world: () => World): Places => ({
  "Query.escalations.filter.assigneeId": [
    "member",
    () => world().foreignMember,
    (assigneeId) => world().as.escalation.escalations({ filter: { assigneeId } }),
  ],
  "Mutation.escalateTicket.input.ticketId": [
    "ticket",
    () => world().foreignTicket,
    (ticketId) => world().as.escalation.escalateTicket({ ticketId, kind: "COMPLEX", note: note() }),
  ],
  "Mutation.assignEscalation.input.escalationId": [
    "escalation",
    () => world().foreign,
    (escalationId) => world().as.escalation.assignEscalation({ escalationId, memberId: null, expectedVersion: 1 }),
  ],
  "Mutation.assignEscalation.input.memberId": [
    "member",
    () => world().foreignMember,
    async (memberId) => {
      const { as, own } = world();
      const expectedVersion = (await as.escalation.escalation({ id: own }))?.version ?? 0;
      return as.escalation.assignEscalation({ escalationId: own, memberId, expectedVersion });
    },
  ],
});
