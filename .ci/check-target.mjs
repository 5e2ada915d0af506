// Proves that the built site stays within Chrome 109, the last one on Windows 7: its syntax, and what it calls by name.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { root } from './setup.mjs';

// Each came after Chrome 109. Only names that nothing else has; `text-wrap`, scrollbar colours and the like do no harm when ignored.
const TOO_NEW = {
  '.js': [
    /\.to(?:Sorted|Reversed|Spliced)\(/, // 110
    /\bObject\.groupBy\b|\bMap\.groupBy\b/, // 117
    /\bPromise\.(?:withResolvers|try)\b/, // 119, 128
    /\bArray\.fromAsync\b/, // 121
    /\bURL\.(?:canParse|parse)\(/, // 120, 126
    /\bAbortSignal\.any\b/, // 116
    /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/, // 122
    /\bIterator\.(?:from|prototype)\b/, // 122
    /\.(?:is|to)WellFormed\(/, // 111
    /\b(?:Uint8Array\.from(?:Base64|Hex)|Intl\.DurationFormat|RegExp\.escape|Math\.sumPrecise)\b/,
    /\.(?:showPopover|hidePopover|togglePopover|startViewTransition|moveBefore)\(/, // 114, 111, 133
    /\bscheduler\.yield\b/, // 129
  ],
  '.css': [
    /[{;]\s*&/, // nesting, 112
    /\b(?:color-mix|oklch|oklab|light-dark)\(/, // 111, 123
    /@(?:starting-style|scope|position-try|view-transition)\b/, // 117 and later
    /:(?:popover-open|user-valid|user-invalid|dir\()/, // 114, 119, 120
    /\bsubgrid\b/, // 117
    /\b(?:anchor-name|position-area|field-sizing|interpolate-size|animation-timeline)\s*:/,
    /\b(?:sin|cos|tan|round|mod|rem|abs|sign)\(/, // 111, 125
  ],
};

const dist = join(root, 'dist');
const faults = [];
let files = 0;
for (const name of readdirSync(dist, { recursive: true })) {
  const kind = Object.keys(TOO_NEW).find((ending) => name.endsWith(ending));
  if (!kind) continue;
  files += 1;
  const text = readFileSync(join(dist, name), 'utf8');
  if (kind === '.js') {
    try {
      parse(text, { ecmaVersion: 2022, sourceType: 'module' });
    } catch (error) {
      faults.push(`${name}: ${error.message}`);
    }
  }
  for (const pattern of TOO_NEW[kind]) {
    const found = pattern.exec(text);
    if (found) faults.push(`${name}: … ${text.slice(Math.max(0, found.index - 40), found.index + 40)} …`);
  }
}
if (files === 0) faults.push('dist/ holds nothing to check: build first.');
for (const fault of faults) console.error(fault);
console.log(`${files} files checked against Chrome 109, ${faults.length} faults.`);
process.exit(faults.length ? 1 : 0);
