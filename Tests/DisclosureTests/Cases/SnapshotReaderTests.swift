import Basics
import Disclosure
import Statistics
import Testing

@Suite struct SnapshotReaderTests {
  private func read(_ json: String) throws -> (snapshot: Snapshot?, diagnostics: [Diagnostic]) {
    let fixture = CaseFixture()
    defer { fixture.remove() }
    _ = try fixture.write("regions.csv", Array("code,parent,name,level,column,row\n1,,省,province,,\n".utf8))
    _ = try fixture.write("snapshot.json", Array(json.utf8))
    return try Snapshot.read(fixture.folder, schema: CaseFixture.schema)
  }

  @Test func readsWhatASnapshotSaysOfItself() throws {
    let units = "{\"region\":\"1\",\"expected\":3,\"received\":2}"
    let text = "{\"period\":\"2026Q3\",\"asOf\":\"2026-09-30\",\"synthetic\":true,\"coverage\":[\(units)]}"
    let (snapshot, diagnostics) = try read(text)
    #expect(diagnostics.isEmpty)
    #expect(snapshot?.period == "2026Q3")
    #expect(snapshot?.isSynthetic == true)
    #expect(snapshot?.coverage == [.init(region: "1", expected: 3, received: 2)])
    #expect(snapshot?.regions.regions.count == 1)
  }

  @Test(arguments: [
    "{\"period\":\"2026Q5\",\"asOf\":\"2026-09-30\"}", "{\"period\":\"2026Q3\"}",
    "{\"period\":\"2026Q3\",\"asOf\":\"2026-09-31\"}",
    "{\"period\":\"2026Q3\",\"asOf\":\"2026-09-30\",\"coverage\":[{\"region\":\"1\",\"expected\":1,\"received\":2}]}",
    "{\"period\":\"2026Q3\",\"asOf\":\"2026-09-30\",\"coverage\":[{\"region\":\"9\",\"expected\":1,\"received\":1}]}",
  ]) func refusesASnapshotWithAMistake(text: String) throws {
    let (snapshot, diagnostics) = try read(text)
    #expect(snapshot == nil)
    #expect(diagnostics.count == 1)
  }
}
