/* The result of an examination: a record to print and sign, what was wrong and why. ES5. */
(function () {
  'use strict';
  var quiz = window.carebookQuiz;
  if (!quiz) { return; }
  var each = quiz.each;
  var make = quiz.make;
  var word = quiz.word;
  var root = quiz.root;

  function today() {
    var now = new Date();
    return word('day', { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
  }

  function fact(name, value, className) {
    return make('div', className || '', [make('dt', '', name), make('dd', '', value)]);
  }

  function cells(name, values) {
    return make('tr', '', quiz.map(values, function (value, i) {
      var cell = make(i ? name : 'th', '', value);
      if (!i || name === 'th') { cell.scope = i || name === 'th' ? 'col' : 'row'; }
      return cell;
    }));
  }

  /* How many were right, theme by theme. */
  function byTheme(sheets) {
    var rows = quiz.map(quiz.themes, function (theme) {
      var asked = quiz.filter(sheets, function (sheet) { return sheet.question.theme === theme; });
      var right = quiz.filter(asked, function (sheet) { return sheet.isRight(); });
      return asked.length ? cells('td', [theme.title, String(right.length), String(asked.length)]) : null;
    });
    return make('table', 'by-theme', [
      make('thead', '', cells('th', [word('theme'), word('right-count'), word('total')])), make('tbody', '', rows)
    ]);
  }

  function wrongItem(sheet) {
    var whys = quiz.filter(sheet.choices, function (choice) {
      return choice.input.checked && sheet.question.options[choice.place].why;
    });
    return make('li', 'wrong-item', [
      make('p', 'question-text', sheet.number + '. ' + sheet.question.text),
      make('ul', 'wrong-options', quiz.map(sheet.choices, function (choice, i) {
        var option = sheet.question.options[choice.place];
        var name = sheet.question.kind === 'judge' ? null : make('b', '', quiz.letter(i) + ' ');
        return make('li', option.isRight ? 'is-right' : choice.input.checked ? 'is-wrong' : '', [name, option.text]);
      })),
      make('p', 'your-answer', word('your-answer', { given: sheet.givenNames() })),
      sheet.feedback(),
      whys.length ? make('ul', 'whys', quiz.map(whys, function (choice) {
        return make('li', '', sheet.question.options[choice.place].why);
      })) : null
    ]);
  }

  quiz.showResult = function (seed, sheets) {
    var right = quiz.filter(sheets, function (sheet) { return sheet.isRight(); });
    var wrong = quiz.filter(sheets, function (sheet) { return !sheet.isRight(); });
    var score = Math.floor(right.length * 100 / sheets.length);
    var passed = score >= quiz.pass;
    var date = today();
    var note = root.querySelector('.quiz-exam-note');
    var heading = make('h2', '', word('record'));
    quiz.change(function (kept) {
      if (!kept.best || score > kept.best.score) {
        kept.best = { score: score, passed: passed, seed: seed, date: date };
      }
    });
    quiz.show('result', [
      make('section', 'record', [
        heading,
        make('p', 'outcome ' + (passed ? 'is-right' : 'is-wrong'), [
          make('b', 'points', word('points', { score: score })),
          make('b', 'verdict', (passed ? '✓ ' : '✗ ') + word(passed ? 'passed' : 'failed'))
        ]),
        make('dl', 'facts', [
          fact(word('bank-name'), root.getAttribute('data-title')),
          root.getAttribute('data-role') ? fact(word('role'), root.getAttribute('data-role')) : null,
          fact(word('date'), date), fact(word('paper-number'), seed),
          fact(word('right-count'), word('right-of', { right: right.length, count: sheets.length })),
          fact(word('pass-mark'), [word('points', { score: quiz.pass }), note ? make('span', 'pass-note', note.textContent) : null])
        ]),
        byTheme(sheets),
        make('dl', 'paper-blanks print-only', quiz.map(['name', 'unit', 'signature', 'examiner'], function (name) {
          return fact(word(name), '');
        })),
        make('p', 'by-hand', word('by-hand'))
      ]),
      make('p', 'acts', [
        quiz.retryButton(quiz.map(wrong, function (sheet) { return sheet.question; })),
        quiz.button(word('print'), function () { window.print(); }),
        quiz.link(word('again'), '#seed=' + quiz.newSeed()),
        quiz.button(word('same'), function () { quiz.examine(seed); }),
        quiz.link(word('back'), '#')
      ]),
      make('section', 'wrong-answers', [
        make('h2', '', word('wrong-title')),
        wrong.length ? make('ol', 'wrong-list', quiz.map(wrong, wrongItem)) : make('p', '', word('all-right'))
      ])
    ], heading);
    each(root.querySelectorAll('.wrong-list > li'), function (item, i) { item.value = wrong[i].number; });
  };
}());
