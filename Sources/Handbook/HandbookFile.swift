public import Basics

/// A file of the handbook as it was read.
public enum HandbookFile: Sendable {
  case flow(Flow)
  case quiz(Quiz)
  case form(Form)
  case course(Course)
  case matrix(ResponsibilityMatrix)
  case taskList(TaskList)
  case paths(ProcedurePaths)
  case calendar(DutyCalendar)
  case visits(VisitRules)
  case laterLaw(LaterLaw)

  /// Reads a file. What is wrong in it alone is reported; what it names elsewhere is not looked up.
  ///
  /// - Parameter id: the name by which it is known: that of the file.
  public static func read(
    _ kind: HandbookKind, id: String, _ file: SourceFile
  ) -> (file: HandbookFile?, diagnostics: [Diagnostic]) {
    switch JSONValue.parse(file) {
    case .failure(let error): return (nil, [error.diagnostic])
    case .success(let value):
      var record = JSONRecord(value, in: file)
      _ = record.member("$schema")
      let read: HandbookFile =
        switch kind {
        case .flow: .flow(Flow(&record, id: id, file))
        case .quiz: .quiz(Quiz(&record, id: id, file))
        case .form: .form(Form(&record, id: id, file))
        case .course: .course(Course(&record, id: id, file))
        case .matrix: .matrix(ResponsibilityMatrix(&record, file))
        case .taskList: .taskList(TaskList(&record, id: id, file))
        case .paths: .paths(ProcedurePaths(&record, file))
        case .calendar: .calendar(DutyCalendar(&record, file))
        case .visits: .visits(VisitRules(&record, file))
        case .laterLaw: .laterLaw(LaterLaw(&record, file))
        }
      _ = Upkeep(&record, file)
      record.finish()
      return (read, record.diagnostics + read.mistakes)
    }
  }

  /// What is wrong in the file as a whole.
  private var mistakes: [Diagnostic] {
    switch self {
    case .matrix(let matrix): ResponsibilityReview(matrix).diagnostics
    case .taskList(let list): ResponsibilityReview(list).diagnostics
    case .flow(let flow): FlowReview(flow).diagnostics
    default: []
    }
  }
}
