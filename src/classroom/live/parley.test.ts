import { describe, expect, it } from 'vitest';
import { LabError } from '../../domain/failure.ts';
import { createRandom } from '../../domain/random/random.ts';
import type { Parley } from './parley.ts';
import {
  isNear,
  parleyOf,
  parleyOfCode,
  readParley,
  sdpOf,
  withAddresses,
  writeParley,
} from './parley.ts';

const parley: Parley = {
  ...{ type: 'offer', ufrag: 'oV7K', pwd: 'S5i3apcQnyga8lkqbTX6iWZY' },
  fingerprint: 'bd01031d53297837'.repeat(4),
  candidates: [
    { address: 'b3cd2f05-03c9-4e06-80c3-696b6681f8a2.local', port: 43_817 },
    { address: '192.168.7.31', port: 40_000 },
  ],
};

it('comes out of a session description as it went in', () => {
  expect(parleyOf('offer', sdpOf(parley))).toEqual(parley);
});

it('comes out of a code that people hand round, whatever spaces got into it', () => {
  const code = writeParley(parley);
  expect(code.length).toBeLessThan(400);
  expect(parleyOfCode(` ${code.slice(0, 40)}\n${code.slice(40)} `, 'offer')).toEqual(parley);
  expect(() => parleyOfCode(code, 'answer')).toThrow(/student’s page/);
});

it('a code that was changed anywhere is refused, or says nothing that leaves the network', () => {
  const code = writeParley(parley);
  const random = createRandom(17);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_ \n{}';
  for (let round = 0; round < 2000; round++) {
    const letters = [...code];
    const changes = 1 + Math.floor(random() * 3);
    for (let at = 0; at < changes; at++) {
      letters[Math.floor(random() * letters.length)] =
        alphabet[Math.floor(random() * alphabet.length)];
    }
    try {
      const read = parleyOfCode(letters.join(''), 'offer');
      expect(sdpOf(read)).not.toMatch(/[^\x20-\x7e\r\n]/);
      expect(read.candidates.every(({ address }) => isNear(address))).toBe(true);
    } catch (thrown) {
      expect(thrown).toBeInstanceOf(LabError);
      expect((thrown as LabError).code).toBe('class-code-unclear');
    }
  }
});

describe('nobody outside the network is asked', () => {
  it.each(['8.8.8.8', '172.32.0.1', 'evil.example', '2001:db8::1', '10.0.0.999', 'x.local', ''])(
    '%s is left out',
    (address) => {
      const read = readParley({ ...parley, candidates: [{ address, port: 9 }] });
      expect(read?.candidates).toEqual([]);
    },
  );

  it('a school with public addresses has its own', () => {
    expect(isNear('129.132.4.7', '129.132.9.1')).toBe(true);
    expect(isNear('129.133.4.7', '129.132.9.1')).toBe(false);
  });

  it('no line can be smuggled into a description', () => {
    const smuggled = 'oV7K\r\na=candidate:1 1 udp 1 8.8.8.8 9 typ host';
    expect(readParley({ ...parley, ufrag: smuggled })).toBeNull();
    expect(readParley({ ...parley, pwd: `${parley.pwd}\r\na=x` })).toBeNull();
    expect(readParley({ ...parley, fingerprint: 'sha-1' })).toBeNull();
    const address = '10.0.0.1 9 typ host\r\na=candidate:2 1 udp 1 8.8.8.8';
    expect(readParley({ ...parley, candidates: [{ address, port: 1 }] })?.candidates).toEqual([]);
  });
});

it('where names are not found, the addresses that a server has seen stand beside them', () => {
  const added = withAddresses(parley, ['192.168.7.99', 'not.an.address']);
  expect(added.candidates).toEqual([
    ...parley.candidates,
    { address: '192.168.7.99', port: 43_817 },
  ]);
});
