import Basics
import Testing

@testable import Handbook

@Suite struct LaterLawReadingTests {
  private func read(_ text: String) -> (law: LaterLaw?, diagnostics: [Diagnostic]) {
    let file = SourceFile(path: "later-law.json", text: text)
    let (read, diagnostics) = HandbookFile.read(.laterLaw, id: "later-law", file)
    if case .laterLaw(let law)? = read { return (law, diagnostics) }
    return (nil, diagnostics)
  }

  @Test func readsNameDocumentAndDayOfEachLaw() throws {
    let (law, diagnostics) = read(
      #"{"entries": [{"title": "《某法》", "document": "some-law", "since": "2021年6月1日起施行"}]}"#)
    #expect(diagnostics.isEmpty)
    let entry = try #require(law?.entries.first)
    #expect(entry.document.text == "some-law")
    #expect(entry.since == "2021年6月1日起施行")
    #expect(entry.note.isEmpty)
  }

  @Test func aLawWithoutItsDocumentIsReported() {
    let (_, diagnostics) = read(#"{"entries": [{"title": "《某法》", "since": "2020年5月"}]}"#)
    #expect(diagnostics.map(\.identifier) == [.keyMissing])
  }

  @Test func thePathAloneTellsWhatTheFileIs() {
    #expect(HandbookKind.of(path: "later-law.json")?.kind == .laterLaw)
    #expect(HandbookKind.of(path: "guides/later-law.json") == nil)
  }
}
