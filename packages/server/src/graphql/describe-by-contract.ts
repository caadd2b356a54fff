import { readContract } from "@firstline/schema";
import type { GraphQLSchema } from "graphql";
import { isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType } from "graphql";

type Described = { description?: string | null | undefined; deprecationReason?: string | null | undefined };

const copy = (from: Described | null | undefined, to: Described): void => {
  if (from?.description) to.description = from.description;
  if (from?.deprecationReason) to.deprecationReason = from.deprecationReason;
};

/** Descriptions and deprecations are written once, in the contract, and copied onto the built schema by coordinate. */
export const describeByContract = (schema: GraphQLSchema): GraphQLSchema => {
  const contract = readContract();
  for (const type of Object.values(schema.getTypeMap())) {
    const written = contract.getType(type.name);
    if (!written || isIntrospectionType(type)) continue;
    copy(written, type);
    if (isEnumType(type) && isEnumType(written)) for (const value of type.getValues()) copy(written.getValue(value.name), value);
    if (isInputObjectType(type) && isInputObjectType(written))
      for (const field of Object.values(type.getFields())) copy(written.getFields()[field.name], field);
    if ((isObjectType(type) || isInterfaceType(type)) && (isObjectType(written) || isInterfaceType(written)))
      for (const field of Object.values(type.getFields())) {
        const source = written.getFields()[field.name];
        copy(source, field);
        for (const argument of field.args)
          copy(
            source?.args.find((candidate) => candidate.name === argument.name),
            argument,
          );
      }
  }
  return schema;
};
