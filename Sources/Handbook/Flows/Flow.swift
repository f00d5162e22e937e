public import Basics

/// Questions and answers that lead to what is to be done: `content/flows/<id>.json`.
public struct Flow: Sendable {
  /// For whom it is written.
  public enum Audience: String, Sendable, CaseIterable {
    case staff, `public`, child
  }

  /// A question or an outcome; one page.
  public struct Node: Sendable {
    /// The name by which it is known.
    public let id: Reference
    /// The question or the outcome.
    public let content: Content
  }

  /// What a node is.
  public enum Content: Sendable {
    case question(Question)
    case outcome(Outcome)
  }

  /// A question with the answers that lead on.
  public struct Question: Sendable {
    /// What it is called.
    public let title: String
    /// What it says, in the project's own words.
    public let text: String
    /// The clause behind it.
    public let evidence: Evidence?
    /// The answers, each of which leads on.
    public let answers: [Answer]
  }

  /// An answer and the node to which it leads.
  public struct Answer: Sendable {
    /// What it says, in the project's own words.
    public let text: String
    /// The node to which it leads.
    public let to: Reference
  }

  /// What to do. Here a flow ends, or it goes on with what comes after.
  public struct Outcome: Sendable {
    /// What it is called.
    public let title: String
    /// What it says, in the project's own words.
    public let text: String
    /// Whether it is about danger.
    public let isUrgent: Bool
    /// What to do, in order.
    public let actions: [Action]
    /// What to know of the clauses: where they hold, for whom, what they do not say; may be empty.
    public let note: String
    /// Advice of the project's own, labelled so.
    public let advice: [String]
    /// Where the flow goes on once that is done; empty where it ends.
    public let then: [Answer]
    /// Pages to read on.
    public let links: [Link]
  }

  /// One thing to do, with the clause that asks for it.
  public struct Action: Sendable {
    /// What it says, in the project's own words.
    public let text: String
    /// A number to call; empty for none.
    public let tel: Reference
    /// Who does it; empty where it is the reader.
    public let role: String
    /// How soon, in the clause's own words; empty where they say nothing.
    public let when: Reference
    /// The clause behind it.
    public let evidence: Evidence?
  }

  /// A page to read on.
  public struct Link: Sendable {
    /// What it is called.
    public let title: String
    /// A path below `content/`.
    public let page: Reference
  }

  /// The name by which it is known.
  public let id: String
  /// The file, for messages.
  public let file: SourceFile
  /// What it is called.
  public let title: String
  /// One sentence about it; may be empty.
  public let summary: String
  /// For whom it is written.
  public let audience: Audience
  /// Whether its pages must leave no trace on a shared device.
  public let isSensitive: Bool
  /// The node with which it begins.
  public let start: Reference
  /// The day of its last change, where the file says so.
  public let updated: CalendarDay?
  /// All questions and outcomes.
  public let nodes: [Node]
  /// Where its ways lead.
  public let paths: FlowPaths

  /// Every proof in the file.
  var evidence: [Evidence] {
    nodes.flatMap { node in
      switch node.content {
      case .question(let question): [question.evidence].compactMap { $0 }
      case .outcome(let outcome): outcome.actions.compactMap(\.evidence)
      }
    }
  }
}

extension Flow.Node {
  /// The ways on: the answers of a question, what follows an outcome.
  public var ways: [Flow.Answer] {
    switch content {
    case .question(let question): question.answers
    case .outcome(let outcome): outcome.then
    }
  }
}
