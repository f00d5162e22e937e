/// The kinds of file that a handbook consists of beside its pages.
public enum HandbookKind: Sendable, Hashable {
  /// `flows/<id>.json`
  case flow
  /// `quizzes/<role>.json`
  case quiz
  /// `forms/<id>.json`
  case form
  /// `courses/<role>.json`
  case course
  /// `responsibilities/matrix.json`
  case matrix
  /// `responsibilities/<id>.json`
  case taskList
  /// `procedures/paths.json`
  case paths
  /// `calendar.json`
  case calendar
  /// `visits.json`
  case visits
  /// `later-law.json`
  case laterLaw

  /// The kind of a file and the name by which it is known, told by its path below `content/` alone.
  public static func of(path: String) -> (kind: HandbookKind, id: String)? {
    let names = path.split(separator: "/").map(String.init)
    guard let file = names.last, file.hasSuffix(".json") else { return nil }
    let id = String(file.dropLast(".json".count))
    switch (names.count, names[0], id) {
    case (1, _, "calendar"): return (.calendar, id)
    case (1, _, "visits"): return (.visits, id)
    case (1, _, "later-law"): return (.laterLaw, id)
    case (2, "flows", _): return (.flow, id)
    case (2, "quizzes", _): return (.quiz, id)
    case (2, "forms", _): return (.form, id)
    case (2, "courses", _): return (.course, id)
    case (2, "responsibilities", "matrix"): return (.matrix, id)
    case (2, "responsibilities", _): return (.taskList, id)
    case (2, "procedures", "paths"): return (.paths, id)
    default: return nil
    }
  }
}
