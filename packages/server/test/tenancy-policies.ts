/** What writes and puts policies in force takes ids of versions. */
import type { Firstline } from "@firstline/sdk";
import { note } from "./given.ts";
import type { Places } from "./tenancy-places.ts";

/** Who asks, with the version in force there, and the other workspace's one. */
type World = { readonly as: Firstline; readonly own: string; readonly foreign: string };

export const policyPlaces = (world: () => World): Places => {
  const { foreign, policy } = { foreign: () => world().foreign, policy: () => world().as.policy };
  const expectedVersion = 1;
  return {
    "Query.policyVersion.id": ["policyVersion", foreign, (id) => policy().policyVersion({ id })],
    "Mutation.updatePolicyDraft.input.policyVersionId": [
      "policyVersion",
      foreign,
      (policyVersionId) => policy().updatePolicyDraft({ policyVersionId, name: "Ours", expectedVersion }),
    ],
    "Mutation.reviewPolicy.input.policyVersionId": [
      "policyVersion",
      foreign,
      (policyVersionId) => policy().reviewPolicy({ policyVersionId, verdict: "APPROVE", note: note(), expectedVersion }),
    ],
    "Mutation.activatePolicy.input.policyVersionId": [
      "policyVersion",
      foreign,
      (policyVersionId) => policy().activatePolicy({ policyVersionId, note: note(), expectedVersion }),
    ],
    "Mutation.rollbackPolicy.input.policyVersionId": [
      "policyVersion",
      foreign,
      (policyVersionId) => policy().rollbackPolicy({ policyVersionId, expectedActiveVersionId: world().own, note: note() }),
    ],
    "Mutation.rollbackPolicy.input.expectedActiveVersionId": [
      "policyVersion",
      foreign,
      (expectedActiveVersionId) =>
        policy().rollbackPolicy({ policyVersionId: world().own, expectedActiveVersionId, note: note() }),
    ],
  };
};
