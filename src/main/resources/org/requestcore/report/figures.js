/* The page's data, and figures as text: as the tables have them. */
const figures = (function () {
  'use strict';

  function minus(text) {
    return text.length > 1 ? text.replace(/^-/, '\u2212') : text;
  }

  function fixed(value, digits) {
    return value.toLocaleString('en-US', {minimumFractionDigits: digits, maximumFractionDigits: digits});
  }

  function exponent(value) {
    return value.toExponential(1).replace(/e([+-])(\d)$/, 'e$10$2');
  }

  function number(value) {
    const size = Math.abs(value);
    if (value === null) {
      return '-';
    }
    return minus(size >= 1e8 || (size > 0 && size < 0.005) ? exponent(value) : fixed(value, size === 0 || size >= 1e6 ? 0 : size >= 9.995 ? 1 : 2));
  }

  function bytes(value) {
    return value === null ? '-' : Math.abs(value) < 0.05 ? '0' : minus(value.toLocaleString('en-US', {maximumFractionDigits: Math.abs(value) < 9.95 ? 1 : 0}));
  }

  function ratio(value) {
    const size = Math.abs(value);
    return size >= 1e5 ? exponent(value) : fixed(value, size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2);
  }

  function hasInterval(estimate) {
    return estimate.low !== null && estimate.high !== null;
  }

  /* A ratio that is not known to a factor of two, or of a row with two speeds, is an interval only. */
  function isKnown(ratio) {
    return ratio.value !== null && (!hasInterval(ratio) || ratio.high <= 2 * ratio.low);
  }

  function error(estimate) {
    return hasInterval(estimate) ? ' ±' + number(Math.max(estimate.high - estimate.value, estimate.value - estimate.low)) : '';
  }

  function interval(estimate) {
    return hasInterval(estimate) ? ', 95 %: ' + number(estimate.low) + '..' + number(estimate.high) : '';
  }

  return {
    data: JSON.parse(document.getElementById('summary').textContent), number: number, bytes: bytes, ratio: ratio, hasInterval: hasInterval, isKnown: isKnown, error: error, interval: interval
  };
})();
