import type { OrderField } from "../../connectors/channel.ts";
import type { Builder } from "../../graphql/builder.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Problem } from "../../kernel/problem.ts";
import type { Order } from "../order/index.ts";
import type { ShownDecision } from "../policy/index.ts";
import { ORDER_FIELDS, SHIPPING_SPEEDS } from "./modification-words.ts";
import { modifyOrder } from "./modify-order.command.ts";

type NotSupported = Problem<string, { decision: ShownDecision; unsupported: readonly OrderField[]; reason: string }>;

export const defineModifyOrder = (builder: Builder, shared: Shared): void => {
  const { type, union, problem, policyRefusal } = shared;
  const field = builder.enumType("OrderField", { values: ORDER_FIELDS });
  type<NotSupported>("ModificationNotSupported").implement({
    interfaces: [problem, policyRefusal],
    fields: (t) => ({
      unsupported: t.field({ type: [field], resolve: ({ unsupported }) => [...unsupported] }),
      reason: t.exposeString("reason"),
    }),
  });
  type<{ order: Order; decision: ShownDecision }>("ModifyOrderSuccess").implement({
    fields: (t) => ({
      order: t.field({ type: type<Order>("Order"), resolve: (row) => row.order }),
      decision: t.field({ type: type<ShownDecision>("Decision"), resolve: (row) => row.decision }),
    }),
  });
  const input = defineInput(builder);
  const result = union("ModifyOrderResult", [
    "ModifyOrderSuccess",
    "TicketNotFound",
    "OrderNotFound",
    "InvalidInput",
    "OrderNotOnTicket",
    "ModificationNotSupported",
    "NoteLacksSubstance",
    "PolicyForbids",
  ]);
  builder.mutationField("modifyOrder", (t) =>
    t.field({
      type: result,
      authScopes: { may: "order.modify" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(modifyOrder, { input: args.input, capabilitiesOf: ctx.capabilitiesOf }),
    }),
  );
};

const defineInput = (builder: Builder) => {
  const speed = builder.enumType("ShippingSpeed", { values: SHIPPING_SPEEDS });
  const address = builder.inputType("PostalAddressInput", {
    fields: (t) => ({
      recipient: t.string({ required: true }),
      addressLines: t.stringList({ required: true }),
      city: t.string({ required: true }),
      region: t.string(),
      postalCode: t.string(),
      countryCode: t.string({ required: true }),
    }),
  });
  const quantity = builder.inputType("LineQuantityInput", {
    fields: (t) => ({ orderLineId: t.id({ required: true }), quantity: t.int({ required: true }) }),
  });
  return builder.inputType("ModifyOrderInput", {
    fields: (t) => ({
      ticketId: t.id({ required: true }),
      orderId: t.id({ required: true }),
      shippingAddress: t.field({ type: address }),
      quantities: t.field({ type: [quantity] }),
      shippingSpeed: t.field({ type: speed }),
      note: t.string({ required: true }),
      idempotencyKey: t.field({ type: "IdempotencyKey", required: true }),
    }),
  });
};
