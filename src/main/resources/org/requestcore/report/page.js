/* What the page does: draws a chart when it comes into sight, filters, and switches axis and theme. */
(function () {
  'use strict';

  const summary = JSON.parse(document.getElementById('summary').textContent);
  const drawn = new Map();
  const AHEAD = 600;
  let isLog = false;

  function draw(element) {
    const width = element.clientWidth;
    if (width < 60) {
      return;
    }
    if (!drawn.has(element)) {
      drawn.set(element, echarts.init(element, null, {renderer: 'svg', width: width, height: 10}));
    }
    const figure = charts.of(element.dataset, summary, width, isLog);
    element.style.height = figure.height + 'px';
    drawn.get(element).resize({width: width, height: figure.height});
    drawn.get(element).setOption(figure.option, true);
  }

  /* Those in sight or nearly so: a run can have hundreds. */
  function drawSeen() {
    document.querySelectorAll('.chart').forEach(function (element) {
      const place = element.getBoundingClientRect();
      if (!drawn.has(element) && place.top < window.innerHeight + AHEAD && place.bottom > -AHEAD) {
        draw(element);
      }
    });
  }

  function redraw() {
    Array.from(drawn.keys()).forEach(draw);
    drawSeen();
  }

  window.addEventListener('scroll', drawSeen, {passive: true});
  window.addEventListener('resize', redraw);
  window.addEventListener('beforeprint', function () { document.querySelectorAll('.chart').forEach(draw); });

  document.getElementById('axis').addEventListener('click', function () {
    isLog = !isLog;
    this.setAttribute('aria-pressed', String(isLog));
    redraw();
  });

  const themes = ['auto', 'light', 'dark'];
  document.getElementById('theme').addEventListener('click', function () {
    const root = document.documentElement;
    const next = themes[(themes.indexOf(root.dataset.theme || 'auto') + 1) % themes.length];
    if (next === 'auto') {
      delete root.dataset.theme;
    } else {
      root.dataset.theme = next;
    }
    this.textContent = 'Theme: ' + next;
    redraw();
  });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);

  /* A table stays if all words are in its title, its conditions or its contenders. */
  document.getElementById('find').addEventListener('input', function () {
    const words = this.value.toLowerCase().split(/\s+/);
    let isAny = false;
    document.querySelectorAll('.concern').forEach(function (concern) {
      let isShown = false;
      concern.querySelectorAll('.card').forEach(function (card) {
        const text = card.dataset.find.toLowerCase();
        card.hidden = !words.every(function (w) { return text.includes(w); });
        isShown = isShown || !card.hidden;
      });
      concern.hidden = !isShown;
      isAny = isAny || isShown;
    });
    document.getElementById('none').hidden = isAny;
    drawSeen();
  });

  drawSeen();
})();
