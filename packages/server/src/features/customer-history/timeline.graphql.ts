import type { Builder } from "../../graphql/builder.ts";
import { pageBy, pageRequest } from "../../graphql/connection.ts";
import { denial } from "../../graphql/errors.ts";
import { findNode } from "../../graphql/node.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Customer } from "../customer/index.ts";
import { formatPlace, parsePlace, placeOf } from "./history-cursor.ts";
import { readableKinds, showEntry, TIMELINE_KINDS } from "./shown-history.ts";
import type { ShownEntry } from "./shown-history.ts";

export const defineTimeline = (builder: Builder, { type, node, channel, connections }: Shared): void => {
  const kind = builder.enumType("TimelineKind", { values: TIMELINE_KINDS });
  const entry = type<ShownEntry>("TimelineEntry");
  entry.implement({
    fields: (t) => ({
      kind: t.expose("kind", { type: kind }),
      occurredAt: t.expose("at", { type: "DateTime" }),
      channel: t.expose("channel", { type: channel }),
      sentence: t.exposeString("sentence"),
      subjectId: t.exposeID("subjectId"),
      subject: t.field({ type: node, nullable: true, resolve: (row, _, ctx) => findNode(row.subjectId, ctx) }),
    }),
  });
  const connection = connections<ShownEntry>("TimelineEntry", entry);
  builder.objectFields(type<Customer>("Customer"), (t) => ({
    timeline: t.field({
      type: connection,
      authScopes: { may: "customer.read" },
      args: {
        kinds: t.arg({ type: [kind] }),
        first: t.arg.int({ required: true, defaultValue: 10 }),
        after: t.arg.string(),
      },
      resolve: async ({ id }, args, { loaders, permissions, actor }) => {
        const page = pageRequest(args, (text) => parsePlace(text) !== undefined);
        const readable = readableKinds(permissions);
        const hidden = args.kinds?.find((wanted) => !readable.includes(wanted));
        if (hidden !== undefined)
          throw denial("FORBIDDEN", `${actor.name} may not read entries of kind ${hidden}. Leave it out of kinds.`);
        const kinds = readable.filter((known) => args.kinds?.includes(known) ?? true);
        const request = { kinds, first: page.first, after: placeOf(page.after) };
        const rows = await loaders.timelinePageOfCustomer.load({ customerId: id, request });
        return pageBy(rows.map(showEntry), page, formatPlace);
      },
    }),
  }));
};
