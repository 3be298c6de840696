/** The digits 0 to 9 in words, as folders are named; letters without their accents, in small. */
const words: readonly string[] = [
  'zero one two three four five six seven eight nine',
  'null eins zwei drei vier funf sechs sieben acht neun',
  'null eins zwei drei vier fuenf sechs sieben acht neun',
  'zero un deux trois quatre cinq six sept huit neuf',
  'cero uno dos tres cuatro cinco seis siete ocho nueve',
  'zero uno due tre quattro cinque sei sette otto nove',
  'zero um dois tres quatro cinco seis sete oito nove',
  'nul een twee drie vier vijf zes zeven acht negen',
  'noll ett tva tre fyra fem sex sju atta nio',
  'nul en to tre fire fem seks syv otte ni',
  'null en to tre fire fem seks sju atte ni',
  'nolla yksi kaksi kolme nelja viisi kuusi seitseman kahdeksan yhdeksan',
  'zero jeden dwa trzy cztery piec szesc siedem osiem dziewiec',
  'nula jedna dva tri ctyri pet sest sedm osm devet',
  'nula jeden dva tri styri pat sest sedem osem devat',
  'nulla egy ketto harom negy ot hat het nyolc kilenc',
  'zero unu doi trei patru cinci sase sapte opt noua',
  'sifir bir iki uc dort bes alti yedi sekiz dokuz',
  'nol satu dua tiga empat lima enam tujuh delapan sembilan',
  'khong mot hai ba bon nam sau bay tam chin',
  'ноль один два три четыре пять шесть семь восемь девять',
  'нуль один два три чотири пять шість сім вісім девять',
  'μηδεν ενα δυο τρια τεσσερα πεντε εξι επτα οκτω εννεα',
  'shunya ek do teen char panch chhah saat aath nau',
  'ling yi er san si wu liu qi ba jiu',
  '零 一 二 三 四 五 六 七 八 九',
  '〇 一 二 三 四 五 六 七 八 九',
  '영 일 이 삼 사 오 육 칠 팔 구',
  '٠ ١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩',
  '۰ ۱ ۲ ۳ ۴ ۵ ۶ ۷ ۸ ۹',
  '० १ २ ३ ४ ५ ६ ७ ८ ९',
  '০ ১ ২ ৩ ৪ ৫ ৬ ৭ ৮ ৯',
];

const languages = words.map(
  (line) => new Map(line.split(' ').map((word, digit) => [word, digit] as const)),
);

const unaccented = (word: string): string =>
  word
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['ʼ’ı]/g, (mark) => (mark === 'ı' ? 'i' : ''));

/** The digits that all of these words are, in one language; null if there is none. */
export function digitsOfWords(names: readonly string[]): number[] | null {
  const plain = names.map(unaccented);
  const language = languages.find((each) => plain.every((word) => each.has(word)));
  return language ? plain.map((word) => language.get(word) ?? 0) : null;
}
