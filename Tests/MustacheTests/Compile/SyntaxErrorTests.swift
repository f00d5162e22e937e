import Basics
import Mustache
import Testing

struct SyntaxErrorTests {
  @Test(arguments: [
    ("a\n  {{name", ["2:3 tag-unclosed"], "a\n  {{name"),
    ("{{a {{b}}", ["1:1 tag-unclosed"], "{{a B"),
    ("{{{b}} {{b}}", ["1:1 tag-unclosed"], "B B"),
    ("{{! never", ["1:1 tag-unclosed"], "{{! never"),
    ("{{#a}}\nx", ["1:1 section-unclosed"], "x"),
    ("x{{/a}}y", ["1:2 section-unopened"], "xy"),
    ("{{#b}}x{{/c}}y", ["1:8 section-mismatched"], "xy"),
    ("{{#b}}{{#c}}x{{/b}}y", ["1:14 section-mismatched"], "xy"),
    ("{{<p}}{{$x}}{{/p}}", ["1:13 section-mismatched"], "()"),
    ("{{}}|{{#}}{{/}}", ["1:1 tag-name", "1:6 tag-name", "1:11 tag-name"], "|"),
    ("{{a b}}{{a..b}}{{.a}}", ["1:1 tag-name", "1:8 tag-name", "1:16 tag-name"], ""),
    ("{{>**a}}{{>*a.*b}}", ["1:1 tag-name", "1:9 tag-name"], ""),
    ("{{=<%}}{{b}}", ["1:1 delimiters-malformed"], "B"),
    ("{{=<% %> =>=}}{{b}}", ["1:1 delimiters-malformed"], "B"),
    ("{{=<% %>}}{{b}}", ["1:1 delimiters-malformed"], "B"),
    ("{{=aaaaaaaaaaaaaaaaa b=}}{{b}}", ["1:1 delimiters-malformed"], "B"),
    (
      "{{<p}}{{b}}{{$x}}1{{/x}}{{#b}}{{$x}}2{{/x}}{{/b}}{{/p}}", ["1:7 tag-misplaced", "1:25 tag-misplaced"],
      "(1)"
    ),
    ("{{<p}}{{$x}}1{{/x}}{{$x}}2{{/x}}{{/p}}", ["1:20 block-repeated"], "(1)"),
    ("{{<p}}{{$xx}}1{{/xx}}{{/p}}", ["1:7 block-unknown"], "()"),
    ("{{>q}}{{<r}}{{/r}}", ["1:1 partial-missing", "1:7 partial-missing"], ""),
  ])
  func reportsAtItsPlaceAndGoesOn(_ template: String, _ places: [String], _ text: String) {
    let page = Rendering(template, ["b": "B"], with: ["p": "({{$x}}{{/x}})"])
    #expect(page.places == places)
    #expect(page.text == text)
  }

  @Test func namesBothTagsThatDoNotMatch() throws {
    let found = try #require(Rendering("{{#first}}\n{{/second}}").diagnostics.first)
    #expect(found.message == "{{/second}} stands where \"first\" is to be closed")
    #expect(found.notes == ["{{#first}} opens in line 1"])
    #expect(found.place?.path == "main.mustache")
    #expect(found.place?.excerpt == "{{/second}}")
  }

  @Test func offersTheNearestTemplateAndBlock() {
    let page = Rendering(
      "{{>crumb}}{{<crumbs}}{{$tilte}}{{/tilte}}{{/crumbs}}", with: ["crumbs": "{{$title}}{{/title}}"])
    #expect(page.diagnostics.map(\.notes) == [["there is \"crumbs\""], ["there is {{$title}}"]])
  }

  @Test func limitsNesting() {
    func nested(_ depth: Int) -> String {
      String(repeating: "{{#a}}", count: depth) + "x" + String(repeating: "{{/a}}", count: depth)
    }
    #expect(Rendering(nested(64), ["a": true]).places == [])
    #expect(Rendering(nested(65), ["a": true]).places == ["1:385 section-too-deep"])
  }

  @Test func reportsTheSecondTemplateOfOneName() {
    let file = template("x")
    #expect(TemplateSet([("a", file), ("a", file)]).diagnostics.map(\.identifier) == [.templateRepeated])
  }

  @Test func reportsTemplatesThatAlwaysIncludeThemselves() {
    let page = Rendering("{{>a}}", with: ["a": "{{<b}}{{/b}}", "b": "\n{{>a}}"])
    #expect(page.places == ["2:1 template-recursion", "2:1 template-too-deep"])
    #expect(page.diagnostics.first?.notes == ["a.mustache → b.mustache → a.mustache"])
    let conditional = Rendering(
      "{{#x}}{{>main}}{{/x}}{{$b}}{{>main}}{{/b}}{{<p}}{{$q}}{{>main}}{{/q}}{{/p}}",
      with: ["p": "{{$q}}{{/q}}"])
    #expect(conditional.diagnostics.map(\.identifier) == [.templateTooDeep])
  }
}
