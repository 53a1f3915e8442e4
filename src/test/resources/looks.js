// What the journeys ask of a page that axe does not. Runs in the page, by evaluation: the content policy stays as it is.
(() => {
  const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const COLOURS = ['color-contrast', 'link-in-text-block']; // all that daylight and night can differ in

  const name = element => element.outerHTML.replace(/\s+/g, ' ').slice(0, 120);
  const shown = element => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden, datalist');

  const axe = async rules => {
    const runOnly = rules === 'colours' ? { type: 'rule', values: COLOURS } : { type: 'tag', values: WCAG };
    const { violations } = await window.axe.run(document, { runOnly, resultTypes: ['violations'] });
    return violations.map(rule => `${rule.id} ${rule.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | ')}`);
  };

  /** Scrolling sideways is for tables that say so, and for them alone. */
  const overflow = () => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width + 1) {
      return [];
    }
    const wide = [...document.body.querySelectorAll('*')].filter(element =>
      shown(element) && element.getBoundingClientRect().right > width + 1 && !element.closest('.table-scroll, .skip-link'));
    return [`${document.documentElement.scrollWidth - width} px wider than the window: ${wide.slice(0, 3).map(name).join(' | ')}`];
  };

  /** Words that are cut off, or lie over each other's box, because a box does not grow with them. */
  const clipped = () => [...document.body.querySelectorAll('*')]
    .filter(element => shown(element) && element.innerText && !element.matches('select, option, textarea, input'))
    .filter(element => getComputedStyle(element).clipPath === 'none') // said, not shown
    .filter(element => {
      const style = getComputedStyle(element);
      const cutsX = /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
      const cutsY = /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
      const fixed = style.display === 'block' && element.scrollHeight > element.clientHeight + 2 && style.height !== 'auto'
        && element.style.height !== '';
      return cutsX || cutsY || fixed;
    })
    .map(element => `cuts its words: ${name(element)}`);

  const space = on => {
    document.adoptedStyleSheets = [];
    if (on) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
        p { margin-bottom: 2em !important; }`);
      document.adoptedStyleSheets = [sheet];
    }
  };

  /** The element that has the focus, whether one sees that it has, and whether something lies over it. */
  const focus = () => {
    const element = document.activeElement;
    if (!element || element === document.body) {
      return { where: 'body', seen: true, bare: true };
    }
    const target = element;
    const style = getComputedStyle(target);
    const box = target.getBoundingClientRect();
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 0), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    const free = top !== null && (top === target || target.contains(top) || top.contains(target) || target.labels?.length > 0
      && [...target.labels].some(label => label.contains(top)));
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return {
      where: name(target),
      tag: target.tagName,
      id: target.id,
      type: target.type ?? '',
      name: target.name ?? '',
      value: target.value ?? '',
      checked: target.checked ?? false,
      text: (target.innerText || target.value || '').replace(/\s+/g, ' ').trim(),
      outlined: [style, getComputedStyle(target, '::after')] // a link may be as large as its row
        .some(drawn => drawn.outlineStyle !== 'none' && parseFloat(drawn.outlineWidth) >= 2),
      seen: inside && free,
    };
  };

  window.looks = { axe, overflow, clipped, space, focus };
})();
