import Basics
import Statistics
import Testing

@testable import SiteKit

@Suite struct DashboardReviewTests {
  /// The mistakes of one chart of a table of sex by a kind with so many codes.
  private func mistakes(_ form: String, kinds: Int, without: String = "[]") -> [String] {
    func dimension(_ name: String, _ codes: [String]) -> Dimension {
      Dimension(
        name: name, label: name, codes: codes.map { Code($0, label: $0) }, source: .field(0), lowest: nil,
        sensitive: [])
    }
    let record = RecordKind(
      name: "child", label: "儿童", key: nil, fields: [],
      dimensions: [dimension("sex", ["male", "female"]), dimension("kind", (0..<kinds).map { "k\($0)" })],
      impossible: [])
    let table = TableDefinition(id: "t", title: "表", record: 0, dimensions: [0, 1], lowest: 0, notes: [])
    let schema = Schema(
      levels: ["province"], records: [record], tables: [table], indicators: [], protection: ProtectionPolicy()
    )
    let text =
      #"{"sections": [{"id": "s", "title": "s", "charts": [{"id": "c", "title": "c", "form": "\#(form)", "table": "t", "rows": "sex", "columns": "kind", "without": {"kind": \#(without)}}]}]}"#
    let dashboard = DashboardReader.read(SourceFile(path: "d.json", text: text)).dashboard
    return DashboardReview(dashboard, schema).diagnostics.map { "\($0.identifier)" }
  }

  @Test func stackedBarsHaveNoMoreKindsThanColours() {
    #expect(mistakes("stackedBars", kinds: 6).isEmpty)
    #expect(mistakes("stackedBars", kinds: 7) == ["value-invalid"])
    #expect(mistakes("stackedBars", kinds: 7, without: #"["k0"]"#).isEmpty)
  }

  @Test func barsOfTheirOwnMayBeMore() {
    #expect(mistakes("groupedBars", kinds: 7).isEmpty)
    #expect(mistakes("heat", kinds: 7).isEmpty)
  }
}
