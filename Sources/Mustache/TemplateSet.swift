public import Basics

/// Templates that may include each other, compiled once and rendered often, from any number of tasks.
///
/// The language is Mustache 1.4 with inheritance and dynamic names and without lambdas: templates run no code.
public struct TemplateSet: Sendable {
  /// The mistakes in the templates, in reading order.
  public let diagnostics: [Diagnostic]

  let program: Program
  let files: [SourceFile]
  let numbers: [String: Int]

  /// Compiles all templates. `{{>partials/crumbs}}` stands for the one named `partials/crumbs`.
  public init(_ sources: [(name: String, file: SourceFile)]) {
    var files: [SourceFile] = []
    var numbers: [String: Int] = [:]
    var diagnostics: [Diagnostic] = []
    for (name, file) in sources {
      if numbers[name] != nil {
        diagnostics.append(
          Diagnostic(
            .error, .templateRepeated, "a second template is named \"\(name)\"",
            at: Diagnostic.Place(path: file.path)))
        continue
      }
      numbers[name] = files.count
      files.append(file)
    }
    var assembly = Assembly(numbers)
    for (number, file) in files.enumerated() {
      diagnostics += Emitter.emit(file, template: number, &assembly)
    }
    diagnostics += assembly.strayContents(in: files)
    diagnostics += assembly.recursions(in: files)
    self.diagnostics = diagnostics.sortedForReading()
    self.files = files
    self.numbers = numbers
    program = assembly.program
  }

  /// Whether there is a template with a name.
  public func has(_ name: String) -> Bool { numbers[name] != nil }

  /// Renders a template and returns what was wrong with it for these data.
  ///
  /// What is missing prints nothing; in `strict` mode it is an error too: a name that no context has, a partial
  /// whose looked-up name no template has, a list or an object where text is due. In any mode, templates that
  /// include each other without end and pages beyond a limit are errors, and the page is cut short there.
  public func render(
    _ name: String, _ value: Value, into writer: inout ByteWriter, strict: Bool
  ) -> [Diagnostic] {
    guard let number = numbers[name] else {
      let notes = numbers.keys.nearest(to: name).map { "there is \"\($0)\"" }
      return [Diagnostic(.error, .templateMissing, "there is no template \"\(name)\"", notes: notes)]
    }
    var renderer = Renderer(self, value, strict: strict)
    renderer.run(from: number, into: &writer)
    return renderer.diagnostics
  }
}
