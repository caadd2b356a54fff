import { escapeXml } from "./xml.ts";

export interface ReportResult {
  readonly messageId: string;
  readonly resultCode: "Error" | "Warning";
  readonly code: number;
  readonly text: string;
  readonly orderId?: string;
  readonly orderItemId?: string;
}

export interface Report {
  readonly sellerId: string;
  readonly feedId: string;
  readonly statusCode: "Complete" | "Rejected";
  readonly processed: number;
  readonly successful: number;
  readonly withError: number;
  readonly withWarning: number;
  readonly results: readonly ReportResult[];
}

/** The report lists problems only; what is counted successful and has no Result succeeded. */
export function writeReport(report: Report): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<AmazonEnvelope xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="amzn-envelope.xsd">',
    `\t<Header><DocumentVersion>1.02</DocumentVersion>${element("MerchantIdentifier", report.sellerId)}</Header>`,
    "\t<MessageType>ProcessingReport</MessageType>",
    "\t<Message>",
    "\t\t<MessageID>1</MessageID>",
    "\t\t<ProcessingReport>",
    `\t\t\t${element("DocumentTransactionID", report.feedId)}`,
    `\t\t\t${element("StatusCode", report.statusCode)}`,
    "\t\t\t<ProcessingSummary>",
    `\t\t\t\t${element("MessagesProcessed", String(report.processed))}`,
    `\t\t\t\t${element("MessagesSuccessful", String(report.successful))}`,
    `\t\t\t\t${element("MessagesWithError", String(report.withError))}`,
    `\t\t\t\t${element("MessagesWithWarning", String(report.withWarning))}`,
    "\t\t\t</ProcessingSummary>",
    ...report.results.map(writeResult),
    "\t\t</ProcessingReport>",
    "\t</Message>",
    "</AmazonEnvelope>",
    "",
  ].join("\n");
}

function writeResult(result: ReportResult): string {
  const additional = [
    ...(result.orderId === undefined ? [] : [element("AmazonOrderID", result.orderId)]),
    ...(result.orderItemId === undefined ? [] : [element("AmazonOrderItemCode", result.orderItemId)]),
  ];
  return [
    "\t\t\t<Result>",
    `\t\t\t\t${element("MessageID", result.messageId)}`,
    `\t\t\t\t${element("ResultCode", result.resultCode)}`,
    `\t\t\t\t${element("ResultMessageCode", String(result.code))}`,
    `\t\t\t\t${element("ResultDescription", result.text)}`,
    ...(additional.length === 0 ? [] : [`\t\t\t\t<AdditionalInfo>${additional.join("")}</AdditionalInfo>`]),
    "\t\t\t</Result>",
  ].join("\n");
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
