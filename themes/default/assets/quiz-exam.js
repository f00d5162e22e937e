/* Practice and examination: made of the questions on the page, led by its address. ES5. */
(function () {
  'use strict';
  var quiz = window.carebookQuiz;
  if (!quiz) { return; }
  var doc = document;
  var root = quiz.root;
  var each = quiz.each;
  var make = quiz.make;
  var word = quiz.word;
  var button = quiz.button;
  var start = root.querySelector('.quiz-start');
  var stage = root.querySelector('.quiz-stage');
  var bank = root.querySelector('.quiz-bank');
  var lead = doc.querySelector('main > .lead');
  var pass = Number(root.getAttribute('data-pass'));
  var size = Number(root.getAttribute('data-size'));

  /* The stage alone, or what the page has without it. */
  function swap(isOn) {
    start.hidden = bank.hidden = isOn;
    stage.hidden = !isOn;
    if (lead) { lead.hidden = isOn; }
    root.parentNode.className = isOn ? 'on-stage' : '';
  }

  /* Shows nodes on the stage, and puts the reader at their beginning. */
  function show(name, children, first) {
    swap(true);
    quiz.empty(stage);
    stage.className = 'quiz-stage ' + name;
    stage.appendChild(make('div', '', children));
    focus(first);
    window.scrollTo(0, Math.max(0, stage.getBoundingClientRect().top + window.pageYOffset - 12));
  }

  function focus(node) {
    node.tabIndex = -1;
    node.focus();
  }

  function link(text, hash, className) {
    var made = make('a', className || 'button', text);
    made.href = hash;
    return made;
  }

  function back() { return make('p', 'quiz-back', link('‹ ' + word('back'), '#', 'back')); }

  function status(className) {
    var made = make('div', className);
    made.setAttribute('role', 'status');
    return made;
  }

  /* Practice: the answer comes at once. */
  function practise(title, list, after) {
    var index = -1;
    var rightCount = 0;
    var wrong = [];
    var draw = new quiz.Draw(quiz.newSeed());
    var asked = quiz.map(list, function (question) { return quiz.ask(question, draw); });
    var heading = make('h2', '', title);
    var progress = make('p', 'progress');
    var place = make('div', 'place');
    var said = status('said');
    var act = make('button', 'button strong', word('check'));
    var form = make('form', 'asking', [place, said, make('p', 'acts', act)]);
    var sheet = null;
    var isChecked = false;
    act.type = 'submit';

    function next() {
      index += 1;
      if (index >= asked.length) { after(rightCount, asked.length, wrong); return; }
      isChecked = false;
      sheet = new quiz.Sheet(asked[index], index + 1);
      quiz.empty(place);
      quiz.empty(said);
      place.appendChild(sheet.node);
      progress.textContent = word('question-of', { number: index + 1, count: asked.length });
      act.textContent = word('check');
    }

    function check() {
      var isRight = sheet.isRight();
      quiz.empty(said);
      if (!sheet.given().length) {
        said.appendChild(make('p', 'warning', word('choose')));
        return;
      }
      isChecked = true;
      if (isRight) { rightCount += 1; } else { wrong.push(sheet.question); }
      quiz.change(function (kept) {
        var others = quiz.filter(kept.practised || [], function (id) { return id !== sheet.question.id; });
        kept.practised = isRight ? others.concat(sheet.question.id) : others;
      });
      sheet.mark();
      said.appendChild(sheet.feedback());
      act.textContent = word(index + 1 < asked.length ? 'next' : 'summary');
      reveal();
    }

    /* The verdict stays in sight, and as much below it as there is room for. */
    function reveal() {
      var box = form.getBoundingClientRect();
      var top = said.getBoundingClientRect().top;
      var over = Math.min(box.bottom + 12 - window.innerHeight, top - 96);
      if (over > 0) { window.scrollBy(0, over); }
    }

    form.addEventListener('submit', function (event) {
      event.preventDefault();
      if (!isChecked) { check(); return; }
      next();
      if (index < asked.length) {
        sheet.legend.focus();
        window.scrollTo(0, Math.max(0, stage.getBoundingClientRect().top + window.pageYOffset - 12));
      }
    });
    show('practice', [back(), heading, progress, form], heading);
    next();
  }

  function practiceDone(right, count, wrong) {
    var heading = make('h2', '', word('practice-done'));
    show('practice-done', [
      heading,
      make('p', '', word('practice-done-note', { right: right, count: count })),
      make('p', 'acts', [retryButton(wrong), link(word('back'), '#')])
    ], heading);
  }

  function retryButton(wrong) {
    if (!wrong.length) { return null; }
    return button(word('retry', { count: wrong.length }), function () {
      practise(word('retry-title'), wrong, practiceDone);
    }, 'button strong');
  }

  /* Examination: one paper of a seed, all answers at the end. */
  function examine(seed) {
    var sheets = quiz.map(quiz.paper(seed, size), function (asked, i) { return new quiz.Sheet(asked, i + 1); });
    var kept = quiz.load().exam;
    var isResumed = !!(kept && kept.seed === seed && kept.given);
    var current = 0;
    var isOne = true;
    var heading = make('h2', '', [word('exam'), make('span', 'seed', word('paper-number') + ' ' + seed)]);
    var progress = make('p', 'progress');
    var said = status('said');
    var previous = button(word('previous'), function () { go(current - 1, true); });
    var next = make('button', 'button strong', word('next'));
    var handIn = button(word('hand-in'), function () { offer(); });
    var sheetsNode = make('div', 'place', quiz.map(sheets, function (sheet) { return sheet.node; }));
    var numbers = make('nav', 'numbers');
    var view = button(word('one-page'), function () { isOne = !isOne; lay(); }, 'button plain');
    var form = make('form', 'asking', [sheetsNode, said, make('p', 'acts', [previous, next, handIn])]);
    next.type = 'submit';
    numbers.setAttribute('aria-label', word('numbers'));
    var marks = quiz.map(sheets, function (sheet, i) {
      return numbers.appendChild(button(String(i + 1), function () { go(i, true); }, 'mark-number'));
    });

    if (isResumed) {
      each(sheets, function (sheet) { sheet.choose(kept.given[sheet.question.id] || []); });
      said.appendChild(make('p', 'warning', [word('resumed') + ' ', button(word('restart'), function () {
        quiz.change(function (all) { delete all.exam; });
        examine(seed);
      }, 'button plain')]));
    }

    function unanswered() { return quiz.filter(sheets, function (sheet) { return !sheet.given().length; }); }

    function count() {
      var open = unanswered();
      var answered = word('answered', { count: sheets.length - open.length });
      progress.textContent = (isOne ? word('question-of', { number: current + 1, count: sheets.length }) + ' · ' : '') + answered;
      each(marks, function (mark, i) {
        var isOpen = open.indexOf(sheets[i]) >= 0;
        mark.className = 'mark-number' + (isOpen ? '' : ' answered');
        mark.setAttribute('aria-label', word(isOpen ? 'go-to' : 'go-to-done', { number: i + 1 }));
        if (isOne && i === current) { mark.setAttribute('aria-current', 'true'); } else { mark.removeAttribute('aria-current'); }
      });
    }

    function lay() {
      form.className = 'asking' + (isOne ? ' one' : '');
      each(sheets, function (sheet, i) { sheet.node.className = 'sheet' + (i === current ? ' current' : ''); });
      previous.hidden = !isOne || current === 0;
      next.hidden = !isOne || current === sheets.length - 1;
      handIn.className = isOne && current < sheets.length - 1 ? 'button' : 'button strong';
      view.textContent = word(isOne ? 'one-page' : 'one-each');
      count();
    }

    function go(index, isMoved) {
      current = Math.max(0, Math.min(sheets.length - 1, index));
      if (isMoved) { quiz.empty(said); }
      lay();
      sheets[current].legend.focus();
      if (isOne) { window.scrollTo(0, Math.max(0, stage.getBoundingClientRect().top + window.pageYOffset - 12)); }
    }

    /* Hands in, or first points out what is not answered. */
    function offer() {
      var open = unanswered();
      if (!open.length) { finish(); return; }
      quiz.empty(said);
      said.appendChild(make('div', 'warning', [
        make('p', '', word('unanswered', { count: open.length })),
        make('p', 'open-numbers', quiz.map(open, function (sheet) {
          return button(word('go-to', { number: sheet.number }), function () { go(sheet.number - 1, true); }, 'button plain');
        })),
        make('p', '', button(word('hand-in-anyway'), finish))
      ]));
      said.scrollIntoView(false);
      focus(said);
    }

    function finish() {
      quiz.change(function (all) { delete all.exam; });
      quiz.showResult(seed, sheets);
    }

    form.addEventListener('submit', function (event) {
      event.preventDefault();
      if (isOne && current < sheets.length - 1) { go(current + 1, true); } else if (isOne) { offer(); }
    });
    form.addEventListener('change', function () {
      count();
      quiz.change(function (all) {
        var given = {};
        each(sheets, function (sheet) { if (sheet.given().length) { given[sheet.question.id] = sheet.given(); } });
        all.exam = { seed: seed, given: given };
      });
    });
    lay();
    show('exam', [back(), heading, progress, form, numbers, make('p', 'view', view)], heading);
  }

  /* The address says what is shown. */
  function welcome() {
    var kept = quiz.load();
    var best = start.querySelector('.quiz-best');
    swap(false);
    quiz.empty(stage);
    best.hidden = !kept.best;
    if (kept.best) {
      best.textContent = word('best', {
        score: kept.best.score, result: word(kept.best.passed ? 'passed' : 'failed'), date: kept.best.date
      });
    }
    start.querySelector('.quiz-begin').href = '#seed=' + quiz.newSeed();
    each(start.querySelectorAll('.quiz-themes a'), function (item) {
      var theme = item.getAttribute('data-theme');
      var list = quiz.filter(quiz.questions, function (question) { return !theme || question.theme.id === theme; });
      var done = quiz.filter(list, function (question) { return (kept.practised || []).indexOf(question.id) >= 0; });
      item.querySelector('.count').textContent = done.length ? done.length + ' / ' + list.length : String(list.length);
      item.querySelector('.count').title = done.length ? word('mastered', { count: done.length }) : '';
    });
  }

  function follow() {
    var parts = window.location.hash.slice(1).split('=');
    var theme = null;
    if (parts[0] === 'seed') {
      var seed = quiz.seedOf(parts[1] || '') || quiz.newSeed();
      if (parts[1] !== seed) { window.location.replace('#seed=' + seed); return; }
      examine(seed);
    } else if (parts[0] === 'practice') {
      each(quiz.themes, function (one) { if (one.id === parts[1]) { theme = one; } });
      practise(word('practice-of', { theme: theme ? theme.title : word('all') }),
        quiz.filter(quiz.questions, function (question) { return !theme || question.theme === theme; }), practiceDone);
    } else {
      var wasAway = !stage.hidden;
      welcome();
      if (wasAway) { window.scrollTo(0, 0); focus(doc.querySelector('h1')); }
    }
  }

  start.querySelector('.quiz-reset').addEventListener('click', function () {
    quiz.forget();
    welcome();
    start.querySelector('.quiz-kept span').textContent = word('cleared');
  });
  quiz.pass = pass;
  quiz.show = show;
  quiz.link = link;
  quiz.retryButton = retryButton;
  quiz.examine = examine;
  window.addEventListener('hashchange', follow);
  if (quiz.questions.length) { follow(); }
}());
