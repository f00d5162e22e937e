/* Choosing a level and a topic of the matrix of responsibilities; without scripts all of it is there. ES5. */
(function () {
  'use strict';
  var doc = document;
  var table = doc.querySelector('table.matrix');
  if (!table) { return; }
  var rows = table.querySelectorAll('tbody tr');
  var heads = table.querySelectorAll('thead th');
  var topics;
  var levels;
  var status;

  function word(name) { return table.getAttribute('data-' + name) || ''; }
  function each(list, act) { for (var i = 0; i < list.length; i++) { act(list[i], i); } }
  function text(node) { return node.textContent.replace(/^\s+|\s+$/g, ''); }

  function chooser(name, all, entries) {
    var label = doc.createElement('label');
    var select = doc.createElement('select');
    label.appendChild(doc.createTextNode(word(name) + ' '));
    each([all].concat(entries), function (entry, index) {
      var option = doc.createElement('option');
      option.value = index === 0 ? '' : String(index - 1);
      option.appendChild(doc.createTextNode(entry));
      select.appendChild(option);
    });
    label.appendChild(select);
    select.addEventListener('change', show);
    return label;
  }

  function hide(node, hidden) {
    if (hidden) { node.setAttribute('hidden', ''); } else { node.removeAttribute('hidden'); }
  }

  function show() {
    var topic = topics.value;
    var level = levels.value;
    var shown = 0;
    each(rows, function (row, index) {
      var out = topic !== '' && Number(topic) !== index;
      hide(row, out);
      if (!out) { shown += 1; }
      each(row.querySelectorAll('td'), function (cell, column) { hide(cell, level !== '' && Number(level) !== column); });
    });
    each(heads, function (head, column) { hide(head, column > 0 && level !== '' && Number(level) !== column - 1); });
    table.setAttribute('class', level === '' ? 'matrix' : 'matrix one-level');
    status.textContent = word('shown').replace('{count}', String(shown));
  }

  /* A link to a topic that is not shown brings all topics back. */
  function reveal() {
    var row = window.location.hash && doc.getElementById(window.location.hash.slice(1));
    if (row && row.hasAttribute('hidden') && row.nodeName === 'TR') {
      topics.value = '';
      show();
      row.scrollIntoView();
    }
  }

  var names = [];
  var columns = [];
  each(rows, function (row) { names.push(text(row.querySelector('th'))); });
  each(heads, function (head, index) { if (index > 0) { columns.push(text(head)); } });
  var form = doc.createElement('div');
  form.className = 'matrix-filter';
  form.setAttribute('role', 'group');
  form.setAttribute('aria-label', word('filter'));
  var byLevel = chooser('level', word('all-levels'), columns);
  var byTopic = chooser('topic', word('all-topics'), names);
  levels = byLevel.querySelector('select');
  topics = byTopic.querySelector('select');
  status = doc.createElement('span');
  status.className = 'aside-text';
  status.setAttribute('role', 'status');
  form.appendChild(byLevel);
  form.appendChild(byTopic);
  form.appendChild(status);
  table.parentNode.insertBefore(form, table);
  window.addEventListener('hashchange', reveal);
}());
