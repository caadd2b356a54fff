import type { ChannelName } from "../../connectors/channel.ts";
import type { QueryContext } from "../../platform/command.ts";
import { count } from "../report/index.ts";
import type { Counted, MetricDefinition, ReportWindow } from "../report/index.ts";
import { REPEAT_WINDOW_DAYS } from "./repeat-contact.policy.ts";
import { MAX_REASONS, readRepeatContacts } from "./repeat.store.ts";
import type { ContactsGroup } from "./repeat.store.ts";

export type RepeatContactsInput = {
  readonly window: ReportWindow;
  readonly channels?: readonly ChannelName[] | null | undefined;
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

export const repeatContacts = (input: RepeatContactsInput, { scope, clock }: QueryContext): Promise<Counted<ContactsGroup>> =>
  count(scope, clock.now(), {
    window: input.window,
    metrics: REPEAT_METRICS,
    most: MAX_REASONS,
    read: (ends) => readRepeatContacts(scope, { ...ends, channels: input.channels ?? null }),
  });
