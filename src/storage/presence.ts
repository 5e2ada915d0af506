/**
 * The same profile open in two tabs: the second is told so. With Web Locks where there are any (secure contexts);
 * else by asking around on a BroadcastChannel. Where there is neither, the revision check of the library remains.
 */

/** The part of BroadcastChannel used here. */
export interface ChannelPort {
  postMessage(message: unknown): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  close(): void;
}

/** What the browser offers; `navigator.locks` and `new BroadcastChannel(name)` fit. */
export interface PresencePort {
  readonly locks?: {
    request(
      name: string,
      options: { readonly ifAvailable: true },
      hold: (lock: object | null) => Promise<void>,
    ): Promise<unknown>;
  };
  readonly openChannel?: (name: string) => ChannelPort;
  /** Resolves after that time. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** This tab's own id, another one at every load. */
  readonly tabId: string;
}

export interface Claim {
  readonly granted: boolean;
  /** Lets the next tab in. Closing the tab does so too. */
  readonly release: () => void;
}

/** How long the others have to answer: even a tab that is busy loading the stage. */
const PATIENCE = 300;

const REFUSED: Claim = { granted: false, release: () => undefined };

/** Who has which profile open, in this browser. */
export function makePresence(port: PresencePort): {
  readonly claim: (profileId: string) => Promise<Claim>;
} {
  return {
    async claim(profileId) {
      const name = `zg/presence/${profileId}`;
      const { locks } = port;
      let locked = locks && (await claimLock(locks, name));
      if (locks && locked?.granted === false) {
        await port.wait(PATIENCE); // after a reload the page before may still be on its way out
        locked = await claimLock(locks, name);
      }
      if (locked) return locked;
      return port.openChannel
        ? claimByAsking(port.openChannel(name), port)
        : { granted: true, release: () => undefined };
    },
  };
}

/** Answers `undefined` when the browser has locks but gives none here. */
function claimLock(locks: NonNullable<PresencePort['locks']>, name: string): Promise<Claim | undefined> {
  return new Promise((answer) => {
    const hold = (lock: object | null): Promise<void> => {
      if (!lock) {
        answer(REFUSED);
        return Promise.resolve();
      }
      // The lock is held until this promise resolves.
      return new Promise((release) => answer({ granted: true, release }));
    };
    // Called later than here or failing at once: both ways of refusing are met.
    Promise.resolve()
      .then(() => locks.request(name, { ifAvailable: true }, hold))
      .catch(() => answer(undefined));
  });
}

type Word = { readonly say: 'hello' | 'here'; readonly tab: string };

const isWord = (data: unknown): data is Word =>
  typeof data === 'object' &&
  data !== null &&
  'say' in data &&
  (data.say === 'hello' || data.say === 'here') &&
  'tab' in data &&
  typeof data.tab === 'string';

/** Says hello; whoever has the profile answers. Of two that ask at the same time the smaller id has it. */
async function claimByAsking(channel: ChannelPort, { tabId, wait }: PresencePort): Promise<Claim> {
  let granted = false;
  const taken = new Promise<'taken'>((resolve) => {
    channel.onmessage = ({ data }) => {
      if (!isWord(data) || data.tab === tabId) return;
      const stays = granted || tabId < data.tab;
      if (data.say === 'hello' && stays) channel.postMessage({ say: 'here', tab: tabId } satisfies Word);
      else if (!granted) resolve('taken');
    };
  });
  channel.postMessage({ say: 'hello', tab: tabId } satisfies Word);
  if ((await Promise.race([taken, wait(PATIENCE)])) === 'taken') {
    channel.onmessage = null;
    channel.close();
    return REFUSED;
  }
  granted = true;
  return {
    granted,
    release: () => {
      channel.onmessage = null;
      channel.close();
    },
  };
}
