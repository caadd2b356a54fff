/** `node benchmarks/lint.ts`: how good the lint is on the labelled sets. `--mistakes` shows every message that is judged otherwise. */
import { readCases, scoreOf, SETS } from "../packages/server/test/lint-corpus/score.ts";
import type { Tally } from "../packages/server/test/lint-corpus/score.ts";

const share = (part: number, whole: number): string => (whole === 0 ? "    -" : (part / whole).toFixed(3));

const lineOf = (name: string, { hits, wrong, missed }: Tally): string => {
  const counts = [hits, wrong, missed].map((count) => String(count).padStart(6)).join("");
  return `${name.padEnd(22)}${counts}   ${share(hits, hits + wrong)}  ${share(hits, hits + missed)}`;
};

for (const name of SETS) {
  const { messages, good, falseAlarms, falseStops, missedStops, sentWrongly, tallies, mistakes } = scoreOf(readCases(name));
  console.log(
    `\nLINT ${name}: ${messages} messages, ${good} good | stops missed ${missedStops}, messages sent ${sentWrongly} | good ones with a finding ${falseAlarms} (${share(falseAlarms, good)}), stopped ${falseStops}`,
  );
  console.log(`${"".padEnd(22)}  hits wrong missed precision recall`);
  for (const [rule, tally] of tallies) console.log(lineOf(rule, tally));
  if (process.argv.includes("--mistakes"))
    for (const { one, missed, wrong } of mistakes)
      console.log(
        `missed [${missed.join()}] wrong [${wrong.join()}] ${one.language} ${one.channel} ${JSON.stringify(one.text.slice(0, 300))}`,
      );
}
