/// A name that may stand in an address: short, ASCII, and never a step out of the folder.
struct AddressName: Sendable, Hashable {
  let text: String

  /// What a name must be, for messages.
  static let rule =
    "a name in an address is of small letters, digits and hyphens, and begins with a letter or a digit"

  /// A name, or nil where it may not stand in an address.
  init?(_ text: String) {
    guard let first = text.utf8.first, first != UInt8(ascii: "-"), text.utf8.count <= 80,
      text.utf8.allSatisfy({ 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-") })
    else { return nil }
    self.text = text
  }

  /// A place on a page for something of a release, by its kind and id; an id that may not stand in an address is replaced
  /// by its number, behind two hyphens, as no id begins with one.
  static func anchor(_ kind: String, _ id: String, _ number: Int) -> String {
    AddressName(id) == nil ? "\(kind)--\(number + 1)" : "\(kind)-\(id)"
  }
}
