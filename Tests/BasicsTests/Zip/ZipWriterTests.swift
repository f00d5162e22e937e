import Foundation
import Testing

@testable import Basics

@Suite struct ZipWriterTests {
  /// The archive of these files.
  private func archive(_ files: [(String, [UInt8])]) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appending(path: "carebook-\(UUID().uuidString).zip").path
    defer { try? Files.remove(path) }
    var zip = try ZipWriter(creating: path)
    for (name, bytes) in files { try zip.add(name, bytes) }
    try zip.finish()
    return try Files.read(path)
  }

  private func number(_ bytes: [UInt8], at offset: Int, count: Int) -> Int {
    bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  @Test func checksBytesAsTheStandardSays() {
    #expect(CRC32().of(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32().of([]) == 0)
  }

  @Test func storesBytesAsTheyAreUnderUTF8Names() throws {
    let bytes = try archive([("表/走访.html", Array("儿童".utf8)), ("empty", [])])
    #expect(number(bytes, at: 0, count: 4) == 0x0403_4B50)
    #expect(number(bytes, at: 6, count: 2) & 0x0800 != 0)
    #expect(number(bytes, at: 8, count: 2) == 0)
    #expect(number(bytes, at: 18, count: 4) == 6)
    let name = Array("表/走访.html".utf8)
    #expect(Array(bytes[30..<30 + name.count]) == name)
    #expect(Array(bytes[30 + name.count..<30 + name.count + 6]) == Array("儿童".utf8))
    let end = bytes.count - 22
    #expect(number(bytes, at: end, count: 4) == 0x0605_4B50)
    #expect(number(bytes, at: end + 10, count: 2) == 2)
    let list = number(bytes, at: end + 16, count: 4)
    #expect(number(bytes, at: list, count: 4) == 0x0201_4B50)
    #expect(list + number(bytes, at: end + 12, count: 4) == end)
  }

  @Test func isTheSameOnAnyDay() throws {
    let files: [(String, [UInt8])] = [("a", [1, 2, 3]), ("b/c", Array(repeating: 7, count: 100_000))]
    let first = try archive(files)
    #expect(try archive(files) == first)
    #expect(number(first, at: 10, count: 2) == 0)
    #expect(number(first, at: 12, count: 2) == 0x21)
  }

  @Test func writesOverNothing() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "carebook-\(UUID().uuidString).zip").path
    defer { try? Files.remove(path) }
    try Files.create(path, [1])
    #expect(throws: FileError.self) { _ = try ZipWriter(creating: path) }
  }
}
