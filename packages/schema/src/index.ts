export { printContract, readContract, readContractFiles } from "./contract.ts";
export type { ContractFile } from "./contract.ts";
export { scalarTypes } from "./scalars.ts";
