import Basics
import Mustache

/// What came of rendering the template `main` of a small set.
struct Rendering {
  let text: String
  /// Mistakes in the templates, then mistakes of this page.
  let diagnostics: [Diagnostic]

  /// Mistakes as `line:column identifier`.
  var places: [String] {
    diagnostics.map { diagnostic in
      guard let position = diagnostic.place?.position else { return diagnostic.identifier.description }
      return "\(position.line):\(position.column) \(diagnostic.identifier)"
    }
  }

  init(
    _ main: String, _ value: Value = .object([:]), with others: [String: String] = [:], strict: Bool = false
  ) {
    let sources = [(name: "main", file: SourceFile(path: "main.mustache", text: main))]
    let set = TemplateSet(
      sources
        + others.sorted { $0.key < $1.key }.map {
          (name: $0.key, file: SourceFile(path: "\($0.key).mustache", text: $0.value))
        })
    var writer = ByteWriter()
    let found = set.render("main", value, into: &writer, strict: strict)
    text = writer.text
    diagnostics = set.diagnostics + found
  }
}

/// A template file that no one needs to find.
func template(_ text: String) -> SourceFile { SourceFile(path: "x.mustache", text: text) }
