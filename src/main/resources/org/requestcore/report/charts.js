/* How a table or a cost budget is drawn: the rows that its table shows, in its order. Strings from the result file become text only: SVG text by the chart library, textContent by us. */
const charts = (function () {
  'use strict';

  const colours = JSON.parse(document.getElementById('colours').textContent);
  const NARROW = 370;
  const HEAD = 22;
  const FOOT = 26;

  function css(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function tooltip(lines) {
    const box = document.createElement('div');
    lines.forEach(function (line, i) {
      const row = document.createElement('div');
      row.textContent = line;
      row.style.fontWeight = i === 0 ? '600' : '400';
      box.appendChild(row);
    });
    return box;
  }

  /* Paper has two cards a page. */
  function row() {
    return document.documentElement.dataset.printing === undefined ? 25 : 16;
  }

  function shown(element, data) {
    return Array.from(element.closest('.figure').nextElementSibling.querySelectorAll('tbody tr:not([hidden])'), function (tr) {
      return Object.assign({name: tr.dataset.contender, line: Number(tr.dataset.line), isMarked: tr.classList.contains('marked')}, data[tr.dataset.line]);
    });
  }

  function common() {
    return {
      animation: false,
      textStyle: {fontFamily: getComputedStyle(document.body).fontFamily, color: css('--ink')},
      tooltip: {
        trigger: 'item', confine: true, backgroundColor: css('--card'), borderColor: css('--line'), padding: [6, 10],
        textStyle: {color: css('--ink'), fontSize: 12}
      },
      title: [], grid: [], xAxis: [], yAxis: [], series: []
    };
  }

  function label(rows) {
    return Math.min(140, 16 + 7.2 * Math.max.apply(null, rows.map(function (r) { return r.name.length; })));
  }

  /* One panel of bars: its grid, its axes, the bars. */
  function panel(option, rows, values, box, caption, log) {
    const index = option.grid.length;
    const positive = values.filter(function (v) { return v > 0; });
    const asLog = log && positive.length > 0;
    const least = asLog ? Math.pow(10, Math.floor(Math.log10(Math.min.apply(null, positive)) - 1e-9)) : 0;
    option.title.push({text: caption + (asLog ? ', log' : ''), left: box.left, top: box.top, padding: 0, textStyle: {fontSize: 11, fontWeight: 400, color: css('--soft')}});
    option.grid.push({left: box.left, top: box.top + HEAD, width: box.width, height: row() * rows.length});
    option.xAxis.push({
      type: asLog ? 'log' : 'value', gridIndex: index, min: asLog ? least : null, startValue: asLog ? least : null, splitNumber: box.width < 170 ? 2 : 4,
      axisLabel: {color: css('--soft'), fontSize: 10.5, hideOverlap: true, formatter: function (v) { return v >= 1e6 ? v.toExponential(0) : v.toLocaleString('en-US'); }},
      splitLine: {lineStyle: {color: css('--grid')}}, axisLine: {show: false}, axisTick: {show: false}
    });
    option.yAxis.push({
      type: 'category', gridIndex: index, data: rows.map(function (r) { return {value: r.name, textStyle: {fontWeight: r.isMarked ? 700 : 400}}; }), inverse: true, axisTick: {show: false}, axisLine: {lineStyle: {color: css('--line')}},
      axisLabel: {show: box.hasNames, color: css('--ink'), fontSize: 12, width: box.left - 12, overflow: 'truncate', interval: 0}
    });
    return {index: index, least: least, isLog: asLog};
  }

  /* The interval of a figure as a whisker, its forks as dots, and the figure beside it. */
  function whiskers(at, rows) {
    const ink = css('--ink');
    const family = getComputedStyle(document.body).fontFamily;
    return {
      type: 'custom', xAxisIndex: at.index, yAxisIndex: at.index, silent: true, clip: false, z: 10, dimensions: ['row', 'low', 'high', 'value', 'least', 'most'], encode: {x: [1, 2, 3, 4, 5], y: 0},
      data: rows.map(function (r, i) { return [i, r.low, r.high, r.value, r.forks && r.forks.length ? r.forks[0] : r.value, r.forks && r.forks.length ? r.forks[r.forks.length - 1] : r.value]; }),
      renderItem: function (params, api) {
        const row = rows[params.dataIndex];
        const x = function (value) { return api.coord([at.isLog ? Math.max(value, at.least) : value, params.dataIndex])[0]; };
        const y = api.coord([row.value === null ? at.least : row.value, params.dataIndex])[1];
        const line = function (x1, y1, x2, y2) { return {type: 'line', shape: {x1: x1, y1: y1, x2: x2, y2: y2}, style: {stroke: ink, lineWidth: 1.2}}; };
        const children = [];
        let end = x(row.value === null ? at.least : Math.max(at.least, row.value));
        if (row.low !== null && row.high !== null) {
          const low = x(row.low);
          const high = x(row.high);
          end = Math.max(end, high);
          children.push(line(low, y, high, y), line(low, y - 4, low, y + 4), line(high, y - 4, high, y + 4));
        }
        (row.forks || []).forEach(function (fork) {
          children.push({type: 'circle', shape: {cx: x(fork), cy: y, r: 2}, style: {fill: ink, opacity: 0.4}});
          end = Math.max(end, x(fork));
        });
        children.push({type: 'text', style: {text: row.text, x: end + 6, y: y, align: 'left', verticalAlign: 'middle', fontSize: 11, fontFamily: family, fill: row.isSoft ? css('--soft') : ink}});
        return {type: 'group', children: children};
      }
    };
  }

  /* The bars of highlighted rows have an outline. */
  function bars(at, rows, values, colour, tip) {
    return {
      type: 'bar', xAxisIndex: at.index, yAxisIndex: at.index, barWidth: row() / 2,
      data: values.map(function (v, i) {
        return {value: v === null || (at.isLog && v <= 0) ? '-' : v, itemStyle: {color: colour(i), borderRadius: [0, 2, 2, 0], borderColor: css('--ink'), borderWidth: rows[i].isMarked ? 1.5 : 0}};
      }),
      tooltip: {formatter: function (p) { return tooltip(tip(p.dataIndex)); }}
    };
  }

  function tips(line, index) {
    const table = figures.data.tables[index];
    const ratio = baseline.ratio(index, line.line);
    const all = [line.name, figures.number(line.score.value) + ' ' + table.unit + figures.interval(line.score)];
    if (line.net) { all.push('net ' + figures.number(line.net.value) + figures.interval(line.net)); }
    if (line.netOfTransport) { all.push('net of transport ' + figures.number(line.netOfTransport.value) + figures.interval(line.netOfTransport)); }
    if (ratio) { all.push((figures.isKnown(ratio) ? figures.ratio(ratio.value) + ' ' : '') + 'times ' + baseline.name(index) + figures.interval(ratio)); }
    if (line.bytes !== null) { all.push(figures.bytes(line.bytes) + ' B/op'); }
    all.push(line.verdict);
    return all.concat(line.tiesWith.length ? ['≈ ' + line.tiesWith.join(', ') + (line.told === null ? '' : ' (from ' + figures.number(100 * line.told) + '%)')] : []);
  }

  /* Bars of time with the baseline's as a dashed line, and of bytes beside or beneath them, or of these alone. */
  function table(element, index, width) {
    const lines = shown(element, figures.data.tables[index].lines);
    const unit = figures.data.tables[index].unit;
    const isLog = address.get('axis') === 'log';
    const option = common();
    const left = label(lines);
    const hasBytes = lines.some(function (l) { return l.bytes !== null; });
    const isOnlyBytes = hasBytes && address.get('only') === 'bytes';
    const isNarrow = width < NARROW;
    const room = 62;
    const whole = {left: left, top: 2, width: width - left - room, hasNames: true};
    const colour = function (i) { return colours.contenders[lines[i].name]; };
    const tip = function (i) { return tips(lines[i], index); };
    const block = HEAD + row() * lines.length + FOOT;
    const timeWidth = hasBytes && !isNarrow ? (width - left) * 0.6 - room : whole.width;
    if (!isOnlyBytes) {
      const scores = lines.map(function (l) { return l.score.value; });
      const time = panel(option, lines, scores, Object.assign({}, whole, {width: timeWidth}), unit, isLog);
      const drawn = bars(time, lines, scores, colour, tip);
      const base = baseline.line(index);
      if (base && base.score.value !== null) {
        drawn.markLine = {silent: true, symbol: 'none', label: {show: false}, lineStyle: {color: css('--soft'), type: [3, 3], width: 1}, data: [{xAxis: base.score.value}]};
      }
      option.series.push(drawn, whiskers(time, lines.map(function (l) {
        return {low: l.score.low, high: l.score.high, value: l.score.value, forks: address.get('dots') ? l.medians : [], text: figures.number(l.score.value)};
      })));
    }
    if (hasBytes) {
      const bytes = lines.map(function (l) { return figures.bytes(l.bytes) === '0' ? 0 : l.bytes; });
      const box = isOnlyBytes ? whole : isNarrow ? Object.assign({}, whole, {top: 2 + block})
        : {left: left + timeWidth + room + 8, top: 2, width: (width - left) * 0.4 - room - 8, hasNames: false};
      const heap = panel(option, lines, bytes, box, 'B/op', isLog);
      option.series.push(bars(heap, lines, bytes, colour, tip),
        whiskers(heap, lines.map(function (l) { return {low: null, high: null, value: l.bytes, text: figures.bytes(l.bytes), isSoft: !isOnlyBytes}; })));
    }
    return {option: option, height: 2 + block * (hasBytes && isNarrow && !isOnlyBytes ? 2 : 1)};
  }

  /* How long single operations took: a point a percentile, from the median to the longest, which is told. Tails are long: always logarithmic. */
  function percentiles(element, table, width) {
    const lines = shown(element, table.lines);
    const option = common();
    if (lines.length === 0) {
      return {option: option, height: 0};
    }
    const left = label(lines);
    const times = lines.map(function (l) { return Object.values(l.percentiles); });
    const at = panel(option, lines, times.flat(), {left: left, top: 2, width: width - left - 74, hasNames: true}, 'single operations, ' + table.unit, true);
    option.series.push(whiskers(at, times.map(function (t) {
      return {low: t[0], high: t[t.length - 1], value: t[0], text: figures.number(t[t.length - 1]), isSoft: true};
    })));
    Object.keys(lines[0].percentiles).forEach(function (name, p) {
      option.series.push({
        type: 'scatter', xAxisIndex: at.index, yAxisIndex: at.index, symbolSize: 8, z: 11, itemStyle: {color: colours.parts[(p + 1) % colours.parts.length]},
        data: lines.map(function (l, i) { return [l.percentiles[name] > 0 ? l.percentiles[name] : '-', i]; }),
        tooltip: {formatter: function (point) { return tooltip([lines[point.dataIndex].name, name + ': ' + figures.number(lines[point.dataIndex].percentiles[name]) + ' ' + table.unit]); }}
      });
    });
    return {option: option, height: 2 + HEAD + row() * lines.length + FOOT};
  }

  /* A thin bar beneath each budget: to the left of zero, and in another colour, if parts measured alone add up to more than the whole. */
  function residuals(at, rows) {
    return {
      type: 'custom', xAxisIndex: at.index, yAxisIndex: at.index, silent: true, dimensions: ['row', 'residual'], encode: {x: 1, y: 0},
      data: rows.map(function (r, i) { return [i, r.residual === null ? '-' : r.residual.value]; }),
      renderItem: function (params, api) {
        const residual = rows[params.dataIndex].residual;
        if (residual === null || residual.value === null) {
          return null;
        }
        const zero = api.coord([0, params.dataIndex]);
        const end = api.coord([residual.value, params.dataIndex]);
        const shape = {x: Math.min(zero[0], end[0]), y: zero[1] + row() / 4 + 1, width: Math.max(1, Math.abs(end[0] - zero[0])), height: 3};
        return {type: 'rect', shape: shape, style: {fill: css(residual.value < 0 ? '--bad' : '--soft')}};
      }
    };
  }

  /* A stacked bar a stack, with the whole and the residual at its end. */
  function budget(element, group, unit, width) {
    const rows = shown(element, group.budgets);
    const option = common();
    const left = label(rows);
    const at = panel(option, rows, [], {left: left, top: 2, width: width - left - (width < NARROW ? 74 : 190), hasNames: true}, unit, false);
    group.parts.forEach(function (part, p) {
      const costs = rows.map(function (b) {
        const found = b.parts.find(function (other) { return other.name === part; });
        return found ? found.cost : null;
      });
      const series = bars(at, rows, costs.map(function (c) { return c === null ? null : c.value; }), function () { return colours.parts[p % colours.parts.length]; },
        function (i) { return [rows[i].name, part + ': ' + figures.number(costs[i].value) + figures.interval(costs[i])]; });
      series.stack = 'cost';
      series.data.forEach(function (d) { d.itemStyle.borderRadius = 0; });
      option.series.push(series);
    });
    const least = Math.min.apply(null, rows.map(function (b) {
      return Math.min(b.residual === null ? 0 : b.residual.value, b.parts.reduce(function (sum, p) { return sum + Math.min(0, p.cost.value || 0); }, 0));
    }));
    if (least < 0) {
      Object.assign(option.xAxis[0], {min: least});
      option.xAxis[0].axisLabel.showMinLabel = false;
    }
    option.series.push(residuals(at, rows), whiskers(at, rows.map(function (b) {
      const residual = b.residual === null || width < NARROW ? '' : ', residual ' + figures.number(b.residual.value) + figures.error(b.residual);
      return {low: b.whole.low, high: b.whole.high, value: b.whole.value, text: figures.number(b.whole.value) + residual};
    })));
    return {option: option, height: 2 + HEAD + row() * rows.length + FOOT};
  }

  /* What a request takes more on one stack than on another, a bar a shape: time, and bytes beside or beneath it, or these alone. */
  function added(element, group, width) {
    const lines = shown(element, group.lines).map(function (l) { return Object.assign(l, {name: l.shape + ' ' + l.stack}); });
    const option = common();
    const left = label(lines);
    const isOnlyBytes = address.get('only') === 'bytes';
    const isNarrow = width < NARROW;
    const room = 62;
    const block = HEAD + row() * lines.length + FOOT;
    const whole = {left: left, top: 2, width: width - left - room, hasNames: true};
    const timeWidth = isNarrow ? whole.width : (width - left) * 0.6 - room;
    const colour = function (i) { return colours.contenders[lines[i].stack]; };
    const one = function (name, caption, text, box) {
      const costs = lines.map(function (l) { return l[name] || {value: null, low: null, high: null}; });
      const at = panel(option, lines, [], box, caption, false);
      option.series.push(bars(at, lines, costs.map(function (c) { return c.value; }), colour, function (i) {
        return [lines[i].stack + ' less ' + lines[i].less + ', ' + lines[i].shape, costs[i].value === null ? lines[i].doubt : text(costs[i].value) + ' ' + caption + figures.interval(costs[i])];
      }), whiskers(at, costs.map(function (c) { return {low: c.low, high: c.high, value: c.value, text: text(c.value)}; })));
    };
    if (!isOnlyBytes) {
      one('time', group.unit, figures.number, Object.assign({}, whole, {width: timeWidth}));
    }
    one('bytes', 'B/op', figures.bytes, isOnlyBytes ? whole : isNarrow ? Object.assign({}, whole, {top: 2 + block})
      : {left: left + timeWidth + room + 8, top: 2, width: (width - left) * 0.4 - room - 8, hasNames: false});
    return {option: option, height: 2 + block * (isNarrow && !isOnlyBytes ? 2 : 1)};
  }

  /* What an element's data name. */
  function of(element, data, width) {
    const named = element.dataset;
    return named.budget !== undefined ? budget(element, data.budgets[named.budget], data.budgetUnit, width)
      : named.anatomy !== undefined ? budget(element, data.anatomies[named.anatomy], 'B/op', width)
      : named.added !== undefined ? added(element, data.additions[named.added], width)
      : named.percentiles !== undefined ? percentiles(element, data.tables[named.percentiles], width) : table(element, Number(named.table), width);
  }

  return {of: of, common: common, css: css, tooltip: tooltip};
})();
