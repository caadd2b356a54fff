import pino from "pino";

export type Log = pino.Logger;

/** One JSON line per event. Ids only: no names, addresses, message texts, or tokens. */
export const createLog = (level: string): Log =>
  pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: ["*.authorization", "*.token", "*.secret"] },
    pino.destination(2),
  );
