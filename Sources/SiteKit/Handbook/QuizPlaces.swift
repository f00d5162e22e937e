internal import Basics
internal import Handbook

/// Looks whether what the banks of questions name is there: the role that is examined, the pages to read again.
struct QuizPlaces {
  let site: Site

  /// The mistakes.
  var diagnostics: [Diagnostic] { site.handbook.quizzes.flatMap { role(of: $0) + pages(of: $0) } }

  private func role(of quiz: Quiz) -> [Diagnostic] {
    let (role, roles) = (quiz.role, site.tree.roles)
    guard !role.text.isEmpty, !roles.contains(role.text) else { return [] }
    let near = roles.nearest(to: role.text)
    return [
      quiz.file.error(
        .quizRole, "no role \"\(role.text)\" is in handbook/", at: role.offset,
        notes: near.isEmpty ? [] : ["did you mean \(near.joined(separator: " or "))?"])
    ]
  }

  private func pages(of quiz: Quiz) -> [Diagnostic] {
    quiz.questions.compactMap(\.read).filter { site.links[$0.text] == nil }.map { read in
      let near = site.links.nearest(to: read.text)
      return quiz.file.error(
        .linkMissing, "no page \"\(read.text)\"", at: read.offset,
        notes: near.isEmpty ? [] : ["did you mean \(near.joined(separator: " or "))?"])
    }
  }
}

extension Diagnostic.Identifier {
  /// A bank of questions for a role that the handbook has not.
  static let quizRole: Self = "quiz-role"
}
