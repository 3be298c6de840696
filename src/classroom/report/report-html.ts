/** A report as one page that needs nothing else and runs nothing: to be read, printed and kept. */
import { language, t } from '../../domain/language.ts';
import { experimentSettings } from '../../domain/experiment/differences.ts';
import { fromBase64 } from '../base64.ts';
import { greyPngAddress } from './png.ts';
import type { Report, ReportPicture } from './report.ts';
import { parametersOf } from './report.ts';
import { count, duration, figure, percent } from '../../domain/numbers.ts';

export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

const style = `
:root{color-scheme:light;font:15px/1.5 system-ui,sans-serif;color:#15202b;background:#fff}
body{max-width:52rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.7rem;line-height:1.2;margin:0}h2{font-size:1.1rem;margin:1.6rem 0 .4rem}
p{margin:.3rem 0;overflow-wrap:anywhere}.by{color:#42505f}.large{font-size:2rem;font-weight:650}
table{border-collapse:collapse;font-size:.8rem}td,th{padding:.15rem .5rem;border:1px solid #dfe5e9;text-align:left;vertical-align:top;overflow-wrap:anywhere}
.matrix td,.matrix th{text-align:right;font-variant-numeric:tabular-nums}.matrix .own{background:#e6ecfc}.matrix .off{background:#fbe5e2}
figure{display:inline-block;margin:0 .4rem .4rem 0;text-align:center;font-size:.75rem}figure img{display:block;width:56px;height:56px;image-rendering:pixelated;border:1px solid #b4bfc9}
svg{max-width:100%;height:auto}ol{padding-left:1.4rem}li{margin:.4rem 0}blockquote{margin:.3rem 0;padding-left:.8rem;border-left:3px solid #b4bfc9;white-space:pre-line}
@media print{@page{margin:15mm}:root{font-size:10pt}body{margin:0;padding:0;max-width:none}h2{break-after:avoid}table,figure,svg,li{break-inside:avoid}}
`;

function pictures(
  all: readonly ReportPicture[],
  words: (picture: ReportPicture) => string,
): string {
  return all
    .map((picture) => {
      const said = escapeHtml(words(picture));
      const bytes = fromBase64(picture.pixels) ?? new Uint8Array(1);
      return `<figure><img src="${greyPngAddress(bytes)}" alt="${said}"><figcaption>${said}</figcaption></figure>`;
    })
    .join('');
}

function matrixTable({ figures, data }: Report): string {
  const names = data.classes.map(escapeHtml);
  const head = names.map((name) => `<th scope="col">${name}</th>`).join('');
  const rows = figures.matrix.map((row, truth) => {
    const cells = row.map((value, predicted) => {
      const kind = truth === predicted ? ' class="own"' : value > 0 ? ' class="off"' : '';
      return `<td${kind}>${value}</td>`;
    });
    return `<tr><th scope="row">${names[truth]}</th>${cells.join('')}</tr>`;
  });
  return `<table class="matrix"><tr><th>${t('truth \\ read as')}</th>${head}</tr>${rows.join('')}</table>`;
}

function tasksList({ tasks }: Report): string {
  const items = tasks.map(({ text, goal, reached, answer, guess }) => {
    const parts = [
      `<strong>${escapeHtml(text)}</strong>`,
      ...(goal ? [`<p class="by">${escapeHtml(goal)}</p>`] : []),
      ...(guess === null ? [] : [`<p>${t('Guess: {guess}', { guess: percent(guess) })}</p>`]),
      ...(answer.trim() === '' ? [] : [`<blockquote>${escapeHtml(answer)}</blockquote>`]),
      `<p>${reached === null ? t('Not done') : t('Done: {reached}', { reached: escapeHtml(reached) })}</p>`,
    ];
    return `<li>${parts.join('')}</li>`;
  });
  return items.length === 0 ? '' : `<h2>${t('Tasks')}</h2><ol>${items.join('')}</ol>`;
}

function changedTable({ changed }: Report): string {
  if (changed.length === 0) {
    return `<p>${t('Nothing was changed but, perhaps, the seed.')}</p>`;
  }
  const rows = changed.map(({ name, before, after }) =>
    [name, before, after].map((text) => `<td>${escapeHtml(text)}</td>`).join(''),
  );
  return `<table><tr><th>${t('Changed')}</th><th>${t('It was')}</th><th>${t('It is')}</th></tr><tr>${rows.join('</tr><tr>')}</tr></table>`;
}

function settingsTable({ experiment }: Report): string {
  const rows = experimentSettings(experiment).map(
    ({ name, text }) =>
      `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(text)}</td></tr>`,
  );
  return `<table>${rows.join('')}</table>`;
}

function figuresPart(report: Report): string {
  const { figures, history, seconds, backend } = report;
  const images = figures.split === 'test' ? t('test images') : t('validation images');
  const time = seconds === null ? '' : t(' in {seconds}', { seconds: duration(seconds) });
  const by = backend
    ? t(' by {name} ({adapter})', { name: backend.name, adapter: backend.adapter })
    : '';
  return [
    `<h2>${t('Result')}</h2><p class="large">${percent(figures.accuracy, 2)}</p>`,
    `<p>${t('of {count} {images} read rightly{loss}, with {parameters} parameters.', {
      count: count(figures.count),
      images,
      loss: figures.loss === null ? '' : t(', loss {loss}', { loss: figure(figures.loss) }),
      parameters: count(parametersOf(report)),
    })}</p>`,
    `<p class="by">${escapeHtml(t('{count} epochs{time}{by}, on {name}.', { count: history.length, time, by, name: report.data.name }))}</p>`,
  ].join('');
}

const day = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');

const enclosedWords = ({ lastEpoch }: Report): string =>
  t(
    'Enclosed in this file are the figures and the network’s weights{state}, and at its end a checksum of it all. Whoever opens it in Digit Lab (For a class, Collect) sees whether it was altered, measures the network again{again}.',
    {
      state: lastEpoch ? t(', the state in which its last epoch began') : '',
      again: lastEpoch ? t(' and trains the last epoch again') : '',
    },
  );

/**
 * The page. `curves` is a drawing (SVG) that this app has made; `enclosed` is what a teacher's page
 * reads back, in letters of base64.
 */
export function reportHtml(report: Report, curves: string, enclosed: string): string {
  const { name, title, at, errors, drawings, notes, data } = report;
  const by = name.trim() === '' ? t('No name given') : name;
  const className = (index: number | null) =>
    index === null ? t('not read') : (data.classes[index] ?? String(index));
  const shown = (heading: string, all: readonly ReportPicture[], truth: (one: number) => string) =>
    all.length === 0
      ? ''
      : `<h2>${heading}</h2>${pictures(all, (one) => `${truth(one.truth)} → ${className(one.read)}`)}`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(`${by}: ${title}`)}</title><style>${style}</style></head><body>
<h1>${escapeHtml(title)}</h1><p class="by">${t('{by}, {at} UTC, with Digit Lab', { by: escapeHtml(by), at: day(at) })}</p>
${tasksList(report)}
${figuresPart(report)}
<h2>${t('Curves')}</h2>${curves}
<h2>${t('Who is taken for whom')}</h2>${matrixTable(report)}
${shown(t('Mistakes'), errors, className)}
${shown(t('Drawings'), drawings, String)}
${notes.trim() === '' ? '' : `<h2>${t('Notes')}</h2><blockquote>${escapeHtml(notes)}</blockquote>`}
<h2>${t('Settings')}</h2>${changedTable(report)}<p></p>${settingsTable(report)}
<p class="by">${enclosedWords(report)}</p>
<pre id="digit-lab-report" hidden>${enclosed}</pre>
</body></html>
`;
}
