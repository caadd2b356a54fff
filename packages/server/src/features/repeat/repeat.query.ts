import type { ChannelName } from "../../connectors/channel.ts";
import type { QueryContext } from "../../platform/command.ts";
import { readHead } from "../../platform/event-stream.ts";
import { endsOf } from "../report/index.ts";
import type { MetricDefinition, ReportWindow } from "../report/index.ts";
import { REPEAT_WINDOW_DAYS } from "./repeat-contact.policy.ts";
import { readRepeatContacts } from "./repeat.store.ts";
import type { ContactsGroup } from "./repeat.store.ts";

export type RepeatContactsInput = {
  readonly window: ReportWindow;
  readonly channels?: readonly ChannelName[] | null | undefined;
};
export type RepeatContacts = {
  readonly metrics: readonly MetricDefinition[];
  readonly from: Date;
  readonly to: Date;
  readonly rows: readonly ContactsGroup[];
  readonly watermark: bigint | null;
};

/** A changed formula is a new version, never a silent change. */
const REPEAT_METRICS: readonly MetricDefinition[] = [
  {
    name: "contacts",
    version: 1,
    unit: "contacts",
    formula: "Number of reply clocks started in the window: first messages that waited for an answer, on tickets of this reason.",
  },
  {
    name: "repeats",
    version: 1,
    unit: "contacts",
    formula: `Those contacts that began at most ${REPEAT_WINDOW_DAYS} days after a reply on, or the resolution of, the same ticket, one about the same order, or one of the same customer (merged identities included) with the same reason.`,
  },
  { name: "share", version: 1, unit: "share", formula: "repeats / contacts, rounded to four decimals." },
];

/** Reads the position first: what the answer shows is at least as new as its watermark. */
export const repeatContacts = async (input: RepeatContactsInput, { scope, clock }: QueryContext): Promise<RepeatContacts> => {
  const { last } = await readHead(scope);
  const ends = endsOf(input.window, clock.now());
  const rows = await readRepeatContacts(scope, { ...ends, channels: input.channels ?? null });
  return { metrics: REPEAT_METRICS, ...ends, rows, watermark: last === 0n ? null : last };
};
