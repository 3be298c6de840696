import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noticesOf, packagesOf } from './third-party-licenses.ts';

const root = join(import.meta.dirname, '..', 'node_modules');

/** A package on the disk with these files; returns the path of its one module. */
function packageWith(files: Readonly<Record<string, string>>): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'notices-')), 'node_modules', '@some', 'thing');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return join(folder, 'index.js');
}

describe('the notices of what is bundled', () => {
  it('name each package once, and carry its own text', () => {
    const modules = ['react/index.js', 'react/cjs/react.production.js', 'h5wasm/dist/a.js?url'];
    const text = noticesOf(packagesOf([...modules.map((id) => join(root, id)), '/src/page.tsx']));
    expect(text.match(/^react \d+\.\d+\.\d+ \(MIT\)$/gm)).toHaveLength(1);
    expect(text).toContain('Copyright (c) Meta Platforms');
    expect(text).toContain('HDF5 (Hierarchical Data Format 5) Software Library and Utilities');
    expect(text).not.toContain('page.tsx');
  });

  it('take the standard text and the copyright of the files where a package brings none', () => {
    const module = packageWith({
      'package.json': '{"name":"@some/thing","version":"1.2.3","license":"Apache-2.0 AND MIT"}',
      'index.js': '/**\n * @license\n * Copyright 2018 Some Company. All Rights Reserved.\n */',
    });
    const text = noticesOf(packagesOf([module]));
    expect(text).toContain('@some/thing 1.2.3 (Apache-2.0 AND MIT)');
    expect(text).toContain('\nCopyright 2018 Some Company. All Rights Reserved.\n');
    expect(text).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION');
    expect(text).toContain('Permission is hereby granted, free of charge');
  });

  it('cannot be written for a package whose licence nobody knows', () => {
    const module = packageWith({ 'package.json': '{"name":"@some/thing"}', 'index.js': '' });
    expect(() => noticesOf(packagesOf([module]))).toThrow('@some/thing brings no text');
  });
});
