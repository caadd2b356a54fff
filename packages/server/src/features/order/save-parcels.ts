import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Tx } from "../../platform/database.ts";
import { differs, matchParcels, mergeParcel } from "./shipment-merge.policy.ts";
import type { ToldParcel } from "./shipment-merge.policy.ts";
import { addShipmentEvents, removeShipments, saveShipments, shipmentsByOrderIds } from "./shipment.store.ts";
import type { NewShipmentEvent, Shipment, ShipmentRow } from "./shipment.store.ts";

export type Movement = Pick<NewShipmentEvent, "occurredAt" | "status" | "place" | "sentence">;
export type ReportedParcel = ToldParcel & { readonly movements: readonly Movement[] };

/** What one source says of one order's parcels. */
export type OrderReport = {
  readonly orderId: Id<"order">;
  readonly parcels: readonly ReportedParcel[];
  /** All parcels of the order's own list: those of an earlier list that are missing now are removed. */
  readonly complete: boolean;
};

/**
 * Merges reports into what is known of the orders' parcels, which the caller has locked. As many statements for one order as for a hundred.
 * Answers the orders whose parcels changed in more than their age.
 */
export const saveParcels = async (tx: Tx, reports: readonly OrderReport[]): Promise<ReadonlySet<Id<"order">>> => {
  const orderIds = reports.map(({ orderId }) => orderId);
  const known = Map.groupBy(await shipmentsByOrderIds(tx, orderIds), ({ orderId }) => orderId);
  const plans = reports.map((report) => plan(report, known.get(report.orderId) ?? []));
  await removeShipments(
    tx,
    plans.flatMap(({ removed }) => removed),
  );
  await saveShipments(
    tx,
    plans.flatMap(({ rows }) => rows),
  );
  const moved = await addShipmentEvents(
    tx,
    plans.flatMap(({ movements }) => movements),
  );
  return new Set(
    plans.filter(({ changed, rows }) => changed || rows.some(({ id }) => moved.has(id))).map(({ orderId }) => orderId),
  );
};

const plan = ({ orderId, parcels, complete }: OrderReport, known: readonly Shipment[]) => {
  const { pairs, left } = matchParcels(known, parcels);
  const removed = complete ? left.filter(({ listed }) => listed).map(({ id }) => id) : [];
  const last = Math.max(-1, ...known.map(({ position }) => position));
  const saved = pairs.map(({ known: before, told }, index) => {
    const facts = mergeParcel(before, told);
    const isChanged = before === undefined || differs(before, facts);
    const row: ShipmentRow = {
      ...facts,
      id: before?.id ?? newId("shipment"),
      orderId,
      position: complete ? index : (before?.position ?? last + 1 + index),
      listed: complete || (before?.listed ?? false),
      version: (before?.version ?? 0) + (isChanged ? 1 : 0),
    };
    const movements = told.movements.map((movement): NewShipmentEvent => ({
      ...movement,
      shipmentId: row.id,
      source: told.source,
    }));
    return { row, isChanged, movements };
  });
  return {
    orderId,
    removed,
    rows: saved.map(({ row }) => row),
    movements: saved.flatMap(({ movements }) => movements),
    changed: removed.length > 0 || saved.some(({ isChanged }) => isChanged),
  };
};
