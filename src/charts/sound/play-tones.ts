import type { Tones, Voice } from './tones.ts';

export interface Playing {
  /** Resolves when it has ended or was stopped; by then the browser's sound is given back. */
  readonly ended: Promise<void>;
  readonly stop: () => void;
}

/** Quiet enough for headphones, also where two voices meet. */
const loudness = 0.12;
/** Fading in and out, so that nothing clicks. */
const fade = 0.03;

/** Plays tones once. One context for each playing: it is closed at the end. */
export function playTones(tones: Tones): Playing {
  const context = new AudioContext();
  const begin = context.currentTime + fade;
  const end = begin + tones.seconds;
  const sounding = tones.voices.map((voice) => sound(context, voice, begin, end));
  let stop: () => void = () => undefined;
  // A context that the browser holds back never gets to its end: a stop does not wait for it.
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const ended = Promise.race([stopped, Promise.all(sounding)]).then(() => context.close());
  return { ended, stop };
}

/** Resolves when the voice has ended. */
function sound(
  context: AudioContext,
  { pan, moments }: Voice,
  begin: number,
  end: number,
): Promise<void> {
  const oscillator = new OscillatorNode(context, { type: 'triangle' });
  const volume = new GainNode(context, { gain: 0 });
  const side = new StereoPannerNode(context, { pan });
  oscillator.connect(volume).connect(side).connect(context.destination);
  moments.forEach(({ at, hertz }, index) => {
    if (index === 0) oscillator.frequency.setValueAtTime(hertz, begin);
    else oscillator.frequency.exponentialRampToValueAtTime(hertz, begin + at);
  });
  volume.gain.setValueAtTime(0, begin);
  volume.gain.linearRampToValueAtTime(loudness, begin + fade);
  volume.gain.setValueAtTime(loudness, end - fade);
  volume.gain.linearRampToValueAtTime(0, end);
  const ended = new Promise<void>((resolve) => {
    oscillator.onended = () => resolve();
  });
  oscillator.start(begin);
  oscillator.stop(end);
  return ended;
}
