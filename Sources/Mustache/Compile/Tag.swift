/// One tag of a template, as it was read.
struct Tag: Sendable {
  /// What the tag asks for.
  enum Kind: Sendable {
    case variable, raw, section, inverted, close, partial, parent, block, comment, delimiters
  }

  let kind: Kind
  /// The tag with its delimiters, in the file's bytes.
  let range: Range<Int>
  /// What stands in it, without sigil and white space around it.
  let name: String
  /// Whether the name is looked up: `{{>*name}}`, `{{<*name}}`.
  var isDynamic = false

  /// Whether the tag needs a closing tag.
  var opens: Bool {
    switch kind {
    case .section, .inverted, .parent, .block: true
    default: false
    }
  }

  /// The name as the author writes it, asterisk included.
  var spelledName: String { isDynamic ? "*" + name : name }

  /// The tag as messages show it, whatever the delimiters are.
  var spelling: String {
    switch kind {
    case .variable: "{{\(name)}}"
    case .raw: "{{{\(name)}}}"
    case .section: "{{#\(name)}}"
    case .inverted: "{{^\(name)}}"
    case .close: "{{/\(spelledName)}}"
    case .partial: "{{>\(spelledName)}}"
    case .parent: "{{<\(spelledName)}}"
    case .block: "{{$\(name)}}"
    case .comment: "{{! }}"
    case .delimiters: "{{= =}}"
    }
  }
}

extension UInt8 {
  /// Whether the byte is a space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// Whether the byte is a space, a tab or a line end.
  var isTemplateSpace: Bool { isBlank || self == 0x0A || self == 0x0D }
}
