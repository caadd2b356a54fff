import SchemaBuilder from "@pothos/core";
import ScopeAuthPlugin from "@pothos/plugin-scope-auth";
import type { Permission } from "../kernel/actor.ts";
import type { Money } from "../kernel/money.ts";
import type { RequestContext } from "./context.ts";
import { accessRefused } from "./refused-access.ts";

type Scalar<Input, Output = Input> = { Input: Input; Output: Output };

export type SchemaTypes = {
  Context: RequestContext;
  AuthScopes: { may: Permission };
  Scalars: {
    ID: Scalar<string>;
    DateTime: Scalar<Date>;
    Decimal: Scalar<string>;
    CurrencyCode: Scalar<string>;
    IdempotencyKey: Scalar<string>;
    EventCursor: Scalar<bigint>;
    Base64: Scalar<string>;
  };
  Objects: { Money: Money };
  DefaultFieldNullability: false;
};
export type Builder = PothosSchemaTypes.SchemaBuilder<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>>;
/** What the fields of one object are defined with. */
export type Fields<Row> = PothosSchemaTypes.ObjectFieldBuilder<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, Row>;

/** The implementation's half of the double entry. Structure is typed here, words live in the contract (describe-by-contract.ts). */
export const createBuilder = (): Builder =>
  new SchemaBuilder<SchemaTypes>({
    plugins: [ScopeAuthPlugin],
    defaultFieldNullability: false,
    scopeAuth: {
      // Otherwise a stream opens first and is refused at its first event.
      authorizeOnSubscribe: true,
      authScopes: ({ permissions }) => ({ may: (permission) => permissions.has(permission) }),
      unauthorizedError: (_parent, context, info, result) => accessRefused(context, info, result),
    },
  });
