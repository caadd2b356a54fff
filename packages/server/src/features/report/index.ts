export type { MetricDefinition } from "./metric.ts";
export { endsOf, faultOfWindow } from "./report-window.ts";
export type { ReportWindow } from "./report-window.ts";
