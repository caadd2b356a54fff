import type { Scope } from "../../platform/database.ts";
import { faultOfNote, noteTooShort } from "./note.policy.ts";
import { noteRuleOf } from "./policy-document.ts";
import { activePolicy } from "./policy.store.ts";

/** Who overrides or sets something says why, with the substance the workspace asks of a refund's note; undefined when they did. */
export const objectionToNote = async (scope: Scope, note: string, field: "note" | "overrideNote" | "comment" = "note") => {
  const rule = noteRuleOf((await activePolicy(scope)).document);
  const fault = faultOfNote(note, rule, null);
  return fault ? noteTooShort(fault, rule, field) : undefined;
};
