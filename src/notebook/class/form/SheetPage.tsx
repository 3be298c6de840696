import { t } from '../../../domain/language.ts';
import { dotSize, sheetShape, sheetSize } from '../../../state/class/sheets.ts';

/** One form as it is printed, true to scale: its measures are millimetres. */
export function SheetPage({ writer }: { readonly writer: string }) {
  const { squares, holes, cores, dots, lines, labels } = sheetShape(writer);
  const { width, height } = sheetSize;
  const square = ([x, y, side]: readonly [number, number, number], fill: string, at: number) => (
    <rect key={`${fill}-${at}`} x={x} y={y} width={side} height={side} fill={fill} />
  );
  return (
    <svg
      width={`${width}mm`}
      height={`${height}mm`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('Form {writer}: ten boxes for each digit from 0 to 9', { writer })}
    >
      {lines.map(([x1, y1, x2, y2], at) => (
        <path key={at} d={`M${x1} ${y1}L${x2} ${y2}`} stroke="#d8d8d8" strokeWidth="0.15" />
      ))}
      {squares.map((one, at) => square(one, '#000', at))}
      {holes.map((one, at) => square(one, '#fff', at))}
      {cores.map((one, at) => (
        <rect key={at} x={one[0]} y={one[1]} width={one[2]} height={one[2]} fill="#000" />
      ))}
      {dots.map(([x, y], at) => (
        <circle key={at} cx={x} cy={y} r={dotSize / 2} fill="#000" />
      ))}
      {labels.map(([text, x, y]) => (
        <text key={text} x={x} y={y} fontSize="9" textAnchor="middle" fill="#666">
          {text}
        </text>
      ))}
      <text x="90" y="6" fontSize="4.4" textAnchor="middle" fill="#000">
        {t('Write each digit ten times, one in a box, with a dark pen.')}
      </text>
      <text x="90" y="11" fontSize="3.4" textAnchor="middle" fill="#444">
        {t('Form {writer}. Name, if you like: ______________________', { writer })}
      </text>
      <text x="90" y="239" fontSize="3.2" textAnchor="middle" fill="#444">
        {t('Then take a photo of the whole page, all four corner marks in it.')}
      </text>
    </svg>
  );
}
