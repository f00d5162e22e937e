import Mustache
import Testing

struct SectionTests {
  static let data: Value = [
    "yes": true, "no": false, "none": .none, "empty": "", "text": "T", "html": .html([0x3C]),
    "noHTML": .html([]),
    "list": [["n": 1], ["n": 2], ["n": 3]], "nothing": [], "words": ["a", "<", "c"],
    "lists": [[1, 2], ["x"]],
    "object": ["n": "o", "inner": ["m": "i"]], "n": "root", "blank": [:], "b": ["c": "wrong"],
    "a": ["b": [:]],
  ]

  @Test(arguments: [
    ("yes", true), ("text", true), ("html", true), ("list", true), ("object", true), ("blank", true),
    ("object.inner", true), ("object.inner.m", true), ("no", false), ("none", false), ("empty", false),
    ("noHTML", false), ("nothing", false), ("gone", false), ("object.gone", false), ("gone.n", false),
    ("object.gone.n", false),
  ])
  func takesTheSideOfTheValue(_ name: String, _ isTruthy: Bool) {
    let page = Rendering("{{^\(name)}}no{{/\(name)}}{{^\(name)}}!{{/\(name)}}", Self.data)
    #expect(page.text == (isTruthy ? "" : "no!"))
    #expect(Rendering("[{{#\(name)}}", Self.data).text == "[")
    #expect(Rendering("{{#\(name)}}x{{/\(name)}}", Self.data).text.isEmpty == !isTruthy)
  }

  @Test(arguments: [
    ("{{#list}}{{n}},{{/list}}", "1,2,3,"),
    ("{{#words}}({{.}}{{{.}}}{{&.}}){{/words}}", "(aaa)(&lt;<<)(ccc)"),
    ("{{#lists}}({{#.}}{{.}}{{/.}}){{/lists}}", "(12)(x)"),
    ("{{#text}}{{.}} is {{text}}{{/text}}", "T is T"),
    ("{{#object}}{{n}}{{#inner}}{{n}}{{m}}{{/inner}}{{text}}{{/object}}{{n}}", "ooiTroot"),
    ("{{#object.inner}}{{m}}{{n}}{{/object.inner}}", "iroot"),
    ("{{#list}}{{#yes}}{{n}}{{/yes}}{{/list}}", "123"),
    ("{{#list}}{{#list}}{{n}}{{/list}}.{{/list}}", "123.123.123."),
    ("{{#a}}{{b.c}}{{/a}}", ""),
    ("A {{#yes}}B {{#yes}}C{{/yes}} D{{/yes}} E", "A B C D E"),
    ("A {{#no}}B {{#no}}C{{/no}} D{{/no}} E", "A  E"),
    ("A {{^no}}B {{^no}}C{{/no}} D{{/no}} E", "A B C D E"),
    ("{{^yes}}{{#list}}x{{/list}}{{/yes}}{{# yes }}={{/ yes }}", "="),
    ("{{#nothing}}{{#list}}x{{/list}}{{/nothing}}.", "."),
  ])
  func repeatsAndNests(_ template: String, _ expected: String) {
    #expect(Rendering(template, Self.data).text == expected)
  }
}
