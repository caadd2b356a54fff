import { and, asc, eq, sql } from "drizzle-orm";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { anyOf } from "../../platform/paging.ts";
import { rowSet } from "../../platform/row-set.ts";
import { shipmentEvents, shipments } from "./order.table.ts";
import type { ParcelFacts } from "./shipment-merge.policy.ts";
import { trackingKey } from "./shipment-merge.policy.ts";
import type { ShipmentStatus } from "./shipment-status.policy.ts";

export type Shipment = typeof shipments.$inferSelect;
export type ShipmentEvent = typeof shipmentEvents.$inferSelect;

export const shipmentsByOrderIds = (scope: Scope, ids: readonly string[]): Promise<Shipment[]> =>
  scope.q
    .select()
    .from(shipments)
    .where(and(eq(shipments.workspaceId, scope.workspaceId), anyOf(shipments.orderId, ids)))
    .orderBy(asc(shipments.position), asc(shipments.id));

export const shipmentsByIds = (scope: Scope, ids: readonly string[]): Promise<Shipment[]> =>
  scope.q
    .select()
    .from(shipments)
    .where(and(eq(shipments.workspaceId, scope.workspaceId), anyOf(shipments.id, ids)));

/** What `Shipment.events` promises at most. */
const MOST_EVENTS = 100;

/** Newest first. */
export const eventsByShipmentIds = async (scope: Scope, ids: readonly string[]): Promise<ShipmentEvent[]> => {
  const rows = scope.q
    .select()
    .from(shipmentEvents)
    .where(and(eq(shipmentEvents.workspaceId, scope.workspaceId), sql`${shipmentEvents.shipmentId} = asked.id`))
    .orderBy(sql`${shipmentEvents.occurredAt} desc, ${shipmentEvents.id} desc`)
    .limit(MOST_EVENTS)
    .as("newest");
  const found = await scope.q
    .select()
    .from(sql`unnest(${sql.param([...ids])}::text[]) as asked(id)`)
    .crossJoinLateral(rows);
  return found.map(({ newest }) => newest);
};

export type ShipmentRow = ParcelFacts & {
  readonly id: Id<"shipment">;
  readonly orderId: Id<"order">;
  readonly position: number;
  readonly listed: boolean;
  readonly version: number;
};

/** Inserts new parcels and replaces known ones, by id. The order is locked, so that nobody adds the same parcel meanwhile. */
export const saveShipments = async (tx: Tx, rows: readonly ShipmentRow[]): Promise<void> => {
  if (rows.length === 0) return;
  const given = rows.map((row) => ({
    ...row,
    trackingKey: row.trackingNumber === null ? null : trackingKey(row.trackingNumber),
  }));
  await tx.q.execute(sql`
    insert into ${shipments} (workspace_id, id, order_id, position, listed, carrier, tracking_number, tracking_key, tracking_url, status,
      status_at, last_event_at, expected_at, as_of, source, version)
    select ${tx.workspaceId}, given.id, given."orderId", given.position, given.listed, given.carrier, given."trackingNumber",
      given."trackingKey", given."trackingUrl", given.status, given."statusAt", given."lastEventAt", given."expectedAt", given."asOf", given.source, given.version
    from ${rowSet(
      given,
      `id text, "orderId" text, position int, listed boolean, carrier text, "trackingNumber" text, "trackingKey" text,
       "trackingUrl" text, status text, "statusAt" timestamptz, "lastEventAt" timestamptz, "expectedAt" timestamptz, "asOf" timestamptz, source text,
       version int`,
    )} order by given.id
    on conflict (workspace_id, id) do update set position = excluded.position, listed = excluded.listed, carrier = excluded.carrier,
      tracking_number = excluded.tracking_number, tracking_key = excluded.tracking_key, tracking_url = excluded.tracking_url,
      status = excluded.status, status_at = excluded.status_at, last_event_at = excluded.last_event_at, expected_at = excluded.expected_at, as_of = excluded.as_of,
      source = excluded.source, version = excluded.version`);
};

/** With their movements. */
export const removeShipments = async (tx: Tx, ids: readonly Id<"shipment">[]): Promise<void> => {
  if (ids.length === 0) return;
  await tx.q.delete(shipments).where(and(eq(shipments.workspaceId, tx.workspaceId), anyOf(shipments.id, ids)));
};

export type NewShipmentEvent = {
  readonly shipmentId: Id<"shipment">;
  readonly occurredAt: Date;
  readonly status: ShipmentStatus;
  readonly place: string | null;
  readonly sentence: string;
  readonly source: string;
};

/** Keeps each movement once, whoever tells it first. Answers which parcels got a new one. */
export const addShipmentEvents = async (tx: Tx, rows: readonly NewShipmentEvent[]): Promise<ReadonlySet<string>> => {
  if (rows.length === 0) return new Set();
  const given = rows.map((row) => ({ id: newId("shipmentEvent"), ...row }));
  const added = await tx.q.execute<{ shipmentId: string }>(sql`
    insert into ${shipmentEvents} as e (workspace_id, id, shipment_id, occurred_at, status, place, sentence, source)
    select ${tx.workspaceId}, given.id, given."shipmentId", given."occurredAt", given.status, given.place, given.sentence, given.source
    from ${rowSet(
      given,
      `id text, "shipmentId" text, "occurredAt" timestamptz, status text, place text, sentence text, source text`,
    )} order by given."shipmentId", given."occurredAt"
    on conflict (workspace_id, shipment_id, occurred_at, status, sentence) do nothing
    returning e.shipment_id as "shipmentId"`);
  return new Set(added.map(({ shipmentId }) => shipmentId));
};

export const lockShipment = async (tx: Tx, id: string): Promise<Shipment | undefined> => {
  const [row] = await tx.q
    .select()
    .from(shipments)
    .where(and(eq(shipments.workspaceId, tx.workspaceId), sql`${shipments.id} = ${id}`))
    .for("no key update");
  return row;
};

export const noteShipmentRefresh = async (tx: Tx, id: Id<"shipment">, refresh: Shipment["refresh"]): Promise<void> => {
  await tx.q
    .update(shipments)
    .set({ refresh })
    .where(and(eq(shipments.workspaceId, tx.workspaceId), eq(shipments.id, id)));
};
