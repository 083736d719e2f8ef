/* How many cores so many requests a second keep busy: by a server's CPU time a request, and of it what its request core takes in process, where the run has that row. */
(function () {
  'use strict';

  const NANOS = 1e9;
  const MICROS = 1e6;
  const WIRES = {user: 'wrk', post: 'post'};

  function coreNanos(contender, conditions) {
    const table = figures.data.tables.find(function (t) {
      return t.benchmark === 'RequestBenchmark.serve' && t.conditions.shape === conditions.shape && t.conditions.wire === WIRES[conditions.scenario] && t.conditions.profile === 'clean';
    });
    const line = table && table.lines.find(function (l) { return l.contender === contender; });
    return line ? line.score.value : NaN;
  }

  function told(line, conditions, rate) {
    const cores = rate * (line.load['user us'] + line.load['kernel us']) / MICROS;
    const core = rate * coreNanos(line.contender, conditions) / NANOS;
    return line.contender + ': ' + figures.number(cores) + ' cores' + (isNaN(core) ? '' : ', ' + figures.number(core) + ' of them its request core');
  }

  document.querySelectorAll('[data-cores]').forEach(function (calculator) {
    const table = figures.data.tables[Number(calculator.dataset.cores)];
    const input = calculator.querySelector('input');
    const list = calculator.querySelector('ul');
    function tell() {
      const rate = Number(input.value);
      list.replaceChildren.apply(list, table.lines.filter(function (line) { return rate > 0 && 'user us' in line.load; }).map(function (line) {
        const item = document.createElement('li');
        item.textContent = told(line, table.conditions, rate);
        return item;
      }));
    }
    input.addEventListener('input', tell);
    tell();
  });
}());
