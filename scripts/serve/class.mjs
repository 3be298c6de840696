// npm start -- --host: serves a class over https. Browsers give WebGPU and storage only to secure pages,
// so a certificate is made on the spot for the addresses that this computer has.
import { X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { dirname } from 'node:path';

/** Networks of virtual machines and containers: nobody in the class reaches them. */
const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|zt|wg)/i;

/** Addresses by which others in the network reach this computer, the likeliest first. */
export function networkAddresses(interfaces = networkInterfaces()) {
  const found = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => ({
        address,
        late: virtual.test(name) || address.startsWith('169.254.'),
      })),
  );
  return found.sort((a, b) => Number(a.late) - Number(b.late)).map(({ address }) => address);
}

const days = 24 * 60 * 60 * 1000; // milliseconds
const valid = 90 * days;

/** A certificate for these addresses and this computer's names, signed by nobody but itself. */
export async function makeCertificate(addresses, name = hostname()) {
  const { generate } = await import('selfsigned');
  const names = [...new Set(['localhost', name, `${name}.local`])];
  const ips = [...new Set(['127.0.0.1', ...addresses])];
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Digit Lab' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - days),
    notAfterDate: new Date(Date.now() + valid),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...names.map((value) => ({ type: 2, value })),
          ...ips.map((ip) => ({ type: 7, ip })),
        ],
      },
    ],
  });
  return { key, cert };
}

/** Whether a certificate still serves: for all of these addresses, and for two more days. */
export function serves({ cert }, addresses, now = Date.now()) {
  const certificate = new X509Certificate(cert);
  return (
    addresses.every((address) => certificate.checkIP(address)) &&
    Date.parse(certificate.validTo) > now + 2 * days
  );
}

/**
 * The certificate of last time, so that a class accepts it once, or a new one.
 * @returns {Promise<{ key: string, cert: string }>}
 */
export async function certificateFor(addresses, file) {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    if (serves(kept, addresses)) return kept;
  } catch {
    // None was kept, or it is no certificate: a new one is made.
  }
  const made = await makeCertificate(addresses);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

const tlsHello = 0x16;

/**
 * A server that speaks https, and on the same port sends whoever asks by plain http to the https
 * address: the beginning of a connection tells them apart.
 * @param {{ key: string, cert: string }} certificate
 * @param {import('node:http').RequestListener} answer
 */
export function httpsAndHttp(certificate, answer) {
  const secure = createHttpsServer(certificate, answer);
  const plain = createHttpServer((request, response) => {
    const location = `https://${request.headers.host ?? 'localhost'}${request.url}`;
    response.writeHead(307, { Location: location }).end();
  });
  return createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('readable', () => {
      const first = socket.read(1);
      if (first === null) return void socket.destroy();
      socket.unshift(first);
      (first[0] === tlsHello ? secure : plain).emit('connection', socket);
    });
  });
}

/** What a teacher reads in the terminal. */
export async function invitation(addresses, port, { cert }) {
  const { renderUnicodeCompact } = await import('uqr');
  const urls = (addresses.length > 0 ? addresses : ['localhost']).map(
    (at) => `https://${at}:${port}/`,
  );
  const { fingerprint256 } = new X509Certificate(cert);
  return [
    `Digit Lab is open for the class at ${urls[0]}`,
    ...urls.slice(1).map((url) => `  or, by another network of this computer: ${url}`),
    '',
    renderUnicodeCompact(urls[0], { ecc: 'L', border: 2 }),
    '',
    'Nobody but this computer vouches for its certificate, so each browser warns once:',
    'choose “Advanced”, then “Proceed” (Chrome, Edge), “Accept the risk” (Firefox), “visit” (Safari).',
    `The certificate’s SHA-256 fingerprint is ${fingerprint256}.`,
  ].join('\n');
}
