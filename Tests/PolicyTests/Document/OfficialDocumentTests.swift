import Basics
import Testing

@testable import Policy

/// The five official documents, from their raw texts to their clauses.
@Suite struct OfficialDocumentTests {
  static func document(_ slug: String) throws -> PolicyDocument {
    let raw = try Fixture.bytes("official/\(slug).txt")
    let policy = try #require(PolicyImporter(sourceName: "\(slug).txt").policy(from: raw).policy)
    return PolicyDocument(slug: slug, SourceFile(path: "\(slug).txt", bytes: policy.bytes))
  }

  @Test(arguments: [
    "jilin-2016-34", "yunyang-2017-2", "jilin-city-2017-1", "jilin-three-year-action", "mca-2019-34",
  ])
  func listsEveryClauseWhereItStands(slug: String) throws {
    let document = try Self.document(slug)
    #expect(document.diagnostics.isEmpty)
    #expect(try Fixture.matches(ClauseListing(document).text, "official/\(slug).clauses.txt"))
  }

  @Test(arguments: [
    ("jilin-2016-34", [3, 7, 12]), ("yunyang-2017-2", [6, 18]), ("jilin-city-2017-1", [3, 7, 15, 23]),
    ("jilin-three-year-action", [3, 5, 12]), ("mca-2019-34", [4, 13]),
  ])
  func countsNumberedClausesByLevel(slug: String, counts: [Int]) throws {
    let clauses = try Self.document(slug).numberedClauses.filter { !$0.id.hasPrefix("a") }
    #expect(counts.indices.map { level in clauses.count { $0.level == level + 1 } } == counts)
    #expect(clauses.count == counts.reduce(0, +))
  }

  @Test func countsAnnexesAndTheirItems() throws {
    let clauses = try Self.document("mca-2019-34").numberedClauses
    #expect(clauses.count { $0.kind == .annex } == 3)
    #expect(clauses.count { $0.id.hasPrefix("a") && $0.kind == .numbered } == 24)
    #expect(clauses.count == 44)
  }
}
