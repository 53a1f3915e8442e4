// Shows hosts while somebody types. Without it the same box is a search page: its button asks for the whole page.
'use strict';

for (const area of document.querySelectorAll('[data-suggest]')) {
  const box = area.querySelector('input[name=q]');
  const results = area.querySelector('[data-suggest-results]');
  const count = area.querySelector('[data-suggest-count]');
  let waiting;
  let asking;

  box?.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(suggest, 250); // milliseconds: a word, not a letter
  });

  async function suggest() {
    asking?.abort();
    asking = new AbortController();
    try {
      const address = new URL(area.dataset.suggest, location.href);
      address.searchParams.set('q', box.value);
      const answer = await fetch(address, {signal: asking.signal, credentials: 'same-origin'});
      if (answer.ok && !answer.redirected) {
        results.innerHTML = await answer.text(); // our own fragment, escaped by the server
        count.textContent = results.querySelector('.host-count')?.textContent ?? '';
      }
    } catch {
      // The line is down or somebody typed on: the search button still works.
    }
  }
}
