import type { OrderField } from "../../connectors/channel.ts";
import type { Rule } from "../../kernel/decision.ts";
import type { Laws } from "../policy/guard.policy.ts";
import { ORDER_OF_TICKET } from "../policy/order-of-ticket.policy.ts";
import type { GuardAsk } from "../policy/index.ts";

/** Every fact the rules about changed orders may read. */
export type ModificationAsk = GuardAsk & {
  readonly action: "MODIFICATION";
  readonly amount: null;
  readonly reason: null;
  /** What is to be changed. */
  readonly fields: readonly OrderField[];
  readonly order: {
    readonly externalId: string;
    readonly belongsToTicket: boolean;
  };
  /** What the channel says it can change, and why no more. */
  readonly capability: { readonly fields: readonly OrderField[]; readonly reason: string | null };
};

export type ModificationLaw = "order.ticket" | "channel.capability";
type Law = Rule<ModificationAsk, ModificationLaw>;

const NAMES: Record<OrderField, string> = {
  SHIPPING_ADDRESS: "the shipping address",
  QUANTITY: "quantities",
  SHIPPING_SPEED: "the shipping speed",
};

/** What is asked for and the channel does not list. */
export const unsupportedFields = ({ fields, capability }: ModificationAsk): OrderField[] =>
  fields.filter((field) => !capability.fields.includes(field));

const REFUSALS: readonly Law[] = [
  ORDER_OF_TICKET,
  {
    name: "channel.capability",
    effect: "REFUSE",
    objects: (ask) => unsupportedFields(ask).length > 0,
    sentence: (ask) =>
      ask.capability.reason ??
      `The channel cannot change ${unsupportedFields(ask)
        .map((field) => NAMES[field])
        .join(" and ")} of an order.`,
  },
];

export const lawsOfModification = (): Laws<ModificationAsk, ModificationLaw> => ({
  refusals: REFUSALS,
  escalations: [],
});
