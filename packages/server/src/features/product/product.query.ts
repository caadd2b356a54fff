import type { Query } from "../../platform/command.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { readProducts } from "./product.store.ts";
import type { Product, ProductFilter } from "./product.store.ts";

/** The one added last first. */
export const listProducts: Query<{ filter: ProductFilter; page: PageRequest }, Product[]> = ({ filter, page }, { scope }) =>
  readProducts(scope, filter, page);
