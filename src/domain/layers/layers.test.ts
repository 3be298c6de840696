import { describe, expect, it } from 'vitest';
import { dropout } from '../model/layers.ts';
import { checkFields, isWithin } from './fields.ts';
import { descriptionOf, fieldsOf, layerKinds, readKerasLayer } from './layers.ts';

const fresh = layerKinds.map((kind) => descriptionOf(kind).fresh);

describe.each(fresh)('the layer $kind', (spec) => {
  const { kind } = spec;
  const description = descriptionOf(kind);

  it('is listed under its own kind and begins within its limits', () => {
    expect(description.kind).toBe(kind);
    expect(() => checkFields(fieldsOf(kind), { ...spec })).not.toThrow();
  });

  it('has a field for every setting, and no other', () => {
    const settings = Object.keys(spec).filter((name) => name !== 'kind');
    expect(Object.keys(fieldsOf(kind))).toEqual(expect.arrayContaining(settings));
  });

  it('is read from what it writes for Keras', () => {
    expect(readKerasLayer(description.className, description.writeKeras(spec))).toEqual(spec);
  });

  it('refuses numbers outside its limits, naming the limit', () => {
    for (const [name, field] of Object.entries(fieldsOf(kind))) {
      for (const wrong of [NaN, -1e308, 1e9, 'softmax-ish']) {
        expect(isWithin(field, wrong)).toBe(false);
        const message = expect.objectContaining({ code: 'model-invalid' }) as unknown;
        expect(() => checkFields({ [name]: field }, { [name]: wrong })).toThrow(message);
      }
    }
  });
});

it('dropout has one limit, for files as for forms and addresses', () => {
  const check = (rate: number) => () => checkFields(fieldsOf('dropout'), { ...dropout(rate) });
  expect(check(0.99)).not.toThrow();
  expect(check(0.9999999)).toThrow('The dropout rate must be a number from 0 to 0.99');
});

it('says no more than it must of what it does not know', () => {
  const long = 'x'.repeat(400_000);
  try {
    readKerasLayer(long, {});
    expect.unreachable();
  } catch (thrown) {
    expect(String(thrown).length).toBeLessThan(200);
  }
});
