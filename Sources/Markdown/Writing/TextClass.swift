/// What a byte of text may begin, so that plain text is passed over at a table look-up a byte.
enum TextClass {
  /// Nothing: copied.
  static let plain = UInt8(ascii: ".")
  /// A byte that HTML wants escaped.
  static let escaped = UInt8(ascii: "e")
  /// A byte at which a citation, an address, a document's name or a strikethrough may begin.
  static let special = UInt8(ascii: "x")

  /// The class of each byte: `& < > "` are escaped; `( [ h H w W ~` and the first bytes of 〔《【（ are special.
  static let table: StaticString = """
    ..................................e...e.x...................e.e.\
    ........x..............x...x............x..............x......x.\
    ................................................................\
    ...................................x...........x................
    """
}
