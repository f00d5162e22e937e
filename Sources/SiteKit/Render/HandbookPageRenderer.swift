internal import Basics
internal import Handbook
internal import Markdown
internal import Mustache

/// What a page made from a file of the handbook has around and in it.
struct HandbookPageRenderer: Sendable {
  let site: Site
  let linker: Linker
  /// Who cites each clause.
  let backlinks: Backlinks

  /// The frame of a page.
  func frame(of page: HandbookPage) -> Frame {
    let (title, summary) = page.heading(in: site)
    var frame = Frame(route: page.route, title: title, summary: summary, template: page.template)
    frame.crumbs = page.crumbs(in: site)
    if let upkeep = site.handbook.upkeep[site.shownContentPath + page.owner] {
      frame.owner = upkeep.owner
      frame.reviewBy = upkeep.reviewBy
    }
    switch page.subject {
    case .flow(let number, _), .flowOverview(let number):
      let flow = site.handbook.flows[number]
      frame.isSensitive = flow.isSensitive
      // Two flows may ask the same; and what a sensitive page says stands in no list of pages that were visited.
      if flow.isSensitive {
        frame.headTitle = site.values.word(.plainTitle)
        frame.summary = ""
      } else if case .flow = page.subject {
        frame.headTitle = "\(title) - \(flow.title)"
      }
    default: break
    }
    return frame
  }

  /// Adds what only such a page has.
  func add(_ page: HandbookPage, markdown: MarkdownOptions, to object: inout Object) throws {
    let handbook = site.handbook
    switch page.subject {
    case .catalogue(let catalogue):
      CatalogueView(site: site, linker: linker, catalogue: catalogue).add(to: &object)
    case .flow(let number, let node):
      FlowView(site: site, linker: linker, flow: handbook.flows[number], node: node).add(to: &object)
    case .flowOverview(let number):
      FlowTreeView(site: site, linker: linker, flow: handbook.flows[number]).add(to: &object)
    case .quiz(let number):
      QuizView(site: site, linker: linker, quiz: handbook.quizzes[number]).add(to: &object)
    case .quizPaper(let number):
      QuizPaperView(site: site, linker: linker, quiz: handbook.quizzes[number]).add(to: &object)
    case .form(let number):
      FormView(site: site, linker: linker, form: handbook.forms[number]).add(to: &object)
    case .fieldDictionary: FieldDictionaryView(site: site, linker: linker).add(to: &object)
    case .course(let number):
      CourseView(site: site, linker: linker, course: handbook.courses[number]).add(to: &object)
    case .matrix:
      if let matrix = handbook.matrix {
        MatrixView(site: site, linker: linker, matrix: matrix).add(to: &object)
      }
    case .bodies:
      if let matrix = handbook.matrix {
        BodiesView(site: site, linker: linker, matrix: matrix).add(to: &object)
      }
    case .taskList(let number):
      TaskListView(site: site, linker: linker, list: handbook.taskLists[number]).add(to: &object)
    case .visits:
      if let rules = handbook.visits { VisitsView(site: site, linker: linker, rules: rules).add(to: &object) }
    case .calendar(let role): CalendarView(site: site, linker: linker, role: role).add(to: &object)
    case .modality(let role):
      ModalityView(site: site, linker: linker, backlinks: backlinks, role: role).add(to: &object)
    case .checklists(let role): ChecklistsView(site: site, linker: linker, role: role).add(to: &object)
    case .booklet(let role):
      try BookletView(site: site, linker: linker, role: role, options: markdown).add(to: &object)
    }
  }
}
