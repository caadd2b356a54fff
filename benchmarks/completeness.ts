/** `node benchmarks/completeness.ts`: precision and recall of questions, facts and answers on the labelled sets. `--misses` names every miss, `--tuning` looks at the tuning set only. */
import {
  precisionOf,
  readSet,
  recallOf,
  scoreAnswers,
  scoreFacts,
  scoreQuestions,
  SETS,
} from "../packages/server/test/completeness-corpus/score.ts";
import type { Score, Tally } from "../packages/server/test/completeness-corpus/score.ts";

const share = (value: number): string => (Number.isNaN(value) ? "    -" : value.toFixed(3));
const lineOf = (name: string, tally: Tally): string => {
  const counts = [tally.hits, tally.wrong, tally.missed].map((count) => String(count).padStart(6)).join("");
  return `${name.padEnd(26)}${counts}      ${share(precisionOf(tally))}   ${share(recallOf(tally))}`;
};

const print = (title: string, { tallies, misses }: Score, withMisses: boolean): void => {
  const all = tallies.get("all") ?? { hits: 0, wrong: 0, missed: 0 };
  console.log(`\nCOMPLETENESS ${title} | precision ${share(precisionOf(all))}, recall ${share(recallOf(all))}`);
  console.log(`${"".padEnd(26)}  hits wrong missed precision  recall`);
  for (const [name, tally] of tallies) console.log(lineOf(name, tally));
  if (withMisses)
    for (const { language, text, wrong, missed } of misses)
      console.log(`${language} +[${wrong.join(" ")}] -[${missed.join(" ")}] ${JSON.stringify(text)}`);
};

for (const name of SETS.filter((one) => one === "tuning" || !process.argv.includes("--tuning"))) {
  const set = readSet(name);
  const withMisses = process.argv.includes("--misses");
  print(`${name}: questions in ${set.messages.length} messages`, scoreQuestions(set), withMisses);
  if (set.drafts.length === 0) continue;
  print(`${name}: required facts in ${set.drafts.length} drafts`, scoreFacts(set), withMisses);
  print(`${name}: topics that ${set.drafts.length} drafts answer`, scoreAnswers(set), withMisses);
}
