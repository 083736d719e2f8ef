/* How a table or a cost budget is drawn. Strings from the result file become text only: SVG text by the chart library, textContent by us. */
const charts = (function () {
  'use strict';

  const colours = JSON.parse(document.getElementById('colours').textContent);
  const NARROW = 370;
  const ROW = 25;
  const HEAD = 22;
  const FOOT = 26;

  function css(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function number(value) {
    const size = Math.abs(value);
    if (value === null) {
      return '-';
    }
    if (size >= 1e8 || (size > 0 && size < 0.005)) {
      return value.toExponential(1);
    }
    const digits = size === 0 || size >= 1e6 ? 0 : size >= 9.995 ? 1 : 2;
    return value.toLocaleString('en-US', {minimumFractionDigits: digits, maximumFractionDigits: digits});
  }

  function bytes(value) {
    return value === null ? '-' : Math.abs(value) < 0.05 ? '0' : value.toLocaleString('en-US', {maximumFractionDigits: Math.abs(value) < 9.95 ? 1 : 0});
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

  function label(names) {
    return Math.min(140, 16 + 7.2 * Math.max.apply(null, names.map(function (n) { return n.length; })));
  }

  /* One panel of bars: its grid, its axes, the bars. */
  function panel(option, names, values, box, caption, log) {
    const index = option.grid.length;
    const positive = values.filter(function (v) { return v > 0; });
    const asLog = log && positive.length > 0;
    const least = asLog ? Math.pow(10, Math.floor(Math.log10(Math.min.apply(null, positive)) - 1e-9)) : 0;
    option.title.push({text: caption + (asLog ? ', log' : ''), left: box.left, top: box.top, padding: 0, textStyle: {fontSize: 11, fontWeight: 400, color: css('--soft')}});
    option.grid.push({left: box.left, top: box.top + HEAD, width: box.width, height: ROW * names.length});
    option.xAxis.push({
      type: asLog ? 'log' : 'value', gridIndex: index, min: asLog ? least : null, startValue: asLog ? least : null, splitNumber: box.width < 170 ? 2 : 4,
      axisLabel: {color: css('--soft'), fontSize: 10.5, hideOverlap: true, formatter: function (v) { return v >= 1e6 ? v.toExponential(0) : v.toLocaleString('en-US'); }},
      splitLine: {lineStyle: {color: css('--grid')}}, axisLine: {show: false}, axisTick: {show: false}
    });
    option.yAxis.push({
      type: 'category', gridIndex: index, data: names, inverse: true, axisTick: {show: false}, axisLine: {lineStyle: {color: css('--line')}},
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
        let end = x(row.value === null ? at.least : row.value);
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

  function bars(at, values, colour, tip) {
    return {
      type: 'bar', xAxisIndex: at.index, yAxisIndex: at.index, barWidth: 13,
      data: values.map(function (v, i) { return {value: v === null || (at.isLog && v <= 0) ? '-' : v, itemStyle: {color: colour(i), borderRadius: [0, 2, 2, 0]}}; }),
      tooltip: {formatter: function (p) { return tooltip(tip(p.dataIndex)); }}
    };
  }

  function error(estimate) {
    return estimate.low === null || estimate.high === null ? '' : ' ±' + number(Math.max(estimate.high - estimate.value, estimate.value - estimate.low));
  }

  function interval(estimate) {
    return estimate.low === null || estimate.high === null ? '' : ', 95 %: ' + number(estimate.low) + '..' + number(estimate.high);
  }

  /* A ratio that is not known to a factor of two, or of a row with two speeds, is an interval only. */
  function isKnown(ratio) {
    return ratio.value !== null && (ratio.low === null || ratio.high <= 2 * ratio.low);
  }

  /* Bars of time, and of bytes beside or beneath them. Returns the chart's options and height. */
  function table(table, width, isLog) {
    const lines = table.lines;
    const names = lines.map(function (l) { return l.contender; });
    const option = common();
    const left = label(names);
    const hasBytes = lines.some(function (l) { return l.bytes !== null; });
    const isNarrow = width < NARROW;
    const room = 62;
    const colour = function (i) { return colours.contenders[names[i]]; };
    const tip = function (i) {
      const l = lines[i];
      const tips = [l.contender, number(l.score.value) + ' ' + table.unit + interval(l.score)];
      if (l.net) { tips.push('net ' + number(l.net.value) + interval(l.net)); }
      if (l.netOfTransport) { tips.push('net of transport ' + number(l.netOfTransport.value) + interval(l.netOfTransport)); }
      if (l.ratio) { tips.push((isKnown(l.ratio) ? number(l.ratio.value) + ' ' : '') + 'times the floor' + interval(l.ratio)); }
      if (l.bytes !== null) { tips.push(bytes(l.bytes) + ' B/op'); }
      tips.push(l.verdict);
      return tips.concat(l.tiesWith.length ? ['≈ ' + l.tiesWith.join(', ') + (l.told === null ? '' : ' (from ' + number(100 * l.told) + '%)')] : []);
    };
    const block = HEAD + ROW * names.length + FOOT;
    const timeWidth = hasBytes && !isNarrow ? (width - left) * 0.6 - room : width - left - room;
    const time = panel(option, names, lines.map(function (l) { return l.score.value; }), {left: left, top: 2, width: timeWidth, hasNames: true}, table.unit, isLog);
    const scores = bars(time, lines.map(function (l) { return l.score.value; }), colour, tip);
    const floor = lines.find(function (l) { return l.contender === 'floor'; });
    if (floor && floor.score.value !== null) {
      scores.markLine = {silent: true, symbol: 'none', label: {show: false}, lineStyle: {color: css('--soft'), type: [3, 3], width: 1}, data: [{xAxis: floor.score.value}]};
    }
    option.series.push(scores, whiskers(time, lines.map(function (l) { return {low: l.score.low, high: l.score.high, value: l.score.value, forks: l.medians, text: number(l.score.value)}; })));
    if (hasBytes) {
      const box = isNarrow ? {left: left, top: 2 + block, width: width - left - room, hasNames: true}
        : {left: left + timeWidth + room + 8, top: 2, width: (width - left) * 0.4 - room - 8, hasNames: false};
      const heap = panel(option, names, lines.map(function (l) { return l.bytes; }), box, 'B/op', isLog);
      option.series.push(bars(heap, lines.map(function (l) { return l.bytes; }), colour, tip),
        whiskers(heap, lines.map(function (l) { return {low: null, high: null, value: l.bytes, text: bytes(l.bytes), isSoft: true}; })));
    }
    return {option: option, height: 2 + block * (hasBytes && isNarrow ? 2 : 1)};
  }

  /* How long single operations took: a point a percentile, from the median to the longest, which is told. Tails are long: always logarithmic. */
  function percentiles(table, width) {
    const lines = table.lines.filter(function (l) { return Object.keys(l.percentiles).length > 0; });
    const names = lines.map(function (l) { return l.contender; });
    const option = common();
    const left = label(names);
    const times = lines.map(function (l) { return Object.values(l.percentiles); });
    const at = panel(option, names, times.flat(), {left: left, top: 2, width: width - left - 74, hasNames: true}, 'single operations, ' + table.unit, true);
    option.series.push(whiskers(at, times.map(function (t) {
      return {low: t[0], high: t[t.length - 1], value: t[0], text: number(t[t.length - 1]), isSoft: true};
    })));
    Object.keys(lines[0].percentiles).forEach(function (name, p) {
      option.series.push({
        type: 'scatter', xAxisIndex: at.index, yAxisIndex: at.index, symbolSize: 8, z: 11, itemStyle: {color: colours.parts[(p + 1) % colours.parts.length]},
        data: lines.map(function (l, i) { return [l.percentiles[name] > 0 ? l.percentiles[name] : '-', i]; }),
        tooltip: {formatter: function (point) { return tooltip([names[point.dataIndex], name + ': ' + number(lines[point.dataIndex].percentiles[name]) + ' ' + table.unit]); }}
      });
    });
    return {option: option, height: 2 + HEAD + ROW * names.length + FOOT};
  }

  /* A stacked bar a stack, with the whole and the residual at its end. */
  function budget(group, unit, width) {
    const names = group.budgets.map(function (b) { return b.stack; });
    const option = common();
    const left = label(names);
    const at = panel(option, names, [], {left: left, top: 2, width: width - left - (width < NARROW ? 74 : 190), hasNames: true}, unit, false);
    group.parts.forEach(function (part, p) {
      const costs = group.budgets.map(function (b) {
        const found = b.parts.find(function (other) { return other.name === part; });
        return found ? found.cost : null;
      });
      const series = bars(at, costs.map(function (c) { return c === null ? null : c.value; }), function () { return colours.parts[p % colours.parts.length]; },
        function (i) { return [names[i], part + ': ' + number(costs[i].value) + interval(costs[i])]; });
      series.stack = 'cost';
      series.data.forEach(function (d) { d.itemStyle.borderRadius = 0; });
      option.series.push(series);
    });
    const least = Math.min.apply(null, group.budgets.map(function (b) {
      return b.parts.reduce(function (sum, p) { return sum + Math.min(0, p.cost.value || 0); }, 0);
    }));
    if (least < 0) {
      Object.assign(option.xAxis[0], {min: least});
      option.xAxis[0].axisLabel.showMinLabel = false;
    }
    option.series.push(whiskers(at, group.budgets.map(function (b) {
      const residual = b.residual === null || width < NARROW ? '' : ', residual ' + number(b.residual.value) + error(b.residual);
      return {low: b.whole.low, high: b.whole.high, value: b.whole.value, text: number(b.whole.value) + residual};
    })));
    return {option: option, height: 2 + HEAD + ROW * names.length + FOOT};
  }

  /* What an element's data name. */
  function of(named, summary, width, isLog) {
    return named.budget !== undefined ? budget(summary.budgets[named.budget], summary.budgetUnit, width)
      : named.percentiles !== undefined ? percentiles(summary.tables[named.percentiles], width) : table(summary.tables[named.table], width, isLog);
  }

  return {of: of, common: common, css: css, number: number, bytes: bytes, tooltip: tooltip};
})();
