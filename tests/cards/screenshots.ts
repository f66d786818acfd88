import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { renderAnswer } from '../../src/cards/render.ts';
import { FIXTURES } from './fixtures.ts';
import { hostConfig, PALETTES } from './teams-host.ts';
import { worstList } from './worst.ts';

/**
 * Pictures of every card in a Teams-like light and dark theme, at 1280 and 400 pixels wide, to be looked at:
 * `npx tsx tests/cards/screenshots.ts FOLDER`. The browser is Chromium, at `CHROMIUM` or `/usr/bin/chromium`.
 */

const WIDTHS = [1280, 400];
const CARDS = { ...FIXTURES, worstList };

const library = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');

const page = (theme: keyof typeof PALETTES): string => {
  const { background, emphasis, line, text, accent } = PALETTES[theme];
  return `<!doctype html><html lang="en-GB"><style>
    body { margin: 0; padding: 12px; background: ${emphasis}; }
    #card { max-width: 640px; border: 1px solid ${line}; border-radius: 6px; overflow: hidden; }
    button { font: 600 14px 'Segoe UI','Liberation Sans',sans-serif; min-height: 36px; padding: 0 12px;
      border: 1px solid ${line}; border-radius: 4px; background: ${background}; color: ${text}; white-space: nowrap; }
    button.style-positive { background: ${accent}; color: ${background}; }
    .ac-input:not([type=radio]):not(.ac-choiceSetInput-expanded) { font: 14px 'Segoe UI','Liberation Sans',sans-serif;
      box-sizing: border-box; width: 100%; min-height: 32px; padding: 5px 10px; border: 1px solid ${line};
      border-radius: 4px; background: ${emphasis}; color: ${text}; color-scheme: ${theme}; }
    textarea.ac-input { min-height: 80px !important; }
    .ac-selectable { cursor: pointer; }
  </style><div id="card"></div></html>`;
};

/** Runs in the browser, where the library has put itself on the window. */
const draw = `({ card, config }) => {
  const { AdaptiveCard, HostConfig } = window.AdaptiveCards;
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    const shown = document.createElement('p');
    shown.style.margin = 0;
    shown.textContent = text.replace(/\\\\([!-/:-@[-\`{-~])/g, '$1');
    result.outputHtml = shown.outerHTML;
    result.didProcess = true;
  };
  const drawn = new AdaptiveCard();
  drawn.hostConfig = new HostConfig(config);
  drawn.parse(card);
  document.getElementById('card').replaceChildren(drawn.render());
}`;

async function shoot(tab: Page, folder: string, theme: keyof typeof PALETTES, width: number): Promise<void> {
  await tab.setViewportSize({ width, height: 800 });
  await tab.setContent(page(theme));
  await tab.addScriptTag({ path: library });
  for (const [name, answer] of Object.entries(CARDS)) {
    const { card } = renderAnswer(answer);
    const argument = JSON.stringify({ card, config: hostConfig(PALETTES[theme]) });
    await tab.evaluate(`(${draw})(${argument})`);
    await tab.screenshot({ path: path.join(folder, `${name}-${theme}-${width}.png`), fullPage: true });
  }
}

const folder = process.argv[2];
if (folder === undefined)
  throw new Error('Name the folder for the pictures: tsx tests/cards/screenshots.ts FOLDER');
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
try {
  const tab = await browser.newPage({ locale: 'en-GB' });
  for (const theme of ['light', 'dark'] as const) {
    for (const width of WIDTHS) await shoot(tab, folder, theme, width);
  }
} finally {
  await browser.close();
}
