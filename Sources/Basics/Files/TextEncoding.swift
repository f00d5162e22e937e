internal import Glibc

/// The encodings in which raw official texts and case files arrive.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8.
  case utf8 = "utf-8"
  /// UTF-8 that begins with a byte order mark.
  case utf8WithMark = "utf-8-bom"
  /// GB 18030, which includes GBK and GB 2312.
  case gb18030 = "gb18030"

  /// Text as UTF-8 without a mark, and the encoding it was in: UTF-8 where all bytes are valid UTF-8, else GB
  /// 18030. Nil where it is neither.
  public static func decode(_ bytes: [UInt8]) -> (text: [UInt8], encoding: TextEncoding)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let text = Array(bytes.dropFirst(3))
      return SourceFile(path: "", bytes: text).firstInvalidUTF8 == nil ? (text, .utf8WithMark) : nil
    }
    if SourceFile(path: "", bytes: bytes).firstInvalidUTF8 == nil { return (bytes, .utf8) }
    // 84 31 95 33 is the byte order mark in GB 18030.
    let hasMark = bytes.starts(with: [0x84, 0x31, 0x95, 0x33])
    return fromGB18030(hasMark ? Array(bytes.dropFirst(4)) : bytes).map { ($0, .gb18030) }
  }

  /// UTF-8 text in GB 18030; nil where it is no UTF-8.
  public static func encodeGB18030(_ text: [UInt8]) -> [UInt8]? {
    convert(text, from: "UTF-8", to: "GB18030")
  }

  /// UTF-8 of GB 18030 bytes, or nil where they are not GB 18030.
  private static func fromGB18030(_ bytes: [UInt8]) -> [UInt8]? {
    convert(bytes, from: "GB18030", to: "UTF-8")
  }

  /// Bytes in another encoding by the C library's converter, or nil where they are not in the first.
  private static func convert(_ bytes: [UInt8], from: String, to: String) -> [UInt8]? {
    guard let converter = iconv_open(to, from), converter != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 3 + 4)
    let written: Int? = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var fromLeft = source.count
        var to = target.baseAddress
        var toLeft = target.count
        let result = iconv(converter, &from, &fromLeft, &to, &toLeft)
        return result == Int.max || result == -1 || fromLeft > 0 ? nil : target.count - toLeft
      }
    }
    return written.map { output[..<$0].map { UInt8(bitPattern: $0) } }
  }
}
