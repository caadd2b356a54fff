import type { Edge } from "./graph.ts";
import { folderLayers } from "./folder-layers.ts";
import type { Layer } from "./layer.ts";
import { placeOf } from "./places.ts";
import type { Place, Role } from "./places.ts";
import { sliceLayers } from "./slice-layers.ts";

/** Answers with what is wrong, why, and what to do; or nothing. */
export type EdgeRule = { readonly number: number; readonly name: string; readonly broken: (edge: Edge) => string | undefined };

const layers: Partial<Record<Role, Layer>> = { ...sliceLayers, ...folderLayers };

/** Which of our packages each one may see; tests of the server start it with simulator and SDK. */
const PACKAGES: Record<string, { readonly source: readonly string[]; readonly test: readonly string[] }> = {
  schema: { source: [], test: [] },
  simulator: { source: [], test: [] },
  sdk: { source: ["schema"], test: ["schema"] },
  server: { source: ["schema"], test: ["schema", "sdk", "simulator"] },
  // An example shows what an outsider can do; its test starts the real server with the harness of packages/server/test.
  examples: { source: ["sdk"], test: ["sdk", "server/test"] },
};

export const allowedPackages = (name: string, test: boolean): readonly string[] =>
  PACKAGES[name]?.[test ? "test" : "source"] ?? [];

const packages: EdgeRule["broken"] = ({ from, target }) => {
  const here = placeOf(from);
  const there = placeOf(target);
  if (there.package === "npm" || there.package === here.package) return undefined;
  const allowed = allowedPackages(here.package, here.test);
  const name = target.startsWith("packages/server/test/") ? "server/test" : there.package;
  if (allowed.includes(name) && (target.startsWith("@firstline/") || name === "server/test")) return undefined;
  const may = allowed.length === 0 ? "no package of ours" : `only ${allowed.join(", ")}`;
  return `${here.package} imports ${may}: the arrows are what make the contract first. Use the package's own exports, or move the code to the package that may see both.`;
};

/** `ORDER_STATUSES` of a table file is vocabulary, as well as part of its layer; `orders` is the table. */
const rolesOf = ({ target, names }: Edge): readonly Role[] => {
  const { role } = placeOf(target);
  const words = target.endsWith(".table.ts") && names.length > 0 && names.every((name) => /^[A-Z][A-Z0-9_]*$/.test(name));
  return [...(role === undefined ? [] : [role]), ...(words ? (["vocabulary"] as const) : [])];
};

const taken = ({ target, via }: Edge) => (via ? `${target} (through ${via})` : target);

const layering: EdgeRule["broken"] = (edge) => {
  const here = placeOf(edge.from);
  if (here.role === undefined || here.test || here.role === "composition") return undefined;
  const roles = rolesOf(edge);
  const layer = layers[here.role];
  if (!layer) return undefined;
  const verdict = `${here.role} must not import ${taken(edge)}: ${layer.why}. Instead: ${layer.instead}.`;
  const types = layer.types;
  if (roles.some((role) => layer.run.includes(role))) return undefined;
  if (edge.typeOnly && roles.some((role) => types === "any" || types.includes(role))) return undefined;
  if (roles.length > 0) return verdict;
  if (placeOf(edge.target).package !== "npm") return undefined;
  // The one builtin of the kernel: ids need real randomness.
  if (edge.from.endsWith("/kernel/id.ts") && edge.target === "node:crypto") return undefined;
  const allowed = "only" in layer.packages ? layer.packages.only.test(edge.target) : !layer.packages.except.test(edge.target);
  return allowed ? undefined : verdict;
};

/** What runs beside requests: a command that reaches it would act before its transaction has committed. */
const RUNNING = /^packages\/server\/src\/platform\/(relay|pubsub|jobs|embedded-postgres)\b/;
const WRITING = /^packages\/server\/src\/platform\/(outbox|idempotency|audit)\b/;

const running: EdgeRule["broken"] = ({ from, target, typeOnly }) => {
  const { role } = placeOf(from);
  if (typeOnly || (role !== "command" && role !== "query" && role !== "store")) return undefined;
  if (RUNNING.test(target))
    return `${role} must not run ${target}: it acts outside the transaction. Enqueue through the context; it leaves with the commit.`;
  return role === "query" && WRITING.test(target)
    ? `a query must not run ${target}: it is read-only. Make it a command.`
    : undefined;
};

const drizzle: EdgeRule["broken"] = ({ from, target }) => {
  const { role, test } = placeOf(from);
  if (target !== "drizzle-orm" || test) return undefined;
  if (role === "table" || role === "store" || role === "platform") return undefined;
  return "SQL lives in *.table.ts, *.store.ts and platform/: that is where workspace_id is checked. Move the statement into the store.";
};

/**
 * Slices meet at their front doors. Keys point at foreign tables; a foreign policy is pure, and its index.ts would drag stores
 * along. graphql/ is no slice: it gathers fields, and makes loaders from `store.byIds` and enums from vocabularies.
 */
const slices: EdgeRule["broken"] = ({ from, target, typeOnly, via }) => {
  const here = placeOf(from);
  const there = placeOf(target);
  if (here.test || there.feature === undefined || here.feature === there.feature || via !== undefined) return undefined;
  if (here.role === "composition" || here.role === "demo" || here.role === "graphql layer" || there.role === "index")
    return undefined;
  const refersToTable = there.role === "table" && (here.role === "table" || here.role === "store" || here.role === "platform");
  const asksPolicy = there.role === "policy" && (here.role === "policy" || typeOnly);
  if (refersToTable || asksPolicy) return undefined;
  return `${target} is inside another slice: import from packages/server/src/features/${there.feature}/index.ts, and export it there if it is meant for others.`;
};

/** Which vendor's own client belongs to which connector. */
const VENDOR_CLIENTS = new Map([
  ["amazon-sp-api", "amazon"],
  ["nodemailer", "mail"],
  ["@shopify/shopify-api", "shopify"],
  ["ebay-api", "ebay"],
]);

const belongs = (here: Place, connector: string) => here.role === "composition" || here.test || here.connector === connector;

const connectors: EdgeRule["broken"] = ({ from, target }) => {
  const here = placeOf(from);
  const owner = VENDOR_CLIENTS.get(target);
  if (owner !== undefined && here.connector !== owner && !here.test)
    return `${target} is the vendor client of connectors/${owner}: anywhere else it would bypass the outcomes of the port. Ask through connectors/channel.ts.`;
  const { connector } = placeOf(target);
  if (connector === undefined || belongs(here, connector)) return undefined;
  return `connectors/${connector} is chosen by main.ts or compose.ts: code that names a channel cannot run against the fake one. Import the port, connectors/channel.ts.`;
};

const MAIN = "packages/server/src/main.ts";
const DEMO = "packages/server/src/demo/";

/** Demo and double are beside the server, not in it: compose.ts builds the same application without them. */
const starting: EdgeRule["broken"] = ({ from, target }) => {
  const ofDemo = target.startsWith(DEMO);
  if (!ofDemo && placeOf(target).role !== "start") return undefined;
  if (from === MAIN || placeOf(from).test || (ofDemo && from.startsWith(DEMO))) return undefined;
  return `${target} belongs to starting a server: only main.ts and tests use it, so that production runs without it. Pass what is needed in.`;
};

const contract: EdgeRule["broken"] = ({ from, target }) => {
  const { role, test } = placeOf(from);
  if (target !== "@firstline/schema" || role === undefined || test || role === "graphql layer" || role === "composition")
    return undefined;
  return "only graphql/ reads the contract: features type their fields by hand, and the conformance test compares. Pass what is needed in.";
};

const tests: EdgeRule["broken"] = ({ from, target }) => {
  if (placeOf(from).test || !placeOf(target).test) return undefined;
  return `${target} is test code: it is not shipped. Move what both need out of it.`;
};

export const edgeRules: readonly EdgeRule[] = [
  { number: 1, name: "packages", broken: packages },
  { number: 1, name: "contract readers", broken: contract },
  { number: 1, name: "test code", broken: tests },
  { number: 4, name: "drizzle", broken: drizzle },
  { number: 5, name: "running platform", broken: running },
  { number: 7, name: "slices", broken: slices },
  { number: 7, name: "starting", broken: starting },
  { number: 8, name: "connectors", broken: connectors },
  { number: 0, name: "layers", broken: layering },
];

/** The number of style.md §13 under which a layer's rule stands. */
export const layerRuleNumber = (path: string): number => layers[placeOf(path).role ?? "nowhere"]?.rule ?? 7;
