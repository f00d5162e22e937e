import Basics
import Foundation
import Mustache
import Testing

/// A case of the specification's files.
struct SpecificationCase: Sendable, CustomTestStringConvertible {
  let module: String
  let name: String
  let data: Value
  let template: String
  let partials: [String: String]
  let expected: String

  var testDescription: String { "\(module): \(name)" }

  static let folder = ProcessInfo.processInfo.environment["MUSTACHE_SPEC_DIR"]

  /// All cases of all modules but lambdas, which this engine does not have.
  static let all: [SpecificationCase] = {
    guard let folder else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { $0.hasSuffix(".json") && $0 != "~lambdas.json" }.flatMap { name in
      let data = FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
      let json = try? JSONValue.parse(SourceFile(path: name, bytes: Array(data))).get()
      return (json?["tests"]?.array ?? []).map { SpecificationCase(module: String(name.dropLast(5)), $0) }
    }
  }()

  init(module: String, _ json: JSONValue) {
    self.module = module
    name = json["name"]?.string ?? ""
    data = Value(json["data"])
    template = json["template"]?.string ?? ""
    expected = json["expected"]?.string ?? ""
    partials = Dictionary(
      uniqueKeysWithValues: (json["partials"]?.members ?? []).map { ($0.name, $0.value.string ?? "") })
  }
}

extension Value {
  /// JSON data as a template sees them: numbers are text as they are spelled.
  init(_ json: JSONValue?) {
    switch json?.content {
    case .bool(let bool): self = .bool(bool)
    case .number(let digits): self = .text(digits)
    case .string(let text): self = .text(text)
    case .array(let items): self = .list(items.map { Value($0) })
    case .object(let members): self = .object(Object(members.map { ($0.name, Value($0.value)) }))
    case .null, nil: self = .none
    }
  }
}

@Suite(.enabled(if: SpecificationCase.folder != nil, "MUSTACHE_SPEC_DIR names the specification's files"))
struct SpecificationTests {
  @Test(arguments: SpecificationCase.all)
  func renders(_ example: SpecificationCase) {
    let set = TemplateSet(
      [("main", SourceFile(path: "main", text: example.template))]
        + example.partials.map { ($0.key, SourceFile(path: $0.key, text: $0.value)) })
    var writer = ByteWriter()
    _ = set.render("main", example.data, into: &writer, strict: false)
    #expect(writer.text == example.expected)
  }

  @Test func findsAllModules() {
    #expect(
      Set(SpecificationCase.all.map(\.module)) == [
        "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~dynamic-names",
        "~inheritance",
      ])
    #expect(SpecificationCase.all.count > 150)
  }
}
