/**
 * How a page can be reached by another, as WebRTC needs to know it: the few parts of a session
 * description (RFC 8866, 8839, 8841) that a data channel asks for. A description that comes from
 * elsewhere is never handed to the browser: its parts are read, checked, and a new one is written of them.
 */
import { t } from '../../domain/language.ts';
import { deflateSync, inflateSync } from 'fflate';
import { LabError } from '../../domain/failure.ts';
import type { Form } from '../../domain/forms.ts';
import { fieldsForm, listForm, oneOfForm, textForm, wholeForm } from '../../domain/forms.ts';
import { fromBase64Url, toBase64Url } from '../base64.ts';

export interface Candidate {
  /** Of the same network: an IPv4 or IPv6 address, or a name that the browser made up (….local). */
  readonly address: string;
  readonly port: number;
}

export interface Parley {
  readonly type: 'offer' | 'answer';
  readonly ufrag: string;
  readonly pwd: string;
  /** SHA-256 of the page's certificate for this connection, as 64 hexadecimal figures. */
  readonly fingerprint: string;
  readonly candidates: readonly Candidate[];
}

const mostCandidates = 12;
const ice = /^[A-Za-z0-9+/]{4,256}$/;
const hash = /^[0-9a-f]{64}$/;
const madeUp = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.local$/;
const four = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;
/** Unique local and link-local addresses (RFC 4193, 4291), without a zone. */
const nearSix = /^(::1|f[cd][0-9a-f]{2}:[0-9a-f:]{2,40}|fe[89ab][0-9a-f]:[0-9a-f:]{2,40})$/i;

/**
 * Whether an address lies in the same network, so that asking it leaves nothing of the house: private
 * ones (RFC 1918, 3927, 6598), and, where a school has public addresses, those that begin as `host`'s.
 */
export function isNear(address: string, host = ''): boolean {
  if (madeUp.test(address) || nearSix.test(address)) return true;
  const parts = four.exec(address)?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return false;
  const [a = NaN, b = NaN] = parts;
  if (a === 10 || a === 127 || (a === 192 && b === 168) || (a === 169 && b === 254)) return true;
  if ((a === 172 && b >= 16 && b < 32) || (a === 100 && b >= 64 && b < 128)) return true;
  return four.test(host) && host.startsWith(`${a}.${b}.`);
}

const form: Form = fieldsForm({
  type: oneOfForm('offer', 'answer'),
  ...{ ufrag: textForm(256), pwd: textForm(256), fingerprint: textForm(64) },
  candidates: listForm(
    fieldsForm({ address: textForm(60), port: wholeForm(1, 65_535) }),
    0,
    mostCandidates,
  ),
});

/** What another page says of itself, or null for anything else. Addresses elsewhere are left out. */
export function readParley(value: unknown, host = ''): Parley | null {
  if (form(value, 'parley') !== null) return null;
  const { type, ufrag, pwd, fingerprint, candidates } = value as Parley;
  if (!ice.test(ufrag) || !ice.test(pwd) || pwd.length < 22 || !hash.test(fingerprint)) return null;
  return {
    ...{ type, ufrag, pwd, fingerprint },
    candidates: candidates
      .filter(({ address }) => isNear(address, host))
      .map(({ address, port }) => ({ address, port })),
  };
}

/** Takes the parts out of what the browser says of itself; null where it has no data channel. */
export function parleyOf(type: Parley['type'], sdp: string): Parley | null {
  const lines = sdp.split(/\r?\n/);
  const one = (start: string) => lines.find((line) => line.startsWith(start))?.slice(start.length);
  const candidates = lines.flatMap((line) => {
    const [, address, port] = /^a=candidate:\S+ 1 udp \d+ (\S+) (\d+) typ host/i.exec(line) ?? [];
    return address ? [{ address: address.toLowerCase(), port: Number(port) }] : [];
  });
  return readParley({
    ...{ type, ufrag: one('a=ice-ufrag:'), pwd: one('a=ice-pwd:') },
    fingerprint: one('a=fingerprint:sha-256 ')?.replaceAll(':', '').toLowerCase(),
    candidates: candidates.slice(0, mostCandidates),
  });
}

/** A description that the browser takes, of these parts alone. */
export function sdpOf({ type, ufrag, pwd, fingerprint, candidates }: Parley): string {
  const pairs = fingerprint.toUpperCase().match(/../g) ?? [];
  return [
    ...['v=0', 'o=- 1 2 IN IP4 127.0.0.1', 's=-', 't=0 0', 'a=group:BUNDLE 0'],
    ...['m=application 9 UDP/DTLS/SCTP webrtc-datachannel', 'c=IN IP4 0.0.0.0'],
    ...candidates.map(
      ({ address, port }, at) =>
        `a=candidate:${at + 1} 1 udp ${2_130_706_431 - at} ${address} ${port} typ host`,
    ),
    ...[`a=ice-ufrag:${ufrag}`, `a=ice-pwd:${pwd}`],
    `a=fingerprint:sha-256 ${pairs.join(':')}`,
    `a=setup:${type === 'offer' ? 'actpass' : 'active'}`,
    ...['a=mid:0', 'a=sctp-port:5000', 'a=max-message-size:262144', ''],
  ].join('\r\n');
}

/**
 * The same with addresses that are known otherwise: where names that a browser made up are not found,
 * because the network hands no such questions round, the page is found at these.
 */
export function withAddresses(parley: Parley, addresses: readonly string[]): Parley {
  const names = parley.candidates.filter(({ address }) => madeUp.test(address));
  const added = addresses
    .filter((address) => four.test(address))
    .flatMap((address) => names.map(({ port }) => ({ address, port })));
  const candidates = [...parley.candidates, ...added].slice(0, mostCandidates);
  return { ...parley, candidates };
}

/** Changed where an older page would misunderstand what a newer one writes. */
const version = '1';
const longestCode = 2000;

/** As a code that people hand round: a version, then the parts, deflated. */
export function writeParley({ type, ufrag, pwd, fingerprint, candidates }: Parley): string {
  const parts = [type[0], ufrag, pwd, fingerprint];
  const places = candidates.map(({ address, port }) => `${address} ${port}`);
  const text = [...parts, ...places].join('\n');
  return version + toBase64Url(deflateSync(new TextEncoder().encode(text), { level: 9 }));
}

/** @throws LabError 'class-code-unclear' for what is no code of the kind that is asked for. */
export function parleyOfCode(code: string, type: Parley['type'], host = ''): Parley {
  const unclear = (message: string) => new LabError('class-code-unclear', message);
  const letters = code.replaceAll(/\s/g, '');
  const packed = fromBase64Url(letters.slice(1));
  if (letters[0] !== version || letters.length > longestCode || !packed) {
    throw unclear(t('This is no code of a page that wants to join, or not all of it.'));
  }
  let lines: string[];
  try {
    const text = inflateSync(packed, { out: new Uint8Array(2 * longestCode) });
    lines = new TextDecoder('utf-8', { fatal: true }).decode(text).split('\n');
  } catch {
    throw unclear(t('A part of the code is missing or was changed.'));
  }
  const [kind, ufrag, pwd, fingerprint, ...places] = lines;
  const candidates = places.map((place) => {
    const [address, port] = place.split(' ');
    return { address, port: Number(port) };
  });
  const read = readParley(
    { type: kind === 'o' ? 'offer' : 'answer', ufrag, pwd, fingerprint, candidates },
    host,
  );
  if (!read) throw unclear(t('A part of the code is missing or was changed.'));
  if (read.type === type) return read;
  throw unclear(
    type === 'offer'
      ? t('This is the code that the teacher’s page has made: the student’s is wanted.')
      : t(
          'This is the code of a student’s page: the one that the teacher’s has made of it is wanted.',
        ),
  );
}
