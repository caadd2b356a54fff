export { type AmazonDouble, type AmazonDoubleOptions, startAmazonDouble } from "./amazon/double.ts";
export { AmazonControl, type ClockReading, controlOf } from "./amazon/controlClient.ts";
export type {
  ManualRefundInput,
  OrderInput,
  ScenarioInput,
  SellerInput,
  SettingsPatch,
  ShipInput,
} from "./amazon/control.schema.ts";
export type {
  FeedRow,
  RefundLedger,
  RefundRow,
  RefundTotal,
  RequestRow,
  ScenarioRow,
  SettingsRow,
} from "./amazon/control.types.ts";
export type { Component, FeedType, FulfillmentStatus, Operation, ProcessingStatus, ScenarioName } from "./amazon/vocabulary.ts";
