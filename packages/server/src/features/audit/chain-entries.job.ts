import type { RelayWork } from "../../platform/relay.ts";
import { chainBatch } from "./audit-chain.store.ts";

/** Any number no other program on this database uses. */
const LOCK = 7_245_121;

/** Gives committed entries their place in the chain: the writers of a workspace never wait for one another because of it. */
export const chainAudit: RelayWork = { name: "audit relay", lock: LOCK, step: (connection) => chainBatch(connection, LOCK) };
