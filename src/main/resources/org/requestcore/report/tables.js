/* Sorts all tables by the column that was chosen, and makes a card one stop of the tab key: a page has hundreds of links and heads. */
(function () {
  'use strict';

  /* Null where there is no number. */
  function value(row, column) {
    const cell = row.cells[column];
    return cell.tagName === 'TH' || cell.classList.contains('v') ? cell.textContent : cell.dataset.v === undefined ? null : Number(cell.dataset.v);
  }

  /* What is not known is last, whichever way. */
  function compare(one, other, sign) {
    if (one === null || other === null) {
      return (one === null) - (other === null);
    }
    return sign * (typeof one === 'string' ? one.localeCompare(other, 'en', {numeric: true}) : one - other);
  }

  function sort(table, key, sign) {
    const heads = Array.from(table.tHead.rows[0].cells);
    const column = heads.findIndex(function (head) { return head.firstElementChild.dataset.sort === key; });
    heads.forEach(function (head, i) {
      if (i === column) {
        head.setAttribute('aria-sort', sign > 0 ? 'ascending' : 'descending');
      } else {
        head.removeAttribute('aria-sort');
      }
    });
    const rows = Array.from(table.tBodies[0].rows).sort(function (a, b) { return a.dataset.line - b.dataset.line; });
    if (column >= 0) {
      rows.sort(function (a, b) { return compare(value(a, column), value(b, column), sign); });
    }
    table.tBodies[0].append(...rows);
  }

  /* Up, down, and as the run has it. */
  document.querySelectorAll('[data-sort]').forEach(function (button) {
    button.addEventListener('click', function () {
      const key = button.dataset.sort;
      const now = address.get('sort');
      address.set({sort: now === key ? '-' + key : now === '-' + key ? '' : key});
    });
  });

  address.watch(['sort', 'base'], function () {
    const sign = address.get('sort').startsWith('-') ? -1 : 1;
    document.querySelectorAll('table').forEach(function (table) { sort(table, address.get('sort').replace(/^-/, ''), sign); });
  });

  const STEPS = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1};
  document.querySelectorAll('.card').forEach(function (card) {
    const all = function () { return Array.from(card.querySelectorAll('a, button')); };
    const stop = function (at) { all().forEach(function (other) { other.tabIndex = other === at ? 0 : -1; }); };
    stop(all()[0]);
    card.addEventListener('keydown', function (event) {
      const seen = all().filter(function (other) { return other.offsetParent !== null; });
      const at = seen.indexOf(document.activeElement);
      if (at >= 0 && STEPS[event.key]) {
        event.preventDefault();
        const next = seen[(at + STEPS[event.key] + seen.length) % seen.length];
        stop(next);
        next.focus();
      }
    });
  });
})();
