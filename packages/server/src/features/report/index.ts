export { count } from "./counted.query.ts";
export type { Counted, Measured } from "./counted.query.ts";
export type { MetricDefinition, Share } from "./metric.ts";
export { endsOf, faultOfDimensions, faultOfWindow } from "./report-window.ts";
export type { Ends, ReportWindow } from "./report-window.ts";
