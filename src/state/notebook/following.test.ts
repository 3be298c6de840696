import { beforeEach, expect, it } from 'vitest';
import { beginRunAll, endRunAll, follows, setFollowing, stayHere } from './following.ts';

beforeEach(() => setFollowing(true));

it('a page that follows stays where the reader scrolls to, until all runs anew', () => {
  stayHere();
  expect(follows()).toBe(true);
  beginRunAll('single-layer');
  stayHere();
  expect(follows()).toBe(false);
  endRunAll('single-layer', true);
  beginRunAll('single-layer');
  expect(follows()).toBe(true);
});

it('a switch that is off stays off', () => {
  setFollowing(false);
  beginRunAll('single-layer');
  expect(follows()).toBe(false);
});
