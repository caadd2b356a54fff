import { invalidInput } from "../../kernel/problem.ts";
import type { Scope } from "../../platform/database.ts";
import { faultOfNote, faultsOfNoteLength, noteTooShort } from "./note.policy.ts";
import type { NoteField } from "./note.policy.ts";
import { noteRuleOf } from "./policy-document.ts";
import { activePolicy } from "./policy.store.ts";

/** Who overrides or sets something says why, with the substance the workspace asks of a refund's note; undefined when they did. */
export const objectionToNote = async (scope: Scope, note: string, field: NoteField = "note") => {
  const tooLong = faultsOfNoteLength(note, field);
  if (tooLong.length > 0) return invalidInput(tooLong);
  const rule = noteRuleOf((await activePolicy(scope)).document);
  const fault = faultOfNote(note, rule, null);
  return fault ? noteTooShort(fault, rule, field) : undefined;
};
