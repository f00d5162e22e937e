public import Basics

/// A document that others cite and whose text is not in hand: it can be cited, and is marked 未收录.
public struct StubDocument: Sendable, Hashable {
  /// The name by which it is cited.
  public let slug: String
  /// The title.
  public let title: String
  /// The document number as it is printed.
  public let number: String?
  /// Who issued it.
  public let issuer: String?
  /// Other titles by which it is cited.
  public let aliases: [String]
  /// A remark for readers, such as that it is no longer in force.
  public let note: String?
  /// Where its entry stands in the file.
  public let offset: Int

  /// A stub.
  public init(
    slug: String, title: String, number: String? = nil, issuer: String? = nil, aliases: [String] = [],
    note: String? = nil, offset: Int = 0
  ) {
    self.slug = slug
    self.title = title
    self.number = number
    self.issuer = issuer
    self.aliases = aliases
    self.note = note
    self.offset = offset
  }

  /// Reads `content/policies/stubs.json`: `{"documents": [{"slug", "title", "number", "issuer", "aliases", "note"}]}`.
  public static func read(_ file: SourceFile) -> (stubs: [StubDocument], diagnostics: [Diagnostic]) {
    switch JSONValue.parse(file) {
    case .failure(let error): return ([], [error.diagnostic])
    case .success(let value):
      var reader = StubReader(file)
      return (reader.stubs(value), reader.diagnostics)
    }
  }
}

/// Takes stubs out of JSON and collects what is wrong with it.
private struct StubReader {
  let file: SourceFile
  var diagnostics: [Diagnostic] = []
  private static let known = ["slug", "title", "number", "issuer", "aliases", "note"]

  init(_ file: SourceFile) { self.file = file }

  mutating func stubs(_ value: JSONValue) -> [StubDocument] {
    for member in value.members where member.name != "documents" && member.name != "$schema" {
      report(
        "the name \"\(member.name)\" is not known here; this file holds \"documents\"", at: member.nameOffset)
    }
    guard let documents = value["documents"]?.array else {
      report("this file wants a list \"documents\"", at: value["documents"]?.offset ?? value.offset)
      return []
    }
    var slugs: Set<String> = []
    return documents.compactMap { item in
      guard let stub = stub(item) else { return nil }
      if slugs.insert(stub.slug).inserted { return stub }
      report("the slug \"\(stub.slug)\" stands twice", at: item.offset)
      return nil
    }
  }

  private mutating func stub(_ item: JSONValue) -> StubDocument? {
    for member in item.members where !Self.known.contains(member.name) {
      report(
        "the name \"\(member.name)\" is not known here", at: member.nameOffset,
        notes: ["known are \(Self.known.joined(separator: ", "))"])
    }
    guard let slug = text("slug", item, isRequired: true), let title = text("title", item, isRequired: true)
    else {
      return nil
    }
    guard PolicyCitation.isSlug(slug) else {
      report(
        "a slug is of small ASCII letters, digits and hyphens, and this is not: \"\(slug)\"", at: item.offset)
      return nil
    }
    var aliases: [String] = []
    if let list = item["aliases"] {
      if let items = list.array, items.allSatisfy({ $0.string != nil }) {
        aliases = items.compactMap(\.string)
      } else {
        report("\"aliases\" wants a list of strings", at: list.offset)
      }
    }
    return StubDocument(
      slug: slug, title: title, number: text("number", item), issuer: text("issuer", item), aliases: aliases,
      note: text("note", item), offset: item.offset)
  }

  private mutating func text(_ name: String, _ item: JSONValue, isRequired: Bool = false) -> String? {
    let value = item[name]
    if let string = value?.string, !string.isEmpty { return string }
    if let value, value.content != .null, value.string == nil || isRequired {
      report("\"\(name)\" wants text", at: value.offset)
    } else if isRequired {
      report("this document wants \"\(name)\"", at: item.offset)
    }
    return nil
  }

  private mutating func report(_ message: String, at offset: Int, notes: [String] = []) {
    diagnostics.append(file.error(.stubInvalid, message, at: offset, notes: notes))
  }
}

extension Diagnostic.Identifier {
  static let stubInvalid: Self = "stub-invalid"
}
