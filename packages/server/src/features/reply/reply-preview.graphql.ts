import type { Builder } from "../../graphql/builder.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Problem } from "../../kernel/problem.ts";
import type { LintFinding } from "../lint/index.ts";
import type { ShownDecision } from "../policy/index.ts";
import type { Thread } from "../ticket/index.ts";
import { replyPreview } from "./reply-preview.query.ts";

type Foreseen = {
  decision: ShownDecision;
  refusal: Problem | null;
  thread: Thread;
  text: string | null;
  locale: string | null;
  findings: readonly LintFinding[];
};

export const defineReplyPreview = (builder: Builder, { type, union, problem, replyInputValue }: Shared): void => {
  type<Foreseen>("ReplyPreview").implement({
    fields: (t) => ({
      decision: t.field({ type: type<ShownDecision>("Decision"), resolve: ({ decision }) => decision }),
      refusal: t.field({ type: problem, nullable: true, resolve: ({ refusal }) => refusal }),
      thread: t.field({ type: type<Thread>("Thread"), resolve: ({ thread }) => thread }),
      text: t.exposeString("text", { nullable: true }),
      locale: t.exposeString("locale", { nullable: true }),
      findings: t.field({ type: [type<LintFinding>("LintFinding")], resolve: ({ findings }) => [...findings] }),
    }),
  });
  const input = builder.inputType("ReplyPreviewInput", {
    fields: (t) => ({
      ticketId: t.id({ required: true }),
      threadId: t.id(),
      macroVersionId: t.id(),
      locale: t.string(),
      inputs: t.field({ type: [replyInputValue], required: true, defaultValue: [] }),
      text: t.string(),
    }),
  });
  const result = union("ReplyPreviewResult", [
    "ReplyPreview",
    "TicketNotFound",
    "TicketAlreadyMerged",
    "TicketIsResolved",
    "ThreadNotFound",
    "MacroVersionNotFound",
    "InvalidInput",
  ]);
  builder.queryField("replyPreview", (t) =>
    t.field({
      type: result,
      authScopes: { may: "reply.send" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.read(replyPreview, { input: args.input, capabilitiesOf: ctx.capabilitiesOf }),
    }),
  );
};
