/** Which reports of parcels can be recorded as they are. Lengths are ours: they bound an answer's size. */
import { isInFuture } from "../../kernel/clock.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import { trackingKey } from "./shipment-merge.policy.ts";
import type { ShipmentStatus } from "./shipment-status.policy.ts";

type Optional<Value> = Value | null | undefined;
export type ShipmentRecord = {
  readonly orderExternalId: string;
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly trackingUrl?: Optional<string>;
  readonly status?: Optional<ShipmentStatus>;
  readonly lastEventAt?: Optional<Date>;
  readonly expectedAt?: Optional<Date>;
  readonly events?: Optional<
    readonly {
      readonly occurredAt: Date;
      readonly status: ShipmentStatus;
      readonly place?: Optional<string>;
      readonly sentence: string;
    }[]
  >;
  readonly asOf?: Optional<Date>;
  readonly expectedVersion?: Optional<number>;
};

const FUTURE = "must not be in the future";

/** Everything that is wrong with a row. */
export const shipmentRecordIssues = (row: ShipmentRecord, path: readonly string[], now: Date): InputIssue[] => {
  const issues: InputIssue[] = [];
  const need = (isFine: boolean, place: readonly string[], message: string): void => {
    if (!isFine) issues.push({ path: [...path, ...place], message });
  };
  const text = (given: Optional<string>, longest: number, place: readonly string[]): void =>
    need(
      given == null || (given.trim() !== "" && given.length <= longest),
      place,
      `must have 1 to ${longest} characters, not only spaces`,
    );
  text(row.carrier, 100, ["carrier"]);
  need(
    trackingKey(row.trackingNumber) !== "" && row.trackingNumber.length <= 100,
    ["trackingNumber"],
    "must have 1 to 100 characters besides spaces and hyphens",
  );
  const isLink = row.trackingUrl == null || (row.trackingUrl.length <= 2000 && URL.parse(row.trackingUrl)?.protocol === "https:");
  need(isLink, ["trackingUrl"], "must be an https address of at most 2000 characters");
  need(row.lastEventAt == null || !isInFuture(row.lastEventAt, now), ["lastEventAt"], FUTURE);
  need(row.lastEventAt == null || row.status != null, ["status"], "is required with lastEventAt");
  need(row.asOf == null || !isInFuture(row.asOf, now), ["asOf"], FUTURE);
  need((row.events?.length ?? 0) <= 100, ["events"], "must hold at most 100");
  for (const [index, event] of (row.events ?? []).entries()) {
    const place = ["events", String(index)];
    need(!isInFuture(event.occurredAt, now), [...place, "occurredAt"], FUTURE);
    text(event.place, 200, [...place, "place"]);
    text(event.sentence, 500, [...place, "sentence"]);
  }
  return issues;
};
