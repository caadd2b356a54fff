import { invalidInput, notFound, problem, versionConflict } from "../../kernel/problem.ts";
import type { InputIssue, Problem } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { recordEvents } from "../../platform/outbox.ts";
import { findChannelAccount } from "../workspace/index.ts";
import type { ChannelAccount } from "../workspace/index.ts";
import { lockOrdersByExternalIds } from "./order-writing.store.ts";
import type { Order } from "./order.store.ts";
import { saveParcels } from "./save-parcels.ts";
import { shipmentRecordIssues } from "./shipment-input.policy.ts";
import type { ShipmentRecord } from "./shipment-input.policy.ts";
import { trackingKey } from "./shipment-merge.policy.ts";
import { shipmentsByOrderIds } from "./shipment.store.ts";
import type { Shipment } from "./shipment.store.ts";

export type RecordShipmentsInput = {
  readonly channelAccountId: string;
  readonly source: string;
  readonly shipments: readonly ShipmentRecord[];
};
export type RecordShipmentRow = {
  readonly orderExternalId: string;
  readonly trackingNumber: string;
  readonly shipment: Shipment | null;
  readonly problem: Problem | null;
};

const keyOf = (orderId: string, trackingNumber: string): string => `${orderId} ${trackingKey(trackingNumber)}`;

/** Takes each row or says why not; a refused row does not hold back the others. As many statements for one row as for a hundred. */
export const recordShipments = command("shipment.record", async (input: RecordShipmentsInput, context) => {
  const account = await findChannelAccount(context.tx, input.channelAccountId);
  if (!account) return notFound("ChannelAccountNotFound", "channel account", input.channelAccountId, "channelAccountId");
  const keys = new Set(input.shipments.map((row) => keyOf(row.orderExternalId, row.trackingNumber)));
  if (input.shipments.length < 1 || input.shipments.length > 100 || keys.size !== input.shipments.length)
    return invalidInput([
      { path: ["input", "shipments"], message: "must hold 1 to 100 parcels, each order and tracking number once" },
    ]);
  if (input.source.trim() === "" || input.source.length > 64)
    return invalidInput([{ path: ["input", "source"], message: "must have 1 to 64 characters, not only spaces" }]);
  const { taken, problems } = await sift(context, account, input.shipments);
  const orderIds = [...new Set(taken.map(({ order }) => order.id))];
  const changed = await store(context, input.source, taken);
  await recordEvents(context.tx, "ORDER_UPDATED", [...changed]);
  const stored = new Map(
    (await shipmentsByOrderIds(context.tx, orderIds)).map((row) => [`${row.orderId} ${row.trackingKey ?? ""}`, row]),
  );
  const ids = new Map(taken.map(({ row, order }) => [row, order.id]));
  const rows = input.shipments.map((row): RecordShipmentRow => {
    const { orderExternalId, trackingNumber } = row;
    const orderId = ids.get(row);
    const shipment = orderId === undefined ? null : (stored.get(keyOf(orderId, trackingNumber)) ?? null);
    return { orderExternalId, trackingNumber, shipment, problem: problems.get(row) ?? null };
  });
  return { __typename: "RecordShipmentsSuccess" as const, rows };
});

type Taken = { readonly row: ShipmentRecord; readonly order: Order };

/** The rows that can be recorded, with their orders, which stay locked; and why the others cannot. */
const sift = async ({ tx, clock }: CommandContext, account: ChannelAccount, given: readonly ShipmentRecord[]) => {
  const numbers = [...new Set(given.map(({ orderExternalId }) => orderExternalId))];
  const orders = new Map((await lockOrdersByExternalIds(tx, account.id, numbers)).map((order) => [order.externalId, order]));
  const known = await shipmentsByOrderIds(
    tx,
    [...orders.values()].map(({ id }) => id),
  );
  const versions = new Map(known.map((row) => [`${row.orderId} ${row.trackingKey ?? ""}`, row.version]));
  const problems = new Map<ShipmentRecord, Problem>();
  const taken: Taken[] = [];
  for (const [index, row] of given.entries()) {
    const path = ["input", "shipments", String(index)];
    const order = orders.get(row.orderExternalId);
    const issues: InputIssue[] = shipmentRecordIssues(row, path, clock.now());
    if (issues.length > 0) problems.set(row, invalidInput(issues));
    else if (!order) problems.set(row, orderNotFound(row.orderExternalId, path));
    else {
      const version = versions.get(keyOf(order.id, row.trackingNumber)) ?? 0;
      if (row.expectedVersion == null || row.expectedVersion === version) taken.push({ row, order });
      else problems.set(row, versionConflict("The parcel", version, row.expectedVersion, [...path, "expectedVersion"]));
    }
  }
  return { taken, problems };
};

const orderNotFound = (externalId: string, path: readonly string[]): Problem =>
  problem("OrderNotFound", `There is no order ${JSON.stringify(externalId.slice(0, 64))} of this account.`, [
    ...path,
    "orderExternalId",
  ]);

const store = ({ tx, clock }: CommandContext, source: string, taken: readonly Taken[]) => {
  const now = clock.now();
  const byOrder = Map.groupBy(taken, ({ order }) => order.id);
  return saveParcels(
    tx,
    [...byOrder].map(([orderId, rows]) => ({
      orderId,
      complete: false,
      parcels: rows.map(({ row }) => {
        const movements = (row.events ?? []).map(({ occurredAt, status, place, sentence }) => ({
          occurredAt,
          status,
          place: place ?? null,
          sentence,
        }));
        const told = row.status == null ? [] : [{ status: row.status, at: row.lastEventAt ?? null }];
        return {
          carrier: row.carrier,
          trackingNumber: row.trackingNumber,
          trackingUrl: row.trackingUrl ?? null,
          expectedAt: row.expectedAt,
          sightings: [...told, ...movements.map(({ status, occurredAt }) => ({ status, at: occurredAt }))],
          movements,
          asOf: row.asOf ?? now,
          source,
        };
      }),
    })),
  );
};
