/* global document, EventSource */
// Keeps the first page live. Without this script the page shows the counts of the moment it was loaded.
import { initAll } from '/console/assets/govuk-frontend.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();

const live = document.getElementById('live');
const state = document.getElementById('live-state');

// What a person has opened or stands on must survive the redraw.
function redraw(html) {
  const focused = live.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
  const open = [...live.querySelectorAll('details')].map(
    (d) => d.open && d.closest('li')?.innerText.split('\n').at(-1),
  );
  live.innerHTML = html;
  for (const d of live.querySelectorAll('details'))
    if (open.includes(d.closest('li')?.innerText.split('\n').at(-1))) d.open = true;
  if (focused) [...live.querySelectorAll('a')].find((a) => a.getAttribute('href') === focused)?.focus();
}

if (live) {
  const source = new EventSource(live.dataset.live);
  source.addEventListener('open', () => (state.textContent = 'Live.'));
  source.addEventListener('error', () => (state.textContent = 'Not live at the moment; trying again.'));
  source.addEventListener('live', (event) => redraw(JSON.parse(event.data).html));
}
