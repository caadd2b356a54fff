import type { Role } from "./places.ts";

/** What a layer may import, and why the line is drawn there. Numbers are those of style.md §13. */
export type Layer = {
  readonly rule: number;
  readonly why: string;
  readonly instead: string;
  /** Layers whose code it may run. */
  readonly run: readonly Role[];
  /** Layers it may only take types from: erased, so no coupling when the program runs. `any` is every layer of the server. */
  readonly types: readonly Role[] | "any";
  /** Packages and builtins it must not touch. */
  readonly packages: { readonly except: RegExp } | { readonly only: RegExp };
};

export const SQL = "drizzle-orm|postgres|pg-boss";
export const API = "graphql|@pothos/.*|@apollo/.*|@as-integrations/.*|fastify|@fastify/.*|graphql-ws|dataloader";
export const NETWORK = "node:(net|tls|dns|dgram|http|https|http2|child_process)|ws";
export const never = (...groups: readonly string[]) => ({ except: new RegExp(`^(${groups.join("|")})(/.*)?$`) });
export const only = (...names: readonly string[]) => ({ only: new RegExp(`^(${names.join("|")})$`) });
export const nothing = only("(?!)");
