/* A button that prints the sheet. ES5. */
(function () {
  'use strict';
  var doc = document;
  var script = doc.getElementById('form-script');
  var place = doc.querySelector('.form-print');
  if (!script || !place || !window.print) { return; }
  var button = doc.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.appendChild(doc.createTextNode(script.getAttribute('data-print') || ''));
  button.addEventListener('click', function () { window.print(); });
  place.insertBefore(button, place.firstChild);
}());
