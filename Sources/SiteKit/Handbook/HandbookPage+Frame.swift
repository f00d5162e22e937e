internal import Basics
internal import Handbook

extension HandbookPage {
  /// The templates that print such pages, and procedures.
  static let templates = [
    "bodies", "booklet", "calendar", "catalogue", "checklists", "course", "field-dictionary", "flow",
    "flow-overview", "form", "matrix", "modality", "pack", "procedure", "procedures", "quiz", "quiz-paper",
    "task-list", "visits",
  ]

  /// The template that prints the page.
  var template: String {
    switch subject {
    case .catalogue: "catalogue"
    case .flow: "flow"
    case .flowOverview: "flow-overview"
    case .quiz: "quiz"
    case .quizPaper: "quiz-paper"
    case .form: "form"
    case .fieldDictionary: "field-dictionary"
    case .course: "course"
    case .matrix: "matrix"
    case .bodies: "bodies"
    case .taskList: "task-list"
    case .visits: "visits"
    case .calendar: "calendar"
    case .modality: "modality"
    case .checklists: "checklists"
    case .booklet: "booklet"
    }
  }

  /// The day of its last change, where one is known.
  func updated(in site: Site) -> CalendarDay? {
    let handbook = site.handbook
    return switch subject {
    case .flow(let number, _), .flowOverview(let number): handbook.flows[number].updated
    case .quiz(let number), .quizPaper(let number): handbook.quizzes[number].updated
    case .form(let number): handbook.forms[number].updated
    case .course(let number): handbook.courses[number].updated
    case .matrix, .bodies: handbook.matrix?.updated
    case .taskList(let number): handbook.taskLists[number].updated
    case .booklet(let role): Booklet.updated(of: role, in: site)
    case .visits: handbook.visits?.updated
    case .calendar: handbook.calendar?.updated
    case .catalogue, .fieldDictionary, .modality, .checklists: nil
    }
  }

  /// The page's title and one sentence about it.
  func heading(in site: Site) -> (title: String, summary: String) {
    let (handbook, words) = (site.handbook, site.values)
    func ofRole(_ role: String, _ word: HandbookWord) -> (String, String) {
      ("\(site.title(ofRole: role))\(words.word(word))", "")
    }
    return switch subject {
    case .catalogue(.flows): (words.word(.flows), words.word(.flowsSummary))
    case .catalogue(.quizzes): (words.word(.quizzes), words.word(.quizzesSummary))
    case .catalogue(.forms): (words.word(.forms), words.word(.formsSummary))
    case .flow(let number, let node): (handbook.flows[number].nodes[node].title, "")
    case .flowOverview(let number):
      ("\(handbook.flows[number].title)\(words.word(.flowOverview))", handbook.flows[number].summary)
    case .quiz(let number): (handbook.quizzes[number].title, handbook.quizzes[number].summary)
    case .quizPaper(let number): ("\(handbook.quizzes[number].title)\(words.word(.paper))", "")
    case .form(let number): (handbook.forms[number].title, handbook.forms[number].summary)
    case .fieldDictionary: (words.word(.fieldDictionary), words.word(.fieldDictionarySummary))
    case .course(let number): (handbook.courses[number].title, handbook.courses[number].summary)
    case .matrix: (handbook.matrix?.title ?? "", handbook.matrix?.summary ?? "")
    case .bodies: (words.word(.bodies), words.word(.bodiesSummary))
    case .taskList(let number): (handbook.taskLists[number].title, handbook.taskLists[number].summary)
    case .visits: (words.word(.visitPlanner), words.word(.visitPlannerSummary))
    case .calendar(let role): ofRole(role, .dutyCalendar)
    case .modality(let role): ofRole(role, .modality)
    case .checklists(let role): ofRole(role, .checklists)
    case .booklet(let role): ofRole(role, .booklet)
    }
  }

  /// The pages above the page.
  func crumbs(in site: Site) -> [PageLink] {
    let (home, handbook) = (site.crumbs(ofFolder: ""), site.handbook)
    func below(_ word: HandbookWord, _ path: String) -> [PageLink] {
      home + [PageLink(title: site.values.word(word), route: Route(path))]
    }
    /// The page with which a flow begins, above its other pages.
    func way(to node: Int?, of flow: Flow) -> [PageLink] {
      guard let start = flow.paths.start, start != node else { return [] }
      return [PageLink(title: flow.title, route: Route(flow.path(of: flow.nodes[start])))]
    }
    return switch subject {
    case .flow(let number, let node):
      below(.flows, "flows/index.html") + way(to: node, of: handbook.flows[number])
    case .flowOverview(let number):
      below(.flows, "flows/index.html") + way(to: nil, of: handbook.flows[number])
    case .quiz, .quizPaper: below(.quizzes, "quizzes/index.html")
    case .form, .fieldDictionary: below(.forms, "forms/index.html")
    case .bodies: below(.responsibilities, "responsibilities/index.html")
    case .taskList where site.handbook.matrix != nil: below(.responsibilities, "responsibilities/index.html")
    case .course(let number): site.crumbs(ofFolder: "handbook/\(site.handbook.courses[number].id)")
    case .calendar(let role), .modality(let role), .checklists(let role), .booklet(let role):
      site.crumbs(ofFolder: "handbook/\(role)")
    case .catalogue, .matrix, .taskList, .visits: home
    }
  }
}

extension Flow.Node {
  /// The question, or what the outcome is called.
  var title: String {
    switch content {
    case .question(let question): question.title
    case .outcome(let outcome): outcome.title
    }
  }
}
