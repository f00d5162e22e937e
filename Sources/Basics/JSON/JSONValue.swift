/// A JSON value that knows where it stands, so that a mistake in it can be shown at its place.
public struct JSONValue: Sendable, Hashable {
  /// What the value is.
  public indirect enum Content: Sendable, Hashable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number, as it is spelled.
    case number(String)
    /// A string with its escapes resolved.
    case string(String)
    /// A list.
    case array([JSONValue])
    /// Members in the order of the file; no name occurs twice.
    case object([Member])
  }

  /// A name and its value.
  public struct Member: Sendable, Hashable {
    /// The name with its escapes resolved.
    public let name: String
    /// The first byte of the name's opening quote.
    public let nameOffset: Int
    /// The value.
    public let value: JSONValue
  }

  /// What the value is.
  public let content: Content
  /// The first byte of the value in its file.
  public let offset: Int

  /// The value of a member, or nil where there is none or this is no object.
  public subscript(name: String) -> JSONValue? { members.first { $0.name == name }?.value }

  /// The members of an object; empty for anything else.
  public var members: [Member] {
    if case .object(let members) = content { members } else { [] }
  }

  /// The items of a list, or nil for anything else.
  public var array: [JSONValue]? {
    if case .array(let items) = content { items } else { nil }
  }

  /// The text of a string, or nil for anything else.
  public var string: String? {
    if case .string(let string) = content { string } else { nil }
  }

  /// `true` or `false`, or nil for anything else.
  public var bool: Bool? {
    if case .bool(let value) = content { value } else { nil }
  }

  /// The value of a number without fraction, or nil for anything else.
  public var integer: Int? {
    if case .number(let spelling) = content { Int(spelling) } else { nil }
  }

  /// What kind of value it is, for messages.
  public var kindName: String {
    switch content {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
