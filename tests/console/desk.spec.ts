import { Browser, browserPath, type Tab } from '../harness/browser.js';
import { auditOf, focusInSight, sticksOut } from './page-audit.js';
import { eventually, observation, startPipeline, subscriber, type Pipeline } from '../harness/pipeline.js';

/** The reviewer's desk in a real browser, by keyboard alone, on the whole pipeline. */
const path = browserPath();
if (path === null) console.log('skipped: no Chromium on this machine');
const inBrowser = path === null ? describe.skip : describe;
const pictures = process.env['DESK_PICTURES'];

const seen =
  'I live opposite and from my kitchen window I can see Marek STAVEL carrying boxes into a Ford Transit EK17 HNB. My brother told me that the boxes hold stolen tools. A white van calls at noon.';
/** The same again with a detail of its own, so that it is no repeat. */
const seenBy = (colour: string): string => `${seen} He wears a ${colour} cap.`;

const neighbour = (id: string, change: object = {}) =>
  observation(id, {
    sourceType: 'PUBLIC',
    grade: { source: 2, assessment: 'A', handling: 'P' },
    title: 'Visits to an address, Mill Bank, Luton',
    body: seen,
    provenance: 'Seen by the caller.',
    ...change,
  });

const covert = (id: string) =>
  observation(id, {
    sourceType: 'CHIS',
    marking: 'SECRET',
    grade: { source: 1, assessment: 'A', handling: 'C', conditions: ['S2'] },
    title: 'Movement of cocaine, Lowestoft',
    body: 'Rhona QUILLER told me in the car that two kilos of cocaine will be moved from Lowestoft on Friday. Only three of us were there.',
    provenance: 'Source was present.',
    purpose: 'Prevention and detection of drug supply',
    comment: 'Reason for handling C: risk to the source.',
  });

let p: Pipeline;
let browser: Browser;

const score = (tab: Tab): Promise<number> => tab.read(`Number(document.querySelector('#risk-score').dataset.score)`);
const card = (tab: Tab, number: number): Promise<string> =>
  tab.read(`document.querySelector('#finding-${number} .collator-finding__state').textContent.trim()`);
const shown = (tab: Tab): Promise<string> => tab.read(`document.querySelector('#product-text').textContent`);

async function picture(tab: Tab, name: string): Promise<void> {
  if (!pictures) return;
  for (const [width, height] of [
    [1400, 900],
    [420, 800],
  ] as const) {
    await tab.size(width, height);
    await tab.picture(`${pictures}/desk-${name}-${width}.png`);
  }
  await tab.size(1400, 900);
}

/** Signs in as a demo person with arrow keys and Enter. */
async function signIn(person: string): Promise<Tab> {
  const tab = await browser.tab();
  await tab.size(1400, 900);
  await tab.open(`${p.running.url}/console/who`);
  await tab.tabTo('the people', 'el.matches("input[type=radio]")');
  for (let i = 0; i < 40; i += 1) {
    if (await tab.read(`document.activeElement.value === '${person}' && document.activeElement.checked`)) break;
    await tab.press('ArrowDown');
  }
  await tab.press('Enter');
  await tab.until('the first page', 'location.pathname === "/"');
  return tab;
}

/** The keys answer once the page's script has run. */
const deskReady = (tab: Tab): Promise<void> =>
  tab.until('the desk', `document.getElementById('keys-switch')?.hidden === false`);

/** From the first page to a proposal, through the queue. */
async function goTo(tab: Tab, title: string): Promise<void> {
  await tab.tabTo('the queue', 'el.textContent === "Release queue"');
  await tab.press('Enter');
  await tab.until('the queue', 'document.querySelector("h1")?.textContent === "Release queue"');
  await tab.tabTo('the proposal', `el.textContent === ${JSON.stringify(title)}`);
  await tab.press('Enter');
  await deskReady(tab);
}

async function waitingTitle(person: string, urn: string): Promise<string> {
  const listed = () => p.as(person).get<{ items: { urn: string; title: string }[] }>('/proposals?limit=200');
  return eventually('the proposal', async () => (await listed()).items.find((i) => i.urn === urn)?.title ?? null);
}

inBrowser('the desk', () => {
  beforeAll(async () => {
    p = await startPipeline({ OIDC_STEP_UP_ACR: 'step-up' });
    browser = await Browser.start(path!);
    await p.as('reg.keeper').post('/subscribers', subscriber('ops.north'));
  }, 90_000);
  afterAll(async () => {
    await browser.stop();
    await p.stop();
  }, 30_000);

  it('lets two people release a covert log by keyboard alone', async () => {
    const arrived = p.receive('ops.north');
    const { urn } = await p.as('covert.desk').post<{ urn: string }>('/logs', covert('D-1'));
    const title = await waitingTitle('sacha.sensitive', urn);
    let [agreed, recipients] = ['', ''];
    for (const person of ['sacha.sensitive', 'sid.sensitive']) {
      const tab = await signIn(person);
      await goTo(tab, title);
      if (person === 'sacha.sensitive') await picture(tab, 'covert');
      const all = await tab.read<number>(`document.querySelectorAll('.collator-finding').length`);
      expect(all).toBeGreaterThan(1);
      for (let n = 1; n <= all; n += 1) {
        await tab.press('j');
        expect(await tab.read(`document.activeElement.id`)).toBe(`finding-${n}`);
        await tab.press('a');
        await tab
          .until('the finding accepted', `document.querySelector('#finding-${n}.collator-finding--accept')`, 5_000)
          .catch(async () => {
            expect(await card(tab, n)).toBe('Stays here');
          });
      }
      const sees = await shown(tab);
      expect(sees).toMatch(/cocaine/);
      agreed = sees;
      recipients = await tab.read(`document.querySelector('.collator-recipients').textContent`);
      expect(sees).not.toMatch(/told me|\bI\b|three of us/);
      await tab.press('d');
      await tab.tabTo('the approval', 'el.id === "approve"');
      await tab.press('Enter');
      await tab.until('what came of it', 'document.querySelector(".govuk-notification-banner")');
      if (person === 'sid.sensitive') await picture(tab, 'released');
    }
    const [message] = await eventually('the product', async () => (arrived.length > 0 ? arrived : null));
    expect(message!.data).toMatchObject({ basis: { kind: 'approval' }, text: agreed });
    expect(recipients).toMatch(/ops\.north .*gets it, bound to/);
  }, 120_000);

  it('moves the risk as findings are rejected and written by hand, and tells it aloud', async () => {
    const { urn } = await p.as('sam.submitter').post<{ urn: string }>('/logs', neighbour('D-2'));
    const tab = await signIn('rob.reviewer');
    await goTo(tab, await waitingTitle('rob.reviewer', urn));
    await picture(tab, 'open');
    const before = await score(tab);
    const all = await tab.read<number>(`document.querySelectorAll('.collator-finding').length`);
    for (let n = 1; n <= all; n += 1) {
      await tab.press('j');
      await tab.press('r');
      await tab.until('rejected', `document.querySelector('#finding-${n}.collator-finding--reject')`);
      expect(await tab.read(`document.activeElement.closest('.collator-finding')?.id`)).toBe(`finding-${n}`);
    }
    expect(await score(tab)).toBeGreaterThan(before);
    expect(await tab.read(`document.getElementById('desk-told').textContent`)).toMatch(
      /Finding \d+: Rejected.*Residual risk now [\d.]+, it was/,
    );
    expect(await tab.read(`document.querySelector('.collator-stop').textContent`)).toMatch(/last scan would stop it/);
    await picture(tab, 'rejected');
    for (let n = all; n >= 1; n -= 1) {
      await tab.press('u');
      await tab.until('undone', `!document.querySelector('#finding-${n}.collator-finding--reject')`);
      await tab.press('k');
    }
    expect(await score(tab)).toBe(before);
    await tab.press('e');
    await tab.until('the words', 'document.activeElement.matches("textarea")');
    await tab.press('a', 2);
    await tab.type('Marek STAVEL carries boxes to a Ford Transit EK17 HNB.');
    await tab.press('Enter', 2);
    await tab.until(
      'the words taken',
      `document.querySelector('#product-text').textContent.includes('carries boxes to')`,
    );
    await picture(tab, 'edited');
    await tab.press('d');
    expect(await tab.read(`document.getElementById('approve')`)).toBeNull();
    await tab.tabTo('saving', 'el.id === "save"');
    await tab.press('Enter');
    await tab.until('what came of it', 'document.querySelector(".govuk-notification-banner")');
    await deskReady(tab);
    await tab.press('d');
    await tab.tabTo('the approval', 'el.id === "approve"');
    await tab.press('Enter');
    await tab.until('the refusal', 'document.querySelector(".govuk-error-summary")');
    expect(await tab.read(`document.querySelector('.govuk-error-summary').textContent`)).toMatch(
      /somebody else must decide/,
    );
  }, 120_000);

  it('tells a reviewer that another has saved, and keeps what he chose', async () => {
    const { urn } = await p
      .as('sam.submitter')
      .post<{ urn: string }>('/logs', neighbour('D-3', { body: seenBy('red') }));
    const title = await waitingTitle('rob.reviewer', urn);
    const { items } = await p.as('ana.analyst').get<{ items: { id: string; urn: string }[] }>('/proposals?limit=200');
    const { id } = items.find((i) => i.urn === urn)!;
    const tab = await signIn('rob.reviewer');
    await tab.open(`${p.running.url}/console/proposals/${id}`);
    expect(title).toBeTruthy();
    await tab.press('j');
    await tab.press('r');
    await tab.until('rejected', `document.querySelector('#finding-1.collator-finding--reject')`);
    await p.as('ana.analyst').patch(`/proposals/${id}`, { text: 'Marek STAVEL carries boxes.' }, { 'if-match': '"1"' });
    await tab.until(
      'the notice',
      `/ana.analyst saved version 2/.test(document.getElementById('desk-notice').textContent)`,
    );
    await tab.press('j');
    await tab.press('a');
    await tab.until('the other version', `document.getElementById('conflict-heading')`);
    await picture(tab, 'conflict');
    expect(await tab.read(`document.getElementById('desk-work').textContent`)).toMatch(/Marek STAVEL carries boxes\./);
    expect(await card(tab, 1)).toMatch(/Rejected/);
    expect(await tab.read(`document.getElementById('approve')`)).toBeNull();
  }, 60_000);

  it('works without its script: the same buttons send the form', async () => {
    const { urn } = await p
      .as('sam.submitter')
      .post<{ urn: string }>('/logs', neighbour('D-4', { body: seenBy('blue') }));
    const title = await waitingTitle('rob.reviewer', urn);
    expect(title).toBeTruthy();
    const { items } = await p.as('rob.reviewer').get<{ items: { id: string; urn: string }[] }>('/proposals?limit=200');
    const tab = await signIn('rob.reviewer');
    await tab.withoutScript(true);
    await tab.open(`${p.running.url}/console/proposals/${items.find((i) => i.urn === urn)!.id}`);
    const before = await score(tab);
    for (const n of [1, 2, 3]) {
      await tab.tabTo('reject', `el.matches('#finding-${n} button[data-act="reject"]')`);
      await tab.press('Enter');
      await tab.until('rejected', `document.querySelector('#finding-${n}.collator-finding--reject')`);
    }
    expect(await score(tab)).toBeGreaterThanOrEqual(before);
    expect(await tab.read(`document.getElementById('save').textContent`)).toBe('Save my text');
  }, 60_000);

  it('asks for changes, and refuses only with a reason that overrides sharing and a day to look at it again', async () => {
    const { urn } = await p
      .as('sam.submitter')
      .post<{ urn: string }>('/logs', neighbour('D-6', { body: seenBy('green') }));
    await waitingTitle('rob.reviewer', urn);
    const { items } = await p.as('rob.reviewer').get<{ items: { id: string; urn: string }[] }>('/proposals?limit=200');
    const { id } = items.find((i) => i.urn === urn)!;
    const stage = async () => (await p.as('rob.reviewer').get<{ stage: string }>(`/proposals/${id}`)).stage;
    const tab = await signIn('rob.reviewer');
    await tab.open(`${p.running.url}/console/proposals/${id}`);
    await deskReady(tab);
    const into = async (summary: string): Promise<void> => {
      await tab.press('d');
      await tab.tabTo(summary, `el.matches('summary') && el.textContent === '${summary}'`);
      await tab.press('Enter');
    };
    await into('Refuse the release');
    await tab.tabTo('refuse', 'el.value === "refuse"');
    await tab.press('Enter');
    await tab.until('the problem', 'document.querySelector(".govuk-error-summary")');
    expect(await stage()).not.toBe('refused');
    await deskReady(tab);
    await into('Ask for changes');
    await tab.tabTo('what must change', 'el.id === "wanted"');
    await tab.type('Leave the colour of the cap out.');
    await tab.tabTo('ask', 'el.value === "changes"');
    await tab.press('Enter');
    await tab.until('what came of it', 'document.querySelector(".govuk-notification-banner")');
    expect(await stage()).toBe('changes_asked');
    expect(await tab.read(`document.querySelector('#desk .govuk-inset-text').textContent`)).toMatch(
      /rob\.reviewer asks for changes: Leave the colour/,
    );
    await deskReady(tab);
    await into('Refuse the release');
    await tab.tabTo('the reason', 'el.id === "reasonCode"');
    await tab.press('ArrowDown');
    await tab.tabTo('why', 'el.id === "reason"');
    await tab.type('Whoever reads it knows the house.');
    await tab.tabTo('the day', 'el.id === "reviewAt"');
    for (const key of ['0', '1', '0', '2', '2', '0', '2', '7']) await tab.press(key);
    await tab.tabTo('refuse', 'el.value === "refuse"');
    await tab.press('Enter');
    await tab.until('the refusal', 'location.search === "?done=refused"');
    expect(await stage()).toBe('refused');
  }, 60_000);

  it('has landmarks, names, contrast and targets as WCAG 2.2 AA asks, on every page of the desk', async () => {
    const { urn } = await p
      .as('sam.submitter')
      .post<{ urn: string }>('/logs', neighbour('D-5', { body: seenBy('grey') }));
    await waitingTitle('rob.reviewer', urn);
    const { items } = await p.as('rob.reviewer').get<{ items: { id: string; urn: string }[] }>('/proposals?limit=200');
    const address = `${p.running.url}/console/proposals`;
    const tab = await signIn('rob.reviewer');
    for (const page of ['/', '/console/who', '/console/proposals', '/console/quality']) {
      await tab.open(`${p.running.url}${page}`);
      expect([page, await auditOf(tab)]).toEqual([page, []]);
    }
    await tab.open(address);
    await picture(tab, 'queue');
    await tab.open(`${address}/${items.find((i) => i.urn === urn)!.id}`);
    for (const key of ['j', 'a', 'j', 'r', 'j', 'e']) {
      await tab.press(key);
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
    await tab.read(`document.querySelectorAll('details').forEach((d) => (d.open = true))`);
    expect(await auditOf(tab)).toEqual([]);
    for (const width of [320, 420, 640, 1400]) {
      await tab.size(width, 700);
      expect([width, await sticksOut(tab)]).toEqual([width, []]);
    }
  }, 60_000);

  it('is looked at by an audit that sees what is wrong: a control of the audit itself', async () => {
    const tab = await signIn('rob.reviewer');
    await tab.open(`${p.running.url}/console/proposals`);
    await tab.read(`document.querySelector('main').insertAdjacentHTML('beforeend',
      '<button id="bad"></button><h4>Jump</h4><p id="bad"><a href="/" class="collator-header__account"><span class="collator-header__name">pale</span></a></p>')`);
    const wrong = (await auditOf(tab)).join(' | ');
    for (const rule of ['4.1.2 no name', '4.1.2 id twice', '1.3.1 heading jumps', '1.4.3 contrast', '2.5.8 smaller'])
      expect(wrong).toContain(rule);
    await tab.read(`document.querySelector('main').insertAdjacentHTML('beforeend', '<pre>${'x'.repeat(400)}</pre>')`);
    await tab.size(320, 700);
    expect(await sticksOut(tab)).not.toEqual([]);
  });

  it('never hides what has the focus, and leaves single keys to those who want them', async () => {
    const { items } = await p.as('rob.reviewer').get<{ items: { id: string }[] }>('/proposals?limit=200');
    const tab = await signIn('rob.reviewer');
    for (const [width, height] of [
      [1400, 700],
      [320, 256],
    ] as const) {
      await tab.size(width, height);
      await tab.open(`${p.running.url}/console/proposals/${items[0]!.id}`);
      for (let i = 0; i < 60; i += 1) {
        await tab.press('Tab');
        const at = await tab.read<string>(
          `document.activeElement.tagName + document.activeElement.textContent.trim().slice(0, 30)`,
        );
        if (at.startsWith('BODY')) break;
        expect([width, i, at, await focusInSight(tab)]).toEqual([width, i, at, true]);
      }
    }
    await tab.press('?');
    await tab.tabTo('the switch', 'el.id === "keys-switch"', 3);
    await tab.press('Enter');
    await tab.press('j');
    expect(await tab.read(`document.activeElement.id`)).toBe('keys-switch');
  }, 60_000);
});
