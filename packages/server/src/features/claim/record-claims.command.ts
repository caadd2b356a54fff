import { invalidInput, notFound } from "../../kernel/problem.ts";
import type { InvalidInput } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { lockOrdersByExternalIds } from "../order/index.ts";
import { findChannelAccount } from "../workspace/index.ts";
import type { Claim } from "./claim.store.ts";
import { parseClaim, storeClaim } from "./store-claim.ts";
import type { ClaimInput } from "./store-claim.ts";

export type ClaimRow = ClaimInput & { readonly orderExternalId: string };
export type RecordClaimsInput = { readonly channelAccountId: string; readonly claims: readonly ClaimRow[] };
export type RecordedRow = {
  readonly orderExternalId: string;
  readonly externalId: string;
  readonly claim: Claim | null;
  readonly problem: InvalidInput | null;
};

const keyOf = ({ orderExternalId, kind, externalId }: ClaimRow): string => JSON.stringify([orderExternalId, kind, externalId]);

/** Takes each row or says why not. The orders are locked in the order of their numbers, so that two imports cannot deadlock. */
export const recordClaims = command("claim.recordMany", async (input: RecordClaimsInput, context) => {
  const { tx, clock } = context;
  const account = await findChannelAccount(tx, input.channelAccountId);
  if (!account) return notFound("ChannelAccountNotFound", "channel account", input.channelAccountId, "channelAccountId");
  const { claims: given } = input;
  if (given.length < 1 || given.length > 100 || new Set(given.map(keyOf)).size !== given.length)
    return invalidInput([{ path: ["input", "claims"], message: "must hold 1 to 100 claims, each order, kind and number once" }]);
  const numbers = [...new Set(given.map(({ orderExternalId }) => orderExternalId))];
  const orders = new Map((await lockOrdersByExternalIds(tx, account.id, numbers)).map((order) => [order.externalId, order]));
  const rows: RecordedRow[] = [];
  for (const [index, row] of given.entries()) {
    const { orderExternalId, externalId } = row;
    const path = ["input", "claims", String(index)];
    const order = orders.get(orderExternalId);
    const told = order && parseClaim(row, order, clock.now(), path);
    if (!order || !told) {
      const issue = { path: [...path, "orderExternalId"], message: "names no order of this account" };
      rows.push({ orderExternalId, externalId, claim: null, problem: invalidInput([issue]) });
    } else if ("issues" in told) rows.push({ orderExternalId, externalId, claim: null, problem: invalidInput(told.issues) });
    else rows.push({ orderExternalId, externalId, claim: await storeClaim(context, order, told, "IMPORT"), problem: null });
  }
  return { __typename: "RecordClaimsSuccess" as const, rows };
});
