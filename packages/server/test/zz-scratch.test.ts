import { expect, test, vi } from "vitest";
import { documentedRate } from "../src/connectors/amazon/rates.ts";
import { scopeOf } from "../src/platform/database.ts";
import { createSharedLimiter } from "../src/platform/rate-limiter.ts";
import { givenOrder } from "./given.ts";
import { withApp } from "./harness.ts";
import { askFor, PATIENT, quiet, refundOf, requestsFor, UNHURRIED } from "./money-path.ts";
vi.setConfig(UNHURRIED);
test("storm", () => withApp(async (app) => {
  await createSharedLimiter(scopeOf(app.app.database, app.workspace.id), app.workspace.accounts.amazon, documentedRate).empty("feeds.createFeed");
  const ids: string[] = [];
  const orders = await Promise.all(Array.from({ length: 8 }, () => givenOrder(app)));
  for (const o of orders) ids.push(await askFor(app, o, "10.00"));
  await quiet(app.app.database);
  const c = app.app.database.client;
  console.log(await c`select name, state, count(*) from pgboss.job group by 1,2`, await c`select count(*) from refund_attempts`, await c`select count(*) from refund_transitions`, await c`select count(*) from submissions`, await requestsFor(app, "createFeedDocument"));
}, { env: PATIENT }));
