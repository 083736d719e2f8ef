/* What the rows of a table are compared with: the contender that was chosen, or the floor, where the table has no such row. */
const baseline = (function () {
  'use strict';

  const FLOOR = 'floor';

  function wanted() {
    return address.get('base') || FLOOR;
  }

  function place(table, name) {
    return table.lines.findIndex(function (line) { return line.contender === name; });
  }

  /* Null if there is none. */
  function name(index) {
    const table = figures.data.tables[index];
    const chosen = table.lines[place(table, wanted())];
    return wanted() !== FLOOR && chosen && chosen.medians.length ? wanted() : table.lines.some(function (line) { return line.ratio; }) ? FLOOR : null;
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
    if (name(index) === null || name(index) === FLOOR) {
      return table.lines[row].ratio;
    }
    const base = place(table, name(index));
    if (base === row) {
      return {value: 1, low: 1, high: 1};
    }
    const pair = figures.data.pairs[index][Math.max(base, row)][Math.min(base, row)];
    return pair.length === 0 ? null : row > base ? {value: pair[0], low: pair[1], high: pair[2]} : {value: inverse(pair[0]), low: inverse(pair[2]), high: inverse(pair[1])};
  }

  return {wanted: wanted, name: name, line: line, ratio: ratio};
})();
