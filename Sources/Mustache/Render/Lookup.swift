internal import Basics

extension Renderer {
  /// The value of a name on the context stack; nil, and in strict mode an error, where there is none.
  mutating func find(_ index: Int) -> Value? {
    let name = set.program.names[index]
    guard let first = name.keys.first else { return contexts.last }
    var level = contexts.count - 1
    while level >= 0 {
      if case .object(let object) = contexts[level], let value = object[first] {
        return name.keys.count == 1 ? value : follow(name, value)
      }
      level -= 1
    }
    if strict { reportMissing(name, first, known: contexts) }
    return nil
  }

  /// The value that the later keys of a dotted name lead to. What is empty on the way has nothing to say.
  private mutating func follow(_ name: Name, _ value: Value) -> Value? {
    var value = value
    for key in name.keys.dropFirst() {
      if case .object(let object) = value, let next = object[key] {
        value = next
        continue
      }
      guard value.isTruthy else { return Value.none }
      if strict { reportMissing(name, key, known: [value]) }
      return nil
    }
    return value
  }

  /// The template that a tag includes, or nil where there is none.
  mutating func target(of inclusion: Inclusion) -> Int? {
    guard let name = inclusion.name else { return inclusion.target }
    guard let value = find(name) else { return nil }
    let spelled: String
    switch value {
    case .text(let text): spelled = text
    case .html(let bytes): spelled = String(decoding: bytes, as: UTF8.self)
    default:
      if strict, value.isTruthy { reportNotText(name, value) }
      return nil
    }
    guard !spelled.isEmpty else { return nil }
    if let number = set.numbers[spelled] { return number }
    if strict { reportNoTemplate(spelled, inclusion) }
    return nil
  }

  /// Prints a value.
  mutating func write(_ value: Value, escaped: Bool, _ name: Int, into writer: inout ByteWriter) {
    switch value {
    case .text(let text): escaped ? writer.writeEscaped(text) : writer.write(text)
    case .html(let bytes): escaped ? writer.writeEscaped(bytes[...]) : writer.write(bytes)
    case .none: return
    case .bool(let bool): writer.write(bool ? "true" : "false")
    case .list, .object:
      if strict { reportNotText(name, value) }
    }
  }
}
