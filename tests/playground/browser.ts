import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

/** A person at the Playground: types questions, reads cards, presses buttons. */
export interface Chat {
  /** Types a question and waits for the card that answers it; the text of that card. */
  ask(question: string): Promise<string>;
  /** Presses the first button of the last card whose name fits, and waits for what it brings; the text of the last card. */
  press(name: string | RegExp): Promise<string>;
  /** Types into the input of the last card that has that label. */
  fill(label: string | RegExp, text: string): Promise<void>;
  /** Chooses one of the last card's radio buttons. */
  choose(name: string | RegExp): Promise<void>;
  /** Presses a button of the last card that opens an address, and tells which. */
  linkOf(name: string | RegExp): Promise<string>;
  /** Waits for a card that holds some words, the welcome card for one; its text. */
  cardWith(words: string | RegExp): Promise<string>;
  /** How many cards hold some words. */
  cardsWith(words: string | RegExp): Promise<number>;
  /** A picture of the chat with the whole of the last card in view, in a window so many pixels wide. */
  picture(file: string, width: 1280 | 400): Promise<void>;
  close(): Promise<void>;
}

const DESKTOP = { width: 1400, height: 900 };
/** How long the bot may take to answer, in milliseconds. */
const PATIENCE = 15_000;

/**
 * In a narrow window the Playground's chat keeps a width of 600 pixels and is cut off. These rules let it shrink,
 * so that a card is as wide as Teams shows it on a phone.
 */
const PHONE = `
  div:has(.ac-adaptiveCard) { min-width: 0 !important; max-width: 100% !important; margin: 0 !important; }
  .fai-OutputCard { padding: 4px !important; }
`;

/** Opens the Playground's page in a browser of its own. */
export async function openChat(url: string, executablePath: string): Promise<Chat> {
  const browser: Browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage({ viewport: DESKTOP });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(url);
  const cards = page.locator('.ac-adaptiveCard');
  const readAll = async () => (await cards.allInnerTexts()).join('\n');

  /** Does something and waits until the cards say something else; the text of the last one. */
  const changed = async (act: () => Promise<void>): Promise<string> => {
    const before = await readAll();
    await act();
    const until = performance.now() + PATIENCE;
    while ((await readAll()) === before) {
      if (performance.now() > until) throw new Error(`No card changed within ${PATIENCE / 1000} seconds.`);
      await page.waitForTimeout(50);
    }
    return cards.last().innerText();
  };

  return {
    ask: (question) =>
      changed(async () => {
        await page.locator('[role=textbox][contenteditable=true]').click();
        await page.keyboard.type(question);
        await page.keyboard.press('Enter');
      }),
    press: (name) => changed(() => cards.last().getByRole('button', { name }).first().click()),
    fill: (label, text) => cards.last().getByLabel(label).first().fill(text),
    choose: (name) => cards.last().getByRole('radio', { name }).first().check(),
    async linkOf(name) {
      const [opened] = await Promise.all([
        page.context().waitForEvent('request', (request) => !request.url().startsWith(url)),
        cards.last().getByText(name).first().click(),
      ]);
      return opened.url();
    },
    async cardWith(words) {
      const card: Locator = cards.filter({ hasText: words }).last();
      await card.waitFor();
      return card.innerText();
    },
    cardsWith: (words) => cards.filter({ hasText: words }).count(),
    picture: (file, width) => takePicture(page, cards.last(), file, width),
    close: () => browser.close(),
  };
}

/** The Playground's own bars above and below the chat, and some of the chat before the card, in pixels. */
const AROUND_THE_CARD = 320;

async function takePicture(page: Page, card: Locator, file: string, width: 1280 | 400): Promise<void> {
  const phone = width === 400 ? await page.addStyleTag({ content: PHONE }) : undefined;
  await page.setViewportSize({ width, height: DESKTOP.height });
  const tall = (await card.boundingBox())?.height ?? 0;
  await page.setViewportSize({ width, height: Math.max(DESKTOP.height, Math.ceil(tall) + AROUND_THE_CARD) });
  await card.scrollIntoViewIfNeeded();
  await page.screenshot({ path: file, animations: 'disabled' });
  await phone?.evaluate((style) => style.parentNode?.removeChild(style));
  await page.setViewportSize(DESKTOP);
}
