import Basics
import Mustache
import Testing

struct StrictModeTests {
  @Test(arguments: [
    ("{{titel}}", "1:1 variable-missing"),
    ("{{{titel}}}", "1:1 variable-missing"),
    ("\n {{#titel}}{{/titel}}", "2:2 variable-missing"),
    ("{{^titel}}{{/titel}}", "1:1 variable-missing"),
    ("{{page.titel}}", "1:1 variable-missing"),
    ("{{title.page}}", "1:1 variable-missing"),
    ("{{>*titel}}", "1:1 variable-missing"),
    ("{{>*title}}", "1:1 partial-missing"),
    ("{{<*title}}{{/*title}}", "1:1 partial-missing"),
    ("{{>*page}}", "1:1 variable-not-text"),
    ("{{page}}", "1:1 variable-not-text"),
    ("{{list}}", "1:1 variable-not-text"),
    ("{{#list}}{{titel}}{{/list}}", "1:10 variable-missing"),
  ])
  func reportsAtTheTagOnce(_ template: String, _ place: String) {
    let data: Value = ["title": "T", "page": ["title": "P"], "list": [["a": 1], ["a": 2]]]
    #expect(Rendering(template, data, strict: true).places == [place])
    #expect(Rendering(template, data, strict: false).diagnostics.isEmpty)
  }

  @Test func offersTheNearestNamesOfAllContexts() {
    let data: Value = ["title": "T", "list": [["href": "x"]]]
    let page = Rendering("{{#list}}{{titel}}{{hreff}}{{zzzzzzzz}}{{/list}}", data, strict: true)
    #expect(
      page.diagnostics.map(\.notes) == [
        ["there is \"title\""], ["there is \"href\""], ["known here: href, list, title"],
      ])
  }

  @Test func takesWhatIsKnownAndEmptyAsItIs() {
    let data: Value = ["none": .none, "no": false, "empty": "", "list": [], "html": .html([])]
    let template =
      "{{none}}{{empty}}{{{html}}}{{#no}}x{{/no}}{{#list}}x{{/list}}{{none.a}}{{no.a}}{{empty.a}}{{>*none}}"
    let page = Rendering(template, data, strict: true)
    #expect(page.text == "")
    #expect(page.diagnostics.isEmpty)
  }

  @Test func reportsATemplateThatIsNotThere() {
    var writer = ByteWriter()
    let found = TemplateSet([("page", template("x"))]).render("pag", .none, into: &writer, strict: false)
    #expect(found.map(\.identifier) == [.templateMissing])
    #expect(found.first?.notes == ["there is \"page\""])
  }
}
