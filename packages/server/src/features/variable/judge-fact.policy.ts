/** A fact as a text may or may not use it. */
import { invariant } from "../../kernel/assert.ts";
import { primaryFacts } from "./fact.policy.ts";
import type { Fact, PrimaryFacts } from "./fact.policy.ts";
import { ageOf } from "./freshness.policy.ts";
import type { ResolvedVariable } from "./render-translation.policy.ts";
import { variableOf } from "./variable-catalogue.policy.ts";
import type { CatalogueEntry } from "./variable-catalogue.policy.ts";

export const judgeFact = (entry: CatalogueEntry, fact: Fact, maxAgeSeconds: number | null, now: Date): ResolvedVariable => {
  const { name, type } = entry;
  const [group = ""] = name.split(".");
  const refresh = fact.refresh ?? null;
  if (fact.value === null)
    return { name, type, source: group, maxAgeSeconds, value: null, asOf: null, state: "MISSING", why: fact.why, refresh };
  const { value, asOf, source, settled = false, saidWith } = fact;
  const age = settled
    ? { state: "FRESH" as const, why: "Delivered: it does not change any more." }
    : ageOf(asOf, maxAgeSeconds, now, refresh);
  return { name, type, source, maxAgeSeconds, value, asOf, refresh, ...age, ...(saidWith ? { saidWith } : {}) };
};

/** What a notice in another thread may say of the ticket that answers instead. */
export const variablesOfPrimary = (primary: PrimaryFacts): Map<string, ResolvedVariable> =>
  new Map(
    Object.entries(primaryFacts(primary)).map(([name, fact]) => {
      const entry = variableOf(name);
      invariant(entry, `${name} is in the catalogue`);
      return [name, judgeFact(entry, fact, null, primary.updatedAt)];
    }),
  );
