import type { ChannelName } from "../../connectors/channel.ts";
import type { Language } from "../language.ts";
import type { Reason } from "../reasons.ts";
import { caseMacros } from "./case-macros.ts";
import { noticeMacros } from "./notice-macros.ts";
import { topReasonMacros } from "./top-reason-macros.ts";

/** A locked reply: neutral, without promotion, with facts filled in by the server. */
export type MacroText = {
  readonly key: string;
  readonly name: string;
  readonly reasons: readonly Reason[];
  readonly channels: readonly ChannelName[];
  readonly bodies: Record<Language, string>;
};

export const MACRO_TEXTS: readonly MacroText[] = [...topReasonMacros, ...caseMacros, ...noticeMacros];
