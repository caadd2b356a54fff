import { isPermission } from "../../kernel/actor.ts";
import type { Actor, Permission } from "../../kernel/actor.ts";
import { newId, newSecret } from "../../kernel/id.ts";
import { invalidInput, notFound, problem } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import { guarded } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { formatToken } from "./shown-api-key.ts";
import { permissionsBeyond } from "./api-key.policy.ts";
import { insertKey } from "./api-key.store.ts";
import { findMember } from "./workspace.store.ts";

type CreateApiKeyInput = {
  readonly name: string;
  readonly scopes?: readonly string[] | null | undefined;
  readonly memberId?: string | null | undefined;
  readonly expiresAt?: Date | null | undefined;
};
type Asked = { readonly input: CreateApiKeyInput; readonly hash: (secret: string) => string };

const about = ({ input }: Asked, { actor }: CommandContext) => input.memberId ?? actor.id;

/** Makes a key that can do no more than its maker. The secret exists in the answer only; what is kept is its keyed hash. */
export const createApiKey = guarded(
  "key.create",
  about,
)(async ({ input, hash }: Asked, { tx, actor, clock }) => {
  const issues = issuesOf(input, clock.now());
  if (issues.length > 0) return invalidInput(issues);
  const id = newId("apiKey");
  const name = input.name.trim();
  const scopes = [...new Set(input.scopes ?? [])].filter(isPermission);
  const member = input.memberId == null ? undefined : await findMember(tx, input.memberId);
  if (input.memberId != null && !member) return notFound("MemberNotFound", "member", input.memberId, "memberId");
  const acting: Actor = member
    ? { kind: "MEMBER", id: member.id, name: member.name, roles: member.roles }
    : { kind: "API_KEY", id, name, scopes };
  const beyond = permissionsBeyond(actor, acting);
  if (beyond.length > 0) return permissionNotHeld(beyond, member ? "memberId" : "scopes");
  const secret = newSecret();
  const apiKey = await insertKey(tx, {
    id,
    name,
    scopes,
    memberId: member?.id ?? null,
    secretHash: hash(secret),
    expiresAt: input.expiresAt ?? null,
    createdBy: actor.id,
  });
  await recordAudit(tx, { action: "key.create", actor, subjectId: id });
  return { __typename: "CreateApiKeySuccess" as const, apiKey, token: formatToken(tx.workspaceId, id, secret) };
});

export const permissionNotHeld = (permissions: readonly Permission[], field: string) =>
  problem(
    "PermissionNotHeld",
    `You lack ${permissions.join(", ")}, which the key would have. Somebody who holds them can make it.`,
    ["input", field],
    { permissions },
  );

const issuesOf = ({ name, scopes, memberId, expiresAt }: CreateApiKeyInput, now: Date): InputIssue[] => {
  const issues: InputIssue[] = [];
  const add = (field: string, message: string): void => void issues.push({ path: ["input", field], message });
  if (name.trim().length < 1 || name.length > 80) add("name", "must have 1 to 80 characters");
  if ((scopes == null) === (memberId == null)) add("scopes", "give either scopes or memberId");
  if (scopes?.length === 0) add("scopes", "must name at least one permission");
  for (const scope of (scopes ?? []).filter((one) => !isPermission(one)).slice(0, 10))
    add("scopes", `${JSON.stringify(scope.slice(0, 40))} is no permission; see Viewer.permissions`);
  if (expiresAt != null && expiresAt <= now) add("expiresAt", "must lie in the future");
  return issues;
};
