import { createHash } from "node:crypto";
import { z } from "zod";
import { type Answer, type Incoming, json } from "../reply.ts";
import { magicParcel } from "./magic.ts";
import type { EasypostStore } from "./store.ts";
import type { Parcel, Tracker } from "./tracker.schema.ts";

const createInput = z.object({ tracker: z.object({ tracking_code: z.string().min(1), carrier: z.string().min(1).nullish() }) });

function refuse(status: number, code: string, message: string): Answer {
  return json(status, { error: { code, message, errors: [] } });
}

/** Basic authentication with the key as user; the double takes keys of EasyPost's test mode only. */
export function refuseKey({ headers }: Incoming): Answer | undefined {
  const given = /^Basic (.+)$/.exec(headers["authorization"] ?? "")?.[1] ?? "";
  const key = Buffer.from(given, "base64").toString("utf8").replace(/:$/, "");
  return key.startsWith("EZTK") ? undefined : refuse(401, "APIKEY.INACTIVE", "This api key is no longer active.");
}

/** The same code and carrier again answer with the tracker that exists. Without a carrier the number decides. */
export function createTracker(store: EasypostStore, request: Incoming, now: number): Answer {
  if (!(request.headers["content-type"] ?? "").includes("application/json"))
    return refuse(422, "PARAMETER.INVALID", "The body is not JSON.");
  const body = createInput.safeParse(parsed(request.body));
  if (!body.success) return refuse(422, "PARAMETER.REQUIRED", "Missing required parameter: tracking_code.");
  const { tracking_code: code, carrier } = body.data.tracker;
  const parcel = store.parcelOf(code) ?? magicParcel(code, now);
  if (parcel === undefined && carrier == null)
    return refuse(422, "TRACKER.CREATE.ERROR", "Unable to determine the carrier of this tracking code.");
  if (parcel !== undefined && carrier != null && carrier.toLowerCase() !== parcel.carrier.toLowerCase())
    return refuse(422, "TRACKER.TRACKING_CODE.INVALID", `The tracking code is not one of ${carrier}.`);
  const tracker = store.trackerFor(code, parcel?.carrier ?? carrier ?? "", now);
  return json(200, trackerOf(tracker, parcel, now));
}

export function retrieveTracker(store: EasypostStore, id: string, now: number): Answer {
  const tracker = store.trackers.find((candidate) => candidate.id === id || candidate.trackingCode === id);
  if (tracker === undefined) return refuse(404, "NOT_FOUND", "The requested resource could not be found.");
  const parcel = store.parcelOf(tracker.trackingCode) ?? magicParcel(tracker.trackingCode, tracker.createdAt);
  return json(200, trackerOf(tracker, parcel, now));
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}

/** EasyPost writes whole seconds. */
function seconds(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, "Z");
}

/** The documented body (trackers-create.json), with what the double does not know as null. */
function trackerOf(tracker: Tracker, parcel: Parcel | undefined, now: number): object {
  const details = (parcel?.details ?? [])
    .filter(({ datetime }) => Date.parse(datetime) <= now)
    .toSorted((a, b) => Date.parse(a.datetime) - Date.parse(b.datetime));
  const status = parcel?.status ?? details.at(-1)?.status ?? "unknown";
  const publicId = createHash("sha256").update(tracker.id).digest("base64url");
  return {
    id: tracker.id,
    object: "Tracker",
    mode: "test",
    tracking_code: tracker.trackingCode,
    status,
    status_detail: status === "unknown" ? "unknown" : "status_update",
    created_at: seconds(tracker.createdAt),
    updated_at: seconds(now),
    signed_by: null,
    weight: null,
    est_delivery_date: parcel?.estDeliveryDate == null ? null : seconds(Date.parse(parcel.estDeliveryDate)),
    shipment_id: null,
    carrier: tracker.carrier,
    tracking_details: details.map((detail) => ({
      object: "TrackingDetail",
      message: detail.message,
      description: "",
      status: detail.status,
      status_detail: "status_update",
      datetime: seconds(Date.parse(detail.datetime)),
      source: tracker.carrier,
      carrier_code: "",
      tracking_location: {
        object: "TrackingLocation",
        city: detail.city,
        state: detail.state,
        country: detail.country,
        zip: null,
      },
      est_delivery_date: null,
    })),
    fees: [],
    carrier_detail: null,
    finalized: true,
    is_return: false,
    public_url: `https://track.easypost.com/${publicId}`,
  };
}
