/* One question on the screen: a fieldset with its answers, what was chosen, and what to say about it. ES5. */
(function () {
  'use strict';
  var quiz = window.carebookQuiz;
  if (!quiz) { return; }
  var doc = document;
  var each = quiz.each;
  var make = quiz.make;
  var word = quiz.word;
  var count = 0;

  /* asked: a question and the order of its answers; number: as it is shown. */
  function Sheet(asked, number) {
    var self = this;
    var question = asked.question;
    var isMultiple = question.kind === 'multiple';
    count += 1;
    self.question = question;
    self.order = asked.order;
    self.number = number;
    self.choices = quiz.map(asked.order, function (place, i) {
      var input = doc.createElement('input');
      input.type = isMultiple ? 'checkbox' : 'radio';
      input.name = 'question-' + count;
      input.value = String(place);
      var parts = [input];
      if (question.kind !== 'judge') { parts.push(make('b', 'letter', quiz.letter(i))); }
      parts.push(make('span', 'words', question.options[place].text));
      return { input: input, label: make('label', 'choice', parts), place: place };
    });
    self.legend = make('legend', '', [
      make('span', 'number', String(number) + '. '),
      make('span', 'tag plain', word(question.kind)), ' ',
      make('span', 'words', question.text)
    ]);
    self.legend.tabIndex = -1;
    self.node = make('fieldset', 'sheet', [self.legend, make('div', 'choices', quiz.map(self.choices, function (choice) { return choice.label; }))]);
    self.node.setAttribute('data-id', question.id);
  }

  /* The numbers of the answers chosen, as the page counts them. */
  Sheet.prototype.given = function () {
    return quiz.map(quiz.filter(this.choices, function (choice) { return choice.input.checked; }),
      function (choice) { return choice.place; });
  };

  Sheet.prototype.choose = function (places) {
    var list = Array.isArray(places) ? places : [];
    each(this.choices, function (choice) { choice.input.checked = list.indexOf(choice.place) >= 0; });
  };

  /* Right is what has all right answers and no wrong one. */
  Sheet.prototype.isRight = function () {
    var options = this.question.options;
    return quiz.filter(this.choices, function (choice) {
      return choice.input.checked !== options[choice.place].isRight;
    }).length === 0;
  };

  /* Answers as one names them: their letters, or 对. */
  Sheet.prototype.names = function (test) {
    var options = this.question.options;
    var isJudge = this.question.kind === 'judge';
    var names = [];
    each(this.choices, function (choice, i) {
      if (test(choice, options[choice.place])) { names.push(isJudge ? options[choice.place].text : quiz.letter(i)); }
    });
    return names.join('');
  };

  Sheet.prototype.rightNames = function () {
    return this.names(function (choice, option) { return option.isRight; });
  };

  Sheet.prototype.givenNames = function () {
    return this.names(function (choice) { return choice.input.checked; }) || word('no-answer');
  };

  /* Marks every answer, in words too, and lets nothing be changed any more. */
  Sheet.prototype.mark = function () {
    var options = this.question.options;
    var isMultiple = this.question.kind === 'multiple';
    each(this.choices, function (choice) {
      var option = options[choice.place];
      var said = '';
      choice.input.disabled = true;
      if (option.isRight) { said = choice.input.checked ? 'mark-hit' : isMultiple ? 'mark-missed' : 'mark-right'; }
      if (!option.isRight && choice.input.checked) { said = 'mark-wrong'; }
      choice.label.className = 'choice done' + (option.isRight ? ' is-right' : choice.input.checked ? ' is-wrong' : '');
      if (said) { choice.label.appendChild(make('span', 'mark-word', (option.isRight ? '✓ ' : '✗ ') + word(said))); }
      if (option.why) { choice.label.parentNode.insertBefore(make('p', 'why', option.why), choice.label.nextSibling); }
    });
  };

  /* The verdict, the right answer, and the page's own reasons: explanation, clause, quote, page to read. */
  Sheet.prototype.feedback = function (level) {
    var isRight = this.isRight();
    var reasons = this.question.reasons.cloneNode(true);
    return make('div', 'feedback ' + (isRight ? 'is-right' : 'is-wrong'), [
      make(level || 'p', 'verdict', [make('span', 'sign', isRight ? '✓' : '✗'), ' ' + word(isRight ? 'right' : 'wrong')]),
      make('p', 'right-answer', word('right-answer-is', { right: this.rightNames() })),
      reasons
    ]);
  };

  quiz.Sheet = Sheet;
}());
