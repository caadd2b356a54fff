export { type AmazonDouble, type AmazonDoubleOptions, startAmazonDouble } from "./amazon/double.ts";
export { AmazonControl, type ClockReading, controlOf } from "./amazon/controlClient.ts";
export { MailControl, mailControlOf } from "./mail/mailControlClient.ts";
export type { MailReading, MailRefusal, MailRow, MailScenario } from "./mail/mail.types.ts";
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
export { type EasypostControl, easypostControlOf, type EasypostRequestRow } from "./easypost/controlClient.ts";
export { type EasypostDouble, type EasypostDoubleOptions, startEasypostDouble } from "./easypost/double.ts";
export type { EasypostScenario, ParcelInput } from "./easypost/tracker.schema.ts";
