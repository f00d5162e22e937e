import Basics
import Foundation
import Testing

@Suite struct FilesTests {
  let root = FileManager.default.temporaryDirectory.appending(path: "carebook-\(UUID().uuidString)").path

  @Test func writesReadsAndReplacesWholeFiles() throws {
    try Files.makeFolder("\(root)/a/b")
    defer { try? FileManager.default.removeItem(atPath: root) }
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try Files.create("\(root)/a/b/x", bytes)
    #expect(try Files.read("\(root)/a/b/x") == bytes)
    #expect(throws: FileError.self) { try Files.create("\(root)/a/b/x", []) }
    try Files.replace("\(root)/a/b/x", [1])
    #expect(try Files.read("\(root)/a/b/x") == [1])
    #expect(try FolderListing(root).entries.map(\.path) == ["a", "a/b", "a/b/x"])
  }

  @Test func writesThroughLinksAndIntoDevices() throws {
    try Files.makeFolder(root)
    defer { try? FileManager.default.removeItem(atPath: root) }
    try Files.create("\(root)/x", [1])
    try FileManager.default.createSymbolicLink(atPath: "\(root)/link", withDestinationPath: "x")
    try Files.replace("\(root)/link", [2])
    #expect(try Files.kind("\(root)/link") == .link)
    #expect(try Files.read("\(root)/x") == [2])
    try Files.replace("/dev/null", [3])
    #expect(try Files.kind("/dev/null") == .other)
    mkfifo("\(root)/pipe", 0o600)
    let reader = open("\(root)/pipe", O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    try Files.replace("\(root)/pipe", [4])
    var byte: UInt8 = 0
    #expect(read(reader, &byte, 1) == 1 && byte == 4)
    #expect(try Files.kind("\(root)/pipe") == .other)
  }

  @Test func takesNoFileForAFolder() throws {
    try Files.makeFolder(root)
    defer { try? FileManager.default.removeItem(atPath: root) }
    try Files.create("\(root)/x", [1])
    for path in ["\(root)/x", "\(root)/x/y"] {
      let error = #expect(throws: FileError.self) { try Files.makeFolder(path) }
      #expect(error?.code == ENOTDIR)
    }
  }

  @Test func readsFilesThatDoNotTellTheirSize() throws {
    #expect(try !Files.read("/proc/self/status").isEmpty)
  }

  @Test func saysWhichFileCannotBeRead() {
    let error = #expect(throws: FileError.self) { try Files.read("/nowhere/at/all") }
    #expect(error?.description == "/nowhere/at/all: cannot read: No such file or directory")
    #expect(throws: FileError.self) { try Files.read("/") }
  }

  @Test func listsLinksAsLinksAndLeavesOutHiddenNames() throws {
    try Files.makeFolder(root)
    defer { try? FileManager.default.removeItem(atPath: root) }
    try Files.create("\(root)/.hidden", [])
    try FileManager.default.createSymbolicLink(atPath: "\(root)/link", withDestinationPath: "/etc")
    #expect(try FolderListing(root).entries.map(\.kind) == [.link])
    #expect(try FolderListing(root, hidden: true).entries.map(\.path) == [".hidden", "link"])
  }
}

@Suite struct TextEncodingTests {
  @Test func tellsUTF8FromGB18030() throws {
    let gb: [UInt8] = [0xB6, 0xF9, 0xCD, 0xAF, 0x31]
    #expect(TextEncoding.decode(gb)?.encoding == .gb18030)
    #expect(TextEncoding.decode(gb).map { String(decoding: $0.text, as: UTF8.self) } == "儿童1")
    #expect(TextEncoding.decode(Array("儿童".utf8))?.encoding == .utf8)
    let marked = [0xEF, 0xBB, 0xBF] + Array("儿童".utf8)
    #expect(TextEncoding.decode(marked)?.encoding == .utf8WithMark)
    #expect(TextEncoding.decode(marked)?.text == Array("儿童".utf8))
  }

  @Test func refusesWhatIsNeither() {
    #expect(TextEncoding.decode([0xFF, 0xFF, 0xFF]) == nil)
  }
}
