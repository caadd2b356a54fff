import { createHash } from "node:crypto";
import type { Verdict } from "../../kernel/decision.ts";
import type { GuardAsk } from "./guard-ask.ts";
import { guardWith } from "./guard.policy.ts";
import type { LawsOf } from "./guard.policy.ts";
import { measureOfNote } from "./note.policy.ts";
import type { NoteFacts, NoteTerms } from "./note.policy.ts";
import type { PolicyDocument } from "./policy-document.ts";
import type { GuardAction } from "./policy-words.policy.ts";

const digestOf = (plain: string): string => createHash("sha256").update(plain).digest("hex");

/** A note as a guard sees it; see NoteFacts. */
export const noteFactsOf = (note: string, previousNote: string | null): NoteFacts => {
  const { plain, ...counts } = measureOfNote(note);
  return { ...counts, digest: digestOf(plain), isRepeated: previousNote !== null && measureOfNote(previousNote).plain === plain };
};

const noteTermsOf = ({ note }: PolicyDocument): NoteTerms => ({
  minimumLetters: note.minimumLetters,
  minimumCharactersUnspaced: note.minimumCharactersUnspaced,
  boilerplateDigests: note.boilerplate.map((phrase) => digestOf(measureOfNote(phrase).plain)),
});

/** What this document and these laws say about every ask of this action. The same ask always gets the same verdict. */
export const guardBy = <Ask extends GuardAsk, Law extends string>(
  document: PolicyDocument,
  action: GuardAction,
  lawsOf: LawsOf<Ask, Law>,
): ((ask: Ask) => Verdict<string>) => guardWith(document, action, lawsOf, noteTermsOf(document));
