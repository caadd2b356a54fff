import type { Scenario } from "./state.schema.ts";
import type { Store } from "./store.ts";
import {
  FEED_SCENARIOS,
  LISTING_SCENARIO,
  type Operation,
  REPORT_SCENARIOS,
  REQUEST_SCENARIOS,
  type RequestScenario,
  type ScenarioName,
} from "./vocabulary.ts";

/** Uses one turn of the oldest scenario of that name which is meant for this seller. */
export function takeScenario<N extends ScenarioName>(store: Store, name: N, sellerId: string | undefined): Scenario | undefined {
  return take(store, sellerId, (candidate) => candidate.scenario === name);
}

/** What stands first in the queue for calls of this operation; it is used only when the call goes that way. */
export function nextRequestScenario(store: Store, operation: Operation, sellerId: string): RequestScenario | undefined {
  for (const { scenario, sellerId: only } of store.scenarios) {
    const name = REQUEST_SCENARIOS.find((candidate) => candidate === scenario && candidate.startsWith(`${operation}.`));
    if (name !== undefined && (only === undefined || only === sellerId)) return name;
  }
  return undefined;
}

export interface FeedBehaviour {
  readonly feedScenario?: (typeof FEED_SCENARIOS)[number];
  readonly reportScenario?: (typeof REPORT_SCENARIOS)[number];
  readonly refusedMessageId?: string;
  readonly listingDelayMs: number;
}

/** A new feed takes at most one fate, one report and one listing delay with it. */
export function takeFeedBehaviour(store: Store, sellerId: string): FeedBehaviour {
  const fate = take(store, sellerId, ({ scenario }) => isFeedScenario(scenario));
  const report = take(store, sellerId, ({ scenario }) => isReportScenario(scenario));
  const listing = take(store, sellerId, ({ scenario }) => scenario === LISTING_SCENARIO);
  return {
    ...behaviourOf(fate),
    ...behaviourOf(report),
    listingDelayMs: listing === undefined ? 0 : (listing.delayMs ?? 60_000),
  };
}

/** What a scenario puts on a feed; nothing when it is about requests. */
export function behaviourOf(
  scenario: Pick<Scenario, "scenario" | "messageId"> | undefined,
): Omit<FeedBehaviour, "listingDelayMs"> {
  if (scenario === undefined) return {};
  if (isFeedScenario(scenario.scenario)) return { feedScenario: scenario.scenario };
  if (!isReportScenario(scenario.scenario)) return {};
  return {
    reportScenario: scenario.scenario,
    ...(scenario.messageId === undefined ? {} : { refusedMessageId: scenario.messageId }),
  };
}

function take(store: Store, sellerId: string | undefined, fits: (scenario: Scenario) => boolean): Scenario | undefined {
  const found = store.scenarios.find(
    (candidate) => fits(candidate) && (candidate.sellerId === undefined || candidate.sellerId === sellerId),
  );
  if (found === undefined) return undefined;
  store.scenarios = store.scenarios.flatMap((scenario) => {
    if (scenario !== found) return [scenario];
    return scenario.times > 1 ? [{ ...scenario, times: scenario.times - 1 }] : [];
  });
  store.touch();
  return found;
}

function isFeedScenario(name: ScenarioName): name is (typeof FEED_SCENARIOS)[number] {
  return FEED_SCENARIOS.some((candidate) => candidate === name);
}

function isReportScenario(name: ScenarioName): name is (typeof REPORT_SCENARIOS)[number] {
  return REPORT_SCENARIOS.some((candidate) => candidate === name);
}
