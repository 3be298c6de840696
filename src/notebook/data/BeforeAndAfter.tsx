import { t } from '../../domain/language.ts';
import { ArrowRight } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { DigitImage } from '../../charts/images/DigitImage.tsx';
import { paintImage } from '../../charts/images/paint.ts';
import type { OriginalImages } from '../../domain/data/dataset.ts';
import { imageAt } from '../../domain/data/dataset.ts';
import styles from './data.module.css';

/** Images as they came, in their colours if they had any, beside what the network will see. */
export function BeforeAndAfter({ original }: { readonly original: OriginalImages }) {
  const { count, height, width, used, rgb } = original;
  const size = height * width;
  const resized = height !== used.height || width !== used.width;
  const sizes = t('{height} × {width} to {height2} × {width2}', {
    height,
    width,
    height2: used.height,
    width2: used.width,
  });
  const words = resized ? sizes : rgb ? t('colour to grey') : t('dark to light');
  return (
    <section>
      <h3 className={styles.heading}>{t('Before and after: {words}', { words })}</h3>
      <ul className={styles.pairs}>
        {Array.from({ length: count }, (_, index) => (
          <li key={index}>
            {rgb ? (
              <ColourImage
                rgb={rgb.subarray(3 * index * size, 3 * (index + 1) * size)}
                label={t('Image {index} as it came', { index: index + 1 })}
                {...{ height, width }}
              />
            ) : (
              <DigitImage
                pixels={imageAt(original, index)}
                label={t('Image {index} as it came', { index: index + 1 })}
                {...{ height, width }}
              />
            )}
            <ArrowRight aria-hidden="true" />
            <DigitImage
              pixels={imageAt(used, index)}
              height={used.height}
              width={used.width}
              label={t('Image {index} as it is used', { index: index + 1 })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ColourImageProps {
  /** [height, width, 3] */
  readonly rgb: Uint8Array;
  readonly height: number;
  readonly width: number;
  readonly label: string;
}

function ColourImage({ rgb, height, width, label }: ColourImageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (!canvas.current) return;
    const rgba = Uint8ClampedArray.from({ length: height * width * 4 }, (_, at) =>
      at % 4 === 3 ? 255 : rgb[3 * Math.floor(at / 4) + (at % 4)]!,
    );
    paintImage(canvas.current, rgba, width, height);
  }, [rgb, height, width]);
  return (
    <canvas
      ref={canvas}
      className={styles.colours}
      style={{ aspectRatio: `${width} / ${height}` }}
      role="img"
      aria-label={label}
    />
  );
}
