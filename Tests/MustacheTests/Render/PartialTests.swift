import Mustache
import Testing

struct PartialTests {
  @Test(arguments: [
    ("[{{>p}}]", "*{{text}}*", "[*T*]"),
    ("[{{> p }}]", "\t|\t", "[\t|\t]"),
    ("  {{text}}  {{>p}}\n", ">\n>", "  T  >\n>\n"),
    ("|\r\n{{>p}}\r\n|", ">", "|\r\n>|"),
    ("  {{>p}}\n>", ">\n>", "  >\n  >>"),
    (">\n  {{>p}}", ">\n>", ">\n  >\n  >"),
    ("\\\n {{>p}}\n/\n", "|\n{{{lines}}}\n|\n", "\\\n |\n <\n->\n |\n/\n"),
    ("  {{>p}}\n", "a\n\n\r\nb\n", "  a\n\n\r\n  b\n"),
    ("  {{>p}}\n", "{{#list}}\n{{.}}\n{{/list}}\n{{#list}}{{.}}{{/list}}\n", "  1\n  2\n  12\n"),
    (
      "  {{>p}}\n", "{{! c }}{{text}}\n{{#no}}\nx\n{{/no}}\n{{#list}}({{.}}\n){{/list}}",
      "  T\n  (1\n  )(2\n  )"
    ),
    (" {{>p}}\n", "a\n {{>q}}\nb {{>q}}\n", " a\n  Q\n  q\n b Q\nq\n\n"),
    ("{{=<% %>=}}<%>p%>", "{{text}}<%text%>", "T<%text%>"),
    ("{{>p}}{{text}}", "{{=<% %>=}}<%text%>", "TT"),
    ("{{>gone}}|", "", "|"),
    ("{{>*name}}|{{> * name }}", "P", "P|P"),
    ("  {{>*name}}\n>", "a\nb", "  a\n  b>"),
    ("{{>*deep.name}}{{#list}}{{>*deep.name}}{{/list}}", "{{text}}", "TTT"),
    ("{{>*gone}}{{>*text}}{{>*deep}}{{>*list}}|", "P", "|"),
    ("{{=<% %>=}}<%>*name%>", "P", "P"),
    ("{{<*name}}{{$b}}x{{/b}}{{/*name}}{{<*deep.name}}{{/* deep.name }}", "({{$b}}d{{/b}})", "(x)(d)"),
  ])
  func printsAnotherTemplate(_ template: String, _ partial: String, _ expected: String) {
    let data: Value = [
      "text": "T", "lines": "<\n->", "list": [1, 2], "no": false, "name": "p", "deep": ["name": "p"],
      "*name": "q",
    ]
    #expect(Rendering(template, data, with: ["p": partial, "q": "Q\nq\n"]).text == expected)
  }

  @Test func recursesOverData() {
    let node = "{{content}}<{{#nodes}}{{>partials/node}}{{/nodes}}>"
    let dynamic = "{{content}}<{{#nodes}}{{>*template}}{{/nodes}}>"
    let data: Value = [
      "template": "d", "content": "X",
      "nodes": [["content": "Y", "nodes": []], ["content": "Z", "nodes": []]],
    ]
    #expect(Rendering("{{>partials/node}}", data, with: ["partials/node": node]).text == "X<Y<>Z<>>")
    #expect(Rendering("{{>*template}}", data, with: ["d": dynamic]).text == "X<Y<>Z<>>")
  }
}
