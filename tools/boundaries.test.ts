import { describe, expect, test } from "vitest";
import { boundaryViolations, readManifests } from "./boundaries.ts";
import { manifestViolations } from "./boundaries/manifests.ts";
import { readSources } from "./boundaries/source.ts";

const server = (path: string) => `packages/server/src/${path}`;
/** Violations of invented files, given by path and text. */
const check = (files: Record<string, string>) =>
  boundaryViolations(Object.entries(files).map(([path, text]) => ({ path, text })));
const inServer = (files: Record<string, string>) =>
  check(Object.fromEntries(Object.entries(files).map(([path, text]) => [server(path), text])));

describe("the real tree", () => {
  test("keeps the dependency rules", () => {
    const sources = readSources();
    expect(sources.length).toBeGreaterThan(20);
    expect(boundaryViolations(sources)).toEqual([]);
  });

  test("declares only what the arrows allow", () => {
    expect(readManifests().flatMap(manifestViolations)).toEqual([]);
  });
});

/** Each rule with code that breaks it: rule, file, text, and a word of the explanation. */
const broken: readonly (readonly [string, string, string, string])[] = [
  ["rule 1", "packages/schema/src/a.ts", 'import { x } from "@firstline/sdk";', "arrows"],
  ["rule 1", "packages/simulator/src/a.ts", 'import type { x } from "@firstline/schema";', "no package of ours"],
  ["rule 1", "packages/sdk/src/a.ts", 'import { x } from "../../schema/src/index.ts";', "own exports"],
  ["rule 1", "packages/sdk/test/a.test.ts", 'import { x } from "@firstline/simulator";', "only schema"],
  ["rule 1", "examples/desk/a.ts", 'import { x } from "@firstline/server";', "only sdk"],
  ["rule 1", server("main.ts"), 'const simulator = await import("@firstline/simulator/main");', "only schema"],
  ["rule 1", server("features/order/order.query.ts"), 'import { readContract } from "@firstline/schema";', "only graphql/"],
  ["rule 1", server("main.ts"), 'import { given } from "../test/given.ts";', "test code"],
  ["rule 2", server("kernel/money.ts"), 'import { x } from "../platform/log.ts";', "kernel is what everything else stands on"],
  ["rule 2", server("kernel/money.ts"), 'import { createHash } from "node:crypto";', "kernel is what everything else stands on"],
  ["rule 3", server("features/refund/refund.policy.ts"), 'import { z } from "zod";', "pure function"],
  ["rule 3", server("features/refund/refund.policy.ts"), 'import { clean } from "./words.ts";', "name its file *.policy.ts"],
  ["rule 3", server("features/refund/refund.policy.ts"), 'type Row = import("./refund.table.ts").Row;', "pure function"],
  ["rule 3", server("features/refund/refund.policy.ts"), 'throw new Error("no");', "answers with a decision"],
  ["rule 4", server("features/refund/refund.store.ts"), 'import { x } from "./refund-order.command.ts";', "SQL and nothing else"],
  ["rule 4", server("features/refund/refund.table.ts"), 'import { x } from "./refund.store.ts";', "drizzle-kit loads"],
  ["rule 4", server("features/refund/list-refunds.query.ts"), 'import { sql } from "drizzle-orm";', "into the store"],
  ["rule 4", server("main.ts"), 'import { sql } from "drizzle-orm";', "into the store"],
  [
    "rule 5",
    server("features/refund/refund-order.command.ts"),
    'import { x } from "../../connectors/amazon/feed.ts";',
    "records intent",
  ],
  ["rule 5", server("features/refund/refund-order.command.ts"), 'import { request } from "node:https";', "records intent"],
  [
    "rule 5",
    server("features/refund/refund-order.command.ts"),
    'import { builder } from "../../graphql/builder.ts";',
    "records intent",
  ],
  ["rule 5", server("features/refund/list-refunds.query.ts"), 'import { x } from "./refund-order.command.ts";', "read-only"],
  ["rule 5", server("features/refund/submit-refund.job.ts"), 'import { x } from "./refund.policy.ts";', "job contains no rule"],
  ["rule 5", server("features/message/mail/read.ts"), 'import { request } from "node:http";', "hostile input"],
  ["rule 5", server("features/refund/words.ts"), 'import { x } from "./refund-order.command.ts";', "without a layer suffix"],
  ["rule 5", server("features/refund/refund.events.ts"), 'import { x } from "./refund.store.ts";', "bring nothing along"],
  [
    "rule 5",
    server("features/refund/refund-order.command.ts"),
    'import { relay } from "../../platform/relay.ts";',
    "outside the transaction",
  ],
  ["rule 5", server("features/refund/list-refunds.query.ts"), 'import { enqueue } from "../../platform/outbox.ts";', "read-only"],
  ["rule 6", server("features/refund/refund.graphql.ts"), 'import { x } from "./refund.store.ts";', "fields hold no logic"],
  ["rule 6", server("features/refund/refund.graphql.ts"), 'import { x } from "./refund.policy.ts";', "fields hold no logic"],
  ["rule 6", server("graphql/context.ts"), 'import { amazon } from "../connectors/amazon/feed.ts";', "through the features"],
  ["rule 6", server("features/refund/refund.loaders.ts"), 'import { x } from "./refund-order.command.ts";', "ids into rows"],
  [
    "rule 7",
    server("features/refund/refund-order.command.ts"),
    'import { lock } from "../order/order.store.ts";',
    "inside another slice",
  ],
  [
    "rule 7",
    server("features/refund/refund.graphql.ts"),
    'import { Order } from "../order/order.graphql.ts";',
    "inside another slice",
  ],
  ["rule 7", server("platform/log.ts"), 'import { x } from "../features/order/index.ts";', "knows none"],
  ["rule 7", server("features/order/index.ts"), 'import { x } from "./order.store.ts"; export const y = x;', "no layer"],
  ["rule 7", server("features/order/index.ts"), 'export { orders } from "./order.table.ts";', "front door"],
  ["rule 7", server("seed.ts"), "export const seed = 1;", "no place in the layout"],
  ["rule 7", server("connectors/sender.ts"), "export const send = 1;", "no place in the layout"],
  ["rule 7", server("compose.ts"), 'import { seedDemo } from "./demo/seed-demo.ts";', "production runs without it"],
  ["rule 7", server("compose.ts"), 'import { rows } from "./demo/demo.store.ts";', "production runs without it"],
  ["rule 7", server("compose.ts"), 'import { launchSimulator } from "./launch-simulator.ts";', "production runs without it"],
  ["rule 7", server("banner.ts"), 'import { openApp } from "./compose.ts";', "not the application"],
  ["rule 7", server("demo/seed.ts"), 'import { x } from "../features/refund/refund-order.command.ts";', "decides nothing"],
  ["rule 4", server("demo/seed.ts"), 'import { sql } from "drizzle-orm";', "into the store"],
  [
    "rule 4",
    server("demo/demo.store.ts"),
    'import { x } from "../features/refund/refund-order.command.ts";',
    "SQL and nothing else",
  ],
  [
    "rule 8",
    server("features/refund/words.ts"),
    'import { x } from "../../connectors/amazon/feed.ts";',
    "chosen by main.ts or compose.ts",
  ],
  ["rule 8", server("connectors/ebay/sell.ts"), 'import { x } from "../amazon/feed.ts";', "chosen by main.ts or compose.ts"],
  ["rule 8", server("platform/log.ts"), 'import { x } from "../connectors/unsupported.ts";', "chosen by main.ts or compose.ts"],
  ["rule 8", server("connectors/ebay/sell.ts"), 'import { SellingPartner } from "amazon-sp-api";', "vendor client"],
  ["rule 8", server("connectors/amazon/feed.ts"), 'import { x } from "../../features/refund/index.ts";', "one vendor's language"],
  ["rule 8", server("connectors/channel.ts"), 'import { z } from "zod";', "everybody reads the port"],
  ["rule 9", server("config.ts"), 'import { x } from "./platform/database.ts";', "before anything else"],
  ["rule 9", server("platform/log.ts"), "const at = new Date();", "clock that was passed in"],
  ["rule 9", server("platform/log.ts"), "const at = Date();", "clock that was passed in"],
  ["rule 13", "packages/sdk/src/index.ts", 'export * from "./errors.ts";', "publishes by accident"],
  ["rule 13", "packages/sdk/src/index.ts", "void Promise.resolve().catch(() => {});", "rejection that vanishes"],
  ["rule 13", "packages/sdk/src/index.ts", "// TODO: later", "TODO(#123)"],
];

describe("each rule catches code that breaks it, and says why", () => {
  test.each(broken)("%s in %s: %s", (rule, path, text, why) => {
    const violations = check({ [path]: text });
    expect(violations.filter((line) => line.startsWith(`${path}:1  ${rule} `) && line.includes(why))).toHaveLength(1);
  });

  test("through a neighbour's index.ts a field still reaches no store", () => {
    const violations = inServer({
      "features/order/index.ts": 'export { lock } from "./order.store.ts";\nexport { showOrder } from "./show-order.query.ts";',
      "features/order/order.store.ts": "export const lock = 1;",
      "features/order/show-order.query.ts": "export const showOrder = 1;",
      "features/refund/refund.graphql.ts":
        'import { showOrder } from "../order/index.ts";\nimport { lock } from "../order/index.ts";',
    });
    expect(violations).toHaveLength(1);
    expect(violations[0]).toContain("refund.graphql.ts:2  rule 6");
    expect(violations[0]).toContain("order.store.ts (through packages/server/src/features/order/index.ts)");
  });

  test("through a file without a suffix a field still reaches no store", () => {
    const violations = inServer({
      "features/refund/refund-ask.ts": 'import { sums } from "./refund.store.ts";',
      "features/refund/refund.store.ts": "export const sums = 1;",
      "features/refund/refund.graphql.ts": 'import { ask } from "./refund-ask.ts";',
      "features/refund/refund-order.command.ts": 'import { ask } from "./refund-ask.ts";',
    });
    expect(violations).toHaveLength(1);
    expect(violations[0]).toContain("refund.graphql.ts:1  rule 6");
  });

  test("a table's words are for everybody, the table is not", () => {
    const field = "features/order/order.graphql.ts";
    expect(inServer({ [field]: 'import { ORDER_STATUSES } from "./order.table.ts";' })).toEqual([]);
    expect(inServer({ [field]: 'import { EVENT_TYPES } from "../../platform/event.table.ts";' })).toEqual([]);
    expect(inServer({ [field]: 'import { ORDER_STATUSES, orders } from "./order.table.ts";' })).toHaveLength(1);
  });

  test.each([
    [{ folder: "packages/server", dependencies: { "@firstline/sdk": "workspace:*" } }, "server may have schema"],
    [{ folder: "packages/simulator", devDependencies: { "@firstline/schema": "workspace:*" } }, "nothing of ours"],
    [{ folder: "packages/sdk", dependencies: { zod: "4" } }, "everybody's"],
    [{ folder: "examples/desk", dependencies: { "@firstline/schema": "workspace:*" } }, "may have sdk"],
  ])("in the manifest %o", (manifest, why) => {
    expect(manifestViolations(manifest)).toEqual([expect.stringContaining(why)]);
  });
});

describe("what the layout is made for is allowed", () => {
  test.each([
    [
      "features/refund/refund.policy.ts",
      'import { noteRule } from "../policy/note.policy.ts";\nimport type { Line } from "./lines.ts";',
    ],
    [
      "features/refund/refund.table.ts",
      'import { orders } from "../order/order.table.ts";\nimport { pgTable } from "drizzle-orm/pg-core";',
    ],
    [
      "features/refund/refund.store.ts",
      'import { orders } from "../order/order.table.ts";\nimport type { Tx } from "../../platform/database.ts";',
    ],
    [
      "features/refund/refund-order.command.ts",
      'import { lock } from "../order/index.ts";\nimport { audit } from "../../platform/audit.ts";',
    ],
    [
      "features/refund/refund.graphql.ts",
      'import { builder } from "../../graphql/builder.ts";\nimport type { Refund } from "./refund.store.ts";',
    ],
    ["features/refund/submit-refund.job.ts", 'import type { RefundPort } from "../../connectors/channel.ts";'],
    [
      "features/refund/refund.api.test.ts",
      'import { Firstline } from "@firstline/sdk";\nimport { refunds } from "../order/order.store.ts";',
    ],
    ["graphql/schema.ts", 'import "../features/refund/refund.graphql.ts";\nimport { readContract } from "@firstline/schema";'],
    [
      "compose.ts",
      'import { amazon } from "./connectors/amazon/feed.ts";\nimport { submit } from "./features/refund/submit-refund.job.ts";',
    ],
    ["config.test.ts", 'import { readConfig } from "./config.ts";'],
    ["compose.ts", 'import { unsupportedConnector } from "./connectors/unsupported.ts";'],
    ["connectors/unsupported.ts", 'import type { ChannelConnector } from "./channel.ts";'],
    ["main.ts", 'import { banner } from "./banner.ts";\nimport { seedDemo } from "./demo/seed-demo.ts";'],
    [
      "demo/seed-demo.ts",
      'import { insertDemo } from "./demo.store.ts";\nimport { formatToken } from "../features/workspace/access-token.ts";',
    ],
    ["demo/demo.store.ts", 'import { sql } from "drizzle-orm";\nimport { orders } from "../features/order/order.table.ts";'],
    ["kernel/id.ts", 'import { randomBytes } from "node:crypto";\nexport const at = new Date();'],
    ["features/order/order.ts", "export const at = (milliseconds: number) => new Date(milliseconds);"],
    [
      "connectors/amazon/feed.ts",
      'import { SellingPartner } from "amazon-sp-api";\nimport type { RefundPort } from "../channel.ts";',
    ],
  ])("%s", (path, text) => {
    expect(inServer({ [path]: text })).toEqual([]);
  });
});
