import Mustache
import Testing

struct InheritanceTests {
  static let layouts = [
    "bare": "{{$a}}A{{/a}}", "two": "{{$a}}A{{/a}}, {{$b}}B{{/b}}", "line": "stop:\n  {{$a}}old{{/a}}\n",
    "own": "Hi,\n  {{$a}}{{/a}}\nend\n", "apart": "Hi,\n  {{$a}}\n  {{/a}}\nend\n",
    "default": "Hi,\n{{$a}}\n  default\n{{/a}}\nend\n", "middle": "{{<bare}}{{$a}}M{{/a}}{{/bare}}",
    "older": "{{<middle}}{{$a}}O{{/a}}{{/middle}}", "inObject": "{{#object}}{{$a}}you {{v}}{{/a}}{{/object}}",
    "plain": "one\ntwo\n", "filled": "{{$a}}{{#list}}{{v}}{{/list}}{{{raw}}}{{^no}}!{{/no}}{{/a}}",
    "nest": "{{<bare}}{{$a}}\n  one\n  {{$n}}\n    two\n  {{/n}}\n{{/a}}{{/bare}}\n",
    "self": "{{$a}}[{{$a}}inner{{/a}}]{{/a}}", "viaPartial": "{{>bare}}",
    "first": "{{$f}}default{{/f}} {{$g}}{{<second}}{{/second}}{{/g}}",
    "second": "{{$f}}second{{/f}} {{<first}}{{$g}}stop{{/g}}{{/first}}",
  ]

  @Test(arguments: [
    ("{{$a}}D {{v}}{{/a}}", "D v"),
    ("{{>bare}}|{{<bare}}{{/bare}}", "A|A"),
    ("{{<filled}}{{/filled}}", "12<&>!"),
    ("..{{<bare}}{{$a}}mine{{/a}}{{/bare}}..", "..mine.."),
    ("{{<two}}{{$b}}mine{{/b}}{{/two}}", "A, mine"),
    ("{{<bare}}{{$a}}1{{/a}}{{/bare}} {{<bare}}{{$a}}2{{/a}}{{/bare}} {{<bare}}{{/bare}}", "1 2 A"),
    ("{{<bare}} text {{$a}}x{{/a}} more {{! c }}{{/bare}}", "x"),
    ("{{<bare}}{{=<% %>=}}<%$a%>x<%/a%><%/bare%>{{v}}", "x{{v}}"),
    ("{{<gone}}{{$a}}x{{/a}}{{/gone}}|", "|"),
    ("{{<middle}}{{/middle}}{{<older}}{{/older}}{{<older}}{{$a}}x{{/a}}{{/older}}", "MOx"),
    ("{{<inObject}}{{$a}}I {{v}}{{/a}}{{/inObject}}", "I o"),
    ("{{<viaPartial}}{{$a}}x{{/a}}{{/viaPartial}}", "x"),
    ("{{<self}}{{$a}}({{$a}}own{{/a}}){{/a}}{{/self}}", "(own)"),
    ("{{<first}}{{$f}}mine{{/f}}{{/first}}", "mine mine mine stop"),
    ("{{#list}}{{<bare}}{{$a}}{{v}}{{/a}}{{/bare}}{{/list}}{{v}}", "12v"),
    ("{{<bare}}{{$a}}\npeaked\n\n:(\n{{/a}}{{/bare}}", "peaked\n\n:(\n"),
  ])
  func fillsTheBlocksOfItsParent(_ template: String, _ expected: String) {
    let data: Value = [
      "v": "v", "object": ["v": "o"], "list": [["v": 1], ["v": 2]], "raw": "<&>", "a": "data", "no": false,
    ]
    #expect(Rendering(template, data, with: Self.layouts).text == expected)
  }

  @Test(arguments: [
    ("Hi,\n  {{<plain}}{{/plain}}\n", "Hi,\n  one\n  two\n"),
    ("Hi,\n  {{<plain}}\n  {{/plain}}\n!", "Hi,\n  one\n  two\n!"),
    ("  {{<plain}}{{/plain}} x", "  one\ntwo\n x"),
    ("{{<line}}{{$a}}new{{/a}}{{/line}}", "stop:\n  new\n"),
    ("{{<own}}{{$a}}\none\ntwo{{/a}}\n{{/own}}\n", "Hi,\n  one\n  two\nend\n"),
    ("{{<own}}{{$a}}\none\ntwo\n{{/a}}\n{{/own}}\n", "Hi,\n  one\n  two\nend\n"),
    ("{{<own}}{{$a}}x{{/a}}{{/own}}", "Hi,\n  x\nend\n"),
    ("{{<own}}{{$a}}{{#no}}x{{/no}}{{/a}}{{/own}}", "Hi,\nend\n"),
    ("{{<own}}{{$a}}{{/a}}{{/own}}", "Hi,\nend\n"),
    ("{{<own}}{{/own}}", "Hi,\nend\n"),
    ("{{<apart}}{{$a}}\n    one\n      two\n{{/a}}{{/apart}}\n", "Hi,\n  one\n    two\nend\n"),
    ("{{<apart}}{{$a}}x{{/a}}{{/apart}}", "Hi,\n  x\nend\n"),
    ("{{<default}}{{$a}}\none\ntwo\n{{/a}}{{/default}}\n", "Hi,\n  one\n  two\nend\n"),
    ("{{<default}}{{/default}}\n", "Hi,\n  default\nend\n"),
    ("{{<nest}}{{$n}}\nthree\n{{/n}}{{/nest}}\n", "one\n  three\n"),
    ("{{<nest}}{{/nest}}\n", "one\n  two\n"),
    (
      " {{<apart}}\n{{$a}}\n   x\n    {{>plain}}\n  y\n{{/a}}\n{{/apart}}\n",
      " Hi,\n   x\n    one\n    two\n   y\n end\n"
    ),
  ])
  func indentsByTheBlockAndNotByTheContent(_ template: String, _ expected: String) {
    #expect(Rendering(template, ["no": false], with: Self.layouts).text == expected)
  }
}
