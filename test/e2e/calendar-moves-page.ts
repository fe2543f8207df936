import { expect, type Locator } from '@playwright/test';
import type { CommandName, InputOf } from '#shared/commands/index.ts';
import type { Deployment, Release } from '#shared/domain/records/release.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { CalendarPage } from './calendar-page.ts';
import { ShellPage } from './shell-page.ts';

/** The calendar while things are moved: what is asked before a move, and what came of it. */
export class CalendarMovesPage extends CalendarPage {
  /** What is asked before a move. */
  get question(): Locator {
    return this.page.getByRole('dialog', { name: /^(Move|Change|Take)/ });
  }

  /** The line of a release that follows. */
  follower(version: string): Locator {
    return this.question.locator(`[data-follower="${version}"]`);
  }

  /** Ticks or unticks a release that follows. */
  async toggle(version: string): Promise<void> {
    await this.follower(version).locator('label').first().click();
  }

  async agree(words: string | RegExp): Promise<void> {
    await this.question.getByRole('button', { name: words }).click();
    await expect(this.question).toBeHidden();
  }

  /** Says who acts by a first move, and takes that back. */
  async signIn(bar: Locator): Promise<void> {
    const shell = new ShellPage(this.app);
    await bar.press('Alt+ArrowLeft');
    await shell.sayWho('Mara Kovač');
    await expect(shell.undoButton).toHaveAccessibleName(/Move 4\.2\.0/);
    await this.page.keyboard.press('Control+z');
    await expect(shell.undoButton).not.toHaveAccessibleName(/Move 4\.2\.0/);
  }

  /** Runs a command beside the window, as another process would. */
  async given<N extends CommandName>(name: N, input: InputOf<N>): Promise<void> {
    await this.page.evaluate(
      async ([command, given]) => {
        const done = await window.preflight.invoke('command.run', { name: command, input: given });
        if (!done.ok) throw new Error(JSON.stringify(done.error));
      },
      [name, input] as const,
    );
  }

  async release(version: string): Promise<Release> {
    const { releases } = await this.rows();
    const release = releases.find((each) => each.version === version);
    if (!release) throw new Error(`No release ${version}`);
    return release;
  }

  async dateOf(version: string): Promise<IsoDate> {
    return (await this.release(version)).targetDate ?? 'no date';
  }

  async deploymentOf(version: string): Promise<Deployment> {
    const { id } = await this.release(version);
    const { deployments } = await this.rows();
    const deployment = deployments.find((each) => each.releaseId === id);
    if (!deployment) throw new Error(`No deployment of ${version}`);
    return deployment;
  }

  /** Drags the end of a window in a week down by so many hours. */
  async stretchHours(piece: Locator, edge: 'start' | 'end', hours: number): Promise<void> {
    await piece.scrollIntoViewIfNeeded();
    const column = await piece.locator('xpath=ancestor::*[@data-date]').boundingBox();
    const handle = await piece.locator(`[data-edge="${edge}"]`).boundingBox();
    if (!handle || !column) throw new Error(`The window shows no ${edge}`);
    const x = handle.x + handle.width / 2;
    const y = edge === 'start' ? handle.y : handle.y + handle.height;
    await this.page.mouse.move(x, handle.y + handle.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(x, y + (hours * column.height) / 24, { steps: 8 });
  }

  /** Carries a window of a week down by so many hours. */
  async carryHours(piece: Locator, hours: number): Promise<void> {
    await piece.scrollIntoViewIfNeeded();
    const column = await piece.locator('xpath=ancestor::*[@data-date]').boundingBox();
    const bar = await piece.boundingBox();
    if (!bar || !column) throw new Error('The window is not in sight');
    const [x, y] = [bar.x + bar.width / 2, bar.y + bar.height / 2];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x, y + (hours * column.height) / 24, { steps: 8 });
  }
}
