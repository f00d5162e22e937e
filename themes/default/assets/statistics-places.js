/* Regions and quarters as lists to choose from. Without this file they are lists of links. ES5; needs statistics.js. */
(function () {
  'use strict';
  var doc = document;
  var carebook = window.carebook;
  var each = carebook.each, make = carebook.make, button = carebook.button, toText = carebook.toText, word = carebook.word;

  /* The lists of regions and quarters become lists to choose from; going there takes a button, and keeps the view. */
  function chooser(panel) {
    var box = make('div', 'chooser');
    var label = make('label');
    var select = make('select');
    var into = select;
    var go = button(word('go'), function () {
      var hash = window.location.hash.indexOf(';') > 0 ? window.location.hash : '';
      if (select.value) { window.location.href = select.value + hash; }
    });
    each(panel.querySelectorAll('.switch-group, a'), function (found) {
      if (found.nodeName !== 'A') {
        into = select.appendChild(make('optgroup'));
        into.label = toText(found);
        return;
      }
      var option = into.appendChild(make('option', '', toText(found)));
      option.value = found.getAttribute('href');
      option.selected = option.defaultSelected = found.hasAttribute('aria-current');
    });
    if (!panel.querySelector('a[aria-current]')) {
      var first = make('option', '', panel.getAttribute('data-ask') || '');
      first.value = '';
      first.selected = first.defaultSelected = true;
      select.insertBefore(first, select.firstChild);
    }
    label.appendChild(make('span', '', panel.getAttribute('data-word')));
    label.appendChild(select);
    box.appendChild(label);
    go.className = 'button';
    go.setAttribute('aria-label', word('go') + word('colon') + panel.getAttribute('data-word'));
    box.appendChild(go);
    window.addEventListener('pageshow', function (event) {
      if (event.persisted) { each(select.options, function (option) { option.selected = option.defaultSelected; }); }
    });
    panel.parentNode.replaceChild(box, panel);
  }

  each([].slice.call(doc.querySelectorAll('details.switch')), chooser);
}());
