// The same profile in two tabs: one has it, the other is told, whatever the browser offers for asking.
import { describe, expect, test } from 'vitest';
import { makePresence, type ChannelPort, type PresencePort } from '../../src/storage/presence';

type Locks = NonNullable<PresencePort['locks']>;

/** What the tabs of one browser share. Messages arrive a little later, as they do. */
function browser() {
  const held = new Set<string>();
  const channels = new Set<{ name: string; port: ChannelPort }>();
  const locks: Locks = {
    async request(name, _options, hold) {
      await Promise.resolve();
      if (held.has(name)) return hold(null);
      held.add(name);
      return hold({ name }).finally(() => held.delete(name));
    },
  };
  const openChannel = (name: string): ChannelPort => {
    const me = {
      name,
      port: {
        onmessage: null,
        close: () => void channels.delete(me),
        postMessage: (data: unknown) => {
          const others = [...channels].filter((other) => other !== me && other.name === name);
          setTimeout(() => others.forEach((other) => other.port.onmessage?.({ data })), 1);
        },
      } as ChannelPort,
    };
    channels.add(me);
    return me.port;
  };
  return { locks, openChannel, channels };
}

const wait = () => new Promise<void>((done) => setTimeout(done, 20));
const later = () => new Promise<void>((done) => setTimeout(done, 5));

describe.each<[string, (shared: ReturnType<typeof browser>) => Partial<PresencePort>]>([
  ['Web Locks', ({ locks }) => ({ locks })],
  ['a channel', ({ openChannel }) => ({ openChannel })],
  [
    'a channel, since the locks are refused',
    ({ openChannel }) => ({
      openChannel,
      locks: { request: () => Promise.reject(new Error('SecurityError')) },
    }),
  ],
])('with %s', (_, offer) => {
  const tabs = () => {
    const shared = browser();
    const open = (tabId: string) => makePresence({ ...offer(shared), wait, tabId }).claim;
    return [open('a'), open('b'), open('c')] as const;
  };

  test('the first tab has the profile, the second is told', async () => {
    const [a, b] = tabs();
    expect((await b('lin')).granted).toBe(true);
    expect((await a('lin')).granted).toBe(false);
  });

  test('another profile is free', async () => {
    const [a, b] = tabs();
    expect((await a('lin')).granted).toBe(true);
    expect((await b('wang')).granted).toBe(true);
  });

  test('once released, the next one has it; releasing twice does no harm', async () => {
    const [a, b, c] = tabs();
    const first = await a('lin');
    first.release();
    first.release();
    expect((await b('lin')).granted).toBe(true);
    expect((await c('lin')).granted).toBe(false);
  });

  test('a refused claim leaves nothing behind when released', async () => {
    const [a, b, c] = tabs();
    const first = await a('lin');
    (await b('lin')).release();
    expect((await c('lin')).granted).toBe(false);
    first.release();
    expect((await c('lin')).granted).toBe(true);
  });

  test('of those who ask at the same time exactly one has it', async () => {
    const [a, b, c] = tabs();
    const claims = await Promise.all([c('lin'), a('lin'), b('lin')]);
    expect(claims.filter((claim) => claim.granted)).toHaveLength(1);
  });

  test('of two that ask one shortly after the other exactly one has it, whichever id is smaller', async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ] as const) {
      const all = tabs();
      const early = all[order[0]]('lin');
      await later();
      const claims = await Promise.all([early, all[order[1]]('lin')]);
      expect(claims.filter((claim) => claim.granted)).toHaveLength(1);
    }
  });
});

test('a page on its way out is waited for', async () => {
  const { locks } = browser();
  const before = await makePresence({ locks, wait, tabId: 'a' }).claim('lin');
  const reloaded = makePresence({ locks, wait, tabId: 'b' }).claim('lin');
  await later();
  before.release();
  expect((await reloaded).granted).toBe(true);
});

test('foreign words on the channel are ignored, and it is closed at the end', async () => {
  const { openChannel, channels } = browser();
  const stranger = openChannel('zg/presence/lin');
  const claim = makePresence({ openChannel, wait, tabId: 'a' }).claim('lin');
  for (const word of [null, 'here', {}, { say: 'here' }, { say: 'here', tab: 'a' }])
    stranger.postMessage(word);
  const { granted, release } = await claim;
  expect(granted).toBe(true);
  expect(channels.size).toBe(2);
  release();
  expect(channels.size).toBe(1);
});

test('where the browser offers nothing, the claim is granted', async () => {
  expect((await makePresence({ wait, tabId: 'a' }).claim('lin')).granted).toBe(true);
});
