import type { Query } from "../../platform/command.ts";
import { readEventPage, readHead } from "../../platform/event-stream.ts";
import type { EventRow } from "../../platform/event-stream.ts";
import type { EventType } from "../../platform/event.table.ts";

/** Position of the newest event. */
export const eventPosition: Query<void, bigint> = async (_, { scope }) => (await readHead(scope)).last;

type EventRequest = { readonly types: readonly EventType[] | null; readonly first: number; readonly after: bigint | undefined };

/** Events in their order, one more than asked for when a page follows. */
export const listEvents: Query<EventRequest, EventRow[]> = ({ types, first, after }, { scope }) =>
  readEventPage(scope, after, first + 1, types);
