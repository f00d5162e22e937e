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
      var root = JSONRecord(value, in: file)
      _ = root.member("$schema")
      var stubs: [StubDocument] = []
      var slugs: Set<String> = []
      for item in root.items("documents") {
        var record = JSONRecord(item, in: file)
        let stub = StubDocument(&record)
        if !stub.slug.isEmpty, !slugs.insert(stub.slug).inserted {
          record.report("the slug \"\(stub.slug)\" stands twice", at: record.offset(of: "slug"), .stubInvalid)
        } else if !stub.slug.isEmpty, !stub.title.isEmpty {
          stubs.append(stub)
        }
        record.finish()
        record.diagnostics.forEach { root.append($0) }
      }
      root.finish()
      return (stubs, root.diagnostics)
    }
  }

  private init(_ record: inout JSONRecord) {
    let name = record.required("slug")
    let isSlug = PolicyCitation.isSlug(name)
    if !name.isEmpty, !isSlug {
      record.report(
        "a slug is of small ASCII letters, digits and hyphens, and this is not: \"\(name)\"",
        at: record.offset(of: "slug"), .stubInvalid)
    }
    self.init(
      slug: isSlug ? name : "", title: record.required("title"), number: record.text("number"),
      issuer: record.text("issuer"), aliases: record.texts("aliases"), note: record.text("note"),
      offset: record.value.offset)
  }
}

extension Diagnostic.Identifier {
  static let stubInvalid: Self = "stub-invalid"
}
