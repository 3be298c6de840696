import { describe, expect, it } from 'vitest';
import { digitNames } from './class-names.ts';
import { classesOfNames } from './classes-of-names.ts';

const ten = (names: string) => names.split(' ');

describe('folders that are digits', () => {
  it.each([
    ['numbers', ten('0 1 2 3 4 5 6 7 8 9')],
    ['numbers with a word before', digitNames.map((digit) => `class_${digit}`)],
    ['numbers with a space', digitNames.map((digit) => `digit ${digit}`)],
    ['numbers with zeros', digitNames.map((digit) => `0${digit}`)],
    [
      'numbers and words',
      ten('0_zero 1_one 2_two 3_three 4_four 5_five 6_six 7_seven 8_eight 9_nine'),
    ],
    ['Chars74K', digitNames.map((_, at) => `Sample${String(at + 1).padStart(3, '0')}`)],
    ['English', ten('zero one two three four five six seven eight nine')],
    ['capitals', ten('Zero One Two Three Four Five Six Seven Eight Nine')],
    ['NIST’s codes', ten('30 31 32 33 34 35 36 37 38 39')],
    ['German', ten('null eins zwei drei vier fünf sechs sieben acht neun')],
    ['French', ten('zéro un deux trois quatre cinq six sept huit neuf')],
    ['Spanish', ten('cero uno dos tres cuatro cinco seis siete ocho nueve')],
    ['Turkish', ten('sıfır bir iki üç dört beş altı yedi sekiz dokuz')],
    ['Chinese', ten('零 一 二 三 四 五 六 七 八 九')],
    [
      'with a word before',
      ten('zero one two three four five six seven eight nine').map((w) => `digit_${w}`),
    ],
  ])('in %s', (_, names) => {
    const shuffled = [...names].reverse();
    const { classNames, labels } = classesOfNames(shuffled);
    expect(classNames).toBe(digitNames);
    expect(labels).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  });

  it('and letters are told by NIST’s codes, where one has a letter', () => {
    const { classNames, labels } = classesOfNames(['4a', '30', '7a', '41']);
    expect(classNames).toEqual(['0', 'A', 'J', 'z']);
    expect(labels).toEqual([2, 0, 3, 1]);
    expect(classesOfNames(['30', '31', '35']).classNames).toEqual(['30', '31', '35']);
  });

  it('are not those of Chars74K where they count from 0', () => {
    expect(classesOfNames(['Sample000', 'Sample001']).labels).toEqual([0, 1]);
  });

  it('are digits if there are some of them only', () => {
    expect(classesOfNames(['seven', 'three']).labels).toEqual([7, 3]);
    expect(classesOfNames(['class_7']).labels).toEqual([7]);
  });
});

describe('other folders', () => {
  it.each([
    ['by the alphabet', ['dog', 'cat'], ['cat', 'dog']],
    ['11 classes by number', ['10', '9', '0', '2'], ['0', '2', '9', '10']],
    ['in-between classes by number', ['1.0', '0.5', '9.5', '0.0'], ['0.0', '0.5', '1.0', '9.5']],
    ['digits and what is none', ['NaN', '1', '0'], ['0', '1', 'NaN']],
    ['numbers after a word', ['c10', 'c12', 'c9', 'c0'], ['c0', 'c9', 'c10', 'c12']],
  ])('are ordered %s', (_, names, classNames) => {
    const found = classesOfNames(names);
    expect(found.classNames).toEqual(classNames);
    expect(found.labels.map((label) => classNames[label])).toEqual(names);
  });
});
