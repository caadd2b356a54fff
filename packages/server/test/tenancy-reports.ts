/** Reports take ids of members to choose replies by. */
import type { Firstline } from "@firstline/sdk";
import type { Places } from "./tenancy-places.ts";

const window = { from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z" };

/** Who asks, and a member of the other workspace. */
export const reportPlaces = (world: () => { readonly as: Firstline; readonly foreignMember: string }): Places => ({
  "Query.report.input.filter.members": [
    "member",
    () => world().foreignMember,
    (member) => world().as.report.report({ input: { measures: ["FCR"], window, filter: { members: [member] } } }),
  ],
  "Query.macroEfficiency.input.filter.members": [
    "member",
    () => world().foreignMember,
    (member) => world().as.statistics.macroEfficiency({ input: { window, filter: { members: [member] } } }),
  ],
});
