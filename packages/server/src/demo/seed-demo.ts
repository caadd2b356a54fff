import { formatToken } from "../features/workspace/shown-api-key.ts";
import type { Id } from "../kernel/id.ts";
import { scopeOf, transaction } from "../platform/database.ts";
import type { Database } from "../platform/database.ts";
import { teachAmazon } from "./amazon-double.ts";
import { backtestDemo, draftOf } from "./demo-backtest.ts";
import { DEMO_ACCOUNTS, DEMO_KEYS, DEMO_WORKSPACE } from "./demo-id.ts";
import { insertDemo, lockSeeding, readAccountOrders, readParcels, refreshKeyHash, workspaceExists } from "./demo.store.ts";
import { teachEasypost } from "./easypost-double.ts";
import { generateDemo } from "./generate-demo.ts";
import { DEMO_POLICY, demoKeyHashes, demoSecret } from "./generate-workspace.ts";
import type { DemoRole } from "./generate-workspace.ts";

export type DemoKeys = { readonly workspaceId: Id<"workspace">; readonly tokens: Readonly<Record<DemoRole, string>> };
export type DemoOptions = {
  readonly serverSecret: string;
  /** The double that answers for Amazon; without one the demo has orders that no refund can reach. */
  readonly amazonEndpoint: string | undefined;
  /** The double that answers for carriers. */
  readonly easypostEndpoint?: string | undefined;
  readonly now: Date;
};

/** What one call of the double takes. */
const MOST_ORDERS = 5000;

/**
 * Makes the demo workspace unless it is there, and tells the simulated Amazon its orders. Any number of servers may call it at once.
 * What people did in the demo since its first start stays. Throws StartError when the double does not answer.
 */
export const seedDemo = async (
  database: Database,
  { serverSecret, amazonEndpoint, easypostEndpoint, now }: DemoOptions,
): Promise<DemoKeys> => {
  await transaction(database, DEMO_WORKSPACE, async (tx) => {
    await lockSeeding(tx);
    if (!(await workspaceExists(tx))) {
      await insertDemo(tx, generateDemo(serverSecret, now));
      return backtestDemo(tx, draftOf(DEMO_POLICY), now);
    }
    for (const { id, secretHash } of demoKeyHashes(serverSecret)) await refreshKeyHash(tx, id, secretHash);
  });
  if (amazonEndpoint !== undefined)
    await teachAmazon(
      amazonEndpoint,
      await readAccountOrders(scopeOf(database, DEMO_WORKSPACE), DEMO_ACCOUNTS.AMAZON, MOST_ORDERS),
    );
  if (easypostEndpoint !== undefined)
    await teachEasypost(easypostEndpoint, await readParcels(scopeOf(database, DEMO_WORKSPACE)), now);
  return { workspaceId: DEMO_WORKSPACE, tokens: demoTokens(serverSecret) };
};

const demoTokens = (serverSecret: string): DemoKeys["tokens"] => {
  const token = (role: DemoRole): string => formatToken(DEMO_WORKSPACE, DEMO_KEYS[role], demoSecret(serverSecret, role));
  return {
    agent: token("agent"),
    manager: token("manager"),
    compliance: token("compliance"),
    analyst: token("analyst"),
    integrator: token("integrator"),
    admin: token("admin"),
  };
};
