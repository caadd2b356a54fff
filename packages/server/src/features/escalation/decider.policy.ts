import type { Role } from "../../kernel/actor.ts";
import { decideBy } from "../../kernel/decision.ts";
import type { NoteFault } from "../policy/note.policy.ts";

/** Every fact that says whether somebody may decide an escalation. The note is there by what is wrong with it, never by its text. */
export type DeciderAsk = {
  readonly decider: { readonly id: string; readonly roles: readonly Role[] };
  readonly escalation: { readonly requestedBy: string; readonly targetRole: Role };
  readonly note: { readonly fault: NoteFault | null; readonly explained: string };
};

export type DeciderRule = "four.eyes" | "decider.role" | "note.substance";

/** May this person decide? Four eyes first: no role makes up for them. */
export const mayDecide = decideBy<DeciderAsk, DeciderRule>([
  {
    name: "four.eyes",
    effect: "REFUSE",
    objects: (ask) => ask.decider.id === ask.escalation.requestedBy,
    sentence: (ask) => `You asked for this; another member with the role ${ask.escalation.targetRole} decides.`,
  },
  {
    name: "decider.role",
    effect: "REFUSE",
    objects: (ask) => !ask.decider.roles.includes(ask.escalation.targetRole),
    sentence: (ask) => `A member with the role ${ask.escalation.targetRole} decides this.`,
  },
  {
    name: "note.substance",
    effect: "REFUSE",
    objects: (ask) => ask.note.fault !== null,
    sentence: (ask) => ask.note.explained,
  },
]);
