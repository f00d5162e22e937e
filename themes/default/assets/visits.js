/* The planner of visits: choices in, days out. Nothing is kept, nothing is sent. ES5. */
(function () {
  'use strict';
  var doc = document;
  var planner = doc.querySelector('.planner');
  var COUNT = 4;

  if (!planner) { return; }

  var last = planner.querySelector('input[type="date"]');
  var days = planner.querySelector('.days');
  var moreOften = planner.querySelector('.more-often');
  var local = planner.querySelector('.local');

  function each(list, act) { for (var i = 0; i < list.length; i++) { act(list[i], i); } }

  /* A word of the page, its places filled: {date}. */
  function word(name, parts) {
    return (planner.getAttribute('data-' + name) || '').replace(/\{(\w+)\}/g, function (all, key) {
      return parts && key in parts ? parts[key] : all;
    });
  }

  function length(year, month) {
    if (month === 2) { return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28; }
    return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  }

  /* A day as it is typed; browsers without a field for days give what was written. */
  function read(text) {
    var parts = /^\s*(\d{4})[-\/.年](\d{1,2})[-\/.月](\d{1,2})日?\s*$/.exec(text);
    if (!parts) { return null; }
    var day = { year: +parts[1], month: +parts[2], day: +parts[3] };
    var fits = day.year >= 1900 && day.year <= 2999 && day.month >= 1 && day.month <= 12 && day.day >= 1;
    return fits && day.day <= length(day.year, day.month) ? day : null;
  }

  /* So many months later: the same day of the month, or the last one that it has. */
  function monthsAfter(day, months) {
    var count = day.month - 1 + months;
    var year = day.year + Math.floor(count / 12);
    var month = count % 12 + 1;
    return { year: year, month: month, day: Math.min(day.day, length(year, month)) };
  }

  function number(day) { return Date.UTC(day.year, day.month - 1, day.day) / 86400000; }

  function daysAfter(day, count) {
    var moved = new Date((number(day) + count) * 86400000);
    return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
  }

  /* Today, where the reader is. */
  function today() {
    var now = new Date();
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  }

  function two(value) { return (value < 10 ? '0' : '') + value; }

  function iso(day) { return day.year + '-' + two(day.month) + '-' + two(day.day); }

  function shown(day) {
    var weekday = new Date(number(day) * 86400000).getUTCDay();
    return word('date', {
      year: day.year, month: day.month, day: day.day, weekday: word('weekdays').charAt(weekday)
    });
  }

  function add(parent, name, text, className) {
    var made = doc.createElement(name);
    if (className) { made.className = className; }
    if (text) { made.appendChild(doc.createTextNode(text)); }
    parent.appendChild(made);
    return made;
  }

  function addDay(parent, day, pattern) {
    var parts = pattern.split('{date}');
    parent.appendChild(doc.createTextNode(parts[0]));
    add(parent, 'time', shown(day)).setAttribute('datetime', iso(day));
    parent.appendChild(doc.createTextNode(parts[1] || ''));
  }

  /* How far a day is from today, in words. */
  function addDistance(parent, day) {
    var left = number(day) - number(today());
    var name = left > 0 ? 'ahead' : left === 0 ? 'today' : 'overdue';
    parent.appendChild(doc.createTextNode(' '));
    add(parent, 'span', word(name, { count: Math.abs(left) }), 'distance ' + name);
  }

  /* The next day first, the others below it. Days that a shorter month moved say so. */
  function list(due, from) {
    var made = null;
    each(due, function (day, i) {
      var item = i ? add(made, 'li') : add(days, 'p', '', 'first');
      addDay(item, day, i ? '{date}' : word('latest'));
      addDistance(item, day);
      if (from && day.day !== from.day) { add(item, 'small', word('clamped', { day: from.day }), 'clamped'); }
      if (!i) {
        add(days, 'p', word('then'), 'then');
        made = add(days, 'ol', '', 'due');
      }
    });
    add(days, 'p', word('recount'), 'note');
  }

  function due(step) {
    var made = [];
    for (var i = 1; i <= COUNT; i++) { made.push(step(i)); }
    return made;
  }

  function show() {
    var rating = planner.querySelector('input[type="radio"]:checked');
    var atRisk = planner.querySelectorAll('input[data-risk]:checked').length > 0;
    var months = rating && +rating.getAttribute('data-months');
    var localDays = local && +local.getAttribute('data-days');
    var day = read(last.value);
    var isBad = (last.value !== '' && !day) || (last.validity && last.validity.badInput);

    while (days.firstChild) { days.removeChild(days.firstChild); }
    if (moreOften) { moreOften.hidden = !atRisk; }
    if (isBad) { add(days, 'p', word('bad'), 'wait'); return; }
    if (!rating && !atRisk && !day) { add(days, 'p', word('wait'), 'wait'); return; }
    if (!rating && !atRisk) { add(days, 'p', word('wait-rating'), 'wait'); return; }
    if (!day) {
      if (!atRisk || localDays || months) { add(days, 'p', word('wait-date'), 'wait'); }
      return;
    }
    if (number(day) > number(today())) { add(days, 'p', word('future'), 'wait'); }
    if (atRisk && localDays) {
      list(due(function (i) { return daysAfter(day, localDays * i); }), null);
    } else if (atRisk && months) {
      addDay(add(days, 'p', '', 'bound'), monthsAfter(day, months), word('bound', { title: rating.getAttribute('data-title') }));
    } else if (months) {
      list(due(function (i) { return monthsAfter(day, months * i); }), day);
    }
  }

  each(planner.querySelectorAll('input'), function (input) {
    input.addEventListener('change', show);
    input.addEventListener('input', show);
  });
  function clear() {
    each(planner.querySelectorAll('input'), function (input) { if (input === last) { input.value = ''; } else { input.checked = false; } });
    show();
  }

  planner.querySelector('button').addEventListener('click', function () {
    clear();
    planner.querySelector('input').focus();
  });
  planner.hidden = false;
  /* A browser may put back what was chosen before on a shared phone. */
  clear();
}());
