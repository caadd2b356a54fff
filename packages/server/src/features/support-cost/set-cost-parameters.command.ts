import type { Role } from "../../kernel/actor.ts";
import { isCurrencyCode, parseAmount } from "../../kernel/money.ts";
import type { CurrencyCode } from "../../kernel/money.ts";
import { invalidInput, versionConflict } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import { guarded } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { objectionToNote } from "../policy/index.ts";
import { readCostParameters, saveCostParameters } from "./cost-parameters.store.ts";
import type { HourlyRate } from "./cost-parameters.store.ts";
import { isRated, RATED_ROLES } from "./rated-role.policy.ts";

type RateInput = { readonly role: Role; readonly amount: { readonly amount: string; readonly currencyCode: string } };
export type SetCostParametersInput = {
  readonly hourlyRates: readonly RateInput[];
  readonly longestActMinutes: number;
  readonly expectedVersion: number;
  readonly note: string;
};

type Parsed = { readonly rates: readonly HourlyRate[]; readonly currencyCode: CurrencyCode };

const MOST_MINUTES = 120;

const parseRate = ({ role, amount }: RateInput): HourlyRate | string => {
  if (!isRated(role)) return `names ${role}; only ${RATED_ROLES.join(", ")} work on tickets`;
  if (!isCurrencyCode(amount.currencyCode)) return `names ${JSON.stringify(amount.currencyCode)}, which is no currency we know`;
  const parsed = parseAmount(amount.amount, amount.currencyCode);
  return parsed && parsed.minor > 0n ? { role, amount: parsed } : `of ${role} must be an amount above zero`;
};

/** The rates as money, or every issue at once. */
const parse = ({
  hourlyRates,
  longestActMinutes,
}: SetCostParametersInput): Parsed | { readonly issues: readonly InputIssue[] } => {
  const path = ["input", "hourlyRates"];
  const parsed = hourlyRates.map(parseRate);
  const rates = parsed.filter((rate) => typeof rate !== "string");
  const issues: InputIssue[] = parsed.flatMap((rate, index) =>
    typeof rate === "string" ? [{ path: [...path, String(index)], message: rate }] : [],
  );
  const currencyCode = rates[0]?.amount.currencyCode;
  if (hourlyRates.length !== RATED_ROLES.length || RATED_ROLES.some((role) => !hourlyRates.some((rate) => rate.role === role)))
    issues.push({ path, message: `must name each of ${RATED_ROLES.join(", ")} once` });
  if (rates.some(({ amount }) => amount.currencyCode !== currencyCode))
    issues.push({ path, message: "must be in one currency: amounts are never converted" });
  if (longestActMinutes < 1 || longestActMinutes > MOST_MINUTES)
    issues.push({ path: ["input", "longestActMinutes"], message: `must be 1 to ${MOST_MINUTES}` });
  return issues.length > 0 || currencyCode === undefined ? { issues } : { rates, currencyCode };
};

const about = () => "cost-parameters";

/** Changes what support costs are computed with. */
export const setCostParameters = guarded(
  "cost.set-parameters",
  about,
)(async (input: SetCostParametersInput, { tx, actor, clock }) => {
  const { longestActMinutes, expectedVersion, note } = input;
  const parsed = parse(input);
  if ("issues" in parsed) return invalidInput(parsed.issues);
  const { version } = await readCostParameters(tx);
  if (version !== expectedVersion) return versionConflict("The cost parameters", version, expectedVersion);
  const objection = await objectionToNote(tx, note);
  if (objection) return objection;
  const { rates, currencyCode } = parsed;
  const set = { currencyCode, longestActMinutes, version: version + 1, changedBy: actor.id, changedAt: clock.now() };
  if (!(await saveCostParameters(tx, set, rates)))
    return versionConflict("The cost parameters", (await readCostParameters(tx)).version, expectedVersion);
  await recordAudit(tx, { action: "cost.set-parameters", actor, subjectId: "cost-parameters", note });
  return { __typename: "SetCostParametersSuccess" as const, costParameters: await readCostParameters(tx) };
});
