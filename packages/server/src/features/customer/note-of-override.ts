import type { Scope } from "../../platform/database.ts";
import { activePolicy, faultOfNote, noteRuleOf, noteTooShort } from "../policy/index.ts";

/** Who overrides what the platform linked says why, with the substance the workspace asks of a refund's note. */
export const objectionToNote = async (scope: Scope, note: string) => {
  const rule = noteRuleOf((await activePolicy(scope)).document);
  const fault = faultOfNote(note, rule, null);
  return fault ? noteTooShort(fault, rule) : undefined;
};
