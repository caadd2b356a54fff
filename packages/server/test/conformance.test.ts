import { diff } from "@graphql-inspector/core";
import { printContract, readContract } from "@firstline/schema";
import { expect, test } from "vitest";
import { createSchema } from "../src/graphql/schema.ts";

test("the server implements the contract, exactly: nothing missing, nothing extra, every description the contract's own", async () => {
  const changes = await diff(readContract(), createSchema());
  expect(changes.map(({ message }) => message)).toEqual([]);
  expect(printContract(createSchema())).toBe(printContract(readContract()));
});
