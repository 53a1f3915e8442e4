// Who else has this case open. Without this file the page says who had when it was opened.
'use strict';

const presence = document.getElementById('presence');

async function ask() {
  if (document.hidden) {
    return;
  }
  try {
    const answer = await fetch(presence.dataset.ask, { headers: { Accept: 'text/html' }, redirect: 'error' });
    if (answer.ok) {
      show(new DOMParser().parseFromString(await answer.text(), 'text/html').body);
    }
  } catch {
    // the line is down: what was said last stays
  }
}

// Said aloud only when somebody comes or goes, not each half minute.
function show(now) {
  const who = body => [...body.querySelectorAll('strong')].map(name => name.textContent).join('\n');
  if (who(now) !== who(presence)) {
    presence.replaceChildren(...now.childNodes);
  } else {
    const seen = [...presence.querySelectorAll('span')];
    now.querySelectorAll('span').forEach((span, each) => { seen[each].textContent = span.textContent; });
  }
}

setInterval(ask, 30000);
