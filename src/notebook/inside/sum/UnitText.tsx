import { t } from '../../../domain/language.ts';
import { activations } from '../../../domain/layers/activations.ts';
import type { ImageSum, UnitPlace } from '../../../state/inside/questions.ts';
import { Section } from '../../results/Section.tsx';
import styles from '../Inside.module.css';
import { FlatTerms } from './FlatTerms.tsx';
import { kindWords } from './kind-words.ts';
import { pixelName, placeName, siteOf } from './places.ts';
import { WindowTerms } from './WindowTerms.tsx';
import { figure, signed } from '../../../domain/numbers.ts';

interface UnitTextProps {
  readonly found: ImageSum;
  readonly classNames: readonly string[];
  readonly imageWidth: number;
  readonly onGo: (place: UnitPlace) => void;
}

/** One number: what it was made of, and every step from there. */
export function UnitText({ found, classNames, imageWidth, onGo }: UnitTextProps) {
  const { layers, layer, at, unit } = found;
  const { name, kind, outputShape, inputShape } = siteOf(found);
  const last = layer === layers.length - 1;
  const title = last ? `${name}: ${classNames[at]}` : `${name}: ${placeName(at, outputShape)}`;
  const nameOf = (place: number) =>
    layer === 0 ? pixelName(place, imageWidth) : placeName(place, inputShape);
  const go = (place: number) => layer > 0 && onGo({ layer: layer - 1, at: place });
  const common = { unit, nameOf, onGo: layer > 0 ? go : null };
  return (
    <Section title={title} note={kindWords(kind)}>
      {unit.kind === 'normalised' ? (
        <Normalised {...{ found, nameOf, onGo: common.onGo }} />
      ) : unit.shape.length === 3 ? (
        <WindowTerms key={layer} {...common} />
      ) : (
        <FlatTerms
          {...common}
          picture={layer === 0 && unit.inputs.length % imageWidth === 0 ? imageWidth : null}
        />
      )}
      <p className={styles.sum}>
        {unit.kind === 'products' && (
          <span>
            {unit.inputs.length} {t('products')}{' '}
            <strong>{signed(unit.sum - (unit.bias ?? 0))}</strong>
          </span>
        )}
        {unit.bias !== null && (
          <span>
            {t('Bias')} <strong>{signed(unit.bias)}</strong>
          </span>
        )}
        <span>
          {t('Sum')} <strong>{signed(unit.sum)}</strong>
        </span>
        <span>
          {activationText(found)} <strong>{signed(unit.output)}</strong>
        </span>
      </p>
    </Section>
  );
}

/** What becomes of the sum, as a formula with its numbers. */
function activationText({ unit, sums }: ImageSum): string {
  const { activation, alpha, sum } = unit;
  const label = activations[activation].label;
  switch (activation) {
    case 'linear':
      return t('and so it goes on');
    case 'relu':
      return sum > 0
        ? t('{label}: above 0, it passes', { label })
        : t('{label}: below 0 becomes', { label });
    case 'leakyRelu':
      return sum > 0
        ? t('{label}: above 0, it passes', { label })
        : t('{label}: below 0, times {alpha}', { label, alpha });
    case 'elu':
      return sum > 0
        ? t('{label}: above 0, it passes', { label })
        : t('{label}: below 0, exp(sum) − 1', { label });
    case 'sigmoid':
      return `${label}: 1 / (1 + exp(−sum))`;
    case 'tanh':
      return t('{label} of the sum', { label });
    case 'softmax':
      return t('{label}: exp(sum), divided by that of all {count} added up', {
        label,
        count: sums.length,
      });
  }
}

interface NormalisedProps {
  readonly found: ImageSum;
  readonly nameOf: (place: number) => string;
  readonly onGo: ((place: number) => void) | null;
}

/** γ × (x − mean) / √(variance + ε) + β with its numbers. */
function Normalised({ found, nameOf, onGo }: NormalisedProps) {
  const { unit } = found;
  if (!unit.normalisation) return null;
  const { mean, variance, epsilon, gamma, beta } = unit.normalisation;
  const rows: readonly (readonly [string, number])[] = [
    [t('Running mean'), mean],
    [t('Running variance'), variance],
    [t('γ, the learnt scale'), gamma],
    [t('β, the learnt shift'), beta],
  ];
  const deviation = Math.sqrt(variance + epsilon);
  return (
    <>
      <FlatTerms {...{ unit, nameOf, onGo, picture: null }} />
      <dl className={styles.numbers}>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{signed(value)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.readout}>
        {`${signed(gamma)} × (${signed(unit.inputs[0]!)} − ${signed(mean)}) / ${figure(deviation)} + ${signed(beta)} = ${signed(unit.sum)}`}
      </p>
    </>
  );
}
