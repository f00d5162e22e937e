import Basics
import Mustache
import Testing

struct ValueTests {
  @Test(arguments: [
    ("no tags {at} all }}", "no tags {at} all }}"),
    ("{{text}}|{{{text}}}|{{&text}}", "&lt;b a=&quot;&amp;&quot;&gt;|<b a=\"&\">|<b a=\"&\">"),
    ("{{html}}|{{{html}}}|{{&html}}", "&lt;p&gt;|<p>|<p>"),
    ("{{number}}|{{{number}}}|{{decimal}}", "85|85|1.21"),
    ("{{yes}}|{{no}}", "true|false"),
    ("({{none}}{{{none}}}{{&none}})({{gone}}{{{gone}}}{{&gone}})", "()()"),
    ("{{ a.b.c }}|{{{ a.b.c }}}|{{& a.b.c }}|{{#a}}{{b.c}}{{/a}}", "deep|deep|deep|deep"),
    ("({{a.x.c}}{{a.b.c.d}}{{text.x}})", "()"),
    ("{{dotted.key}}", ""),
    ("{{template}}", "{{text}}"),
    ("{{\n  number\n}}", "85"),
    ("{{{ {number }}}}", "}"),
    ("汉{{字}}", "汉字"),
  ])
  func prints(_ template: String, _ expected: String) {
    let data: Value = [
      "text": "<b a=\"&\">", "html": .html(Array("<p>".utf8)), "number": 85, "decimal": "1.21", "yes": true,
      "no": false, "none": .none, "a": ["b": ["c": "deep"]], "dotted.key": "wrong", "template": "{{text}}",
      "字": "字",
    ]
    #expect(Rendering(template, data).text == expected)
  }

  @Test func printsTheCurrentItem() {
    #expect(Rendering("{{.}} {{{.}}} {{&.}}", "<&>").text == "&lt;&amp;&gt; <&> <&>")
    #expect(Rendering("{{#.}}({{value}}){{/.}}", [["value": "a"], ["value": "b"]]).text == "(a)(b)")
  }

  @Test func keepsTheLastOfTwoMembersOfOneName() {
    var object: Object = ["a": 1, "b": 2, "a": 3]
    #expect(Rendering("{{a}}{{b}}", .object(object)).text == "32")
    object["b"] = "4"
    #expect(Rendering("{{a}}{{b}}", .object(object)).text == "34")
    #expect(object.names == ["a", "b"])
  }

  @Test(arguments: [1, 15, 16, 17, 40])
  func findsAllMembersOfSmallAndLargeObjects(_ count: Int) {
    let pairs = (0..<count).map { ("name\($0)", Value.number($0)) }
    var grown = Object()
    for (name, value) in pairs { grown[name] = value }
    for object in [Object(pairs), grown, Object(Dictionary(uniqueKeysWithValues: pairs))] {
      #expect(object.names.count == count)
      for (index, (name, _)) in pairs.enumerated() {
        #expect(Rendering("{{\(name)}}", .object(object)).text == "\(index)")
      }
      #expect(object["name\(count)"] == nil)
    }
  }
}
