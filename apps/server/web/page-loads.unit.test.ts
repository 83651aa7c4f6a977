import { expect, it } from 'vitest';
import { loadsIn } from './page-loads.ts';

const sizes: Readonly<Record<string, number>> = {
  'main.js': 100,
  'frame.js': 50,
  'a.js': 7,
  'b.js': 9,
  'shared.js': 20,
  'form.js': 500,
  'small.js': 1,
  'large.js': 3,
};

const manifest = {
  'index.html': { file: 'main.js', imports: ['_frame.js'], dynamicImports: ['src/features/a/a.page.tsx'] },
  '_frame.js': { file: 'frame.js' },
  '_shared.js': { file: 'shared.js', imports: ['_frame.js'] },
  'src/features/a/a.page.tsx': {
    file: 'a.js',
    imports: ['_frame.js', '_shared.js'],
    dynamicImports: ['src/features/a/a.form.tsx'],
  },
  'src/features/a/a.form.tsx': { file: 'form.js' },
  'src/features/b/b.page.tsx': {
    file: 'b.js',
    imports: ['_frame.js'],
    dynamicImports: ['src/features/b/small.section.tsx', 'src/features/b/large.section.tsx'],
  },
  'src/features/b/small.section.tsx': { file: 'small.js' },
  'src/features/b/large.section.tsx': { file: 'large.js', imports: ['_shared.js', '_frame.js'] },
};

it('a page costs the frame, itself, what both import once, and its largest section; what is opened later costs nothing', () => {
  expect(loadsIn(manifest, (file) => sizes[file]!)).toEqual([
    { page: 'features/a/a.page.tsx', bytes: 100 + 50 + 7 + 20 },
    { page: 'features/b/b.page.tsx', bytes: 100 + 50 + 9 + 3 + 20 },
  ]);
});
