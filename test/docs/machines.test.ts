/** The diagrams in docs/machines.md show the charts as they are. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { machines } from '../../.ci/diagrams.mjs';

it('docs/machines.md is what `npm run diagrams` writes', () => {
  const written = readFileSync(new URL('../../docs/machines.md', import.meta.url), 'utf8');
  expect(written).toBe(machines());
});
