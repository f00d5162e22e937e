/* Copying a clause's citation, and ticks that stay on this device. ES5. */
(function () {
  'use strict';
  var doc = document;
  var script = doc.getElementById('site-script');

  function word(name) { return (script && script.getAttribute('data-' + name)) || ''; }
  function each(list, act) { for (var i = 0; i < list.length; i++) { act(list[i], i); } }

  function up(node, test) {
    while (node && node.nodeType === 1) {
      if (test(node)) { return node; }
      node = node.parentNode;
    }
    return null;
  }

  function hasClass(node, name) { return (' ' + (node.getAttribute('class') || '') + ' ').indexOf(' ' + name + ' ') >= 0; }

  function button(text, act) {
    var made = doc.createElement('button');
    made.type = 'button';
    made.appendChild(doc.createTextNode(text));
    made.addEventListener('click', act);
    return made;
  }

  function wide() { return window.matchMedia && window.matchMedia('(min-width: 60em)').matches; }

  /* The side list: open at a desk; on a phone folded again once it has led somewhere. */
  function sides() {
    doc.documentElement.className += ' js';
    each(doc.querySelectorAll('details.side'), function (side) {
      if (wide()) { side.setAttribute('open', ''); return; }
      side.addEventListener('click', function (event) {
        if (up(event.target, function (n) { return n.nodeName === 'A'; })) { side.removeAttribute('open'); }
      });
    });
  }

  /* Where there is no clipboard: a line that is selected and copied. No field, for no page has one to type into. */
  function copyOld(text) {
    var line = doc.createElement('span');
    var range = doc.createRange();
    var chosen = window.getSelection();
    var done = false;
    line.className = 'aside-text copied-text';
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

  function copy(text, say) {
    function old() { say(copyOld(text)); }
    if (window.navigator.clipboard && window.isSecureContext) {
      window.navigator.clipboard.writeText(text).then(function () { say(true); }, old);
    } else { old(); }
  }

  /* One pair of buttons, set into the citation line of the clause that the address names. */
  function citations() {
    var official = doc.querySelector('[data-official-text]');
    var label = null;
    var line = null;
    if (!official) { return; }
    var tools = doc.createElement('span');
    var status = doc.createElement('span');
    tools.className = 'cite-tools';
    status.setAttribute('role', 'status');

    function tell(done) { status.textContent = word(done ? 'copied' : 'copy-failed'); }

    /* Copying the old way takes the focus away; it comes back to the button. */
    function teller(event) {
      var from = event.currentTarget;
      return function (done) { tell(done); from.focus(); };
    }

    function address() {
      var canonical = doc.querySelector('link[rel="canonical"]');
      var base = canonical ? canonical.href : window.location.href.split('#')[0];
      return base + label.getAttribute('href');
    }

    tools.appendChild(button(word('copy-citation'), function (event) {
      copy(label.getAttribute('data-cite'), teller(event));
    }));
    tools.appendChild(button(word('copy-link'), function (event) { copy(address(), teller(event)); }));
    tools.appendChild(status);

    /* The line follows the paragraph or heading that bears the label, however long the clause is. */
    function show(clause) {
      var lines = clause.querySelectorAll('.cite-line');
      label = clause.querySelector('a.label');
      if (line) { line.className = 'cite-line'; }
      line = null;
      each(lines, function (found) { if (found.parentNode === clause) { line = found; } });
      if (!label || !line) { return; }
      status.textContent = '';
      line.className = 'cite-line shown';
      line.appendChild(tools);
      clause.insertBefore(line, label.parentNode.nextSibling);
    }

    function atHash() {
      var target = doc.getElementById(window.location.hash.slice(1));
      var clause = target && up(target, function (n) { return hasClass(n, 'clause'); });
      if (clause && official.contains(clause)) { show(clause); }
    }

    window.addEventListener('hashchange', atHash);
    atHash();
  }

  /* On a phone a duty shows its first clause and folds the others; on paper all are open. */
  function folds() {
    var quotes = doc.querySelectorAll('details.quote');
    if (wide()) { return; }
    each(quotes, function (quote, i) { if (i) { quote.removeAttribute('open'); } });
    window.addEventListener('beforeprint', function () {
      each(quotes, function (quote) { quote.setAttribute('open', ''); });
    });
  }

  /* Which tasks differ from the page as it is printed, by their words or their names, so that an edited list moves
     no tick. Kept under the path of the page whose tasks they are: this one, or the one that data-tasks-of names;
     never on sensitive pages, nor where data-tasks-of is empty. */
  function tasks() {
    var groups = {};

    function words(box) {
      return box.getAttribute('data-task') || (box.parentNode.textContent || '').replace(/\s+/g, '');
    }

    function keyOf(place) {
      var link = doc.createElement('a');
      link.href = place ? place.getAttribute('data-tasks-of') : window.location.href;
      return 'carebook:' + link.pathname;
    }

    function read(group) {
      try {
        var kept = JSON.parse(window.localStorage.getItem(group.key) || '[]');
        if (!Array.isArray(kept)) { kept = []; }
        each(group.boxes, function (box) { box.checked = box.defaultChecked !== (kept.indexOf(words(box)) >= 0); });
        return true;
      } catch (error) { return false; }
    }

    function write(group) {
      var changed = [];
      each(group.boxes, function (box) { if (box.checked !== box.defaultChecked) { changed.push(words(box)); } });
      try {
        if (changed.length) { window.localStorage.setItem(group.key, JSON.stringify(changed)); } else { window.localStorage.removeItem(group.key); }
      } catch (error) { return; }
    }

    /* Says where ticks are kept, and takes them all away. */
    function addNote(group) {
      var note = doc.createElement('p');
      var said = doc.createElement('span');
      note.className = 'tasks-note';
      said.setAttribute('role', 'status');
      said.textContent = group.isElsewhere ? '' : word('tasks-kept');
      note.appendChild(said);
      note.appendChild(button(word('tasks-reset'), function () {
        each(group.boxes, function (box) { box.checked = box.defaultChecked; });
        write(group);
        said.textContent = word('tasks-cleared');
        tell(doc);
      }));
      note.lastChild.className = 'button';
      group.list.parentNode.insertBefore(note, group.list.nextSibling);
    }

    /* For whoever counts the ticks. */
    function tell(node) {
      var event = doc.createEvent('Event');
      event.initEvent('carebook-ticks', true, false);
      node.dispatchEvent(event);
    }

    function readAll() {
      for (var key in groups) { if (groups.hasOwnProperty(key)) { read(groups[key]); } }
      tell(doc);
    }

    if (hasClass(doc.body, 'sensitive')) { return; }
    each(doc.querySelectorAll('ul.tasks input, ol.tasks input'), function (box) {
      var place = up(box, function (n) { return n.hasAttribute('data-tasks-of'); });
      if (place && !place.getAttribute('data-tasks-of')) { return; }
      var key = keyOf(place);
      if (!groups.hasOwnProperty(key)) { groups[key] = { key: key, boxes: [], isElsewhere: !!place }; }
      groups[key].boxes.push(box);
      groups[key].list = up(box, function (n) { return hasClass(n, 'tasks'); });
      box.addEventListener('change', function () { write(groups[key]); tell(doc); });
    });
    for (var key in groups) {
      if (groups.hasOwnProperty(key) && read(groups[key])) { addNote(groups[key]); }
    }
    tell(doc);
    window.addEventListener('storage', readAll);
    window.addEventListener('pageshow', function (event) { if (event.persisted) { readAll(); } });
  }

  sides();
  folds();
  citations();
  tasks();
}());
