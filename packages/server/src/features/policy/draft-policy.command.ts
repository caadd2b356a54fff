import { invalidInput, problem } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import { by, guarded, ofWorkspace } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { checkDocument } from "./check-document.ts";
import type { PolicyIssue } from "./contradictions.policy.ts";
import { writtenDocument } from "./written-document.ts";
import type { PolicyDocumentInput } from "./written-document.ts";
import { activePolicy } from "./policy.store.ts";
import { changeVersion, insertVersion } from "./policy-version.store.ts";
import { versionToChange } from "./version-to-change.ts";

const LONGEST_NAME = 100;
const LONGEST_ABOUT = 2000;

const wordsOf = ({
  name,
  about,
}: {
  readonly name?: string | null | undefined;
  readonly about?: string | null | undefined;
}): InputIssue[] => [
  ...(name != null && (name.trim() === "" || name.length > LONGEST_NAME)
    ? [{ path: ["input", "name"], message: `must have 1 to ${LONGEST_NAME} characters, not only white space` }]
    : []),
  ...(about != null && about.length > LONGEST_ABOUT
    ? [{ path: ["input", "about"], message: `must have at most ${LONGEST_ABOUT} characters` }]
    : []),
];

const documentInvalid = (found: readonly PolicyIssue[]) => {
  const issues = found.map((one) => ({
    ...one,
    path: ["input", "document", ...one.path.map((part) => (part === "id" ? "key" : part))],
  }));
  const [first] = issues;
  const where = first ? `${first.path.join(".")}: ${first.message}` : "";
  const message = issues.length === 1 ? where : `${issues.length} issues, the first: ${where}`;
  return problem("PolicyDocumentInvalid", message, first?.path ?? null, { issues });
};

export type DraftPolicyInput = { readonly name: string; readonly about: string; readonly document: PolicyDocumentInput };

/** Stores a new text of the rules. It decides nothing yet. */
export const draftPolicy = guarded(
  "policy.draft",
  ofWorkspace,
)(async (input: DraftPolicyInput, { tx, actor }) => {
  const issues = wordsOf(input);
  if (issues.length > 0) return invalidInput(issues);
  const checked = checkDocument(writtenDocument(input.document));
  if ("issues" in checked) return documentInvalid(checked.issues);
  const { id: basedOnId } = await activePolicy(tx);
  const facts = { name: input.name, about: input.about, document: checked.document, authors: [actor.id], basedOnId };
  const policyVersion = await insertVersion(tx, facts, { kind: "DRAFTED", by: actor, note: "" });
  await recordAudit(tx, { action: "policy.draft", actor, subjectId: policyVersion.id });
  return { __typename: "DraftPolicySuccess" as const, policyVersion };
});

export type UpdatePolicyDraftInput = {
  readonly policyVersionId: string;
  readonly name?: string | null | undefined;
  readonly about?: string | null | undefined;
  readonly document?: PolicyDocumentInput | null | undefined;
  readonly expectedVersion: number;
};

/** Changes what is not in force. Whoever approved it approved something else, so it has to be approved again. */
export const updatePolicyDraft = guarded(
  "policy.update",
  by("policyVersionId"),
)(async (input: UpdatePolicyDraftInput, { tx, actor }) => {
  const issues = wordsOf(input);
  if (issues.length > 0) return invalidInput(issues);
  const checked = input.document == null ? undefined : checkDocument(writtenDocument(input.document));
  if (checked && "issues" in checked) return documentInvalid(checked.issues);
  const { version, refusal } = await versionToChange(tx, input, "CHANGE");
  if (refusal) return refusal;
  const { id: basedOnId } = await activePolicy(tx);
  const policyVersion = await changeVersion(
    tx,
    version,
    {
      state: "DRAFT",
      name: input.name ?? version.name,
      about: input.about ?? version.about,
      ...(checked ? { document: checked.document } : {}),
      authors: [...new Set([...version.authors, actor.id])],
      reviewedBy: null,
      basedOnId,
    },
    { kind: "CHANGED", by: actor, note: "" },
  );
  await recordAudit(tx, { action: "policy.update", actor, subjectId: policyVersion.id });
  return { __typename: "UpdatePolicyDraftSuccess" as const, policyVersion };
});
