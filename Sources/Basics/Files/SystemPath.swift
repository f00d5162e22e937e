internal import Glibc

/// A path as the system keeps it: bytes, which need not be UTF-8.
///
/// Names out of ZIP files of Windows are often GB 18030; a `String` cannot hold them.
public struct SystemPath: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The bytes and the zero that ends them, as the C library takes them.
  public let cString: [CChar]

  /// A path that is text.
  public init(_ text: String) { cString = Array(text.utf8CString) }

  /// A path as the C library gives it.
  init(cString: UnsafePointer<CChar>) {
    self.cString = Array(UnsafeBufferPointer(start: cString, count: strlen(cString) + 1))
  }

  private init(bytes: ArraySlice<CChar>) { cString = bytes + [0] }

  /// The path of something below this folder.
  public func appending(_ path: SystemPath) -> SystemPath {
    SystemPath(bytes: cString.dropLast() + [CChar(bitPattern: UInt8(ascii: "/"))] + path.cString.dropLast())
  }

  /// The folder that the last name stands in; nil where the path does not say it.
  public var folder: SystemPath? {
    guard let slash = cString.lastIndex(of: CChar(bitPattern: UInt8(ascii: "/"))), slash > 0 else {
      return nil
    }
    return SystemPath(bytes: cString[..<slash])
  }

  /// The folders that the path leads through, the nearest first.
  public var folders: [SystemPath] {
    var folders: [SystemPath] = []
    while let folder = (folders.last ?? self).folder { folders.append(folder) }
    return folders
  }

  /// The path as text, or nil where it is not UTF-8.
  public var text: String? {
    String(validating: cString.dropLast().lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The path to be shown to people: where it is not UTF-8, its bytes beyond ASCII are written as `\xd6`.
  public var description: String {
    if let text { return text }
    var shown = ""
    for byte in cString.dropLast().map(UInt8.init(bitPattern:)) {
      shown += byte < 0x80 ? String(UnicodeScalar(byte)) : "\\x" + String(byte, radix: 16)
    }
    return shown
  }

  /// The order of the bytes.
  public static func < (left: SystemPath, right: SystemPath) -> Bool {
    strcmp(left.cString, right.cString) < 0
  }
}
