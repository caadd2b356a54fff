import { invariant } from "../../kernel/assert.ts";
import type { Id } from "../../kernel/id.ts";
import { notFound, problem } from "../../kernel/problem.ts";
import { by, guarded } from "../../platform/command.ts";
import { attempt } from "../../platform/database.ts";
import type { Tx } from "../../platform/database.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { recordAudit } from "../audit/index.ts";
import { customersByIds, lockCustomer, rootIdsOf } from "../customer/index.ts";
import { objectionToNote } from "../policy/index.ts";
import { erasePerson } from "./erase-person.store.ts";
import { beginErasure, latestErasureOf, lockOrdersOf, personOf, underway } from "./erasure.store.ts";

type EraseCustomerInput = { readonly customerId: string; readonly note: string };

/**
 * Destroys what names a person and leaves what counts. Locks its orders and then the person, as refunds do: what is decided meanwhile is
 * decided before or after, never on half of the data.
 */
export const eraseCustomer = guarded(
  "customer.erase",
  by("customerId"),
)(async (input: EraseCustomerInput, { tx, actor }) => {
  const { customerId, note } = input;
  const rootId = (await rootIdsOf(tx, [customerId])).get(customerId);
  if (rootId === undefined) return notFound("CustomerNotFound", "customer", customerId, "customerId");
  const root = await lockedRoot(tx, rootId);
  const person = await personOf(tx, root);
  const waitsFor = await underway(tx, person);
  if (waitsFor.length > 0) return mustWait(waitsFor);
  const objection = await objectionToNote(tx, note);
  if (objection) return objection;
  const earlier = await latestErasureOf(tx, root);
  const done = await attempt(tx, async (inner) => {
    const erasureId = await beginErasure(inner, { customerId: root, requestedBy: actor.id });
    const erasedRows = await erasePerson(inner, person, erasureId);
    return earlier && erasedRows === 0 ? undefined : { erasureId, erasedRows };
  });
  if (!done) return success(tx, root, { erasureId: earlier ?? "", erasedRows: 0 }, true);
  // The first says which notes it destroyed, the second is found with the customer.
  await recordAudit(tx, { action: "customer.erase", actor, subjectId: done.erasureId, note });
  await recordAudit(tx, { action: "customer.erase", actor, subjectId: root });
  await recordEvent(tx, "CUSTOMER_UPDATED", root);
  return success(tx, root, done, false);
});

/** A merge may make somebody else the root while we wait; then the orders are others, too. */
const lockedRoot = async (tx: Tx, asked: Id<"customer">): Promise<Id<"customer">> => {
  await lockOrdersOf(tx, asked);
  const rootId = await lockCustomer(tx, asked);
  if (rootId !== asked) await lockOrdersOf(tx, rootId);
  return rootId;
};

const mustWait = (waitsFor: readonly string[]) =>
  problem(
    "ErasureMustWait",
    `${waitsFor.length === 1 ? "Something is" : `${waitsFor.length} things are`} still on the way: ${waitsFor.slice(0, 3).join(", ")}${waitsFor.length > 3 ? ", …" : ""}. Erase again when that has ended.`,
    ["input", "customerId"],
    { waitsFor },
  );

const success = async (tx: Tx, root: Id<"customer">, done: { erasureId: string; erasedRows: number }, replayed: boolean) => {
  const [customer] = await customersByIds(tx, [root]);
  invariant(customer, "an erased customer stays");
  return { __typename: "EraseCustomerSuccess" as const, customer, ...done, replayed };
};
