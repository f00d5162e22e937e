import Basics
import Testing

@testable import Handbook

@Suite struct LocalVisitsTests {
  private func read(_ text: String) -> (visits: LocalVisits?, diagnostics: [Diagnostic]) {
    LocalVisits.parse(SourceFile(path: "visits.json", text: text))
  }

  @Test func anAgencysNumberTakesItsPlaceInTheRules() throws {
    let text = """
      {"risk": {"title": "风险", "text": "多走访", "source": "a#c1", "quote": "加大走访频次", "localDays": null}}
      """
    let (file, _) = HandbookFile.read(.visits, id: "visits", SourceFile(path: "visits.json", text: text))
    guard case .visits(let rules) = try #require(file) else { return }
    let local = try #require(read(#"{"risk": {"localDays": 7, "localNote": "某市规定"}}"#).visits)
    let risk = try #require(rules.with(local)?.risk)
    #expect(risk.localDays == 7)
    #expect(risk.localNote == "某市规定")
    #expect(risk.title == "风险")
  }

  @Test(arguments: [
    #"{}"#, #"{"risk": {"localNote": "x"}}"#, #"{"risk": {"localDays": 0, "localNote": "x"}}"#,
    #"{"risk": {"localDays": 7}}"#,
  ]) func aNumberAndItsGroundAreNeeded(text: String) {
    #expect(!read(text).diagnostics.isEmpty)
  }
}

@Suite struct UpkeepTests {
  @Test func anyFileMayNameItsOwnerAndADayOfReview() throws {
    let file = SourceFile(
      path: "paths.json", text: #"{"paths": [], "owner": "某局", "reviewBy": "2026-01-02"}"#)
    #expect(HandbookFile.read(.paths, id: "paths", file).diagnostics.isEmpty)
    let upkeep = try #require(Upkeep.of(file))
    #expect(upkeep.owner == "某局")
    #expect(upkeep.reviewBy == CalendarDay(iso: "2026-01-02"))
    #expect(Upkeep.of(SourceFile(path: "paths.json", text: #"{"paths": []}"#)) == nil)
  }
}
