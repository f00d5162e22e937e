/* The bank of questions as it stands on the page, papers drawn from it by a seed, and what is kept on the device.
   Everything is read from the page's own markup: there is no second copy of the questions. ES5. */
(function () {
  'use strict';
  var doc = document;
  var script = doc.getElementById('quiz-script');
  var root = doc.querySelector('.quiz');
  var KINDS = ['single', 'multiple', 'judge'];
  if (!root || !script) { return; }

  function each(list, act) { for (var i = 0; i < list.length; i++) { act(list[i], i); } }
  function map(list, make) { var made = []; each(list, function (item, i) { made.push(make(item, i)); }); return made; }
  function filter(list, test) { return Array.prototype.filter.call(list, test); }
  function toText(node) { return node ? (node.textContent || '').replace(/\s+/g, ' ').replace(/^ | $/g, '') : ''; }

  /* A word of the page's language, with its places filled: {number}. */
  function word(name, parts) {
    var text = script.getAttribute('data-' + name) || '';
    return text.replace(/\{(\w+)\}/g, function (all, key) { return parts && key in parts ? String(parts[key]) : all; });
  }

  /* An element with children: texts, nodes, or lists of them. */
  function make(name, className, children) {
    var made = doc.createElement(name);
    if (className) { made.className = className; }
    function add(child) {
      if (child === null || child === undefined) { return; }
      if (Array.isArray(child)) { each(child, add); return; }
      made.appendChild(typeof child === 'string' ? doc.createTextNode(child) : child);
    }
    add(children);
    return made;
  }

  function button(text, act, className) {
    var made = make('button', className || 'button', text);
    made.type = 'button';
    made.addEventListener('click', act);
    return made;
  }

  function empty(node) { while (node.firstChild) { node.removeChild(node.firstChild); } }
  function letter(place) { return place < 26 ? String.fromCharCode(65 + place) : String(place + 1); }

  /* The bank: questions in the order of the page, themes with the numbers of theirs. */
  function read(item) {
    var options = map(item.querySelectorAll('.options > li'), function (option) {
      return { text: toText(option), isRight: option.getAttribute('data-right') === 'true', why: '' };
    });
    each(item.querySelectorAll('[data-place]'), function (why) {
      options[Number(why.getAttribute('data-place'))].why = toText(why);
    });
    return {
      id: item.getAttribute('data-id'), kind: item.getAttribute('data-kind'), options: options,
      text: toText(item.querySelector('.question-text .text')), reasons: item.querySelector('.reasons')
    };
  }

  var questions = [];
  var themes = map(root.querySelectorAll('.quiz-theme'), function (section) {
    var theme = { id: section.getAttribute('data-theme'), title: section.getAttribute('data-title'), numbers: [] };
    each(section.querySelectorAll('.question'), function (item) {
      theme.numbers.push(questions.length);
      questions.push(read(item));
      questions[questions.length - 1].theme = theme;
    });
    return theme;
  });

  /* Numbers that depend on a seed alone, the same as in Sources/Handbook/Quizzes/SeededDraw.swift. */
  function multiply(a, b) {
    var low = (a & 0xFFFF) * (b & 0xFFFF);
    var high = ((a >>> 16) * (b & 0xFFFF) + (a & 0xFFFF) * (b >>> 16)) & 0xFFFF;
    return (low + high * 65536) | 0;
  }

  function Draw(seed) {
    var state = 0x811C9DC5 | 0;
    for (var i = 0; i < seed.length; i++) { state = multiply(state ^ seed.charCodeAt(i), 16777619); }
    this.below = function (bound) {
      state = (state + 0x6D2B79F5) | 0;
      var mixed = multiply(state ^ (state >>> 15), state | 1);
      mixed = ((mixed + multiply(mixed ^ (mixed >>> 7), mixed | 61)) | 0) ^ mixed;
      return Math.floor(((mixed ^ (mixed >>> 14)) >>> 0) * bound / 4294967296);
    };
  }

  Draw.prototype.shuffled = function (items) {
    var list = items.slice();
    for (var last = list.length - 1; last > 0; last--) {
      var other = this.below(last + 1);
      var kept = list[last];
      list[last] = list[other];
      list[other] = kept;
    }
    return list;
  };

  /* So many questions divided among themes by their sizes: the largest remainders get one more. */
  function shares(size, counts) {
    var total = counts.reduce(function (sum, count) { return sum + count; }, 0);
    var wanted = Math.min(size, total);
    var given = map(counts, function (count) { return Math.floor(count * wanted / total); });
    var left = wanted - given.reduce(function (sum, count) { return sum + count; }, 0);
    var lost = map(counts, function (count, i) { return { group: i, rest: count * wanted % total }; });
    lost.sort(function (a, b) { return b.rest - a.rest || a.group - b.group; });
    each(lost.slice(0, left), function (one) { given[one.group] += 1; });
    return given;
  }

  function places(question) { return map(question.options, function (option, i) { return i; }); }

  /* A question as it is asked: its answers in an order. */
  function ask(question, draw) {
    return { question: question, order: question.kind === 'judge' ? places(question) : draw.shuffled(places(question)) };
  }

  /* The paper of a seed: the same questions in the same order, with the same letters, as Swift prints it. */
  function paper(seed, size) {
    var draw = new Draw(seed);
    var wanted = shares(size, map(themes, function (theme) { return theme.numbers.length; }));
    var drawn = [];
    each(themes, function (theme, i) { drawn = drawn.concat(draw.shuffled(theme.numbers).slice(0, wanted[i])); });
    var mixed = draw.shuffled(drawn);
    var sorted = [];
    each(KINDS, function (kind) {
      sorted = sorted.concat(filter(mixed, function (number) { return questions[number].kind === kind; }));
    });
    return map(sorted, function (number) { return ask(questions[number], draw); });
  }

  /* Letters and digits, capitals, twelve at most; empty where none is left. */
  function seedOf(text) { return text.toUpperCase().replace(/[^0-9A-Z]/g, '').slice(0, 12); }
  function newSeed() { return String(100000 + Math.floor(Math.random() * 900000)); }

  /* What is kept on this device, under carebook:quiz:<bank> (docs/quizzes.md): never on sensitive pages. */
  var key = 'carebook:quiz:' + root.getAttribute('data-quiz');
  var isSensitive = (' ' + doc.body.className + ' ').indexOf(' sensitive ') >= 0;

  function load() {
    var kept = {};
    if (isSensitive) { return kept; }
    try { kept = JSON.parse(window.localStorage.getItem(key) || '{}'); } catch (error) { return {}; }
    return fit(kept);
  }

  function isPlain(value) { return Object.prototype.toString.call(value) === '[object Object]'; }

  /* Of what was kept, whatever its shape, what the pages can use: others may have written under the same key. */
  function fit(kept) {
    var made = {};
    if (!isPlain(kept)) { return made; }
    var best = kept.best;
    if (isPlain(best) && typeof best.score === 'number' && best.score >= 0 && best.score <= 100) {
      made.best = { score: best.score, passed: best.passed === true, seed: best.seed, date: typeof best.date === 'string' ? best.date : '' };
    }
    if (Array.isArray(kept.practised)) {
      made.practised = filter(kept.practised, function (id) { return typeof id === 'string'; });
    }
    if (isPlain(kept.exam) && typeof kept.exam.seed === 'string' && isPlain(kept.exam.given)) { made.exam = kept.exam; }
    return made;
  }

  function change(act) {
    var kept = load();
    if (isSensitive) { return; }
    act(kept);
    try { window.localStorage.setItem(key, JSON.stringify(kept)); } catch (error) { return; }
  }

  function forget() { try { window.localStorage.removeItem(key); } catch (error) { return; } }

  window.carebookQuiz = {
    root: root, each: each, map: map, filter: filter, word: word, make: make, button: button, empty: empty,
    letter: letter, questions: questions, themes: themes, ask: ask, paper: paper, Draw: Draw, seedOf: seedOf,
    newSeed: newSeed, load: load, change: change, forget: forget
  };
}());
