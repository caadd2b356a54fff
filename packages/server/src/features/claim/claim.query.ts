import type { Query } from "../../platform/command.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { allClockRules } from "./claim-clock.store.ts";
import type { ClockRule } from "./claim-clock.store.ts";
import { readClaims, readNotices } from "./claim.store.ts";
import type { Claim, ClaimFilter, ClaimNotice } from "./claim.store.ts";

/** The last recorded first. */
export const listClaims: Query<{ filter: ClaimFilter; page: PageRequest }, Claim[]> = ({ filter, page }, { scope }) =>
  readClaims(scope, filter, page);

/** Newest first. */
export const listNotices: Query<{ waiting: boolean | null; page: PageRequest }, ClaimNotice[]> = ({ waiting, page }, { scope }) =>
  readNotices(scope, waiting, page);

/** Of every channel and sort, the shipped ones included. */
export const listClockRules: Query<undefined, ClockRule[]> = (_, { scope }) => allClockRules(scope);
