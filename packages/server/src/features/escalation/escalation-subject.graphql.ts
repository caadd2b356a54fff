import type { Builder } from "../../graphql/builder.ts";
import type { Loaders } from "../../graphql/loaders.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { invariant } from "../../kernel/assert.ts";
import { nounOf } from "../../kernel/id.ts";
import type { Noun } from "../../kernel/id.ts";
import type { Escalation } from "./escalation.store.ts";

type Subject = { readonly id: string };
type Shown = {
  readonly type: string;
  readonly loaderOf: (loaders: Loaders) => { load(id: string): Promise<Subject | null> };
};

/** What may wait, by the noun of its id: the type that shows it, and what reads it. */
const SUBJECTS: Partial<Record<Noun, Shown>> = {
  refund: { type: "Refund", loaderOf: (loaders) => loaders.refund },
  ticket: { type: "Ticket", loaderOf: (loaders) => loaders.ticket },
};

const shownBy = (id: string): Shown => {
  const shown = SUBJECTS[nounOf(id) ?? "escalation"];
  invariant(shown, "what can wait can be shown");
  return shown;
};

export const defineSubject = (builder: Builder, { type }: Shared) =>
  builder.unionType("EscalationSubject", {
    types: Object.values(SUBJECTS).map((shown) => type<Subject>(shown.type)),
    resolveType: ({ id }) => shownBy(id).type,
  });

export const loadSubject = ({ subjectId }: Escalation, loaders: Loaders): Promise<Subject> =>
  need(shownBy(subjectId).loaderOf(loaders).load(subjectId));
