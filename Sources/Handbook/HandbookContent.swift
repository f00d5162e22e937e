public import Basics

/// All files of a handbook beside its pages, each kind in the order of its files' names.
public struct HandbookContent: Sendable {
  /// The flows.
  public private(set) var flows: [Flow] = []
  /// The banks of questions.
  public private(set) var quizzes: [Quiz] = []
  /// The blank forms.
  public private(set) var forms: [Form] = []
  /// The courses.
  public private(set) var courses: [Course] = []
  /// Who does what, level by level.
  public private(set) var matrix: ResponsibilityMatrix?
  /// What single documents give to many bodies.
  public private(set) var taskLists: [TaskList] = []
  /// All ways.
  public private(set) var paths: ProcedurePaths?
  /// What comes round.
  public private(set) var calendar: DutyCalendar?
  /// How often children are visited.
  public private(set) var visits: VisitRules?
  /// Laws that came later.
  public private(set) var laterLaw: LaterLaw?

  /// Who answers for the files that name somebody or a day, by the path in messages.
  public private(set) var upkeep: [String: Upkeep] = [:]

  /// A handbook without any.
  public init() {}

  /// Whether there is no file at all.
  public var isEmpty: Bool {
    flows.isEmpty && quizzes.isEmpty && forms.isEmpty && courses.isEmpty && matrix == nil && taskLists.isEmpty
      && paths == nil && calendar == nil && visits == nil && laterLaw == nil
  }

  /// Adds who answers for a file.
  public mutating func add(_ upkeep: Upkeep) { self.upkeep[upkeep.file.path] = upkeep }

  /// Adds a file.
  public mutating func add(_ file: HandbookFile) {
    switch file {
    case .flow(let flow): flows.append(flow)
    case .quiz(let quiz): quizzes.append(quiz)
    case .form(let form): forms.append(form)
    case .course(let course): courses.append(course)
    case .matrix(let matrix): self.matrix = matrix
    case .taskList(let list): taskLists.append(list)
    case .paths(let paths): self.paths = paths
    case .calendar(let calendar): self.calendar = calendar
    case .visits(let visits): self.visits = visits
    case .laterLaw(let law): laterLaw = law
    }
  }

  /// Every proof of every file.
  public var evidence: [(file: SourceFile, evidence: Evidence)] {
    var all: [(file: SourceFile, evidence: Evidence)] = []
    func add(_ file: SourceFile, _ found: [Evidence]) { all += found.map { (file, $0) } }
    for flow in flows { add(flow.file, flow.evidence) }
    for quiz in quizzes { add(quiz.file, quiz.evidence) }
    for form in forms { add(form.file, form.evidence) }
    for course in courses { add(course.file, course.evidence) }
    if let matrix { add(matrix.file, matrix.evidence) }
    for list in taskLists { add(list.file, list.evidence) }
    if let calendar { add(calendar.file, calendar.evidence) }
    if let visits { add(visits.file, visits.evidence) }
    return all
  }
}
