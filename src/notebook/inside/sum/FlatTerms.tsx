import { t } from '../../../domain/language.ts';
import { extentOf } from '../../../charts/signed/signed.ts';
import { SignedMap } from '../../../charts/signed/SignedMap.tsx';
import { ScrollTable } from '../../../charts/tables/ScrollTable.tsx';
import type { ImageSum } from '../../../state/inside/questions.ts';
import { strongest } from './places.ts';
import { Source } from './Source.tsx';
import { signed } from '../../../domain/numbers.ts';

interface FlatTermsProps {
  readonly unit: ImageSum['unit'];
  readonly nameOf: (place: number) => string;
  /** Null where the inputs are the image itself. */
  readonly onGo: ((place: number) => void) | null;
  /** Width of the picture that the inputs are; null where they are none. */
  readonly picture: number | null;
}

const mostRows = 12;

/** Inputs in a line: the ones that count most, and what all others add up to. */
export function FlatTerms({ unit, nameOf, onGo, picture }: FlatTermsProps) {
  const { inputs, places, weights, products } = unit;
  const { terms, others, rest } = strongest(products, mostRows);
  const rows = products.length === 1 ? [0] : terms;
  return (
    <>
      {picture !== null && products.length > 1 && (
        <SignedMap
          values={products}
          height={products.length / picture}
          width={picture}
          extent={extentOf(products)}
          label={t('Input times weight, pixel by pixel')}
          size="min(100%, 14rem)"
        />
      )}
      <ScrollTable label={t('Inputs of this number')}>
        <thead>
          <tr>
            <th scope="col">{t('from')}</th>
            <th scope="col">{t('input')}</th>
            {weights && <th scope="col">{t('× weight')}</th>}
            {weights && <th scope="col">{t('= product')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((term) => (
            <tr key={term}>
              <th scope="row">
                <Source place={places[term]!} nameOf={nameOf} onGo={onGo} />
              </th>
              <td>{signed(inputs[term]!)}</td>
              {weights && <td>{signed(weights[term]!)}</td>}
              {weights && <td>{signed(products[term]!)}</td>}
            </tr>
          ))}
          {weights && products.length > 1 && others > 0 && (
            <tr>
              <th scope="row">{t('the other {others} together', { others })}</th>
              <td />
              <td />
              <td>{signed(rest)}</td>
            </tr>
          )}
        </tbody>
      </ScrollTable>
    </>
  );
}
