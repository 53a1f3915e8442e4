// Comforts only: every page works without this file.
'use strict';

// A form that came back with mistakes starts with their list. Its autofocus does that; this is for browsers that ignore it.
window.addEventListener('load', () => requestAnimationFrame(() => {
  if (document.activeElement === document.body) {
    document.querySelector('.error-summary')?.focus();
  }
}));

// A second press on a slow line sends nothing twice. The server guards itself as well.
const sending = new WeakSet();

document.addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post') {
    return;
  }
  if (sending.has(form)) {
    event.preventDefault();
    return;
  }
  sending.add(form);
  form.setAttribute('aria-busy', 'true');
  setTimeout(() => release(form), 8000); // an answer that is a download leaves the page where it is
});

function release(form) {
  sending.delete(form);
  form.removeAttribute('aria-busy');
}

// Coming back by the back button shows the page as it was left: let it send again.
window.addEventListener('pageshow', () => document.querySelectorAll('form[aria-busy]').forEach(release));

// Words that a draft still keeps in this browser belong to whoever signs out.
document.addEventListener('submit', event => {
  if (event.target.action.endsWith('/sign-out')) {
    try {
      Object.keys(localStorage).filter(key => key.startsWith('draft:')).forEach(key => localStorage.removeItem(key));
    } catch {
      // a browser that keeps nothing has nothing to forget
    }
  }
});
