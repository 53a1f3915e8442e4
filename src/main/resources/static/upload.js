// Shows how far an upload is. Without this file the form is sent like any other; the words stand in its data attributes.
'use strict';

(() => {
  const STEP = 25; // per cent between two announcements

  const tell = (form, text) => {
    const state = form.querySelector('.upload-state');
    if (state.textContent !== text) {
      state.textContent = text;
    }
  };

  // What would be refused anyway need not cross a slow line first.
  const refusal = (form, files) => {
    const large = files.find(file => file.size > Number(form.dataset.largestFile));
    if (large) {
      return form.dataset.tooLarge.replace('%s', large.name);
    }
    const total = files.reduce((sum, file) => sum + file.size, 0);
    return total > Number(form.dataset.largestUpload) ? form.dataset.tooMuch : null;
  };

  const end = (form, text) => {
    form.removeAttribute('aria-busy');
    form.querySelector('progress').hidden = true;
    tell(form, text);
  };

  const send = form => {
    const request = new XMLHttpRequest();
    const bar = form.querySelector('progress');
    let announced = 0;
    request.upload.addEventListener('progress', event => {
      const percent = Math.floor(100 * event.loaded / event.total);
      bar.value = percent;
      if (percent === 100) {
        tell(form, form.dataset.checking);
      } else if (percent >= announced + STEP) {
        announced = percent - percent % STEP;
        tell(form, form.dataset.sending.replace('%s', announced));
      }
    });
    request.addEventListener('load', () => {
      if (request.status === 204) {
        location.assign(location.pathname.replace(/(\/draft\/documents).*/, '$1'));
      } else if (request.status < 400) {
        location.assign(request.responseURL); // the sign-in page, or the page with a sentence about the size
      } else {
        end(form, form.dataset.failed);
      }
    });
    request.addEventListener('error', () => end(form, form.dataset.failed)); // the choice of files stays
    request.open('POST', form.action);
    request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    form.setAttribute('aria-busy', 'true');
    bar.value = 0;
    bar.hidden = false;
    tell(form, form.dataset.sending.replace('%s', 0));
    request.send(new FormData(form));
  };

  // Before the listener that holds back second presses: a form that is sent here is none of its business.
  document.addEventListener('submit', event => {
    const form = event.target;
    const files = form.matches('form[data-upload]') ? [...form.querySelector('input[type=file]').files] : [];
    if (files.length === 0) {
      return; // the portal says that nothing was chosen
    }
    event.preventDefault();
    if (form.getAttribute('aria-busy') === 'true') {
      return;
    }
    const refused = refusal(form, files);
    if (refused) {
      tell(form, refused);
    } else {
      send(form);
    }
  }, true);
})();
