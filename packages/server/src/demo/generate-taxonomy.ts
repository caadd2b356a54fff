import { SYSTEM } from "../kernel/actor.ts";
import { SHIPPED_NOTE, shippedMacros } from "../features/macro/index.ts";
import { AGENT_PROCESSED_REFUND, AUTOMATIC_TAGS, CLAIM_FILED, DEFAULT_TAXONOMY } from "../features/tag/index.ts";
import { createDemoIds, DEMO_WORKSPACE } from "./demo-id.ts";
import type { DemoRows } from "./demo.store.ts";
import { DAY } from "./demo-time.ts";
import type { At } from "./demo-time.ts";
import type { DemoTicket } from "./generate-tickets.ts";
import { createRandom } from "./random.ts";
import { OTHER_TAGS } from "./reasons.ts";

/** When the team set up tags and macros. */
const SET_UP = 300 * DAY;

/** The tags, and which ticket carries which. That of refunds is on no ticket yet: the money path sets it. */
export const generateTags = (written: readonly DemoTicket[], at: At): Pick<DemoRows, "tags" | "ticketTags"> => {
  const random = createRandom(11);
  const mint = createDemoIds(12);
  const make = (
    tag: Pick<DemoRows["tags"][number], "name" | "description" | "complexity">,
    isReason: boolean,
    isAutomatic = false,
  ) => ({
    workspaceId: DEMO_WORKSPACE,
    id: mint("tag", SET_UP),
    description: "",
    complexity: "ROUTINE" as const,
    ...tag,
    isReason,
    isAutomatic,
    createdAt: at(SET_UP),
  });
  const reasons = DEFAULT_TAXONOMY.map((tag) => make(tag, true));
  const others = OTHER_TAGS.map(({ name }) => make({ name }, false));
  const put = (name: string, ticket: DemoTicket) =>
    [...reasons, ...others]
      .filter((tag) => tag.name === name)
      .map((tag) => ({ workspaceId: DEMO_WORKSPACE, ticketId: ticket.id, tagId: tag.id, createdAt: at(ticket.ageMs) }));
  return {
    tags: [
      ...reasons,
      ...others,
      ...([AGENT_PROCESSED_REFUND, CLAIM_FILED] as const).map((name) =>
        make({ name, description: AUTOMATIC_TAGS[name] }, false, true),
      ),
    ],
    ticketTags: [
      ...written.flatMap((ticket) => (ticket.reason === null ? [] : put(ticket.reason, ticket))),
      ...OTHER_TAGS.flatMap(({ name, count, among }) =>
        random
          .shuffle(written.filter(({ reason }) => reason === among))
          .slice(0, count)
          .flatMap((ticket) => put(name, ticket)),
      ),
    ],
  };
};

type MacroRows = Pick<DemoRows, "macros" | "macroVersions" | "macroTranslations" | "macroVettings">;

/** The shipped library, as installMacroLibrary adds it: one version per macro, vetted and locked in every language. */
export const generateMacros = (at: At): MacroRows => {
  const mint = createDemoIds(13);
  const made = shippedMacros().map((file) => ({ file, id: mint("macro", SET_UP), versionId: mint("macroVersion", SET_UP) }));
  const own = { workspaceId: DEMO_WORKSPACE, createdAt: at(SET_UP) };
  return {
    macros: made.map(({ id, file: { key, name, reasons, channels } }) => ({
      ...own,
      id,
      key,
      name,
      reasons: [...reasons],
      channels: [...channels],
      createdBy: SYSTEM.id,
    })),
    macroVersions: made.map(({ id, versionId, file }) => ({
      ...own,
      id: versionId,
      macroId: id,
      version: 1,
      inputs: file.inputs,
      createdBy: SYSTEM.id,
    })),
    macroTranslations: made.flatMap(({ versionId, file }) =>
      Object.entries(file.bodies).map(([locale, body]) => ({
        ...own,
        versionId,
        locale,
        body,
        changedBy: SYSTEM.id,
        changedAt: at(SET_UP),
        vettedAt: at(SET_UP),
        lockedAt: at(SET_UP),
        lockedBy: SYSTEM.id,
      })),
    ),
    macroVettings: made.map(({ versionId, file }) => ({
      ...own,
      id: mint("macroVetting", SET_UP),
      versionId,
      vettedBy: SYSTEM.id,
      topics: file.topics,
      locales: Object.keys(file.bodies).toSorted(),
      note: SHIPPED_NOTE,
    })),
  };
};
