/** Places of the API that take an id of a version, a back-test, or what its differences are chosen by (tenancy.test.ts). */
import type { Firstline } from "@firstline/sdk";
import { expectMember } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { backtestEnd } from "./planted-history.ts";
import type { Places } from "./tenancy-places.ts";

const window = { lastDays: 1 };

/** The version in force, and a back-test of it that has ended. */
export const furnishBacktest = async ({ as }: TestApp, versionId: string, { ticketId }: GivenOrder) => {
  const { backtest } = expectMember(await as.manager.backtest.backtestPolicy({ versionId, window }), "BacktestPolicySuccess");
  await backtestEnd({ as }, backtest.id);
  return { policyVersion: versionId, backtest: backtest.id, backtestedTicket: ticketId };
};

/** Who asks, what they have themselves, and what the other workspace has. */
type World = {
  readonly as: Firstline;
  readonly own: string;
  readonly foreign: Readonly<Record<"policyVersion" | "backtest" | "member" | "backtestedTicket", string>>;
};

export const backtestPlaces = (world: () => World): Places => {
  const version = (ask: (id: string) => Promise<unknown>): Places[string] => [
    "policyVersion",
    () => world().foreign.policyVersion,
    ask,
  ];
  const backtest = (ask: (id: string) => Promise<unknown>): Places[string] => ["backtest", () => world().foreign.backtest, ask];
  const differences = (filter: object) => world().as.backtest.backtestDifferences({ backtestId: world().own, filter });
  return {
    "Query.backtest.id": backtest((id) => world().as.backtest.backtest({ id })),
    "Query.backtests.filter.versionId": version((versionId) => world().as.backtest.backtests({ filter: { versionId } })),
    "Query.backtestDifferences.backtestId": backtest((backtestId) => world().as.backtest.backtestDifferences({ backtestId })),
    "Query.backtestDifferences.filter.actorId": ["member", () => world().foreign.member, (actorId) => differences({ actorId })],
    "Query.backtestDifferences.filter.ticketId": [
      "ticket",
      () => world().foreign.backtestedTicket,
      (ticketId) => differences({ ticketId }),
    ],
    "Query.policyDifferences.versionId": version((versionId) => world().as.shadow.policyDifferences({ versionId, window })),
    "Mutation.backtestPolicy.input.versionId": version((versionId) => world().as.backtest.backtestPolicy({ versionId, window })),
    "Mutation.cancelBacktest.input.backtestId": backtest((backtestId) => world().as.backtest.cancelBacktest({ backtestId })),
    "Mutation.shadowPolicy.input.versionId": version((versionId) => world().as.shadow.shadowPolicy({ versionId })),
    "Mutation.stopShadow.input.versionId": version((versionId) => world().as.shadow.stopShadow({ versionId })),
  };
};
