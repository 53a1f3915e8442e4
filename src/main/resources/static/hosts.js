// Shows hosts while somebody types. Without it the same box is a search page: its button asks for the whole page.
'use strict';

for (const area of document.querySelectorAll('[data-suggest]')) {
  const box = area.querySelector('input[type=search]');
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
      const answer = await fetch(address(), {signal: asking.signal, credentials: 'same-origin'});
      if (answer.ok && !answer.redirected) {
        show(await answer.text());
      }
    } catch {
      // The line is down or somebody typed on: the search button still works.
    }
  }

  // A form that only searches asks with all it holds; one that holds a draft asks with the words alone.
  function address() {
    const url = new URL(area.dataset.suggest, location.href);
    if (area.method === 'get') {
      url.search = new URLSearchParams(new FormData(area));
    } else {
      url.searchParams.set(box.name, box.value);
    }
    return url;
  }

  // Our own page or part of one, escaped by the portal. What is chosen already stays chosen.
  function show(html) {
    const found = new DOMParser().parseFromString(html, 'text/html');
    const results = area.querySelector('[data-suggest-results]');
    if (results) {
      results.replaceChildren(...found.body.childNodes);
      area.querySelector('[data-suggest-count]').textContent = results.querySelector('.host-count')?.textContent ?? '';
    } else {
      for (const part of document.querySelectorAll('[data-suggest-part]')) {
        const other = found.querySelector(`[data-suggest-part="${part.dataset.suggestPart}"]`);
        part.replaceChildren(...(other?.childNodes ?? []));
      }
    }
  }
}
