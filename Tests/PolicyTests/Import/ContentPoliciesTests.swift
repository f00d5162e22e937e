import Testing

@testable import Basics
@testable import Policy

/// The five policy files of `content/`: what the importer makes of the raw texts today, and the editors' keys.
struct ContentPoliciesTests {
  @Test(arguments: ImportFixtures.slugs) func areWhatTheImporterMakes(slug: String) throws {
    let path = "\(ImportFixtures.root)/content/policies/\(slug).txt"
    let imported = try ImportFixtures.importing(ImportFixtures.official(slug), as: "\(slug).txt")
    var metadata = imported.metadata
    if let file = try? SourceFile(path: path, bytes: Files.read(path)) {
      var diagnostics: [Diagnostic] = []
      let edited = PolicyMetadata(FrontMatter.parse(file).frontMatter, of: file, diagnostics: &diagnostics)
      #expect(diagnostics.isEmpty)
      metadata.summary = edited.summary
      metadata.updated = edited.updated
      metadata.aliases = edited.aliases
      metadata.validity = edited.validity
      let own = edited.belongs.filter { entry in !metadata.belongs.contains { $0.line == entry.line } }
      metadata.belongs = (metadata.belongs + own).sorted { $0.line < $1.line }
    }
    let expected = ImportedPolicy(
      metadata: metadata, body: imported.body, encoding: imported.encoding, removed: imported.removed,
      uncertainLines: imported.uncertainLines)
    if ImportFixtures.updatesGoldens { try Files.replace(path, expected.bytes) }
    #expect(String(decoding: try Files.read(path), as: UTF8.self) == expected.bytes.text)
  }

  @Test(arguments: ImportFixtures.slugs) func parseIntoTheClausesOfTheContract(slug: String) throws {
    let path = "\(ImportFixtures.root)/content/policies/\(slug).txt"
    let document = PolicyDocument(slug: slug, SourceFile(path: path, bytes: try Files.read(path)))
    let counts = [
      "jilin-2016-34": 22, "yunyang-2017-2": 24, "jilin-city-2017-1": 48, "jilin-three-year-action": 20,
      "mca-2019-34": 44,
    ]
    #expect(document.numberedClauses.count == counts[slug])
    #expect(document.metadata.summary?.isEmpty == false)
    #expect(document.metadata.updated != nil)
  }
}

extension [UInt8] {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
