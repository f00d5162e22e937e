internal import Basics

/// What strict mode reports, each place once a page however often a section repeats it.
extension Renderer {
  private static let limit = 100

  mutating func reportMissing(_ name: Name, _ key: HashedName, known: [Value]) {
    var names: Set<String> = []
    for case .object(let object) in known { names.formUnion(object.names) }
    let near = names.nearest(to: key.text)
    let part = name.keys.count > 1 ? " (no \"\(key.text)\")" : ""
    let notes = near.isEmpty ? Self.listing(names) : near.map { "there is \"\($0)\"" }
    report(
      .variableMissing, "\"\(name.text)\" is not among the data of this page\(part)", name.template,
      name.offset, notes)
  }

  mutating func reportNotText(_ index: Int, _ value: Value) {
    let name = set.program.names[index]
    let kind =
      switch value {
      case .list: "a list: print its items by a section, {{#\(name.text)}}…{{/\(name.text)}}"
      case .object: "an object: print one of its members, as in {{\(name.text).title}}"
      default: "no text"
      }
    report(.variableNotText, "\"\(name.text)\" is \(kind)", name.template, name.offset, [])
  }

  mutating func reportNoTemplate(_ spelled: String, _ inclusion: Inclusion) {
    report(
      .partialMissing, "there is no template \"\(spelled)\", which this tag asks for on this page",
      inclusion.template, inclusion.offset,
      set.numbers.keys.nearest(to: spelled).map { "there is \"\($0)\"" })
  }

  private mutating func report(
    _ identifier: Diagnostic.Identifier, _ message: String, _ template: Int, _ offset: Int, _ notes: [String]
  ) {
    guard diagnostics.count < Self.limit, reported.insert([template, offset]).inserted else { return }
    diagnostics.append(set.files[template].error(identifier, message, at: offset, notes: notes))
  }

  private static func listing(_ names: Set<String>) -> [String] {
    guard !names.isEmpty else { return [] }
    return ["known here: " + names.sorted().prefix(20).joined(separator: ", ")]
  }
}
