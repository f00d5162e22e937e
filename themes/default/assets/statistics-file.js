/* A file of a drawing as it is seen. ES5; needs statistics.js. */
(function () {
  'use strict';
  var doc = document;
  var carebook = window.carebook;
  var each = carebook.each, classes = carebook.classes, has = carebook.has, toText = carebook.toText, word = carebook.word;
  var Chart = carebook.Chart;
  var light = {
    s1: '#0B7A75', s2: '#C77700', s3: '#3B6FB6', s4: '#B8456B', s5: '#6B7A1E', s6: '#6F7777',
    h1: '#E3F0EF', h2: '#B5D9D6', h3: '#7CBAB5', h4: '#1A6F6A', h5: '#073F43',
    ink: '#1F2526', soft: '#4A5456', rule: '#D9D6CE', surface: '#FFFFFF', on: '#FFFFFF', oc: '#FFFFFF', oc2: '#12181A'
  };

  /* A file of the drawing as it is seen, in light colours, with its title and its source. */
  function lines(text, width, size) {
    var made = [''];
    var used = 0;
    each(text, function (letter) {
      var step = letter.charCodeAt(0) > 0x2E7F ? size : size * 0.58;
      if (used + step > width) { made.push(''); used = 0; }
      made[made.length - 1] += letter;
      used += step;
    });
    return made;
  }

  function plain(mark) {
    var names = classes(mark);
    var isStroke = /^(polyline|line)$/.test(mark.nodeName);
    var colour = light[names[0]] || light.ink;
    mark.setAttribute(isStroke ? 'stroke' : 'fill', colour);
    if (mark.nodeName === 'polyline') {
      mark.setAttribute('fill', 'none');
      mark.setAttribute('stroke-width', '2.5');
      mark.setAttribute('stroke-linejoin', 'round');
    }
    if (names.indexOf('halo') >= 0) {
      mark.setAttribute('paint-order', 'stroke');
      mark.setAttribute('stroke', light.surface);
      mark.setAttribute('stroke-width', '5');
    }
    mark.removeAttribute('class');
    mark.removeAttribute('data-cell');
  }

  Chart.prototype.file = function () {
    var space = 'http://www.w3.org/2000/svg';
    var svg = this.visible() || this.drawing.querySelector('svg');
    var size = svg.getAttribute('viewBox').split(' ').map(Number);
    var file = doc.createElementNS(space, 'svg');
    var y = 16;

    function add(name, values, text) {
      var made = file.appendChild(doc.createElementNS(space, name));
      for (var key in values) { if (values.hasOwnProperty(key)) { made.setAttribute(key, values[key]); } }
      if (text) { made.appendChild(doc.createTextNode(text)); }
      return made;
    }

    function print(text, letters, colour, weight) {
      each(lines(text, size[2], letters), function (line) {
        y += letters * 1.45;
        add('text', { x: 16, y: Math.round(y), 'font-size': letters, fill: colour, 'font-weight': weight }, line);
      });
    }

    var title = toText(this.figure.querySelector('figcaption h3'));
    add('title', {}, title);
    add('desc', {}, this.drawing.getAttribute('aria-label'));
    var ground = add('rect', { width: '100%', height: '100%', fill: light.surface });
    print(title, 16, light.ink, 700);
    print(toText(this.figure.querySelector('figcaption p')), 13, light.soft, 400);
    y += 14;
    var group = add('g', { transform: 'translate(16 ' + Math.round(y) + ')' });
    each(svg.children, function (mark) {
      if (!has(mark, 'off')) { plain(group.appendChild(mark.cloneNode(true))); }
    });
    y += size[3] + 4;
    var source = this.figure.querySelector('.source').cloneNode(true);
    each([].slice.call(source.querySelectorAll('.file')), function (link) { source.removeChild(link); });
    print(toText(source), 12, light.soft, 400);
    var box = [size[2] + 32, Math.round(y + 16)];
    file.setAttribute('width', box[0]);
    file.setAttribute('height', box[1]);
    file.setAttribute('viewBox', '0 0 ' + box.join(' '));
    file.setAttribute('font-family', 'sans-serif');
    file.setAttribute('font-size', '14');
    file.setAttribute('role', 'img');
    ground.setAttribute('width', box[0]);
    ground.setAttribute('height', box[1]);
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(file);
  };

  Chart.prototype.save = function () {
    var link = carebook.make('a');
    var path = window.location.pathname.replace(/\.html$/, '').split('/').slice(-2);
    var address = window.URL.createObjectURL(new Blob([this.file()], { type: 'image/svg+xml' }));
    link.href = address;
    link.download = (doc.querySelector('.synthetic') ? word('synthetic') + '-' : '') + path.concat(this.figure.id).join('-') + '.svg';
    doc.body.appendChild(link);
    link.click();
    doc.body.removeChild(link);
    window.setTimeout(function () { window.URL.revokeObjectURL(address); }, 1000);
    this.said.textContent = word('saved');
  };
}());
