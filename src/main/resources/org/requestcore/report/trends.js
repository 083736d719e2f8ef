/* How the series of a row are drawn: a panel a figure, beside or beneath each other, with the levels before and after each change. */
charts.of = function (element, timeline, width) {
  'use strict';

  const css = charts.css;
  const row = element.dataset.row;
  const series = timeline.rows[row];
  const isLog = address.get('axis') === 'log';
  const option = charts.common();
  const isNarrow = width < 700;
  const HEIGHT = 150;
  const LEFT = 62;
  const panel = isNarrow ? width : width / series.length;

  function text(one, value) {
    return one.figure === 'BYTES' ? figures.bytes(value) : figures.number(value);
  }

  series.forEach(function (one, i) {
    const left = LEFT + (isNarrow ? 0 : i * panel);
    const top = 26 + (isNarrow ? i * (HEIGHT + 56) : 0);
    const values = one.points.map(function (p) { return p.value; });
    const known = values.filter(function (v) { return v !== null; });
    const high = Math.max.apply(null, known);
    const tip = function (p) {
      const at = Array.isArray(p.value) ? p.value[0] : p.dataIndex;
      const stop = timeline.stops[at];
      return charts.tooltip([(at + 1) + ' ' + stop.name, stop.commit === null ? '' : 'commit ' + stop.commit, text(one, values[at]) + ' ' + one.unit,
        'forks: ' + one.points[at].forks.map(function (f) { return text(one, f); }).join(', ')]);
    };
    option.title.push({text: (one.figure === 'CPU' ? 'CPU ' : '') + one.unit, left: left, top: top - 24, padding: 0, textStyle: {fontSize: 11, fontWeight: 400, color: css('--soft')}});
    option.grid.push({left: left, top: top, width: panel - LEFT - 14, height: HEIGHT});
    option.xAxis.push({
      type: 'category', gridIndex: i, data: values.map(function (v, at) { return String(at + 1); }), axisTick: {show: false}, axisLine: {lineStyle: {color: css('--line')}},
      axisLabel: {color: css('--soft'), fontSize: 10.5, hideOverlap: true}
    });
    option.yAxis.push({
      type: isLog && Math.min.apply(null, known) > 0 ? 'log' : 'value', gridIndex: i, scale: isLog, min: isLog ? null : 0, max: !isLog && high < 1 && (one.figure === 'BYTES' || high === 0) ? 1 : null, splitNumber: 3,
      axisLabel: {color: css('--soft'), fontSize: 10.5, formatter: function (v) { return v >= 1e6 ? v.toExponential(0) : v.toLocaleString('en-US'); }},
      splitLine: {lineStyle: {color: css('--grid')}}
    });
    const forks = [];
    one.points.forEach(function (p, at) { p.forks.forEach(function (f) { forks.push([at, f]); }); });
    option.series.push({type: 'scatter', xAxisIndex: i, yAxisIndex: i, data: forks, symbolSize: 4, silent: true, itemStyle: {color: css('--soft'), opacity: 0.45}});
    option.series.push({
      type: 'line', xAxisIndex: i, yAxisIndex: i, data: values, symbolSize: 6, lineStyle: {color: css('--mark'), width: 1.2}, itemStyle: {color: css('--mark')}, tooltip: {formatter: tip},
      markLine: {
        silent: true, symbol: 'none', lineStyle: {color: css('--warn'), type: [4, 3], width: 1.2},
        label: {formatter: function (p) { return p.name; }, color: css('--warn'), fontSize: 11},
        data: one.changes.map(function (c, n) { return {xAxis: c.at, name: timeline.changes[row][i][n]}; })
      }
    });
  });
  return {option: option, height: isNarrow ? series.length * (HEIGHT + 56) : HEIGHT + 54};
};
