/**
 * Where random histories begin: the same in every run, so that a change is judged by what it changes. To go elsewhere: MODEL_SEED=…, which
 * fast-check prints with a failure too.
 */
export const SEED = Number(process.env["MODEL_SEED"] ?? 20_261_123);
