/* What the rows of a table are compared with: the contender that was chosen; where the table has no such row its own baseline, which is the floor, or of sides that are compared the first. */
const baseline = (function () {
  'use strict';

  /* The first that one can choose. */
  const usual = (document.getElementById('base').options[0] || {value: ''}).value;

  function wanted() {
    return address.get('base') || usual;
  }

  function place(table, name) {
    return table.lines.findIndex(function (line) { return line.contender === name; });
  }

  /* Null if there is none. */
  function name(index) {
    const table = figures.data.tables[index];
    const chosen = table.lines[place(table, wanted())];
    return wanted() !== usual && chosen && chosen.medians.length ? wanted() : table.lines.some(function (line) { return line.ratio; }) ? table.baseline : null;
  }

  /* Its row; undefined if that is not shown. */
  function line(index) {
    const table = figures.data.tables[index];
    return table.lines[place(table, name(index))];
  }

  function inverse(value) {
    return value === null ? null : 1 / value;
  }

  /* How many times worse a row is: of the pairs one direction is kept, the other is its inverse. */
  function ratio(index, row) {
    const table = figures.data.tables[index];
    if (name(index) === null || name(index) === table.baseline) {
      return table.lines[row].ratio;
    }
    const base = place(table, name(index));
    if (base === row) {
      return {value: 1, low: 1, high: 1};
    }
    const pair = figures.data.pairs[index][Math.max(base, row)][Math.min(base, row)];
    return pair.length === 0 ? null : row > base ? {value: pair[0], low: pair[1], high: pair[2]} : {value: inverse(pair[0]), low: inverse(pair[2]), high: inverse(pair[1])};
  }

  return {usual: usual, wanted: wanted, name: name, line: line, ratio: ratio};
})();
