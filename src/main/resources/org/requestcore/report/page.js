/* What all pages do: draw a chart when it comes into sight, filter, switch axis and theme, print. */
(function () {
  'use strict';

  const root = document.documentElement;
  const drawn = new Map();
  const fresh = new Set();
  const AHEAD = 600;
  const CROWDED = 64;

  function draw(element) {
    const width = element.clientWidth;
    if (width < 60) {
      return;
    }
    if (!drawn.has(element)) {
      drawn.set(element, echarts.init(element, null, {renderer: 'svg', width: width, height: 10}));
    }
    const figure = charts.of(element, figures.data, width);
    element.style.height = figure.height + 'px';
    drawn.get(element).resize({width: width, height: figure.height});
    drawn.get(element).setOption(figure.option, true);
    fresh.add(element);
  }

  /* Those in sight or nearly so: a run can have hundreds. */
  function drawSeen() {
    document.querySelectorAll('.chart').forEach(function (element) {
      const place = element.getBoundingClientRect();
      if (!fresh.has(element) && place.top < window.innerHeight + AHEAD && place.bottom > -AHEAD) {
        draw(element);
      }
    });
  }

  function redraw() {
    fresh.clear();
    drawSeen();
  }

  function overflows(scroll) {
    return scroll.scrollWidth > scroll.clientWidth + 1;
  }

  /* So that a row of it is a paragraph. */
  function isCrowded(scroll) {
    return overflows(scroll) || Array.from(scroll.querySelectorAll('tbody tr')).some(function (row) { return row.offsetHeight > CROWDED; });
  }

  /* A table that has too little room beside its chart stands beneath it; one that is too wide for that, as on a phone, is scrolled, says so, and can be reached by key. */
  function fit() {
    const scrolls = Array.from(document.querySelectorAll('.scroll'));
    scrolls.forEach(function (scroll) { scroll.closest('.card').classList.remove('wide'); });
    scrolls.filter(isCrowded).forEach(function (scroll) { scroll.closest('.card').classList.add('wide'); });
    const over = scrolls.map(overflows);
    scrolls.forEach(function (scroll, i) {
      scroll.classList.toggle('over', over[i]);
      if (over[i]) {
        scroll.tabIndex = 0;
      } else {
        scroll.removeAttribute('tabindex');
      }
    });
  }

  window.addEventListener('scroll', drawSeen, {passive: true});
  window.addEventListener('resize', function () {
    fit();
    redraw();
  });

  /* A button that chooses what it says, and takes it back. */
  const buttons = Array.from(document.querySelectorAll('[data-set]'));
  function isChosen(button) {
    return Array.from(new URLSearchParams(button.dataset.set)).every(function (one) { return address.get(one[0]) === one[1]; });
  }
  buttons.forEach(function (button) {
    button.addEventListener('click', function () {
      const isOn = isChosen(button);
      address.set(Object.fromEntries(Array.from(new URLSearchParams(button.dataset.set), function (one) { return [one[0], isOn ? '' : one[1]]; })));
    });
  });
  address.watch(null, function () {
    buttons.forEach(function (button) { button.setAttribute('aria-pressed', String(isChosen(button))); });
  });

  const themes = ['auto', 'light', 'dark'];
  const theme = document.getElementById('theme');
  function themed() {
    return themes.includes(address.get('theme')) ? address.get('theme') : 'auto';
  }
  function dress() {
    if (themed() === 'auto') {
      delete root.dataset.theme;
    } else {
      root.dataset.theme = themed();
    }
    theme.textContent = 'Theme: ' + themed();
  }
  theme.addEventListener('click', function () {
    const next = themes[(themes.indexOf(themed()) + 1) % themes.length];
    address.set({theme: next === 'auto' ? '' : next});
  });
  address.watch(['theme'], dress);
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);

  /* Paper is white and has one width: all charts are drawn for it. */
  window.addEventListener('beforeprint', function () {
    root.dataset.theme = 'light';
    root.dataset.printing = '';
    document.querySelectorAll('.chart').forEach(draw);
  });
  window.addEventListener('afterprint', function () {
    delete root.dataset.printing;
    dress();
    redraw();
  });

  /* A word is anywhere in a card's title, its conditions or its contenders; stack=NAME is a parameter of it, or how one begins while it is being typed. */
  function test(word, texts) {
    if (!word.includes('=')) {
      return function (text) { return text.includes(word); };
    }
    const isWhole = texts.some(function (text) { return text.includes(' ' + word + ' '); });
    return function (text) { return text.includes(' ' + word + (isWhole ? ' ' : '')); };
  }

  const find = document.getElementById('find');
  find.addEventListener('input', function () { address.set({find: find.value}); });

  /* A card without a row, or without bytes where nothing else is asked for, is as little to be seen. */
  function filter() {
    if (find.value !== address.get('find')) {
      find.value = address.get('find');
    }
    root.dataset.only = address.get('only');
    const isBytes = address.get('only') === 'bytes';
    const cards = Array.from(document.querySelectorAll('.card'));
    const texts = cards.map(function (card) { return ' ' + card.dataset.find.toLowerCase() + ' '; });
    const tests = address.get('find').toLowerCase().split(/\s+/).filter(Boolean).map(function (word) { return test(word, texts); });
    cards.forEach(function (card, i) {
      card.hidden = !tests.every(function (isIn) { return isIn(texts[i]); }) || !card.querySelector('tbody tr:not([hidden])') || isBytes && !card.querySelector('td.b[data-v]');
    });
    document.querySelectorAll('.concern').forEach(function (concern) { concern.hidden = !concern.querySelector('.card:not([hidden])'); });
    document.getElementById('none').hidden = cards.length === 0 || cards.some(function (card) { return !card.hidden; });
  }

  address.watch(null, function () {
    filter();
    fit();
    redraw();
  });

  /* With more than its name in the address, a section is not found by the browser. */
  const section = document.getElementById(address.section());
  if (section !== null) {
    section.scrollIntoView();
    drawSeen();
  }
})();
