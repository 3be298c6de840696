// npm run bench:coach: 100 trainings in ten kinds of situations, each from a seed, really trained on
// built-in digits by the WebAssembly processor in Node, and what the coach says of them. The rules were
// tuned on the first 50, before those were given wider ranges; the figures that count are those of the
// other 50. Writes
// bench/results/coach.json. Takes some 7 minutes on one core.
//   npm run bench:coach -- --only 5,15    single situations, told one by one; nothing is written
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { main, root } from '../scripts/setup.mjs';
import { openSources } from './load.mjs';

const { values: options } = parseArgs({ options: { only: { type: 'string' } } });
const situations = 100;
const target = join(root, 'bench', 'results', 'coach.json');

await main(async () => {
  const sources = await openSources();
  // The processor waits between slices for messages, which alone do not keep Node running.
  const awake = setInterval(() => undefined, 60_000);
  try {
    const { drawPool, trainSituation } = await sources.load('/bench/coach/train.ts');
    const { tuned } = await sources.load('/bench/coach/situations.ts');
    const measure = await sources.load('/bench/coach/measure.ts');
    const started = performance.now();
    const pool = drawPool();
    const chosen = options.only?.split(',').map(Number);
    const outcomes = [];
    for (const index of chosen ?? Array.from({ length: situations }, (_, at) => at)) {
      const outcome = await trainSituation(index, pool);
      outcomes.push(outcome);
      const said = measure.saidOf(outcome);
      const right = said === measure.truthOf(outcome) ? '' : `  (is ${measure.truthOf(outcome)})`;
      console.log(`${index} ${outcome.trouble}: ${said}${right}`);
      if (chosen) console.log(measure.findingsOf(outcome));
    }
    if (chosen) return;
    const [first, others] = [outcomes.slice(0, tuned), outcomes.slice(tuned)];
    const report = {
      trainedOn: 'built-in digits, WebAssembly processor in Node',
      minutes: Math.round((performance.now() - started) / 6000) / 10,
      measured: { ...measure.figuresOf(others), notOverfitting: measure.reassurance(others) },
      tunedOn: { ...measure.figuresOf(first), notOverfitting: measure.reassurance(first) },
      wrong: outcomes.flatMap((outcome, index) => {
        const [is, said] = [measure.truthOf(outcome), measure.saidOf(outcome)];
        return is === said ? [] : [{ index, situation: outcome.trouble, is, said }];
      }),
    };
    writeFileSync(target, `${JSON.stringify(report, null, 2)}\n`);
    console.table(report.measured.diagnoses);
    console.log('bench/results/coach.json');
  } finally {
    clearInterval(awake);
    await sources.close();
  }
});
