// `npm run diagrams`: writes docs/machines.md, the charts of the rules as Mermaid diagrams, read off their definitions.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { complaintChart, lifeChart, prospectChart } from '../src/rules/charts.ts';
import {
  CONVERSATION,
  DISPUTE,
  FOUNDING_MOVES,
  FUMING,
  GREETINGS,
  MONTH_MOVES,
  RECOVERY,
} from '../src/rules/legal.ts';
import { companyMachine } from '../src/rules/machine.ts';
import { root } from './setup.mjs';

/** Lists of moves that share an arrow, by the name they have in `legal.ts`. The largest come first. */
const LISTS = Object.entries({
  MONTH_MOVES,
  CONVERSATION,
  RECOVERY,
  FOUNDING_MOVES,
  FUMING,
  DISPUTE,
  GREETINGS,
});

const WORDS = {
  legal: '`refusal` in `legal.ts` has nothing against the move',
  beginsWithVisit: 'the scenario begins with a visit',
  beginsWithRecovery: 'the scenario begins with a recovery',
  beginsWithMonth: 'the scenario begins with a month of a company that exists',
  isEncounter: 'the scenario is one talk and no more',
  isLast: 'this was the last month',
  hasEnded: 'the talk has an `ending`',
  won: 'the ending is an order, or backing',
  lost: 'the ending is the door, for good',
  objecting: 'an objection is on the table and not settled',
  signalling: 'a buying signal shows',
  greeting: 'nothing but approaches so far',
  warmed: 'trust is above where it starts',
  clear: 'something has been explained',
  over: 'the recovery has an `ending`',
  kept: 'they stay, or the complaint has been talked over',
  parted: 'we have let them go',
  fuming: 'they are upset and have not been let speak',
  redressed: 'something has been given to make it good',
};

const listOf = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const arrowOf = (value) => (typeof value === 'string' ? { target: value } : value);
/** Mermaid knows no hyphen in the name of a state. */
const idOf = (name) => name.replaceAll('-', '_');

/** Moves by the names of their lists as far as these go, then one by one. */
function named(types) {
  let rest = types;
  const said = [];
  for (const [name, list] of LISTS) {
    const but = list.filter((type) => !rest.includes(type));
    if (list.length - but.length <= but.length * 3) continue;
    said.push(but.length ? `${name} but ${but.join(', ')}` : name);
    rest = rest.filter((type) => !list.includes(type));
  }
  return [...said, ...rest].join(', ');
}

function label(what, { guard, actions }, otherwise = false) {
  const condition = guard ? `[${guard}]` : otherwise ? '[else]' : '';
  const does = listOf(actions).join(', ');
  return [what, condition, does && `/ ${does}`].filter(Boolean).join(' ');
}

const line = (from, to, text) => `${idOf(from)} --> ${idOf(to)}${text ? `: ${text}` : ''}`;

/** Arrows that are tried in order, the first that holds is taken. */
function inOrder(from, what, value) {
  const arrows = listOf(value).map(arrowOf);
  return arrows.map((arrow, i) => {
    const order = arrows.length > 2 ? `(${i + 1})` : '';
    return line(from, arrow.target, [order, label(what, arrow, i > 0)].filter(Boolean).join(' '));
  });
}

/** Arrows that wait for a move; those that do the same are one. */
function onMoves(from, on = {}) {
  const alike = new Map();
  for (const [type, value] of Object.entries(on)) {
    for (const arrow of listOf(value).map(arrowOf)) {
      const key = JSON.stringify([arrow.target ?? from, arrow.guard, arrow.actions]);
      alike.set(key, { arrow, types: [...(alike.get(key)?.types ?? []), type] });
    }
  }
  return [...alike.values()].map(({ arrow, types }) =>
    line(from, arrow.target ?? from, label(named(types), arrow)),
  );
}

function chart({ initial, states }) {
  return [
    ...Object.keys(states)
      .filter((name) => idOf(name) !== name)
      .map((name) => `state "${name}" as ${idOf(name)}`),
    `[*] --> ${idOf(initial)}`,
    ...Object.entries(states).flatMap(([name, node]) => [
      ...(node.states ? [`state ${idOf(name)} {`, ...chart(node).map((x) => `  ${x}`), '}'] : []),
      ...inOrder(name, '', node.always),
      ...onMoves(name, node.on),
      ...inOrder(name, 'done', node.onDone),
      ...(node.type === 'final' ? [`${idOf(name)} --> [*]`] : []),
    ]),
  ];
}

const diagram = ({ config }) =>
  ['```mermaid', 'stateDiagram-v2', ...chart(config).map((x) => `  ${x}`), '```'].join('\n');

/** The names of all guards of a chart, in the order in which they come up. */
function guardsOf(node) {
  const arrows = [node.always, node.onDone, ...Object.values(node.on ?? {})].flatMap(listOf);
  const inside = Object.values(node.states ?? {}).flatMap(guardsOf);
  return [...new Set([...arrows.flatMap(({ guard }) => guard ?? []), ...inside])];
}

function wordOf(guard) {
  if (!WORDS[guard]) throw new Error(`.ci/diagrams.mjs has no words for the guard ${guard}`);
  return WORDS[guard];
}

/** The whole of docs/machines.md. */
export function machines() {
  return `# The machines

Made by \`npm run diagrams\` from the definitions in [\`machine.ts\`](../src/rules/machine.ts) and [\`charts.ts\`](../src/rules/charts.ts): do not edit. A test fails when it is out of date. What the charts are for: [implementation-notes.md](implementation-notes.md).

An arrow reads *moves [condition] / action*. Arrows without a move are followed at once; where they are numbered, the first whose condition holds is taken. *done* leaves a state whose inner chart has come to its end.

## A run

${diagram(companyMachine)}

| condition | holds when |
| --- | --- |
${guardsOf(companyMachine.config)
  .map((guard) => `| \`${guard}\` | ${wordOf(guard)} |`)
  .join('\n')}

| list | moves |
| --- | --- |
${LISTS.map(([name, list]) => `| \`${name}\` | ${list.map((type) => `\`${type}\``).join(', ')} |`).join('\n')}

## A lead

${diagram(prospectChart)}

## A relation

${diagram(lifeChart)}

## A complaint

${diagram(complaintChart)}
`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(join(root, 'docs/machines.md'), machines());
