internal import Basics

/// The clause on which a statement rests, and words of it that prove the statement.
public struct Evidence: Sendable {
  /// `slug#anchor`, or the slug alone of a document that is not in hand.
  public let source: Reference
  /// Words that stand in the clause; empty where the document is not in hand.
  public let quote: Reference
}

/// A name or some words of a file that have to agree with something outside of it, and where they stand.
public struct Reference: Sendable, Hashable {
  /// The words.
  public let text: String
  /// The byte of the file at which they stand.
  public let offset: Int
}

/// A statement and what it rests on.
public struct ProvedText: Sendable {
  /// The project's own words.
  public let text: String
  /// The clause behind them; nil for advice of the project's own.
  public let evidence: Evidence?

  init(_ record: inout JSONRecord) {
    text = record.required("text")
    evidence = record.evidence()
  }
}

extension JSONRecord {
  /// The members `source` and `quote`; nil where there is no source.
  mutating func evidence() -> Evidence? {
    guard let source = text("source") else {
      if value["quote"] != nil {
        report("a quote wants its \"source\"", at: offset(of: "quote"), .keyMissing)
      }
      _ = member("quote")
      return nil
    }
    let quote = text("quote") ?? ""
    return Evidence(
      source: Reference(text: source, offset: offset(of: "source")),
      quote: Reference(text: quote, offset: offset(of: "quote")))
  }

  /// The members `source` and `quote`, without which the statement does not stand.
  mutating func requiredEvidence() -> Evidence? {
    if value["source"] == nil { _ = required("source") }
    return evidence()
  }

  /// A member that names something outside of the file; empty where it is missing, which is reported.
  mutating func reference(_ name: String) -> Reference {
    Reference(text: required(name), offset: offset(of: name))
  }

  /// A list of such names.
  mutating func references(_ name: String) -> [Reference] {
    items(name).compactMap { item in
      if item.string == nil { report("\"\(name)\" wants strings, found \(item.kindName)", at: item.offset) }
      return item.string.map { Reference(text: $0, offset: item.offset) }
    }
  }
}
