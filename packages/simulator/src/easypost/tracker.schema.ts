import { z } from "zod";

export const STATUSES = [
  "unknown",
  "pre_transit",
  "in_transit",
  "out_for_delivery",
  "delivered",
  "available_for_pickup",
  "return_to_sender",
  "failure",
  "cancelled",
  "error",
] as const;
export type Status = (typeof STATUSES)[number];

const detailSchema = z.strictObject({
  message: z.string(),
  status: z.enum(STATUSES),
  datetime: z.iso.datetime({ offset: true }),
  city: z.string().nullable().default(null),
  state: z.string().nullable().default(null),
  country: z.string().nullable().default(null),
});

/** What a carrier knows of one number, told through the control API. */
export const parcelSchema = z.strictObject({
  trackingCode: z.string().min(1),
  carrier: z.string().min(1),
  status: z.enum(STATUSES).optional(),
  estDeliveryDate: z.iso.datetime({ offset: true }).nullable().default(null),
  details: z.array(detailSchema).default([]),
});
export const parcelsInputSchema = z.strictObject({ parcels: z.array(parcelSchema).max(5_000) });

export const SCENARIOS = ["throttle429", "html503", "error500", "drop", "hold", "forbidden403"] as const;
export type EasypostScenario = (typeof SCENARIOS)[number];
export const scenarioInputSchema = z.strictObject({
  scenario: z.enum(SCENARIOS),
  times: z.number().int().positive().default(1),
});

/** A tracker once created; the same code and carrier answer with it again. */
export const trackerSchema = z.strictObject({
  id: z.string(),
  trackingCode: z.string(),
  carrier: z.string(),
  createdAt: z.number(),
});
export const stateSchema = z.strictObject({
  version: z.literal(1),
  parcels: z.array(parcelSchema),
  trackers: z.array(trackerSchema),
});

export type Parcel = z.infer<typeof parcelSchema>;
export type ParcelInput = z.input<typeof parcelSchema>;
export type Tracker = z.infer<typeof trackerSchema>;
export type EasypostState = z.infer<typeof stateSchema>;
