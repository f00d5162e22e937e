public import Basics

extension PolicyMetadata {
  /// Reads the front matter of a policy file. What is wrong is a diagnostic and takes its default value.
  public init(_ frontMatter: FrontMatter, of file: SourceFile, diagnostics: inout [Diagnostic]) {
    var reader = FrontMatterReader(frontMatter, of: file)
    self.init(title: reader.required("title")?.string ?? "")
    number = reader.text("number")?.string
    issuers = reader.list("issuer").map(\.string)
    date = reader.day("date")
    level = reader.choice("level", of: Level.self)
    region = reader.text("region")?.string
    style = reader.choice("numbering", of: Style.self) ?? .outline
    completeness = reader.choice("completeness", of: Completeness.self) ?? .full
    validity = reader.choice("validity", of: Validity.self) ?? .unverified
    aliases = reader.list("aliases").map(\.string)
    sourceFile = reader.text("source-file")?.string
    sourceDigest = reader.text("source-sha256")?.string
    sourceEncoding = reader.choice("source-encoding", of: TextEncoding.self)
    removed = reader.list("removed").map(\.string)
    let belongings = reader.list("belongs")
    summary = reader.text("summary")?.string
    updated = reader.day("updated")
    reader.finish()
    diagnostics += reader.diagnostics
    belongs = belongings.compactMap { text in
      let words = text.string.split(separator: " ")
      if words.count == 2, let line = Int(words[0]), line > 0 {
        return Belonging(line: line, target: String(words[1]), offset: text.offset)
      }
      diagnostics.append(
        file.error(
          .belongsInvalid, "\"belongs\" wants a line of the body and an anchor, as \"57 closing\"",
          at: text.offset))
      return nil
    }
  }
}

extension Diagnostic.Identifier {
  static let belongsInvalid: Self = "belongs-invalid"
}
