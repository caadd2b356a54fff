import { API, NETWORK, never, nothing, SQL } from "./layer.ts";
import type { Layer } from "./layer.ts";

/** Layers that are folders or single files of packages/server/src. */
export const folderLayers = {
  kernel: {
    rule: 2,
    why: "the kernel is what everything else stands on, policies included: what it imports, they all import",
    instead: "move the code to platform/, or pass the value in",
    run: ["kernel"],
    types: ["kernel"],
    packages: nothing,
  },
  "graphql layer": {
    rule: 6,
    why: "the GraphQL layer carries requests; it reaches data through the features",
    instead: "export what is needed from the feature's index.ts",
    // context.ts makes the request's loaders from `store.byIds`.
    run: [
      "kernel",
      "platform",
      "graphql layer",
      "field",
      "loaders",
      "index",
      "store",
      "command",
      "query",
      "events",
      "plain",
      "vocabulary",
    ],
    types: "any",
    packages: never(SQL),
  },
  platform: {
    rule: 7,
    why: "the platform serves every feature and knows none: a feature it imports can never be removed",
    instead: "let compose.ts pass the feature's function in",
    // Tables are let in: outbox and audit write rows whose tables belong to the features that show them.
    run: ["kernel", "platform", "table"],
    types: ["port", "config"],
    packages: never("@pothos/.*"),
  },
  start: {
    rule: 7,
    why: "what main.ts needs to start prints and spawns; it is not the application, which compose.ts builds",
    instead: "let main.ts read it and pass it in",
    run: ["kernel", "platform", "start"],
    types: ["config", "demo"],
    packages: never(SQL, API),
  },
  demo: {
    rule: 7,
    why: "the demo invents rows and decides nothing: what a refund or a mail may do, it gets by using the server",
    instead: "put SQL into demo.store.ts; leave refunds and messages to the commands that make them",
    // It fills many slices at once, as main.ts composes them; so it sees their tables and the making of tokens.
    run: ["kernel", "platform", "policy", "table", "vocabulary", "store", "plain", "index", "demo"],
    types: "any",
    packages: never(SQL, API, NETWORK),
  },
  config: {
    rule: 9,
    why: "configuration is read before anything else exists",
    instead: "take the parsed configuration as a parameter where it is needed",
    run: ["kernel", "config"],
    types: ["kernel", "port"],
    packages: never(SQL, API, NETWORK),
  },
  port: {
    rule: 8,
    why: "everybody reads the port: it is made of the product's own nouns",
    instead: "describe the vendor's form in its connector",
    run: ["kernel"],
    types: ["kernel", "port"],
    packages: nothing,
  },
  connector: {
    rule: 8,
    why: "a connector speaks one vendor's language and returns outcomes: it decides nothing and stores nothing",
    instead: "return an outcome through the port and let a command record it",
    run: ["kernel", "port", "connector"],
    types: ["platform"],
    packages: never(SQL, API),
  },
} satisfies Record<string, Layer>;
