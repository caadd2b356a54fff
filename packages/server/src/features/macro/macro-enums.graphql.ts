import type { Builder } from "../../graphql/builder.ts";
import { MACRO_INPUT_KINDS, MACRO_STATUSES, MACRO_TEXT_STATES, POLICY_TOPICS } from "./macro-words.ts";

/** Made once: inputs and outputs of several files use them. */
export const defineMacroEnums = (builder: Builder) => ({
  status: builder.enumType("MacroStatus", { values: MACRO_STATUSES }),
  textState: builder.enumType("MacroTextState", { values: MACRO_TEXT_STATES }),
  inputKind: builder.enumType("MacroInputKind", { values: MACRO_INPUT_KINDS }),
  topic: builder.enumType("PolicyTopic", { values: POLICY_TOPICS }),
});
export type MacroEnums = ReturnType<typeof defineMacroEnums>;
