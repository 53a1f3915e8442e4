// Keeps a page about a running job up to date, and shows the whole page once it is over.
'use strict';

const progress = document.querySelector('[data-progress=running]');
const again = setInterval(async () => {
  try {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    const now = page.querySelector('[data-progress]');
    if (now?.dataset.progress === 'running') {
      progress.replaceChildren(...now.childNodes);
    } else {
      clearInterval(again);
      location.reload();
    }
  } catch {
    // The line is down: asked again in a moment.
  }
}, 2000); // milliseconds
