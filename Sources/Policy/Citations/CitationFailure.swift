public import Basics

/// Why a citation leads nowhere, in words for a diagnostic.
public struct CitationFailure: Error, Sendable, Hashable {
  /// The ways in which a citation leads nowhere.
  public enum Reason: Sendable, Hashable {
    /// It is not written as a citation.
    case syntax
    /// There is no such document.
    case documentMissing
    /// There is no such place in the document.
    case clauseMissing
    /// The text of the document is not in hand, so that no place in it can be cited.
    case clauseOfStub

    /// The name by which the docs list it.
    public var identifier: Diagnostic.Identifier {
      switch self {
      case .syntax: .citationSyntax
      case .documentMissing: .documentMissing
      case .clauseMissing: .clauseMissing
      case .clauseOfStub: .clauseOfStub
      }
    }
  }

  /// What is wrong.
  public let reason: Reason
  /// What is wrong: `no clause "a3.9" in mca-2019-34`.
  public let message: String
  /// What else helps: `its annex 3 ends at item 6`.
  public let notes: [String]

  /// The error at the place in a file where the citation is written.
  public func diagnostic(in file: SourceFile, at offset: Int) -> Diagnostic {
    file.error(reason.identifier, message, at: offset, notes: notes)
  }
}

extension Diagnostic.Identifier {
  static let citationSyntax: Self = "citation-syntax"
  static let documentMissing: Self = "document-missing"
  static let clauseMissing: Self = "clause-missing"
  static let clauseOfStub: Self = "clause-of-stub"
}
