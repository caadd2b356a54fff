import type { Query } from "../../platform/command.ts";
import { readCostParameters } from "./cost-parameters.store.ts";
import type { CostParameters } from "./cost-parameters.store.ts";

export const costParameters: Query<null, CostParameters> = (_, { scope }) => readCostParameters(scope);
