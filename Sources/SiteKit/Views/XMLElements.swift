internal import Basics

extension ByteWriter {
  /// Writes an element with text in it.
  mutating func element(_ name: String, _ text: String) {
    write("<\(name)>")
    writeEscaped(text)
    write("</\(name)>\n")
  }

  /// Writes an element with another in it.
  mutating func element(_ name: String, nested: String, _ text: String) {
    write("<\(name)>")
    element(nested, text)
    write("</\(name)>\n")
  }
}
