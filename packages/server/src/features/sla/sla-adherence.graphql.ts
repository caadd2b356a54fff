import type { Builder } from "../../graphql/builder.ts";
import { defineCounted, refuse } from "../../graphql/counted.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { faultOfAdherence, slaAdherence } from "./sla-adherence.query.ts";
import type { AdherenceGroup } from "./sla-adherence.store.ts";
import { MAX_TICKET_IDS, SLA_DIMENSIONS, SLA_OUTCOMES } from "./sla-words.ts";

export const defineSlaAdherence = (builder: Builder, shared: Shared): void => {
  const answer = defineCounted(builder, shared, "SlaAdherence", defineRow(builder));
  const input = defineInput(builder, shared);
  builder.queryField("slaAdherence", (t) =>
    t.field({
      type: answer,
      authScopes: { may: "report.read" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => {
        refuse(faultOfAdherence(args.input));
        return ctx.read(slaAdherence, args.input);
      },
    }),
  );
};

const shareOf = ({ met, breached }: AdherenceGroup): string | null =>
  met + breached === 0 ? null : (met / (met + breached)).toFixed(4);

const defineRow = (builder: Builder) =>
  builder.objectRef<AdherenceGroup>("SlaAdherenceRow").implement({
    fields: (t) => ({
      keys: t.stringList({ nullable: { list: false, items: true }, resolve: ({ keys }) => keys }),
      due: t.exposeInt("due"),
      met: t.exposeInt("met"),
      breached: t.exposeInt("breached"),
      open: t.exposeInt("open"),
      waived: t.exposeInt("waived"),
      share: t.field({ type: "Decimal", nullable: true, resolve: shareOf }),
      medianResponseSeconds: t.exposeInt("medianResponseSeconds", { nullable: true }),
      p90ResponseSeconds: t.exposeInt("p90ResponseSeconds", { nullable: true }),
      ticketIds: t.idList({ resolve: ({ ticketIds }) => ticketIds.slice(0, MAX_TICKET_IDS) }),
      ticketIdsTruncated: t.boolean({ resolve: ({ ticketIds }) => ticketIds.length > MAX_TICKET_IDS }),
    }),
  });

const defineInput = (builder: Builder, { channel, threadSource, reportWindow }: Shared) => {
  const dimension = builder.enumType("SlaDimension", { values: SLA_DIMENSIONS });
  const outcome = builder.enumType("SlaOutcome", { values: SLA_OUTCOMES });
  const filter = builder.inputType("SlaAdherenceFilter", {
    fields: (t) => ({
      channels: t.field({ type: [channel] }),
      sources: t.field({ type: [threadSource] }),
      outcomes: t.field({ type: [outcome] }),
    }),
  });
  return builder.inputType("SlaAdherenceInput", {
    fields: (t) => ({
      window: t.field({ type: reportWindow, required: true }),
      dimensions: t.field({ type: [dimension], required: true, defaultValue: [] }),
      filter: t.field({ type: filter }),
    }),
  });
};
