import Basics
import Mustache
import Testing

struct BoundsTests {
  @Test func endsPartialsWithoutEnd() {
    let page = Rendering("x{{#a}}{{>main}}{{>main}}{{/a}}", ["a": true])
    #expect(page.places == ["1:8 template-too-deep"])
    #expect(page.text.allSatisfy { $0 == "x" })
  }

  @Test func endsPagesThatGrowWithoutEnd() {
    let levels = (0..<64).map { ("p\($0)", "{{>p\($0 + 1)}}{{>p\($0 + 1)}}") } + [("p64", "")]
    let page = Rendering("{{>p0}}", with: Dictionary(uniqueKeysWithValues: levels))
    #expect(page.places == ["page-too-large"])
  }

  @Test func endsListsInsideLists() {
    let open = String(repeating: "{{#a}}", count: 20)
    let close = String(repeating: "{{/a}}", count: 20)
    #expect(Rendering(open + close, ["a": [1, 2, 3, 4]]).places == ["page-too-large"])
  }

  @Test(arguments: 0..<400)
  func endsWhateverTheTemplateIs(_ seed: UInt64) {
    let parts = [
      "{{", "}}", "{{#a}}", "{{/a}}", "{{^b}}", "{{/b}}", "{{<p}}", "{{/p}}", "{{$x}}", "{{/x}}", "{{>p}}",
      "{{>*c}}",
      "{{{", "}}}", "{{=<% %>=}}", "<%={{ }}=%>", "<%a%>", "{{!", "\n", "  ", "\r\n", "\t", "text", "{{.}}",
      "{{a.b}}",
      "{{&c}}", "=", "{", "}", "*", "\u{FEFF}", "汉", "{{>main}}", "{{<main}}", "{{/main}}", "{{=| |=}}", "|",
    ].map { Array($0.utf8) }
    var random = SplitMix64(state: seed)
    func source() -> [UInt8] {
      var bytes: [UInt8] = []
      for _ in 0..<random.next() % 60 {
        if random.next() % 8 == 0 {
          bytes.append(UInt8(truncatingIfNeeded: random.next()))
        } else {
          bytes += parts[Int(random.next() % UInt64(parts.count))]
        }
      }
      return bytes
    }
    let set = TemplateSet([
      ("main", SourceFile(path: "main", bytes: source())), ("p", SourceFile(path: "p", bytes: source())),
    ])
    var writer = ByteWriter()
    let data: Value = ["a": ["b", ["c": "d"]], "b": false, "c": "p", "main": [1, 2]]
    for strict in [true, false] {
      let found = set.render("main", data, into: &writer, strict: strict)
      #expect(found.count <= 101)
    }
  }

  @Test func compilesInLinearTime() {
    for part in [
      "{{a", "{{{a}}", "{{=a}} ", "{{#a}}", "{{/a}}", "{{<p}}{{$x}}", "{{! ", "   ", "\n  {{$a}}\n",
    ] {
      let file = SourceFile(path: "x", text: String(repeating: part, count: 20_000))
      #expect(TemplateSet([("x", file)]).diagnostics.count <= 300)
    }
  }
}
