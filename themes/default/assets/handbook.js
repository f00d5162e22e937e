/* How much is ticked, printing ticked or blank, the best result of the examination. All from this device. ES5. */
(function () {
  'use strict';
  var doc = document;
  var script = doc.getElementById('handbook-script');
  var boxes = doc.querySelectorAll('ul.tasks input, ol.tasks input');

  function word(name) { return (script && script.getAttribute('data-' + name)) || ''; }
  function each(list, act) { for (var i = 0; i < list.length; i++) { act(list[i], i); } }
  function all(selector, act) { each(doc.querySelectorAll(selector), act); }
  function say(node, count, total) { node.textContent = (node.getAttribute('data-words') || word('ticked')).replace('{n}', count).replace('{m}', total); }

  function stored(key) {
    try { return JSON.parse(window.localStorage.getItem(key) || 'null'); } catch (error) { return null; }
  }

  /* How many tasks of another page are ticked; an edited list may have fewer than were kept. */
  function tickedOf(node) {
    var link = doc.createElement('a');
    link.href = node.getAttribute('data-ticked-of');
    var kept = stored('carebook:' + link.pathname);
    return Array.isArray(kept) ? Math.min(kept.length, Number(node.getAttribute('data-total'))) : 0;
  }

  function count() {
    var here = 0;
    var sum = 0;
    var total = 0;
    each(boxes, function (box) { if (box.checked) { here += 1; } });
    all('.progress[data-ticked]', function (node) { say(node, here, boxes.length); });
    all('progress.meter', function (meter) { meter.max = boxes.length || 1; meter.value = here; });
    all('[data-ticked-of]', function (node) {
      var ticked = tickedOf(node);
      sum += ticked;
      total += Number(node.getAttribute('data-total'));
      say(node, ticked, Number(node.getAttribute('data-total')));
    });
    all('[data-ticked-all]', function (node) { if (total) { say(node, sum, total); } });
  }

  /* The best of the examinations that were handed in (docs/quizzes.md). */
  function best() {
    all('[data-best-of]', function (node) {
      var kept = stored('carebook:quiz:' + node.getAttribute('data-best-of'));
      var found = kept && kept.best;
      var isScore = found && typeof found.score === 'number';
      var day = isScore && typeof found.date === 'string' ? found.date : '';
      node.textContent = isScore ? word('best').replace('{score}', found.score).replace('{date}', day) : word('never');
    });
  }

  function print(event) {
    var root = doc.documentElement;
    var name = ' print-' + event.currentTarget.getAttribute('data-print');
    root.className = root.className.replace(/ print-(blank|ticked)/g, '') + name;
    window.print();
  }

  function reset() {
    each(boxes, function (box) {
      if (box.checked === box.defaultChecked) { return; }
      box.checked = box.defaultChecked;
      var event = doc.createEvent('Event');
      event.initEvent('change', true, false);
      box.dispatchEvent(event);
    });
  }

  function start() {
    all('[data-tick-tools]', function (tools) { tools.removeAttribute('hidden'); });
    all('[data-print]', function (button) { button.addEventListener('click', print); });
    all('[data-reset-all]', function (button) { button.addEventListener('click', reset); });
    doc.addEventListener('carebook-ticks', count);
    window.addEventListener('storage', function () { count(); best(); });
    window.addEventListener('pageshow', function () { count(); best(); });
    window.addEventListener('afterprint', function () {
      var root = doc.documentElement;
      root.className = root.className.replace(/ print-(blank|ticked)/g, '');
    });
    count();
    best();
  }

  doc.addEventListener('DOMContentLoaded', start);
}());
