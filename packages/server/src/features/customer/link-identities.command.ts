import { invariant } from "../../kernel/assert.ts";
import { newId } from "../../kernel/id.ts";
import { invalidInput, problem } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import { by, guarded } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { recordAudit } from "../audit/index.ts";
import { objectionToNote } from "../policy/index.ts";
import { insertIdentities } from "./arrival.store.ts";
import { rootsByCustomerIds } from "./cluster.store.ts";
import { customersByIds } from "./customer.store.ts";
import type { Customer } from "./customer.store.ts";
import { readKey } from "./identity-key.ts";
import type { GivenKey, IdentityKey } from "./identity-key.ts";
import { identitiesByKeys, liftBars } from "./identity.store.ts";
import { customerNotFound } from "./merge-customers.command.ts";

export type LinkIdentitiesInput = {
  readonly customerId: string;
  readonly identities: readonly GivenKey[];
  readonly note: string;
};

const MAX_KEYS = 10;

/** Links keys on a person's word, all or none. What came under a key before it was free stays where it is. */
export const linkIdentities = guarded(
  "customer.link",
  by("customerId"),
)(async (input: LinkIdentitiesInput, context) => {
  const { tx, actor } = context;
  const parsed = parseKeys(input.identities);
  if (parsed.issues.length > 0) return invalidInput(parsed.issues);
  const [customer] = await customersByIds(tx, [input.customerId]);
  if (!customer) return customerNotFound(input.customerId, ["input", "customerId"]);
  const objection = (await objectionToNote(tx, input.note)) ?? (await objectionTo(context, customer, parsed.keys));
  if (objection) return objection;

  const linked = await identitiesByKeys(tx, parsed.keys);
  const free = parsed.keys.filter((key) => !linked.some(({ identity }) => isSame(identity, key)));
  await liftBars(tx, customer, parsed.keys);
  if (free.length > 0) {
    const links = free.map((key) => ({
      ...key,
      id: newId("identity"),
      customerId: customer.id,
      confidence: "CONFIRMED" as const,
    }));
    await insertIdentities(tx, links, { source: "PERSON", linkedBy: actor.id });
    await recordEvent(tx, "CUSTOMER_UPDATED", customer.id);
  }
  await recordAudit(tx, { action: "customer.link", actor, subjectId: customer.id, note: input.note });
  return success(context, customer, parsed.keys);
});

const isSame = (one: IdentityKey, other: IdentityKey): boolean =>
  one.kind === other.kind && one.channel === other.channel && one.value === other.value;

const parseKeys = (given: readonly GivenKey[]): { keys: IdentityKey[]; issues: InputIssue[] } => {
  const path = ["input", "identities"];
  if (given.length < 1 || given.length > MAX_KEYS)
    return { keys: [], issues: [{ path, message: `must hold 1 to ${MAX_KEYS} keys` }] };
  const keys: IdentityKey[] = [];
  const issues: InputIssue[] = [];
  for (const [index, one] of given.entries()) {
    const key = readKey(one);
    if ("issue" in key) issues.push({ path: [...path, String(index), key.field], message: key.issue });
    else if (keys.some((earlier) => isSame(earlier, key)))
      issues.push({ path: [...path, String(index)], message: "stands twice" });
    else keys.push(key);
  }
  return { keys, issues };
};

/** The first key that names another person. */
const objectionTo = async ({ tx }: CommandContext, customer: Customer, keys: readonly IdentityKey[]) => {
  const taken = (await identitiesByKeys(tx, keys)).filter(({ rootId }) => rootId !== customer.rootId);
  const index = keys.findIndex((key) => taken.some(({ identity }) => isSame(identity, key)));
  const first = taken.find(({ identity }) => keys[index] && isSame(identity, keys[index]));
  if (!first) return undefined;
  const [speaker] = await rootsByCustomerIds(tx, [first.identity.customerId]);
  invariant(speaker, "an identity has its customer");
  return problem(
    "IdentityLinkedElsewhere",
    `The ${first.identity.kind} ${first.identity.value} names the customer ${speaker.root.id}. Unlink it there, or merge the two.`,
    ["input", "identities", String(index)],
    { identity: first.identity, customer: speaker.root },
  );
};

const success = async ({ tx }: CommandContext, customer: Customer, keys: readonly IdentityKey[]) => {
  const linked = await identitiesByKeys(tx, keys);
  const [speaker] = await rootsByCustomerIds(tx, [customer.id]);
  invariant(speaker, "a customer has who speaks for it");
  return {
    __typename: "LinkIdentitiesSuccess" as const,
    customer: speaker.root,
    identities: keys.flatMap((key) => linked.find(({ identity }) => isSame(identity, key))?.identity ?? []),
  };
};
