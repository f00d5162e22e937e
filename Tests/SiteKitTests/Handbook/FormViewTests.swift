import Basics
import Handbook
import Mustache
import Testing

@testable import SiteKit

@Suite struct FormViewTests {
  private func form(_ fields: String, roles: String = "child-director") -> String {
    #"{"title": "档案表", "roles": ["\#(roles)"], "advice": true, "blocks": [{"kind": "fields", "title": "一", "fields": [\#(fields)]}]}"#
  }

  private static let evidence = #""source": "some-2026-1#c1", "quote": "人人在学""#

  private func sheet(_ fields: String) throws -> Value {
    let (site, diagnostics) = try HandbookSite.made(form: form(fields))
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    return SheetView(site: site, form: site.handbook.forms[0]).value
  }

  @Test func optionsComeFromTheSchema() throws {
    let sheet = try sheet(
      #"{"label": "性别", "schema": "child.sex", "advice": true}, {"label": "情形", "schema": "child.risk", "advice": true}"#
    )
    let fields = sheet["parts"].items[0]["rows"].items.map { $0["fields"].items[0] }
    #expect(fields[0]["options"].items.map { $0["text"].text } == ["男", "女"])
    #expect(fields[1]["options"].items.map { $0["isOpen"].isTruthy } == [false, true])
    #expect(fields.map { $0["isMany"].isTruthy } == [false, true])
  }

  @Test func aDateHasItsGapsUnlessTheFormPrintsItsOwn() throws {
    let sheet = try sheet(
      #"{"label": "生日", "schema": "child.birth", "advice": true}, {"label": "哪天", "schema": "child.birth", "blank": "　月　日", "advice": true}"#
    )
    let fields = sheet["parts"].items[0]["rows"].items.map { $0["fields"].items[0] }
    #expect(fields.map { $0["isDate"].isTruthy } == [true, false])
    #expect(fields[1]["blank"].text == "　月　日")
  }

  @Test func halvesStandTwoByTwoAndNoneBesideAWholeOne() throws {
    let half = #""half": true, "advice": true"#
    let sheet = try sheet(
      #"{"label": "一", \#(half)}, {"label": "二", \#(half)}, {"label": "三", \#(half)}, {"label": "四", "advice": true}, {"label": "五", \#(half)}"#
    )
    let rows = sheet["parts"].items[0]["rows"].items.map { $0["fields"].items.map { $0["label"].text } }
    #expect(rows == [["一", "二"], ["三"], ["四"], ["五"]])
  }

  @Test func theFootNamesEachClauseOnce() throws {
    let sheet = try sheet(
      #"{"label": "甲", \#(Self.evidence)}, {"label": "乙", \#(Self.evidence)}, {"label": "丙", "advice": true}"#
    )
    #expect(sheet["documents"].items.map { $0["name"].text } == ["某发〔2026〕1号"])
    #expect(sheet["documents"].items.map { $0["clauses"].text } == ["一"])
    #expect(sheet["isReference"].isTruthy)
  }

  @Test func thePageShowsTheClauseOfEachField() throws {
    let (site, _) = try HandbookSite.made(
      form: form(#"{"label": "甲", \#(Self.evidence)}, {"label": "乙", "advice": true}"#))
    var object = Object()
    let linker = Linker(from: Route("forms/file.html"))
    FormView(site: site, linker: linker, form: site.handbook.forms[0]).add(to: &object)
    let entries = (object["bases"] ?? .none).items[0]["entries"].items
    #expect(entries[0]["proof"]["quote"].text == "人人在学")
    #expect(entries[0]["proof"]["href"].text == "../policies/some-2026-1.html#c1")
    #expect(!entries[1]["proof"].isTruthy)
  }

  @Test func theDictionarySaysCodesAndIndicators() throws {
    let (site, _) = try HandbookSite.made(
      form: form(
        #"{"label": "性别", "schema": "child.sex", "advice": true}, {"label": "情形", "schema": "child.risk", "advice": true}, {"label": "姓名", "advice": true}"#
      ))
    var object = Object()
    let linker = Linker(from: HandbookPage.fieldDictionaryRoute)
    FieldDictionaryView(site: site, linker: linker).add(to: &object)
    let fields = (object["forms"] ?? .none).items[0]["fields"].items
    #expect(fields[0]["options"].items.map { $0["code"].text } == ["male", "female"])
    #expect(fields[0]["schemaLabel"].text == "性别")
    #expect(fields[0]["indicators"].items.map { $0["title"].text } == ["女童数"])
    #expect(fields[1]["indicators"].items.isEmpty)
    #expect(fields[2]["schema"].text.isEmpty && fields[2]["isWords"].isTruthy)
  }

  @Test func anUnknownFieldOfTheSchemaIsAnErrorWithTheNearest() throws {
    let (_, diagnostics) = try HandbookSite.made(
      form: form(#"{"label": "性别", "schema": "child.sexx", "advice": true}"#))
    #expect(diagnostics.map(\.identifier) == [.schemaFieldMissing])
    #expect(diagnostics.first?.notes.first?.hasPrefix("did you mean child.sex") == true)
    for name in ["child", "child.", ".sex", "child.sex.x", "staff.sex"] {
      let (_, found) = try HandbookSite.made(
        form: form(#"{"label": "性别", "schema": "\#(name)", "advice": true}"#))
      #expect(found.map(\.identifier) == [.schemaFieldMissing], "\(name)")
    }
  }

  @Test func withoutASchemaNoFieldComesFromIt() throws {
    let (_, diagnostics) = try HandbookSite.made(
      form: form(#"{"label": "性别", "schema": "child.sex", "advice": true}"#), schema: nil)
    #expect(diagnostics.map(\.identifier) == [.schemaFieldMissing])
  }

  @Test func boxesOfTheSchemaLeaveNoLinesToWriteOn() throws {
    let (_, diagnostics) = try HandbookSite.made(
      form: form(#"{"label": "性别", "schema": "child.sex", "lines": 2, "advice": true}"#))
    #expect(diagnostics.map(\.identifier) == [.valueInvalid])
  }

  @Test func aFormIsForRolesThatThereAre() throws {
    let (_, diagnostics) = try HandbookSite.made(
      form: form(#"{"label": "姓名", "advice": true}"#, roles: "child-directer"))
    #expect(diagnostics.map(\.identifier) == [.roleMissing])
    #expect(diagnostics.first?.notes == ["did you mean child-director?"])
  }
}
