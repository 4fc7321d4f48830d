import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from '@playwright/test';
import type axe from 'axe-core';
import { markForContrast } from './mark-for-contrast';

/** A page is left in the last one. */
const looks = {
  'narrow and dark': { width: 390, height: 844, colorScheme: 'dark', isTouched: true },
  'wide and light': { width: 1440, height: 900, colorScheme: 'light', isTouched: false },
} as const;
type Look = keyof typeof looks;

const options: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  // Nothing here shows a style sheet or a frame of another site.
  ...{ preload: false, iframes: false },
};

// What the package exports is three times as long, and each page reads it.
const source = readFile('node_modules/axe-core/axe.min.js', 'utf8');

/** What one of them emulates ends with it. */
const sessions = new WeakMap<Page, CDPSession>();

/** What is wrong with a page as it stands by WCAG 2.2 AA and by good practice, a line for each element, in each look. */
export async function violations(
  page: Page,
  where: string,
  inLooks = Object.keys(looks) as readonly Look[],
): Promise<string[]> {
  const found: string[] = [];
  for (const look of inLooks) {
    await wear(page, look);
    for (const line of await run(page)) found.push(`${where}, ${look}: ${line}`);
  }
  return found;
}

/** Loading each page again for each look took as long as looking at it. */
async function wear(page: Page, look: Look): Promise<void> {
  const { width, height, colorScheme, isTouched } = looks[look];
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const browser = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, browser);
  await browser.send('Emulation.setTouchEmulationEnabled', { enabled: isTouched });
  // All in view at once, so that nothing happens to lie under a bar that stays at an edge.
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  if (whole > height) await page.setViewportSize({ width, height: whole });
}

/** Once the look is drawn and everything that moves has come to rest. */
async function run(page: Page): Promise<string[]> {
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    await Promise.all(
      document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
        .map((one) => one.finished.catch(() => undefined)),
    );
  });
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await source);
  await page.evaluate(markForContrast);
  const results = await page.evaluate((asked) => window.axe.run(document, asked), options);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes
      // A menu lies at the end of the page, outside of its landmarks, and has the focus.
      .filter(({ html }) => id !== 'region' || !html.includes('data-radix-popper'))
      .map((node) => `${id}: ${node.target.join(' ')}: ${node.html.slice(0, 160)}`),
  );
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
