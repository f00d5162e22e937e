/// A name that may stand in an address: short, ASCII, and never a step out of the folder.
public struct AddressName: Sendable, Hashable {
  /// The name.
  public let text: String

  /// What a name must be, for messages.
  public static let rule =
    "a name in an address is of small letters, digits and hyphens, and begins with a letter or a digit"

  /// A name, or nil where it may not stand in an address.
  public init?(_ text: String) {
    guard let first = text.utf8.first, first != UInt8(ascii: "-"), text.utf8.count <= 80,
      text.utf8.allSatisfy({ 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-") })
    else { return nil }
    self.text = text
  }
}
