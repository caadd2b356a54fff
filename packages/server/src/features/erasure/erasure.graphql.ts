import type { Builder } from "../../graphql/builder.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Problem } from "../../kernel/problem.ts";
import type { Customer } from "../customer/index.ts";
import { eraseCustomer } from "./erase-customer.command.ts";

type Erased = {
  readonly customer: Customer;
  readonly erasureId: string;
  readonly erasedRows: number;
  readonly replayed: boolean;
};

export const defineErasure = (builder: Builder, { type, union, problem }: Shared): void => {
  type<Erased>("EraseCustomerSuccess").implement({
    fields: (t) => ({
      customer: t.expose("customer", { type: type<Customer>("Customer") }),
      erasureId: t.exposeID("erasureId"),
      erasedRows: t.exposeInt("erasedRows"),
      replayed: t.exposeBoolean("replayed"),
    }),
  });
  type<Problem<string, { waitsFor: readonly string[] }>>("ErasureMustWait").implement({
    interfaces: [problem],
    fields: (t) => ({ waitsFor: t.idList({ resolve: ({ waitsFor }) => [...waitsFor] }) }),
  });
  const input = builder.inputType("EraseCustomerInput", {
    fields: (t) => ({ customerId: t.id({ required: true }), note: t.string({ required: true }) }),
  });
  builder.mutationField("eraseCustomer", (t) =>
    t.field({
      type: union("EraseCustomerResult", [
        "EraseCustomerSuccess",
        "CustomerNotFound",
        "ErasureMustWait",
        "NoteTooShort",
        "InvalidInput",
      ]),
      authScopes: { may: "customer.erase" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(eraseCustomer, args.input),
    }),
  );
};
