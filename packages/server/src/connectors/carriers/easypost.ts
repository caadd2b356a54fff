import { z } from "zod";
import type { CarrierTracking, ParcelMovement, ParcelReading, ShipmentStatus } from "../carrier.ts";
import type { NoAnswer } from "../channel.ts";

/**
 * Parcels through EasyPost's Trackers API. By plain HTTP, not `@easypost/api` 8.9.0: that client takes a time-out and never applies it (a
 * server that keeps silent holds a worker for ever), follows redirects with the key in hand and hides Retry-After (docs/decisions/0013).
 */
export type EasypostOptions = {
  /** `https://api.easypost.com`, or a double. */
  readonly endpoint: string;
  readonly apiKey: string;
  readonly timeoutMs: number;
  readonly clock: { now(): Date };
  /** EasyPost's name of a carrier; undefined lets EasyPost find out from the number. */
  readonly carrierName: (carrier: string) => string | null | undefined;
};

/** Statuses of a tracker (EasyPost, Tracker object) in our normal form. */
const STATUSES: Readonly<Record<string, ShipmentStatus>> = {
  unknown: "UNKNOWN",
  pre_transit: "PRE_TRANSIT",
  in_transit: "IN_TRANSIT",
  out_for_delivery: "OUT_FOR_DELIVERY",
  available_for_pickup: "AVAILABLE_FOR_PICKUP",
  delivered: "DELIVERED",
  return_to_sender: "RETURN_TO_SENDER",
  failure: "FAILURE",
  cancelled: "CANCELLED",
  error: "ERROR",
};
const statusOf = (text: string): ShipmentStatus => (Object.hasOwn(STATUSES, text) ? STATUSES[text] : undefined) ?? "UNKNOWN";

const location = z.object({ city: z.string().nullish(), state: z.string().nullish(), country: z.string().nullish() });
const tracker = z.object({
  tracking_code: z.string(),
  status: z.string(),
  est_delivery_date: z.string().nullish(),
  tracking_details: z
    .array(
      z.object({
        message: z.string().nullish(),
        status: z.string().nullish(),
        datetime: z.string().nullish(),
        tracking_location: location.nullish(),
      }),
    )
    .nullish(),
});
type Detail = NonNullable<z.infer<typeof tracker>["tracking_details"]>[number];
const refusal = z.object({ error: z.object({ code: z.string(), message: z.unknown() }) });

const placeOf = ({ tracking_location: place }: Detail): string | null => {
  const parts = [place?.city, place?.state, place?.country].filter((part) => part != null && part !== "");
  return parts.length > 0 ? parts.join(", ") : null;
};

/** Longer texts are cut: a carrier's sentence is a line, and more is no sentence. */
const MOST_CHARACTERS = 500;

const instantOf = (text: string | null | undefined): Date | null => {
  const instant = new Date(text ?? "");
  return Number.isNaN(instant.getTime()) ? null : instant;
};

/** A detail without a time cannot be placed among the others and says nothing that the tracker's status does not. */
const movementOf = (detail: Detail): ParcelMovement | undefined => {
  const occurredAt = instantOf(detail.datetime);
  if (!occurredAt) return undefined;
  const status = statusOf(detail.status ?? "");
  const sentence = (detail.message ?? "").trim().slice(0, MOST_CHARACTERS);
  return { occurredAt, status, place: placeOf(detail), sentence: sentence === "" ? status : sentence };
};

const WAIT_MS = { throttled: 30_000, unavailable: 15_000 } as const;
const noAnswer = (reason: keyof typeof WAIT_MS, message: string, waitMs: number = WAIT_MS[reason]): NoAnswer => ({
  kind: "retry",
  reason,
  message,
  retryAfterMs: waitMs,
});

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const readAnswer = (status: number, body: unknown, retryAfter: string | null, asOf: Date, code: string): ParcelReading => {
  if (status === 429) {
    const seconds = Number(retryAfter ?? Number.NaN);
    return noAnswer("throttled", "EasyPost's quota is used up.", seconds > 0 ? seconds * 1000 : WAIT_MS.throttled);
  }
  const refused = refusal.safeParse(body);
  if (status === 401 || status === 403) return { kind: "refused", message: "EasyPost does not accept the key of this account." };
  if (status >= 400 && status < 500 && refused.success)
    return { kind: "refused", message: `EasyPost does not track ${code}: ${refused.data.error.code}.` };
  const told = tracker.safeParse(body);
  if (status < 200 || status > 299 || !told.success)
    return noAnswer("unavailable", `EasyPost answered with status ${status}${told.success ? "" : " and nothing readable"}.`);
  const movements = (told.data.tracking_details ?? []).map(movementOf).filter((one) => one !== undefined);
  const expectedAt = instantOf(told.data.est_delivery_date);
  return { kind: "read", asOf, status: statusOf(told.data.status), expectedAt, movements };
};

export const createEasypost = (options: EasypostOptions): CarrierTracking => ({
  source: "easypost",
  // Creating a tracker that exists answers with the one there is: one request, whoever asked first.
  track: async ({ carrier, trackingNumber }) => {
    const asOf = options.clock.now();
    const name = options.carrierName(carrier);
    const body = JSON.stringify({ tracker: { tracking_code: trackingNumber, ...(name == null ? {} : { carrier: name }) } });
    try {
      const answer = await fetch(new URL("/v2/trackers", options.endpoint), {
        method: "POST",
        headers: {
          authorization: `Basic ${Buffer.from(`${options.apiKey}:`).toString("base64")}`,
          "content-type": "application/json",
          accept: "application/json",
        },
        body,
        redirect: "error",
        signal: AbortSignal.timeout(options.timeoutMs),
      });
      return readAnswer(answer.status, jsonOf(await answer.text()), answer.headers.get("retry-after"), asOf, trackingNumber);
    } catch (error) {
      return noAnswer("unavailable", `EasyPost did not answer: ${error instanceof Error ? error.message : "unknown failure"}.`);
    }
  },
});
