import type { Builder } from "../../graphql/builder.ts";
import type { RequestContext } from "../../graphql/context.ts";
import { denial } from "../../graphql/errors.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Permission } from "../../kernel/actor.ts";
import type { Macro, MacroVersion } from "../macro/index.ts";
import type { Ticket } from "../ticket/index.ts";
import type { SuggestionReason } from "./macro-suggestion.policy.ts";
import { suggestedMacros } from "./suggested-macros.ts";
import type { SuggestedMacro } from "./suggested-macros.ts";

const MOST = 10;
const NEEDED: readonly Permission[] = ["macro.read", "order.read"];
const mayRead = (_parent: unknown, _args: unknown, { permissions }: RequestContext): boolean =>
  NEEDED.every((permission) => permissions.has(permission));

export const defineMacroSuggestions = (builder: Builder, { type, channel }: Shared): void => {
  const code = builder.enumType("MacroSuggestionCode", {
    values: ["REASON", "STATE", "LANGUAGE", "LOCKED", "TRACK_RECORD"] as const,
  });
  const reason = builder.objectRef<SuggestionReason>("MacroSuggestionReason").implement({
    fields: (t) => ({
      code: t.expose("code", { type: code }),
      sentence: t.exposeString("sentence"),
      points: t.exposeInt("points"),
    }),
  });
  const suggested = builder.objectRef<SuggestedMacro>("SuggestedMacro").implement({
    fields: (t) => ({
      macro: t.field({
        type: type<Macro>("Macro"),
        resolve: ({ offered }, _, { loaders }) => need(loaders.macro.load(offered.macroId)),
      }),
      version: t.field({
        type: type<MacroVersion>("MacroVersion"),
        resolve: ({ offered }, _, { loaders }) => need(loaders.macroVersion.load(offered.versionId)),
      }),
      locale: t.exposeString("locale"),
      channel: t.expose("channel", { type: channel }),
      score: t.exposeInt("score"),
      reasons: t.field({ type: [reason], resolve: ({ reasons }) => [...reasons] }),
    }),
  });
  builder.objectField(type<Ticket>("Ticket"), "suggestedMacros", (t) =>
    t.field({
      type: [suggested],
      authScopes: mayRead,
      args: { first: t.arg.int({ required: true, defaultValue: 3 }) },
      resolve: async (ticket, { first }, { loaders, clock }) => {
        if (first < 1 || first > MOST) throw denial("BAD_USER_INPUT", `first must be 1 to ${MOST} (it is ${first}).`);
        return (await suggestedMacros(ticket, loaders, clock.now())).slice(0, first);
      },
    }),
  );
};
