/** A place on the pad as shares of its width and height, 0 to 1. */
export type Place = readonly [x: number, y: number];

type PointerEventName = 'pointerdown' | 'pointermove' | 'pointerup';

/** The pen of a browser test: pointer events as a mouse gives them, on the pad's canvas. */
export class TestPen {
  private readonly pad: Element;

  constructor(pad: Element) {
    this.pad = pad;
  }

  down(place: Place): void {
    this.point('pointerdown', place, 1);
  }

  move(place: Place): void {
    this.point('pointermove', place, 1);
  }

  up(place: Place): void {
    this.point('pointerup', place, 0);
  }

  /** One stroke through these places. */
  draw(...places: readonly Place[]): void {
    this.down(places[0]);
    for (const place of places.slice(1)) this.move(place);
    this.up(places[places.length - 1]);
  }

  private point(name: PointerEventName, [x, y]: Place, buttons: number): void {
    const box = this.pad.getBoundingClientRect();
    this.pad.dispatchEvent(
      new PointerEvent(name, {
        bubbles: true,
        cancelable: true,
        pointerId: 1,
        pointerType: 'mouse',
        isPrimary: true,
        clientX: box.left + x * box.width,
        clientY: box.top + y * box.height,
        buttons,
      }),
    );
  }
}

/** How much ink the canvas shows: the pixels that are not blank. */
export function inkOn(canvas: HTMLCanvasElement): number {
  const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
  if (!data) throw new Error('The pad has no picture.');
  let ink = 0;
  for (let at = 3; at < data.length; at += 4) if (data[at] > 0) ink++;
  return ink;
}
