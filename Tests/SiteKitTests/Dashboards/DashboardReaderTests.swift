import Basics
import Testing

@testable import SiteKit

@Suite struct DashboardReaderTests {
  /// A mistake as a reader sees it: line, column, identifier.
  private func mistakes(_ text: String) -> [String] {
    DashboardReader.read(SourceFile(path: "d.json", text: text)).diagnostics.sortedForReading().map {
      "\($0.place?.position?.line ?? 0):\($0.place?.position?.column ?? 0) \($0.identifier)"
    }
  }

  private func chart(_ chart: String) -> [String] {
    mistakes("{ \"sections\": [ { \"id\": \"s\", \"title\": \"甲\", \"charts\": [\n\(chart)\n] } ] }")
  }

  @Test func readsWhatIsShownAndWhereItStands() throws {
    let text = """
      { "units": { "child": "人" }, "headline": ["a", "b"],
        "lead": { "indicator": "a", "inTen": "{count}个" },
        "sections": [ { "id": "s", "title": "甲", "charts": [
          { "id": "c", "form": "heat", "title": "乙", "table": "t", "rows": "x", "columns": "y",
            "where": { "z": ["p", "q"] }, "without": { "x": "r" }, "share": true } ] } ] }
      """
    let (dashboard, diagnostics) = DashboardReader.read(SourceFile(path: "d.json", text: text))
    #expect(diagnostics.isEmpty)
    #expect(dashboard.units == ["child": "人"])
    #expect(dashboard.headline.map(\.text) == ["a", "b"])
    #expect(dashboard.file.position(of: dashboard.headline[1].offset).column == 48)
    #expect(dashboard.lead?.inTen == "{count}个")
    let chart = try #require(dashboard.charts.first)
    guard case .cells(let cells, isShare: true) = chart.content else {
      Issue.record("no cells")
      return
    }
    #expect(cells.held.map(\.dimension.text) == ["z"])
    #expect(cells.held[0].codes.map(\.text) == ["p", "q"])
    #expect(cells.without[0].codes.map(\.text) == ["r"])
  }

  @Test(arguments: [
    (#"{ "headlines": ["a"] }"#, ["1:3 key-unknown"]),
    (#"{ "units": { "child": 1 } }"#, ["1:23 value-invalid"]),
    (#"{ "headline": ["a", 2] }"#, ["1:21 value-invalid"]),
    (#"{ "headline": ["a", "a"] }"#, ["1:21 value-invalid"]),
    (#"{ "units": ["a"] }"#, ["1:12 value-invalid"]),
    (#"{ "sections": [ { "id": "main", "title": "甲" } ] }"#, ["1:25 value-invalid"]),
    (#"{ "lead": { "indicator": "a", "inTen": "很多" } }"#, ["1:40 value-invalid"]),
    (#"{ "sections": [ { "title": "甲" } ] }"#, ["1:17 key-missing"]),
    (#"{ "sections": [ { "id": "A B", "title": "甲" } ] }"#, ["1:25 name-invalid"]),
    (
      #"{ "sections": [ { "id": "a", "title": "甲" }, { "id": "a", "title": "乙" } ] }"#,
      ["1:54 value-invalid"]
    ),
    ("{ ", ["1:3 json-syntax"]),
  ]) func reportsAMistakeAtItsPlace(text: String, found: [String]) {
    #expect(mistakes(text) == found)
  }

  @Test(arguments: [
    (#"{ "id": "c", "form": "pie", "title": "乙", "indicators": ["a"] }"#, ["2:22 value-invalid"]),
    (#"{ "id": "c", "form": "dots", "title": "乙", "indicators": ["a", "b"] }"#, ["2:58 value-invalid"]),
    (#"{ "id": "c", "form": "pyramid", "title": "乙", "indicators": ["a"] }"#, ["2:61 value-invalid"]),
    (#"{ "id": "c", "form": "lines", "title": "乙" }"#, ["2:1 value-invalid"]),
    (#"{ "id": "c", "form": "lines", "title": "乙", "table": "t", "rows": "x" }"#, ["2:54 value-invalid"]),
    (#"{ "id": "c", "form": "heat", "title": "乙", "table": "t", "rows": "x" }"#, ["2:1 key-missing"]),
    (
      #"{ "id": "c", "form": "bars", "title": "乙", "table": "t", "rows": "x", "columns": "y" }"#,
      ["2:82 value-invalid"]
    ),
    (
      #"{ "id": "c", "form": "bars", "title": "乙", "table": "t", "rows": "x", "where": { "y": 1 } }"#,
      ["2:87 value-invalid"]
    ),
    (
      #"{ "id": "c", "form": "bars", "title": "乙", "table": "t", "rows": "x", "where": "y" }"#,
      ["2:80 value-invalid"]
    ),
    (
      #"{ "id": "c", "form": "bars", "title": "乙", "table": "t", "rows": "x", "where": { "y": [] } }"#,
      ["2:87 value-invalid"]
    ),
    (
      #"{ "id": "c", "form": "bars", "title": "乙", "table": "t", "rows": "x", "where": { "y": ["z", "z"] } }"#,
      ["2:93 value-invalid"]
    ),
    (#"{ "id": "c", "form": "bars", "title": "乙", "table": "t" }"#, ["2:1 key-missing"]),
  ]) func reportsAChartThatCannotBeAtItsPlace(text: String, found: [String]) {
    #expect(chart(text) == found)
  }
}
