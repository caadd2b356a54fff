import { invariant } from "../../kernel/assert.ts";
import { notFound, problem } from "../../kernel/problem.ts";
import { by, guarded } from "../../platform/command.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { recordAudit } from "../audit/index.ts";
import { objectionToNote } from "../policy/index.ts";
import { lockCustomer, rootsByCustomerIds } from "./cluster.store.ts";
import { customersByIds } from "./customer.store.ts";
import {
  barIdentity,
  countIdentities,
  deleteIdentity,
  lockIdentity,
  lockOrdersUnder,
  moveToOwnCustomer,
  tracesOf,
} from "./identity.store.ts";

export type UnlinkIdentityInput = { readonly identityId: string; readonly note: string };

/**
 * Takes a key from its customer. What came under it goes with it to a customer of its own; when nothing did, the key is free. Locks the
 * key first (nothing comes in under it meanwhile), then its orders and the customer, in the order in which refunds take them.
 */
export const unlinkIdentity = guarded(
  "customer.unlink",
  by("identityId"),
)(async (input: UnlinkIdentityInput, { tx, actor }) => {
  const identity = await lockIdentity(tx, input.identityId);
  if (!identity) return notFound("IdentityNotFound", "identity", input.identityId, "identityId");
  await lockOrdersUnder(tx, identity.id);
  await lockCustomer(tx, identity.customerId);
  const objection = await objectionToNote(tx, input.note);
  if (objection) return objection;
  if ((await countIdentities(tx, identity.customerId)) < 2)
    return problem(
      "CustomerNeedsIdentity",
      `The customer ${identity.customerId} is known by this identity only. A merge is undone by unmergeCustomers.`,
      ["input", "identityId"],
    );
  const { any, name } = await tracesOf(tx, identity.id);
  const ownId = any ? await moveToOwnCustomer(tx, identity.id, name) : null;
  if (ownId === null) await deleteIdentity(tx, identity.id);
  await barIdentity(tx, identity);
  for (const subjectId of [identity.customerId, ...(ownId === null ? [] : [ownId])]) {
    await recordAudit(tx, { action: "customer.unlink", actor, subjectId, note: input.note });
    await recordEvent(tx, "CUSTOMER_UPDATED", subjectId);
  }
  const [speaker] = await rootsByCustomerIds(tx, [identity.customerId]);
  const [own] = ownId === null ? [] : await customersByIds(tx, [ownId]);
  invariant(speaker, "a customer has who speaks for it");
  return { __typename: "UnlinkIdentitySuccess" as const, customer: speaker.root, ownCustomer: own ?? null };
});
