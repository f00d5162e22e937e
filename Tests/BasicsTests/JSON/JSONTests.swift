import Basics
import Testing

@Suite struct JSONTests {
  private func parse(_ text: String) -> Result<JSONValue, JSONError> {
    JSONValue.parse(SourceFile(path: "a.json", text: text))
  }

  @Test func readsEveryKindOfValue() throws {
    let value = try parse(#" {"a": [1, -2.5e3, true, false, null], "b": "\u513f\n\ud83d\ude00\/"} "#).get()
    #expect(value["a"]?.array?.map(\.kindName).count == 5)
    #expect(value["a"]?.array?[0].content == .number("1"))
    #expect(value["a"]?.array?[1].content == .number("-2.5e3"))
    #expect(value["b"]?.string == "儿\n😀/")
  }

  @Test(arguments: [
    ("", 1), ("{", 2), ("[1,]", 4), (#"{"a":1,"a":2}"#, 8), ("01", 1), (#""\x""#, 2), ("\"a", 1),
    ("[1] 2", 5),
    (#""\ud800""#, 2), ("nul", 1), (#"{"a" 1}"#, 6),
  ])
  func reportsMistakesAtTheirPlace(text: String, column: Int) {
    guard case .failure(let error) = parse(text) else {
      Issue.record("\(text) was read")
      return
    }
    #expect(error.diagnostic.place?.position?.column == column)
  }

  @Test func refusesNestingWithoutEnd() {
    let text = String(repeating: "[", count: 100_000)
    guard case .failure = parse(text) else {
      Issue.record("was read")
      return
    }
  }

  @Test func writesWhatItReads() throws {
    var writer = ByteWriter()
    JSONText.object([
      ("a", .array([.number(1), .bool(true), .null])), ("b", .string("<\"\\\n儿\u{1}")),
    ]).write(to: &writer)
    #expect(writer.text == #"{"a":[1,true,null],"b":"\u003c\"\\\n儿\u0001"}"#)
    #expect(try parse(writer.text).get()["b"]?.string == "<\"\\\n儿\u{1}")
  }

  @Test func reportsMembersOfTheWrongKindAndUnknownOnes() throws {
    let file = SourceFile(path: "a.json", text: #"{"title": 3, "titel": "x", "day": "2026-02-30"}"#)
    var record = JSONRecord(try JSONValue.parse(file).get(), in: file)
    #expect(record.text("title") == nil)
    #expect(record.day("day") == nil)
    record.finish()
    #expect(record.diagnostics.map(\.identifier) == [.valueInvalid, .valueInvalid, .keyUnknown])
    #expect(record.diagnostics.last?.notes == ["did you mean title?"])
  }
}
