import Basics
import Statistics
import Testing

@Suite struct RegionsReaderTests {
  private func read(_ rows: String...) -> (tree: RegionTree, diagnostics: [Diagnostic]) {
    let text = (["code,parent,name,level,column,row"] + rows).joined(separator: "\n")
    return RegionTree.read(
      SourceFile(path: "regions.csv", text: text), levels: ["province", "city", "county"])
  }

  @Test func sortsByLevelAndCode() {
    let (tree, diagnostics) = read(
      "11,1,甲市,city,2,3", "120,12,丙县,county,,", "12,1,乙市,city,,", "1,,省,province,,")
    #expect(diagnostics.isEmpty)
    #expect(tree.regions.map(\.code) == ["1", "11", "12", "120"])
    #expect(tree.regions.map(\.parent) == [nil, 0, 0, 2])
    #expect(tree.regions[1].tile == Region.Tile(column: 2, row: 3))
    #expect(tree.byLevel == [0..<1, 1..<3, 3..<4])
  }

  @Test(arguments: [
    ("9,1,名,village,,", 7, "region-level"), ("9,8,名,city,,", 3, "region-parent"),
    ("9,1,名,county,,", 3, "region-parent"),
    ("9,,名,city,,", 3, "region-parent"), ("1,,名,province,,", 1, "region-code"),
    ("9,9,名,city,,", 3, "region-parent"),
    ("9,1,名,city,2,", 14, "region-tile"), ("9,1,名,city,x,1", 12, "region-tile"),
    ("9,1,,city,,", 5, "region-name"),
    ("9,1,名,city,", 1, "region-column"), ("9,1,\"名,city,,", 5, "csv-quote"),
    ("9,1,名\"x\",city,,", 6, "csv-quote"),
  ]) func reportsAMistakeAtItsPlace(row: String, column: Int, identifier: String) {
    let (_, diagnostics) = read("1,,省,province,,", row)
    #expect(diagnostics.first?.identifier.description == identifier)
    #expect(diagnostics.first?.place?.position == SourcePosition(line: 3, column: column))
  }

  @Test func reportsAFileWithoutRegions() {
    #expect(read().diagnostics.map(\.identifier) == [.regionNone])
    let empty = RegionTree.read(SourceFile(path: "regions.csv", text: ""), levels: ["province"])
    #expect(empty.diagnostics.hasErrors)
  }

  @Test func reportsACircle() {
    let (tree, diagnostics) = read("1,2,甲,city,,", "2,1,乙,city,,")
    #expect(diagnostics.count == 2)
    #expect(diagnostics.allSatisfy { $0.message.contains("circle") })
    #expect(tree.regions.isEmpty)
  }

  @Test func countsLinesInsideQuotes() {
    let (_, diagnostics) = read("1,,\"省\n一\",province,,", "9,1,名,village,,")
    #expect(diagnostics.first?.place?.position == SourcePosition(line: 4, column: 7))
  }
}
