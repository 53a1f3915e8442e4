// Saves a section of a draft while it is written: in this browser at once, in the portal a moment later. Every page works
// without this file. All words stand in the page or come from the portal.
'use strict';

{
  const base = document.querySelector('input[data-autosave]');
  const settling = document.querySelector('input[data-settling]');
  const fortnight = 14 * 24 * 3600 * 1000;

  const store = (key, copy) => {
    try {
      if (copy) {
        localStorage.setItem(key, JSON.stringify(copy));
      } else {
        localStorage.removeItem(key);
      }
    } catch {
      // private windows and full disks keep nothing; the portal still does
    }
  };
  const stored = key => {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  };

  // Both versions are on this page, and the choice is sent from it: then the browser's copy has done its work.
  settling?.form.addEventListener('submit', () => store('draft:' + settling.dataset.settling, null));

  if (base) {
    const form = base.form;
    const url = base.dataset.autosave;
    const key = 'draft:' + url;
    const line = form.querySelector('.saving [role=status]');
    const part = name => form.querySelector('[data-' + name + ']');
    let timer;
    let sending = null; // the save that is on its way
    let unsent = false;
    let failures = 0;
    let offline = false;
    let stop = ''; // why saving goes on only when somebody has acted: ended, changed or over
    let leaving = false;
    let field = ''; // the one being written in

    const say = (text, attention) => {
      if (line.textContent !== text) {
        line.textContent = text;
      }
      line.classList.toggle('attention', Boolean(attention));
    };

    const typed = () => {
      const data = new FormData(form);
      for (const control of form.elements) {
        if (control.validity?.badInput) {
          data.delete(control.name); // half a date reads as none: what was there stays
        }
      }
      return data;
    };

    const keep = () => store(key, {
      at: Date.now(),
      base: base.value,
      search: location.search,
      focus: field,
      fields: [...typed()].filter(([name]) => !['_csrf', 'base', 'live'].includes(name)),
    });

    const conclude = answer => {
      failures = 0;
      offline = false;
      if (answer.state === 'SAVED') {
        base.value = answer.base;
        if (unsent) {
          keep();
        } else {
          store(key, null);
        }
        say(answer.said);
      } else {
        unsent = true;
        stop = answer.state;
        part('compare').hidden = stop !== 'CHANGED';
        say(answer.said, true);
      }
    };

    const fail = status => {
      unsent = true;
      if (status === 401 || status === 403) {
        stop = 'ENDED';
        part('sign-in').hidden = false;
        say(line.dataset.ended, true);
        return;
      }
      failures++;
      offline = !status;
      say(status ? line.dataset.failed : line.dataset.offline, true);
      timer = setTimeout(send, Math.min(60, 2 ** failures) * 1000);
    };

    const post = last => {
      const body = new URLSearchParams(typed());
      const keepalive = last && String(body).length < 60000; // browsers carry no more over the end of a page
      return fetch(url, {method: 'POST', headers: {Accept: 'application/json'}, body, keepalive});
    };

    const exchange = async () => {
      try {
        const answer = await post(document.hidden);
        if (answer.ok && !answer.redirected) {
          conclude(await answer.json());
        } else {
          fail(answer.redirected ? 401 : answer.status);
        }
      } catch {
        fail(0);
      }
    };

    const send = async () => {
      clearTimeout(timer);
      while (sending) {
        await sending;
      }
      if (!unsent || stop) {
        return;
      }
      unsent = false;
      part('busy').hidden = false;
      sending = exchange();
      await sending;
      sending = null;
      part('busy').hidden = true;
    };

    const later = () => {
      unsent = true;
      keep();
      clearTimeout(timer);
      timer = setTimeout(send, 1500);
    };

    // The page goes away: a last save that outlives it. The copy stays until an answer was read.
    const hurry = () => {
      if (unsent && !stop && !leaving && !sending) {
        post(true).catch(() => {});
      }
    };

    const show = () => form.querySelectorAll('[data-when]').forEach(group => {
      const [name, values] = group.dataset.when.split('=');
      group.hidden = !values.split(' ').includes(typed().get(name) ?? '');
    });

    // Says to the portal that questions came and went with the answers.
    const live = document.createElement('input');
    live.type = 'hidden';
    live.name = 'live';
    form.append(live);

    form.addEventListener('focusin', event => {
      field = event.target.type === 'submit' ? field : event.target.name ?? field;
    });
    form.addEventListener('input', later);
    form.addEventListener('change', () => {
      show();
      later();
    });
    form.addEventListener('focusout', () => unsent && !failures && send());
    addEventListener('online', send);
    addEventListener('pagehide', hurry);
    addEventListener('pageshow', event => event.persisted && location.reload());
    document.addEventListener('visibilitychange', () => document.hidden && send());
    addEventListener('beforeunload', event => {
      if (unsent && offline && !leaving) {
        event.preventDefault();
      }
    });

    // A button saves first, so that nothing is on its way twice; without a line it leaves everything where it is.
    form.addEventListener('submit', event => {
      if (leaving || stop || (!unsent && !sending)) {
        leaving = true;
        return;
      }
      event.preventDefault();
      const button = event.submitter;
      send().then(() => {
        if (!offline) {
          leaving = true;
          form.requestSubmit(button);
        }
      });
    });

    // Words that never arrived are put back, on top of what they were typed on.
    const copy = stored(key);
    const control = name => [...form.elements].filter(field => field.name === name);
    const holds = ([name, value]) => control(name).some(field =>
      field.type === 'radio' || field.type === 'checkbox' ? field.checked && field.value === value : field.value.replace(/\r?\n/g, '\n') === value.replace(/\r?\n/g, '\n'));

    if (copy && Date.now() - copy.at < fortnight && !copy.fields.every(holds)) {
      if (copy.search !== location.search && copy.fields.some(([name, value]) => value && !control(name).length)) {
        location.search = copy.search; // the page then had more fields
      } else {
        for (const [name, value] of copy.fields) {
          control(name).forEach(field => {
            if (field.type === 'radio' || field.type === 'checkbox') {
              field.checked = field.value === value;
            } else {
              field.value = value;
            }
          });
        }
        base.value = copy.base;
        unsent = true;
        show();
        say(line.dataset.restored, true);
        control(copy.focus)[0]?.focus();
        send();
      }
    } else if (copy) {
      store(key, null);
    }
  }
}
