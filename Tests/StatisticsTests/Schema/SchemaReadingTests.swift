import Basics
import Statistics
import Testing

@Suite struct SchemaReadingTests {
  private func child(_ file: SourceFile) throws -> RecordKind {
    let (schema, diagnostics) = Schema.read(file)
    #expect(diagnostics == [])
    return try #require(schema?.records.first)
  }

  @Test func makesADimensionOfEveryCodedFieldAndOfEveryCodeOfSeveral() throws {
    let kind = try child(SourceFile(path: "s", text: SchemaFixtures.small))
    #expect(
      kind.dimensions.map(\.name) == [
        "sex", "rating", "risk.hiv", "risk.poor", "rural", "age", "visited", "often",
      ])
    let hiv = kind.dimensions[2]
    #expect(hiv.source == .holds(field: 6, code: 0))
    #expect(hiv.label == "感染")
    #expect(hiv.codes.map(\.name) == ["yes", "no"])
    #expect(hiv.lowest == 0)
    #expect(kind.dimensions[3].lowest == nil)
    #expect(kind.dimensions[4].sensitive == [0])
  }

  @Test func namesBandsByTheirEndsAndTheLastOneOpen() throws {
    let kind = try child(SourceFile(path: "s", text: SchemaFixtures.small))
    let age = try #require(kind.dimension(named: "age"))
    #expect(kind.dimensions[age].codes.map(\.name) == ["0-2", "3", "4+"])
    #expect(kind.dimensions[age].codes.map(\.label) == ["0–2岁", "3岁", "4岁及以上"])
    #expect(kind.dimensions[age].source == .ageBands(field: 2, lowerBounds: [0, 3, 4]))
  }

  @Test func hasACategoryNoneOnlyWhereACodeHasNoMonths() throws {
    let visited = try child(SourceFile(path: "s", text: SchemaFixtures.small)).dimensions[6]
    #expect(visited.codes.map(\.name) == ["yes", "no", "none"])
    #expect(visited.source == .withinMonths(field: 3, by: 5, months: [3, nil]))
    let all = try child(SchemaFixtures.small("\"good\": 3", "\"good\": 3, \"poor\": 1")).dimensions[6]
    #expect(all.codes.map(\.name) == ["yes", "no"])
  }

  @Test func takesTheHigherOfAFieldsAndADimensionsLowestLevel() throws {
    let ofDimension = SchemaFixtures.small.split(separator: "[0, 1]}").joined(
      separator: "[0, 1], \"lowest\": \"county\", \"sensitive\": [\"0\"]}")
    let often = try child(SourceFile(path: "s", text: ofDimension)).dimensions[7]
    #expect(often.lowest == 1)
    #expect(often.sensitive == [0])
    let ofBoth = ofDimension.split(separator: "\"integer\"}").joined(
      separator: "\"integer\", \"lowest\": \"province\"}")
    #expect(try child(SourceFile(path: "s", text: ofBoth)).dimensions[7].lowest == 0)
  }

  @Test func countsAreTheMeasureWithoutADenominatorAndPercentWithOne() throws {
    let schema = try #require(Schema.read(SourceFile(path: "s", text: SchemaFixtures.small)).schema)
    let share = try #require(schema.indicators.first)
    #expect(share.measure == .percent)
    #expect(share.numerator == .init(table: 0, codes: [[], [0]]))
    #expect(share.denominator == .init(table: 0, codes: [[], []]))
    let count = try SchemaFixtures.small("}},\n     \"denominator\": {\"table\": \"a\"}}", "}}}")
    #expect(Schema.read(count).schema?.indicators.first?.measure == .count)
  }

  @Test func readsTheProtection() throws {
    let file = try SchemaFixtures.small(
      "{\"threshold\": 5}",
      """
      {"threshold": 10, "zeros": "publish", "maxWithheld": 0.25, "minDenominator": 30, "insiders": false,
       "roundingBase": 10}
      """)
    let (schema, diagnostics) = Schema.read(file)
    #expect(diagnostics == [])
    #expect(
      schema?.protection
        == ProtectionPolicy(
          threshold: 10, zeros: .publish, maxWithheld: 0.25, minDenominator: 30, insiders: false,
          roundingBase: 10))
    #expect(
      Schema.read(try SchemaFixtures.small(",\n  \"protection\": {\"threshold\": 5}", "")).schema?.protection
        == ProtectionPolicy())
  }

  @Test func takesANewCategoryTableAndIndicatorFromTheFileAlone() throws {
    let code = try SchemaFixtures.small("\"female\": \"女\"", "\"female\": \"女\", \"unknown\": \"未知\"")
    #expect(try child(code).dimensions[0].codes.count == 3)
    let table = try SchemaFixtures.small(
      "\"lowest\": \"province\"}\n  ],",
      """
      "lowest": "province"},
        {"id": "c", "record": "child", "title": "丁", "dimensions": ["risk.poor"], "lowest": "county"}],
      """)
    let schema = try #require(Schema.read(table).schema)
    #expect(schema.table(named: "c") == 2)
    #expect(schema.dimensions(of: schema.tables[2]).map(\.name) == ["risk.poor"])
    let indicator = try SchemaFixtures.small(
      "\"indicators\": [",
      """
      "indicators": [{"id": "j", "title": "丁", "clause": "mca-2019-34", "measure": "change",
        "numerator": {"table": "b", "where": {"rating": ["good", "poor"]}}},
      """)
    #expect(Schema.read(indicator).schema?.indicators.map(\.id) == ["j", "i"])
  }

  @Test func readsTheContractsExample() {
    let text = """
      { "levels": ["province", "city", "county", "township"],
        "records": { "child": { "key": "key",
            "fields": {
              "region": {"type": "region"},
              "sex":    {"type": "code",  "codes": {"male": "男", "female": "女"}},
              "birth":  {"type": "date"},
              "rating": {"type": "code",  "codes": {"good": "较好", "fair": "一般", "poor": "较差"}},
              "risk":   {"type": "codes", "codes": {"dropout": "失辍学", "no-hukou": "无户籍"}},
              "lastVisit": {"type": "date", "optional": true} },
            "dimensions": {
              "age":     {"field": "birth", "ageBands": [0, 3, 6, 12, 16, 18]},
              "visited": {"field": "lastVisit", "withinMonths": {"by": "rating", "good": 3, "fair": 1}} } } },
        "tables": [
          {"id": "age-sex", "record": "child", "title": "年龄与性别", "dimensions": ["age", "sex"], "lowest": "county"},
          {"id": "visits", "record": "child", "title": "走访", "dimensions": ["rating", "visited"], "lowest": "county"} ],
        "indicators": [
          {"id": "visits-on-time", "title": "按期走访率", "clause": "jilin-three-year-action#c3.3.8",
           "numerator": {"table": "visits", "where": {"visited": "yes"}},
           "denominator": {"table": "visits", "where": {"rating": ["good", "fair"]}}} ],
        "protection": {"threshold": 5, "zeros": "withhold", "maxWithheld": 0.4} }
      """
    let (schema, diagnostics) = Schema.read(SourceFile(path: "schema.json", text: text))
    #expect(diagnostics == [])
    let age = schema?.records[0].dimensions.last { $0.name == "age" }
    #expect(age?.codes.map(\.name) == ["0-2", "3-5", "6-11", "12-15", "16-17", "18+"])
    #expect(schema?.indicators[0].denominator?.codes == [[0, 1], []])
    #expect(schema?.level(named: "county") == 2)
  }
}
