/* Who is the baseline, who is hidden, who is highlighted. */
(function () {
  'use strict';

  const base = document.getElementById('base');
  let told = baseline.usual;

  function number(cell, value, text) {
    cell.textContent = text;
    if (text.length > 1) {
      cell.dataset.v = value;
    } else {
      delete cell.dataset.v;
    }
  }

  /* A long interval may break where the table's own do. */
  function interval(cell, ratio) {
    const isOne = ratio !== null && figures.hasInterval(ratio);
    number(cell, isOne ? Math.log(ratio.high / ratio.low) : null, isOne ? figures.ratio(ratio.low) + '..' : '');
    if (isOne) {
      cell.append(document.createElement('wbr'), figures.ratio(ratio.high));
    }
  }

  function compare(chart) {
    const index = Number(chart.dataset.table);
    const card = chart.closest('.card');
    const name = baseline.name(index);
    const isAbsent = name !== baseline.wanted();
    card.querySelector('[data-baseline]').textContent = (name || 'none') + (isAbsent && baseline.wanted() !== baseline.usual ? ', for ' + baseline.wanted() + ' has no figure here' : '');
    card.querySelector('[data-sort="ratio"]').textContent = 'to ' + (name || baseline.usual);
    card.querySelectorAll('td.ratio').forEach(function (cell) {
      const ratio = baseline.ratio(index, Number(cell.parentElement.dataset.line));
      number(cell, ratio && ratio.value, ratio === null ? '-' : figures.isKnown(ratio) ? figures.ratio(ratio.value) : '');
      interval(cell.nextElementSibling, ratio);
    });
  }

  base.addEventListener('change', function () { address.set({base: base.value === baseline.usual ? '' : base.value}); });
  address.watch(['base'], function () {
    base.value = baseline.wanted();
    if (told !== baseline.wanted()) {
      told = baseline.wanted();
      document.querySelectorAll('.chart[data-table]').forEach(compare);
    }
  });

  function toggle(name, who) {
    const all = address.list(name);
    address.set({[name]: (all.includes(who) ? all.filter(function (other) { return other !== who; }) : all.concat(who)).join(',')});
  }

  const shows = document.querySelectorAll('[data-shows]');
  const marks = document.querySelectorAll('[data-marks]');
  shows.forEach(function (box) { box.addEventListener('change', function () { toggle('hide', box.dataset.shows); }); });
  marks.forEach(function (button) { button.addEventListener('click', function () { toggle('mark', button.dataset.marks); }); });

  address.watch(['hide', 'mark'], function () {
    const hidden = new Set(address.list('hide'));
    const marked = new Set(address.list('mark'));
    shows.forEach(function (box) { box.checked = !hidden.has(box.dataset.shows); });
    marks.forEach(function (button) { button.setAttribute('aria-pressed', String(marked.has(button.dataset.marks))); });
    const few = Array.from(shows).filter(function (box) { return !box.checked; }).length;
    document.getElementById('chosen').textContent = 'Contenders' + (few ? ' (' + few + ' hidden)' : '');
    document.querySelectorAll('tr[data-contender]').forEach(function (row) {
      row.hidden = hidden.has(row.dataset.contender);
      row.classList.toggle('marked', marked.has(row.dataset.contender));
    });
  });
})();
