/** Writes schema.graphql from the hand-written contract files: `node packages/schema/src/assemble.ts`. */
import { writeFileSync } from "node:fs";
import { printContract, readContract } from "./contract.ts";

writeFileSync(new URL("../schema.graphql", import.meta.url), printContract(readContract()));
