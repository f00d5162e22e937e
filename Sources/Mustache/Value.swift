/// What a template is filled with.
///
/// Falsey, so that a section over it prints nothing: `none`, `bool(false)`, empty text, empty HTML, an empty list.
public enum Value: Sendable {
  /// Known, and nothing to say: prints nothing and is no mistake in strict mode.
  case none
  /// Prints `true` or `false`; meant for sections.
  case bool(Bool)
  /// Text: `{{x}}` escapes it, `{{{x}}}` and `{{&x}}` print it as it is.
  case text(String)
  /// Bytes that are HTML already: print them by `{{{x}}}` or `{{&x}}`; `{{x}}` escapes them like text.
  case html([UInt8])
  /// A section over it is printed once an item.
  case list([Value])
  /// A section over it looks up its names here first.
  case object(Object)

  /// Whether a section over the value is printed and an inverted one is not.
  public var isTruthy: Bool {
    switch self {
    case .none: false
    case .bool(let bool): bool
    case .text(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .list(let items): !items.isEmpty
    case .object: true
    }
  }

  /// A whole number in decimal digits, as text.
  public static func number(_ number: Int) -> Value { .text(String(number)) }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// Text written in code.
  public init(stringLiteral value: String) { self = .text(value) }
}

extension Value: ExpressibleByBooleanLiteral {
  /// Truth written in code.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension Value: ExpressibleByIntegerLiteral {
  /// A number written in code, as text.
  public init(integerLiteral value: Int) { self = .text(String(value)) }
}

extension Value: ExpressibleByArrayLiteral {
  /// A list written in code.
  public init(arrayLiteral elements: Value...) { self = .list(elements) }
}

extension Value: ExpressibleByDictionaryLiteral {
  /// An object written in code; of a name that occurs twice the last value stays.
  public init(dictionaryLiteral elements: (String, Value)...) { self = .object(Object(elements)) }
}
