/* global document, window, DOMParser, FormData, localStorage, HTMLElement */
// The reviewer's keys, and the page worked out anew without leaving it. Without this script the same buttons send the form.
const everyMs = 5_000;
const keysOff = 'collator.keys.off';

const work = document.getElementById('desk-work');
const told = document.getElementById('desk-told');
const notice = document.getElementById('desk-notice');
const form = () => document.getElementById('desk');
const cards = () => [...document.querySelectorAll('.collator-finding')];

let current = -1;
let busy = false;

function go(index, focus = true) {
  const all = cards();
  if (all.length === 0) return;
  current = Math.max(0, Math.min(all.length - 1, index));
  for (const [i, card] of all.entries()) card.classList.toggle('collator-finding--current', i === current);
  const number = all[current].dataset.number;
  for (const mark of document.querySelectorAll('.collator-number'))
    mark.classList.toggle('collator-number--current', mark.textContent === number);
  if (focus) all[current].focus();
}

const score = (root) => Number(root.querySelector('#risk-score')?.dataset.score);

function tell(before, after) {
  const card = cards()[current];
  const state = card?.querySelector('.collator-finding__state')?.textContent.trim();
  const moved = after === before ? `unchanged at ${after}` : `now ${after}, it was ${before}`;
  told.textContent = `${card ? `Finding ${card.dataset.number}: ${state}. ` : ''}Residual risk ${moved}.`;
}

// What had the focus, or its nearest neighbour, has it again after the page was worked out.
function refocus(id, value) {
  const same = id ? document.getElementById(id) : null;
  const button = value ? form()?.querySelector(`button[value="${value}"]`) : null;
  const words = value?.startsWith('edit:') ? cards()[current]?.querySelector('textarea') : null;
  const target = words ?? same ?? button ?? cards()[current];
  target?.focus();
}

async function rework(button) {
  if (busy) return;
  busy = true;
  const before = score(document);
  const data = new FormData(form());
  data.append('do', button.value);
  const open = [...work.querySelectorAll('details')].map((d) => d.open);
  const { id } = document.activeElement ?? {};
  try {
    const answer = await fetch(form().action, { method: 'POST', body: new URLSearchParams(data), redirect: 'error' });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const next = page.getElementById('desk-work');
    if (!next) throw new Error('no desk in the answer');
    work.replaceChildren(...document.importNode(next, true).childNodes);
    const details = work.querySelectorAll('details');
    if (details.length === open.length) for (const [i, d] of [...details].entries()) d.open = open[i];
    if (current >= 0) go(current, false);
    refocus(
      button.dataset.act === 'words' ? null : id,
      button.value.startsWith('edit:') && button.dataset.act !== 'words' ? button.value : null,
    );
    tell(before, score(document));
    notice.textContent = '';
  } catch {
    notice.textContent = 'The desk does not answer. Your choices are still here; try again.';
  } finally {
    busy = false;
  }
}

document.addEventListener('submit', (event) => {
  const button = event.submitter;
  if (event.target !== form()) return;
  if (button?.dataset.try === undefined) return void (leaving = true);
  event.preventDefault();
  const card = button.closest('.collator-finding');
  if (card) go(cards().indexOf(card), false);
  void rework(button);
});

let leaving = false;
window.addEventListener('beforeunload', (event) => {
  const typed = form()?.dataset.changed === 'true';
  if (typed && !leaving) event.preventDefault();
});

const press = (act) => cards()[current]?.querySelector(`button[data-act="${act}"]`)?.click();

const keys = {
  j: () => go(current + 1),
  k: () => go(current - 1),
  a: () => press('accept'),
  r: () => press('reject'),
  e: () => cards()[current]?.querySelector('textarea')?.focus() ?? press('edit'),
  u: () => press('undo'),
  d: () => document.getElementById('decide-heading')?.focus(),
  '?': () => {
    const help = document.getElementById('keys');
    help.open = true;
    help.querySelector('summary').focus();
  },
};

const isOn = () => localStorage.getItem(keysOff) === null;
const typing = (target) => target instanceof HTMLElement && target.matches('input, textarea, select');

document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.ctrlKey && event.target.matches?.('.collator-finding textarea')) {
    event.preventDefault();
    event.target.closest('.collator-finding').querySelector('button[data-act="words"]')?.click();
    return;
  }
  if (event.key === 'Escape' && event.target.matches?.('.collator-finding textarea')) return go(current);
  if (!isOn() || typing(event.target) || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  const act = Object.hasOwn(keys, event.key) ? keys[event.key] : null;
  if (!act) return;
  event.preventDefault();
  act();
});

document.addEventListener('focusin', (event) => {
  const card = event.target.closest?.('.collator-finding');
  if (card) go(cards().indexOf(card), false);
});

// Single keys can be switched off: some people speak to their machine, or press keys by accident.
const keysSwitch = document.getElementById('keys-switch');
function showSwitch() {
  keysSwitch.textContent = isOn() ? 'Single keys are on' : 'Single keys are off';
  keysSwitch.setAttribute('aria-pressed', String(isOn()));
}
keysSwitch.hidden = false;
document.getElementById('keys-without').hidden = true;
keysSwitch.addEventListener('click', () => {
  if (isOn()) localStorage.setItem(keysOff, '1');
  else localStorage.removeItem(keysOff);
  showSwitch();
});
showSwitch();

// Another reviewer may save or decide while this page is open.
setInterval(async () => {
  const { standing, version, state, approvals } = form()?.dataset ?? {};
  if (!standing || state !== 'waiting' || document.hidden || busy) return;
  const answer = await fetch(standing).catch(() => null);
  if (!answer?.ok) return;
  const now = await answer.json();
  const news =
    now.state !== state
      ? `This proposal is decided: ${now.state}.`
      : String(now.version) !== version
        ? `${now.author} saved version ${now.version}. Your choices are kept: work it out again to see both.`
        : String(now.approvalsGiven) !== approvals
          ? 'Somebody approved this text while you read it.'
          : '';
  if (notice.textContent !== news) notice.textContent = news;
}, everyMs);
