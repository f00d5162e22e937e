/* Charts for those who have scripts: chart or table, values of marks, categories, a link to what is seen.
   Without this file everything is there. ES5; every number is read from the table in the same figure.
   statistics-file.js saves a drawing, statistics-places.js makes lists of places to choose from. */
(function () {
  'use strict';
  var doc = document;
  var script = doc.getElementById('statistics-script');
  var charts = [];

  function word(name) { return (script && script.getAttribute('data-' + name)) || ''; }
  function each(list, act) { for (var i = 0; i < list.length; i++) { act(list[i], i); } }
  function classes(node) { return (node.getAttribute('class') || '').split(/\s+/); }
  function has(node, name) { return classes(node).indexOf(name) >= 0; }

  function put(node, name, isOn) {
    var kept = classes(node).filter(function (found) { return found && found !== name; });
    node.setAttribute('class', (isOn ? kept.concat(name) : kept).join(' '));
  }

  function make(name, className, text) {
    var made = doc.createElement(name);
    if (className) { made.className = className; }
    if (text) { made.appendChild(doc.createTextNode(text)); }
    return made;
  }

  function button(text, act) {
    var made = make('button', '', text);
    made.type = 'button';
    made.addEventListener('click', act);
    return made;
  }

  function toText(node) { return (node.textContent || '').replace(/\s+/g, ' ').replace(/^ | $/g, ''); }

  window.carebook = { word: word, each: each, classes: classes, has: has, make: make, button: button, toText: toText, Chart: Chart };

  /* The address: #id;view=table;hide=code,code&other;view=table — the figure touched last stands first. */
  function decode(part) { try { return decodeURIComponent(part); } catch (error) { return part; } }

  function read(hash) {
    var states = {};
    each(hash.replace(/^#/, '').split('&'), function (part) {
      var pieces = part.split(';');
      var state = { view: 'chart', hide: [] };
      each(pieces.slice(1), function (piece) {
        if (piece === 'view=table') { state.view = 'table'; }
        if (piece.indexOf('hide=') === 0) { state.hide = piece.slice(5).split(',').map(decode); }
      });
      if (pieces[0]) { states[decode(pieces[0])] = state; }
    });
    return states;
  }

  function write(chart) {
    var hide = chart.state.hide.map(encodeURIComponent).join(',');
    return encodeURIComponent(chart.figure.id) + ';view=' + chart.state.view + (hide ? ';hide=' + hide : '');
  }

  function share(touched) {
    var parts = [write(touched)];
    each(charts, function (chart) {
      if (chart !== touched && (chart.state.view !== 'chart' || chart.state.hide.length)) { parts.push(write(chart)); }
    });
    window.location.hash = parts.join('&');
  }

  function restore() {
    var hash = window.location.hash;
    var states = read(hash);
    if (hash && hash.indexOf(';') < 0) { return; }
    each(charts, function (chart) { chart.set(states[chart.figure.id] || { view: 'chart', hide: [] }); });
  }

  function goToFirst() {
    var first = window.location.hash.split(/[#;&]/)[1];
    var figure = window.location.hash.indexOf(';') > 0 && doc.getElementById(decode(first));
    if (figure) { figure.scrollIntoView(); }
  }

  /* A figure: its drawings, its table, what the reader chose. */
  function Chart(figure) {
    var self = this;
    var details = figure.querySelector('details.chart-table');
    self.figure = figure;
    self.drawing = figure.querySelector('.drawing');
    self.wrap = figure.querySelector('.table-wrap');
    self.table = figure.querySelector('table.figures');
    self.heads = [].slice.call(self.table.querySelectorAll('thead th'), 1);
    self.rows = [].slice.call(self.table.querySelectorAll('tbody tr'));
    self.byColumn = self.heads.length > 1;
    self.state = { view: 'chart', hide: [] };
    figure.insertBefore(self.wrap, details);
    figure.replaceChild(self.tools(), details);
    self.follow();
    self.set(self.state);
  }

  Chart.prototype.choices = function () {
    if (this.byColumn) { return this.heads; }
    if (has(this.figure, 'chart-lines')) { return []; }
    return this.rows.map(function (row) { return row.querySelector('th'); });
  };

  Chart.prototype.tools = function () {
    var self = this;
    var tools = make('div', 'tools');
    var views = make('div', 'views');
    var panel = make('div', 'choices');
    var acts = make('div', 'acts');
    var choices = self.choices();
    self.said = make('p', 'said');
    self.said.setAttribute('role', 'status');
    views.setAttribute('role', 'group');
    views.setAttribute('aria-label', word('view'));
    self.views = ['chart', 'table'].map(function (view) {
      return views.appendChild(button(word(view), function () { self.change({ view: view, hide: self.state.hide }); }));
    });
    var more = button(word('choose'), function () {
      panel.hidden = !panel.hidden;
      more.setAttribute('aria-expanded', String(!panel.hidden));
    });
    more.setAttribute('aria-expanded', 'false');
    panel.hidden = true;
    self.categories = [];
    if (choices.length > 1 && choices.length < 41) {
      var group = panel.appendChild(make('div', 'categories'));
      self.categories = choices.map(function (head) {
        var code = head.getAttribute('data-code');
        var toggle = button(self.name(head), function () { self.toggle(code); });
        toggle.setAttribute('data-code', code);
        return group.appendChild(toggle);
      });
    }
    acts.appendChild(button(word('copy'), function (event) { self.copy(event.currentTarget); }));
    acts.appendChild(button(word('save'), function () { self.save(); }));
    panel.appendChild(acts);
    tools.appendChild(views);
    tools.appendChild(more);
    tools.appendChild(panel);
    tools.appendChild(self.said);
    return tools;
  };

  Chart.prototype.toggle = function (code) {
    var hide = this.state.hide.filter(function (found) { return found !== code; });
    if (hide.length === this.state.hide.length) { hide.push(code); }
    this.change({ view: this.state.view, hide: hide });
  };

  Chart.prototype.change = function (state) {
    this.set(state);
    share(this);
  };

  /* Shows a state; one that names what this figure does not have loses only that. */
  Chart.prototype.set = function (state) {
    var self = this;
    var codes = self.categories.map(function (toggle) { return toggle.getAttribute('data-code'); });
    var hide = state.hide.filter(function (code) { return codes.indexOf(code) >= 0; });
    var isHidden = codes.map(function (code) { return hide.indexOf(code) >= 0; });
    self.state = { view: state.view, hide: hide };
    put(self.figure, 'view-chart', state.view === 'chart');
    put(self.figure, 'view-table', state.view === 'table');
    self.views[0].setAttribute('aria-pressed', String(state.view === 'chart'));
    self.views[1].setAttribute('aria-pressed', String(state.view === 'table'));
    each(self.categories, function (toggle, i) { toggle.setAttribute('aria-pressed', String(!isHidden[i])); });
    each(self.drawing.querySelectorAll('svg'), function (svg) { self.hide(svg, isHidden); });
    if (self.byColumn) {
      each(self.table.querySelectorAll('tr'), function (row) {
        each(row.children, function (cell, i) { put(cell, 'off', i > 0 && isHidden[i - 1] === true); });
      });
    } else {
      each(self.rows, function (row, i) { put(row, 'off', isHidden[i] === true); });
    }
    self.show(null);
  };

  /* Marks tell their cell; a line without one belongs to the mark that follows it. */
  Chart.prototype.hide = function (svg, isHidden) {
    var place = this.byColumn ? 1 : 0;
    var next = null;
    for (var i = svg.children.length - 1; i >= 0; i--) {
      var mark = svg.children[i];
      var cell = mark.getAttribute('data-cell');
      if (cell) { next = cell; }
      var isLine = /^(polyline|line)$/.test(mark.nodeName) && /(^| )s[1-6]( |$)/.test(mark.getAttribute('class') || '');
      var of = cell || (isLine && next);
      if (of) { put(mark, 'off', isHidden[Number(of.split(' ')[place])] === true); }
    }
  };

  Chart.prototype.visible = function () {
    var found = null;
    each(this.drawing.querySelectorAll('svg'), function (svg) { if (svg.getClientRects().length) { found = svg; } });
    return found;
  };

  Chart.prototype.marks = function () {
    var svg = this.visible();
    return svg ? [].filter.call(svg.querySelectorAll('[data-cell]'), function (mark) { return !has(mark, 'off'); }) : [];
  };

  /* What a head says, without the unit that stands behind those of columns. */
  Chart.prototype.name = function (head) {
    var text = toText(head);
    var unit = '（' + this.table.getAttribute('data-unit') + '）';
    var end = text.length - unit.length;
    return this.byColumn && text.slice(end) === unit ? text.slice(0, end) : text;
  };

  /* The bubble: heading and value of a cell, as the table has them. */
  Chart.prototype.words = function (cell) {
    var place = cell.split(' ').map(Number);
    var row = this.rows[place[0]];
    var head = this.heads[place[1]];
    var value = row && row.children[place[1] + 1];
    if (!value || !head) { return null; }
    var sign = value.querySelector('abbr');
    var unit = this.table.getAttribute('data-unit') || '';
    return {
      name: toText(row.children[0]) + (this.byColumn ? word('colon') + this.name(head) : ''),
      value: sign ? toText(sign) + ' ' + sign.title : toText(value) + unit
    };
  };

  Chart.prototype.show = function (cell) {
    var bubble = this.bubble;
    var words = cell && this.words(cell);
    var lit = null;
    this.cell = words ? cell : null;
    if (!bubble) { return; }
    each(this.drawing.querySelectorAll('[data-cell]'), function (mark) { put(mark, 'lit', mark.getAttribute('data-cell') === cell); });
    bubble.textContent = '';
    if (!words) { return; }
    bubble.appendChild(make('span', '', words.name));
    bubble.appendChild(make('b', '', words.value));
    each(this.marks(), function (mark) { if (!lit && mark.getAttribute('data-cell') === cell) { lit = mark; } });
    this.place(lit || this.drawing);
  };

  Chart.prototype.place = function (node) {
    var mark = node.getBoundingClientRect();
    var figure = this.figure.getBoundingClientRect();
    var width = this.bubble.offsetWidth;
    var left = mark.left + mark.width / 2 - width / 2;
    var limit = doc.documentElement.clientWidth - width - 4;
    var top = mark.top - figure.top - this.bubble.offsetHeight - 6;
    this.bubble.style.left = (Math.max(4, Math.min(left, limit, figure.right - width - 4)) - figure.left) + 'px';
    this.bubble.style.top = (top < 0 ? mark.bottom - figure.top + 6 : top) + 'px';
  };

  Chart.prototype.nearest = function (x, y) {
    var best = null;
    var least = 24;
    each(this.marks(), function (mark) {
      var box = mark.getBoundingClientRect();
      var away = Math.max(box.left - x, 0, x - box.right) + Math.max(box.top - y, 0, y - box.bottom);
      if (away < least) { least = away; best = mark.getAttribute('data-cell'); }
    });
    return best;
  };

  Chart.prototype.follow = function () {
    var self = this;
    var drawing = self.drawing;
    var isPointed = false;
    self.bubble = make('p', 'bubble');
    self.bubble.setAttribute('role', 'status');
    self.figure.insertBefore(self.bubble, drawing.nextSibling);
    drawing.setAttribute('tabindex', '0');
    drawing.setAttribute('aria-describedby', 'chart-keys');

    function point(event) {
      var cell = self.nearest(event.clientX, event.clientY);
      if (cell !== self.cell) { self.show(cell); }
    }

    drawing.addEventListener('mousemove', point);
    drawing.addEventListener('click', point);
    drawing.addEventListener('mouseleave', function () { self.show(null); });
    drawing.addEventListener('mousedown', function () { isPointed = true; });
    drawing.addEventListener('focus', function () {
      if (!isPointed && !self.cell) {
        self.bubble.textContent = word('keys');
        self.place(drawing);
      }
      isPointed = false;
    });
    drawing.addEventListener('blur', function () { self.show(null); });
    drawing.addEventListener('keydown', function (event) { self.step(event); });
  };

  Chart.prototype.step = function (event) {
    var ways = { ArrowRight: 1, ArrowDown: 1, Right: 1, Down: 1, ArrowLeft: -1, ArrowUp: -1, Left: -1, Up: -1, Home: 0, End: 0 };
    var cells = [];
    if (event.key === 'Escape' || event.key === 'Esc') { this.show(null); return; }
    if (!ways.hasOwnProperty(event.key) || event.altKey || event.ctrlKey || event.metaKey) { return; }
    each(this.marks(), function (mark) {
      var cell = mark.getAttribute('data-cell');
      if (cells.indexOf(cell) < 0) { cells.push(cell); }
    });
    if (!cells.length) { return; }
    event.preventDefault();
    var at = this.cell ? cells.indexOf(this.cell) + ways[event.key] : 0;
    if (event.key === 'Home') { at = 0; }
    if (event.key === 'End') { at = cells.length - 1; }
    this.show(cells[Math.max(0, Math.min(at, cells.length - 1))]);
  };

  /* The link to this figure as it is seen. */
  function copyOld(text) {
    var line = make('span', 'aside-text copied-text');
    var range = doc.createRange();
    var chosen = window.getSelection();
    var done = false;
    line.appendChild(doc.createTextNode(text));
    doc.body.appendChild(line);
    range.selectNodeContents(line);
    chosen.removeAllRanges();
    chosen.addRange(range);
    try { done = doc.execCommand('copy'); } catch (error) { done = false; }
    chosen.removeAllRanges();
    doc.body.removeChild(line);
    return done;
  }

  Chart.prototype.copy = function (from) {
    var said = this.said;
    var canonical = doc.querySelector('link[rel="canonical"]');
    var text = (canonical ? canonical.href : window.location.href.split('#')[0]) + '#' + write(this);
    function say(done) { said.textContent = word(done ? 'copied' : 'copy-failed'); from.focus(); }
    function old() { say(copyOld(text)); }
    if (window.navigator.clipboard && window.isSecureContext) {
      window.navigator.clipboard.writeText(text).then(function () { say(true); }, old);
    } else { old(); }
  };

  each(doc.querySelectorAll('figure.chart-figure'), function (figure) {
    if (figure.id && figure.querySelector('.drawing svg') && figure.querySelector('details.chart-table table.figures')) {
      charts.push(new Chart(figure));
    }
  });
  if (charts.length) {
    var keys = doc.body.appendChild(make('span', '', word('keys')));
    keys.id = 'chart-keys';
    keys.hidden = true;
    window.addEventListener('hashchange', restore);
    restore();
    goToFirst();
  }
}());
