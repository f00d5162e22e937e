public import Basics

/// Looks for what makes a matrix or a list of tasks ambiguous: one name for two things, a row without any duty,
/// somebody who cannot be looked up.
struct ResponsibilityReview {
  /// The mistakes.
  let diagnostics: [Diagnostic]

  init(_ matrix: ResponsibilityMatrix) {
    let file = matrix.file
    let empty = matrix.topics.filter { topic in topic.cells.values.allSatisfy(\.isEmpty) }.map { topic in
      file.warning(
        .topicEmpty,
        "no level has a duty of the topic \"\(topic.id.text)\": write one, or take the topic out",
        at: topic.id.offset)
    }
    let duties = matrix.topics.flatMap { topic in
      matrix.levels.flatMap { topic.cells[$0.id.text] ?? [] }
    }
    diagnostics =
      Self.repeated(matrix.levels.map(\.id), in: file) + Self.repeated(matrix.topics.map(\.id), in: file)
      + Self.repeated(matrix.bodies.map(\.id), in: file) + empty
      + matrix.unlisted(duties.map(\.who), in: file)
  }

  init(_ list: TaskList) {
    diagnostics = Self.repeated(list.groups.map(\.id), in: list.file)
  }

  private static func repeated(_ ids: [Reference], in file: SourceFile) -> [Diagnostic] {
    var seen: Set<String> = []
    return ids.filter { !$0.text.isEmpty && !seen.insert($0.text).inserted }.map { id in
      file.error(
        .idRepeated, "the id \"\(id.text)\" stands here again: links could not tell the two apart",
        at: id.offset)
    }
  }
}

extension ResponsibilityMatrix {
  /// The names among these under which nobody can look themselves up. Without bodies there is nothing to look up.
  public func unlisted(_ names: [Reference], in file: SourceFile) -> [Diagnostic] {
    guard !bodies.isEmpty else { return [] }
    return names.filter { name in !name.text.isEmpty && !bodies.contains { $0.answers(as: name.text) } }.map {
      name in
      file.warning(
        .bodyUnlisted, "nobody in \"bodies\" of the matrix answers as \"\(name.text)\"", at: name.offset,
        notes: ["add the name to the \"names\" of a body, or a body"])
    }
  }
}

extension Diagnostic.Identifier {
  static let idRepeated: Self = "id-repeated"
  static let topicEmpty: Self = "topic-empty"
  static let bodyUnlisted: Self = "body-unlisted"
}
