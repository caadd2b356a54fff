/** How long something queued may lie before the sweeper looks why. */
export const SWEEP_AFTER_MS = 10_000;
/** The sweeper looks after this many times the regular distance: only when the regular job got lost. */
export const SWEEP_FACTOR = 4;
