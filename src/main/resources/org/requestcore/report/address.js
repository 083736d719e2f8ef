/* What the reader has chosen, kept in the address, so that a reload, a bookmark and a link show it again: "#concern-1&axis=log&hide=one,another", a section first. */
const address = (function () {
  'use strict';

  const watchers = [];
  let section = '';
  let chosen = new URLSearchParams();

  function read() {
    const parts = location.hash.slice(1).split('&');
    section = parts[0].includes('=') ? '' : parts.shift();
    chosen = new URLSearchParams(parts.join('&'));
  }

  function write() {
    const text = chosen.toString().replaceAll('%2C', ',');
    try {
      history.replaceState(null, '', '#' + section + (section && text ? '&' : '') + text);
    } catch (e) {
      /* Browsers stop who writes too often: the next choice is written with this one. */
    }
  }

  function tell(isOf) {
    watchers.filter(isOf).forEach(function (watcher) { watcher.apply(); });
  }

  function get(name) {
    return chosen.get(name) || '';
  }

  function list(name) {
    return get(name).split(',').filter(Boolean);
  }

  /* Empty is as if it had never been chosen. */
  function set(values) {
    const names = Object.keys(values).filter(function (name) { return values[name] !== get(name); });
    names.forEach(function (name) {
      if (values[name]) {
        chosen.set(name, values[name]);
      } else {
        chosen.delete(name);
      }
    });
    write();
    tell(function (watcher) { return !watcher.names || watcher.names.some(function (name) { return names.includes(name); }); });
  }

  /* Now, and whenever one of these changes; without names, whenever anything does. In the order in which they came. */
  function watch(names, apply) {
    watchers.push({names: names, apply: apply});
    apply();
  }

  /* A link to a section keeps what is chosen; whoever goes back, or types an address, gets what it says. */
  window.addEventListener('hashchange', function () {
    if (location.hash.includes('=')) {
      read();
      tell(function () { return true; });
    } else {
      section = location.hash.slice(1);
      write();
    }
  });

  read();
  return {get: get, list: list, set: set, watch: watch, section: function () { return section; }};
})();
