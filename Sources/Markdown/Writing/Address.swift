internal import Basics

/// The scheme of an address, as a browser reads it.
struct AddressScheme {
  /// The scheme in lower case with its colon, or empty for a relative address.
  let name: String

  /// Browsers drop white space and controls at the start, and tabs and line ends anywhere.
  init(_ address: String) {
    guard address.utf8.contains(0x3A) else {
      name = ""
      return
    }
    var name = ""
    for byte in address.utf8 {
      switch byte {
      case 0...0x20: continue
      case 0x41...0x5A: name.unicodeScalars.append(Unicode.Scalar(byte + 0x20))
      case 0x61...0x7A, 0x30...0x39, 0x2B, 0x2D, 0x2E: name.unicodeScalars.append(Unicode.Scalar(byte))
      case 0x3A:
        self.name = name + ":"
        return
      default:
        self.name = ""
        return
      }
    }
    self.name = ""
  }

  /// Whether following it neither runs a program nor opens a file of one machine.
  var isSafe: Bool {
    switch name {
    // One letter is a drive of the author's own machine.
    case _ where name.utf8.count == 2: false
    case "javascript:", "data:", "vbscript:", "file:", "blob:", "filesystem:", "view-source:": false
    default: true
    }
  }
}

extension ByteWriter {
  /// Writes what stands in the code: without the walk that a string needs.
  mutating func put(_ literal: StaticString) {
    write(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Writes an address into a double-quoted attribute: what no address may hold is percent-encoded.
  mutating func writeAddress(_ address: String) {
    for byte in address.utf8 {
      switch byte {
      case 0x26: write("&amp;")
      case 0x27: write("&#39;")
      case 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0...0x20, 0x7F...0xFF:
        write(byte: 0x25)
        write(byte: Self.hexDigit(byte >> 4))
        write(byte: Self.hexDigit(byte & 15))
      default: write(byte: byte)
      }
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}
