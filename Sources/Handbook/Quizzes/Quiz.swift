public import Basics

/// A bank of questions for one role, and the examination drawn from it: `content/quizzes/<role>.json`.
public struct Quiz: Sendable {
  /// What a group of questions is about.
  public struct Theme: Sendable {
    /// The name by which it is known.
    public let id: String
    /// What it is called.
    public let title: String
    /// The byte of the file at which it stands.
    let offset: Int
  }

  /// How many answers are right.
  public enum Kind: String, Sendable, CaseIterable {
    case single, multiple, judge
  }

  /// A question with its answers and the clause that decides.
  public struct Question: Sendable {
    /// The name by which it is known.
    public let id: Reference
    /// What it is about.
    public let theme: Reference
    /// How many answers are right.
    public let kind: Kind
    /// What it says, in the project's own words.
    public let text: String
    /// The byte of the file at which it says so.
    let textOffset: Int
    /// The answers to choose from.
    public let options: [Option]
    /// Why the right answers are right.
    public let explanation: String
    /// The clause behind it.
    public let evidence: Evidence?
    /// The page to read again, a path below `content/`.
    public let read: Reference?
  }

  /// An answer to choose.
  public struct Option: Sendable {
    /// What it says, in the project's own words.
    public let text: String
    /// Whether it is right.
    public let isRight: Bool
    /// Why it is wrong; may be empty.
    public let why: String
    /// The byte of the file at which it stands.
    let offset: Int
  }

  /// The name by which it is known.
  public let id: String
  /// The file, for messages.
  public let file: SourceFile
  /// What it is called.
  public let title: String
  /// One sentence about it; may be empty.
  public let summary: String
  /// The folder of the role in `content/handbook/`.
  public let role: Reference
  /// How many of a hundred questions have to be answered rightly.
  public let passMark: Int
  /// Who decides on the mark.
  public let passMarkNote: String
  /// How many questions an examination draws.
  public let paperSize: Int
  /// The day of its last change, where the file says so.
  public let updated: CalendarDay?
  /// The groups of questions.
  public let themes: [Theme]
  /// All questions.
  public let questions: [Question]

  /// How many questions of an examination have to be answered rightly.
  public var needed: Int { (passMark * min(max(paperSize, 0), questions.count) + 99) / 100 }

  /// Every proof in the file.
  var evidence: [Evidence] { questions.compactMap(\.evidence) }
}
