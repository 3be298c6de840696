/** Makes a link of a trained single layer, as small as a QR code asks for. */
import { writePocket } from '../../classroom/pocket/pocket-code.ts';
import type { PocketMade } from '../../worker/protocol/inside.ts';
import { ask } from '../page/link.ts';

export interface PocketLink extends PocketMade {
  readonly link: string;
}

/** Bytes of text that a QR code of version 40 holds with low correction. */
const qrRoom = 2953;

/** @throws LabError where the network has more than one layer. */
export async function makePocketLink(runId: string): Promise<PocketLink> {
  const start = `${location.origin}${location.pathname}?embed=pad#net=`;
  const mostBytes = Math.floor(((qrRoom - start.length - 1) * 3) / 4);
  const made = await ask({ kind: 'pocketNetwork', runId, mostBytes });
  return { ...made, link: `${start}${writePocket(made.network)}` };
}
