// The way in: a first visit, several learners on one computer, runs that go on, and what happens when things go wrong.
import { screen, waitFor, within } from '@testing-library/svelte';
import { beforeAll, describe, expect, it } from 'vitest';
import words from '../../src/ui/messages/zh-CN.json';
import english from '../../src/ui/messages/en.json';
import { begin, legalMoves } from '../../src/rules/play';
import type { RunRecord } from '../../src/session/kept';
import { newRecord } from '../../src/session/run';
import { makeRunText } from '../../src/storage/run-text';
import { bundled, control, full, makeDisk, openPage, type Disk } from './page';

beforeAll(async () => {
  await bundled();
}, 60_000);

const movesOnDisk = async (disk: Disk): Promise<readonly number[]> => {
  const profiles = await disk.library.listProfiles();
  if (!profiles.ok) return [];
  const runs = await Promise.all(profiles.value.map(({ id }) => disk.library.listRuns(id)));
  return runs.flatMap((kept) => (kept.ok ? kept.value.map(({ run }) => run.moves.length) : []));
};

/** Sits down under a name and starts the first scene, by keyboard alone. */
const intoTheScene = async (name: string, disk?: Disk) => {
  const page = await openPage(disk);
  await page.user.type(await screen.findByLabelText(words.home_name), `${name}{Enter}`);
  await waitFor(async () => expect(await control('first')).toHaveFocus());
  await page.user.keyboard('{Enter}');
  await control('do', 'leave');
  return page;
};

/** The first move on screen that may be pressed; the talk's moves are buttons that carry what they send. */
const press = async (user: Awaited<ReturnType<typeof openPage>>['user']): Promise<void> => {
  await waitFor(() => expect(document.querySelector('button[data-move]:not(:disabled)')).not.toBeNull());
  const button = document.querySelector<HTMLButtonElement>('button[data-move]:not(:disabled)');
  if (button) await user.click(button);
};

const leave = async (user: Awaited<ReturnType<typeof openPage>>['user']): Promise<void> => {
  await user.click(await control('do', 'leave'));
  await user.click(await control('do', 'leave-now'));
};

describe('coming in', () => {
  it('takes a name and two presses of the return key into the first scene', async () => {
    const { disk } = await intoTheScene('小红');
    expect(await movesOnDisk(disk)).toEqual([0]);
    const profiles = await disk.library.listProfiles();
    expect(profiles.ok && profiles.value.map((p) => p.name)).toEqual(['小红']);
  }, 30_000);

  it('does without a name, and switches the language at any time, for good', async () => {
    const { user, disk } = await openPage();
    await user.click(await screen.findByRole('button', { name: words.home_open }));
    await screen.findByText(words.home_streets);
    await user.click(await screen.findByRole('button', { name: 'English' }));
    expect(await screen.findByText(english.home_streets)).toBeVisible();
    expect(document.documentElement.lang).toBe('en');
    const settings = await disk.library.readSettings();
    expect(settings.ok && settings.value.locale).toBe('en');
  });

  it('keeps two learners apart, asks before it removes one, and leaves the other alone', async () => {
    const disk = makeDisk();
    const { user } = await intoTheScene('小红', disk);
    await press(user);
    await waitFor(async () => expect(await movesOnDisk(disk)).toEqual([1]));
    await leave(user);
    await screen.findByText(words.home_runs);
    await user.click(await screen.findByRole('button', { name: /小红/ }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText(words.home_name), '小明{Enter}');
    expect(await control('first')).toBeVisible(); // no run of hers is his
    await user.click(
      await screen.findByRole('button', { name: words.home_switch.replace('{name}', '小明') }),
    );
    await user.click(
      await screen.findByRole('button', { name: words.home_remove_profile.replace('{name}', '小明') }),
    );
    await user.click(await screen.findByRole('button', { name: words.home_remove_yes }));
    await waitFor(async () => {
      const profiles = await disk.library.listProfiles();
      expect(profiles.ok && profiles.value.map((p) => p.name)).toEqual(['小红']);
    });
    expect(await movesOnDisk(disk)).toEqual([1]);
  }, 30_000);
});

describe('coming back', () => {
  it('goes on where it was left', async () => {
    const disk = makeDisk();
    const first = await intoTheScene('小红', disk);
    await press(first.user);
    await waitFor(async () => expect(await movesOnDisk(disk)).toEqual([1]));
    first.close();
    const { user } = await openPage(disk);
    await user.click(await control('continue'));
    await control('do', 'leave');
    await press(user);
    await waitFor(async () => expect(await movesOnDisk(disk)).toEqual([2]));
  }, 30_000);

  it('may only look while another tab has the seat, and plays once that is closed', async () => {
    const disk = makeDisk();
    const first = await intoTheScene('小红', disk);
    first.close();
    let taken = true;
    const claim = () => Promise.resolve({ granted: !taken, release: () => undefined });
    const { user } = await openPage(disk, { claim });
    expect(await control('continue')).toBeDisabled();
    await user.click(await control('do', 'use-here'));
    expect(await screen.findByText(words.home_elsewhere_still)).toBeVisible();
    taken = false;
    await user.click(await control('do', 'use-here'));
    await waitFor(async () => expect(await control('continue')).toBeEnabled());
  }, 30_000);
});

describe('when something goes wrong', () => {
  it('keeps a refused text, says why, and lists it', async () => {
    const disk = makeDisk();
    await disk.library.addProfile('小红', 'p1', 1);
    const { user } = await openPage(disk);
    await user.click(await control('do', 'bring'));
    await user.type(await screen.findByLabelText(words.home_bring_paste), 'ZG1.abcdef');
    await user.click(await control('do', 'bring-in'));
    expect(await screen.findByText(words.trouble_run_truncated)).toBeVisible();
    expect(screen.getByText(words.home_bring_kept)).toBeVisible();
    await user.keyboard('{Escape}');
    expect(await screen.findByText(words.home_odd.replace('{count}', '1'))).toBeVisible();
    const refused = await disk.library.listQuarantine();
    expect(refused.ok && refused.value[0]?.text).toBe('ZG1.abcdef');
  });

  it('opens a run that was brought in', async () => {
    const { scenarios } = await bundled();
    const scene = scenarios.find((s) => s.data.kind === 'scene');
    if (!scene) throw new Error('no scene');
    const disk = makeDisk();
    await disk.library.addProfile('小红', 'p1', 1);
    const { user } = await openPage(disk);
    await user.click(await control('do', 'bring'));
    const field = await screen.findByLabelText(words.home_bring_paste);
    await user.click(field);
    await user.paste(makeRunText(newRecord(scene, 3, '小红', 'r9', 5)));
    await user.click(await control('do', 'bring-in'));
    await user.click(await control('open', 'r9'));
    expect(await control('do', 'leave')).toBeVisible();
  }, 30_000);

  it('does not take a move for which there is no room, says so, and goes on when there is', async () => {
    const { user, disk } = await intoTheScene('小红');
    disk.fail(full);
    await press(user);
    expect(await screen.findByText(words.trouble_storage_full)).toBeVisible();
    expect(await movesOnDisk(disk)).toEqual([0]);
    disk.fail();
    await user.click(await control('do', 'retry'));
    await waitFor(async () => expect(await movesOnDisk(disk)).toEqual([1]));
    expect(screen.queryByText(words.trouble_storage_full)).toBeNull();
  }, 30_000);

  it('goes on without the disk if one wishes, says so all the time, and saves all of it later', async () => {
    const { user, disk } = await intoTheScene('小红');
    disk.fail(full);
    await press(user);
    await user.click(await control('do', 'go-on'));
    const mark = await screen.findByRole('button', { name: words.bar_unsaved_try });
    expect(await movesOnDisk(disk)).toEqual([0]);
    disk.fail();
    await user.click(mark);
    await waitFor(async () => expect(await movesOnDisk(disk)).toEqual([1]));
    expect(screen.getByText(words.bar_saved)).toBeVisible();
  }, 30_000);

  it('after a conflict opens the run as the other tab left it', async () => {
    const disk = makeDisk();
    const { user } = await intoTheScene('小红', disk);
    const profiles = await disk.library.listProfiles();
    const profile = profiles.ok ? profiles.value[0]?.id : undefined;
    if (profile === undefined) throw new Error('no profile');
    const runs = await disk.library.listRuns(profile);
    const stored = runs.ok ? runs.value[0] : undefined;
    if (!stored) throw new Error('no run');
    const { scenarios } = await bundled();
    const scene = scenarios.find((s) => s.data.kind === 'scene');
    const [move] = scene ? legalMoves(begin(scene, 3)) : [];
    await disk.library.writeRun(
      profile,
      { ...stored.run, moves: [{ ...move }] as RunRecord['moves'] },
      stored.revision,
    );
    await press(user);
    expect(await screen.findByText(words.trouble_storage_conflict)).toBeVisible();
    await user.click(await control('do', 'reopen'));
    await waitFor(() => expect(screen.queryByText(words.trouble_storage_conflict)).toBeNull());
    await control('do', 'leave');
    expect(await movesOnDisk(disk)).toEqual([1]);
  }, 30_000);

  it('says on every page that nothing stays when the browser keeps nothing', async () => {
    await openPage(makeDisk(), { onDisk: false });
    expect(await screen.findByText(words.shell_memory)).toBeVisible();
  });

  it('keeps a run whose course cannot be loaded, and says what to do', async () => {
    const disk = makeDisk();
    const first = await intoTheScene('小红', disk);
    first.close();
    const { user } = await openPage(disk, { course: () => Promise.resolve(null) });
    await user.click(await control('continue'));
    expect(await screen.findByText(words.trouble_content)).toBeVisible();
    expect(await control('continue')).toBeVisible();
  }, 30_000);
});
