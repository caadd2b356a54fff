/** Where a file of the server stands; the words are those of style.md §3. */
export type Role =
  | "composition"
  /** What only main.ts needs to bring a server up: banner, simulated marketplaces. */
  | "start"
  /** The invented workspace of demo mode; its SQL is a store like any other. */
  | "demo"
  | "config"
  | "kernel"
  | "platform"
  | "graphql layer"
  | "port"
  | "connector"
  | "policy"
  | "table"
  /** What a table file exports in capitals: the words a column may hold, shared by check constraint and GraphQL enum. */
  | "vocabulary"
  | "store"
  | "events"
  | "command"
  | "query"
  | "job"
  | "loaders"
  | "field"
  | "index"
  | "mail"
  | "plain"
  | "nowhere";

export type Place = {
  /** `schema`, `server`, …, `examples`, or `npm` for what is not ours. */
  readonly package: string;
  readonly test: boolean;
  /** Only files of packages/server/src have one. */
  readonly role: Role | undefined;
  /** The slice, for files of features/. */
  readonly feature: string | undefined;
  /** The folder below connectors/, or `unsupported`, the connector of channels that have none. */
  readonly connector: string | undefined;
};

const SUFFIXES: readonly (readonly [RegExp, Role])[] = [
  [/\.policy\.ts$/, "policy"],
  [/\.table\.ts$/, "table"],
  [/\.store\.ts$/, "store"],
  [/\.events\.ts$/, "events"],
  [/\.command\.ts$/, "command"],
  [/\.query\.ts$/, "query"],
  [/\.jobs?\.ts$/, "job"],
  [/\.loaders\.ts$/, "loaders"],
  [/\.graphql\.ts$/, "field"],
  [/^features\/[^/]+\/index\.ts$/, "index"],
  [/^features\/[^/]+\/mail\//, "mail"],
  [/^features\/[^/]+\//, "plain"],
];

const FOLDERS: readonly (readonly [RegExp, Role])[] = [
  [/^(main|compose)\.ts$/, "composition"],
  [/^(banner|launch-simulator)\.ts$/, "start"],
  [/^demo\/.*\.store\.ts$/, "store"],
  [/^demo\//, "demo"],
  [/^(config|paths)\.ts$/, "config"],
  [/^kernel\//, "kernel"],
  [/^platform\//, "platform"],
  [/^graphql\//, "graphql layer"],
  [/^connectors\/(channel|carrier)\.ts$/, "port"],
  [/^connectors\/(unsupported\.ts$|[^/]+\/)/, "connector"],
];

const roleOf = (path: string): Role => {
  const table = path.startsWith("features/") ? SUFFIXES : FOLDERS;
  return table.find(([pattern]) => pattern.test(path))?.[1] ?? "nowhere";
};

const TEST = /\.(test|contract)\.ts$|^packages\/[^/]+\/test\/|\/fixtures\//;

const packageOf = (path: string): string =>
  /^@firstline\/([^/]+)/.exec(path)?.[1] ??
  /^packages\/([^/]+)\//.exec(path)?.[1] ??
  (path.startsWith("examples/") ? "examples" : "npm");

export const placeOf = (path: string): Place => {
  const inServer = /^packages\/server\/src\/(.+)$/.exec(path)?.[1];
  return {
    package: packageOf(path),
    test: TEST.test(path),
    role: inServer === undefined ? undefined : roleOf(inServer),
    feature: /^features\/([^/]+)\//.exec(inServer ?? "")?.[1],
    connector: /^connectors\/(unsupported(?=\.ts$)|[^/]+(?=\/))/.exec(inServer ?? "")?.[1],
  };
};
