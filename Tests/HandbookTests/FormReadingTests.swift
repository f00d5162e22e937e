import Basics
import Testing

@testable import Handbook

@Suite struct FormReadingTests {
  private func read(_ blocks: String) -> (form: Form?, diagnostics: [Diagnostic]) {
    let text = #"{"title": "表", "roles": ["a"], "blocks": ["# + blocks + "]}"
    let (file, diagnostics) = HandbookFile.read(.form, id: "file", SourceFile(path: "a.json", text: text))
    if case .form(let form)? = file { return (form, diagnostics) }
    return (nil, diagnostics)
  }

  private func message(_ blocks: String) -> String { read(blocks).diagnostics.first?.message ?? "" }

  private func field(_ members: String) -> String {
    #"{"kind": "fields", "fields": [{"label": "栏", "advice": true, \#(members)}]}"#
  }

  @Test func readsAllThatAFieldMaySay() throws {
    let (form, diagnostics) = read(
      #"""
      {"kind": "fields", "title": "一", "fields": [
        {"label": "甲", "half": true, "blank": "　年", "advice": true},
        {"label": "乙", "options": ["是", "不是"], "many": true, "source": "x-2020-1#c1", "quote": "原文四字"},
        {"label": "丙", "lines": 3, "hint": "照实写", "advice": true}]},
      {"kind": "table", "columns": ["日期", "事"], "widths": [5, 15], "rows": 40},
      {"kind": "table", "columns": ["日期"]},
      {"kind": "text", "paragraphs": [{"text": "本站建议：好。"}]},
      {"kind": "signatures", "parties": ["甲方"]}
      """#)
    #expect(diagnostics.isEmpty)
    let blocks = try #require(form).blocks
    guard case .fields(_, let fields) = blocks[0], case .table(_, let columns, let rows) = blocks[1],
      case .table(_, let plain, let row) = blocks[2]
    else { throw Missing() }
    #expect(fields.map(\.isHalf) == [true, false, false])
    #expect(fields.map(\.blank) == ["　年", "", ""])
    #expect(fields.map(\.isMany) == [false, true, false])
    #expect(fields.map(\.lines) == [1, 1, 3])
    #expect(columns.map(\.width) == [5, 15] && rows == 40)
    #expect(plain.map(\.width) == [nil] && row == 1)
  }

  @Test func aFormHasBlocksAndABlockHasSomethingInIt() {
    #expect(message("").contains("\"blocks\""))
    #expect(message(#"{"kind": "fields", "fields": []}"#).contains("\"fields\""))
    #expect(message(#"{"kind": "text"}"#).contains("\"paragraphs\""))
    #expect(message(#"{"kind": "signatures", "parties": []}"#).contains("\"parties\""))
    #expect(message(#"{"kind": "signatures", "parties": [""]}"#).contains("\"parties\""))
    #expect(message(#"{"kind": "picture"}"#).contains("\"kind\""))
  }

  @Test(arguments: ["0", "21", "-1", "99999999999"]) func aFieldHasOneToTwentyLines(lines: String) {
    #expect(message(field("\"lines\": \(lines)")).contains("\"lines\" wants"))
  }

  @Test(arguments: ["0", "41"]) func aTableHasOneToFortyRows(rows: String) {
    #expect(message(#"{"kind": "table", "columns": ["甲"], "rows": \#(rows)}"#).contains("from 1 to 40"))
  }

  @Test func aTableHasOneToTenColumnsEachOnce() {
    #expect(message(#"{"kind": "table", "columns": [], "rows": 2}"#).contains("1 to 10 columns"))
    let eleven = (1...11).map { "\"\($0)\"" }.joined(separator: ",")
    #expect(message(#"{"kind": "table", "columns": [\#(eleven)]}"#).contains("1 to 10 columns"))
    #expect(message(#"{"kind": "table", "columns": ["甲", "甲"]}"#).contains("甲"))
  }

  @Test(arguments: ["[10]", "[10, 11]", "[0, 20]", "[\"10\", 10]", "[-5, 25]"])
  func widthsShareOutTwentyAmongTheColumns(widths: String) {
    let table = #"{"kind": "table", "columns": ["甲", "乙"], "widths": \#(widths)}"#
    #expect(message(table).contains("20 in all"))
  }

  @Test(arguments: [
    #""options": ["是"]"#, #""options": []"#, #""options": ["是", "是"]"#, #""options": ["是", ""]"#,
    #""options": ["是", "否"], "schema": "child.sex""#, #""options": ["是", "否"], "lines": 2"#,
    #""options": ["是", "否"], "blank": "年""#, #""many": true"#, #""blank": "年", "lines": 2"#,
    #""half": true, "lines": 2"#, #""source": "x-2020-1#c1", "quote": "原文四字""#,
  ]) func membersOfAFieldGoTogether(members: String) {
    let (_, diagnostics) = read(field(members))
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.place?.position?.line == 1)
  }

  @Test func aFieldSaysWhoAsksForIt() {
    let (_, diagnostics) = read(#"{"kind": "fields", "fields": [{"label": "甲"}]}"#)
    #expect(diagnostics.map(\.identifier) == [.keyMissing])
  }

  @Test func twoFieldsOfABlockAreNotCalledAlike() {
    let fields = #"{"label": "甲", "advice": true}, {"label": "甲", "advice": true}"#
    #expect(message(#"{"kind": "fields", "fields": [\#(fields)]}"#).contains("甲"))
  }

  private struct Missing: Error {}
}
