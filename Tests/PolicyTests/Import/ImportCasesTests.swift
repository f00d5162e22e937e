import Foundation
import Testing

@testable import Basics
@testable import Policy

/// Texts of the kinds that agencies will bring: each a folder of a raw text and the policy file it becomes.
struct ImportCasesTests {
  static let folder = "\(ImportFixtures.root)/Tests/Fixtures/import"
  static let cases = (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []

  static func raw(_ name: String) throws -> [UInt8] { try Files.read("\(folder)/\(name)/raw.txt") }

  @Test func findsItsCases() { #expect(Self.cases.count >= 12) }

  @Test(arguments: cases) func makesTheExpectedPolicyFile(name: String) throws {
    let policy = try ImportFixtures.importing(Self.raw(name))
    let path = "\(Self.folder)/\(name)/expected.txt"
    if ImportFixtures.updatesGoldens { try Files.replace(path, policy.bytes) }
    #expect(
      String(decoding: policy.bytes, as: UTF8.self) == String(decoding: try Files.read(path), as: UTF8.self))
  }

  @Test(arguments: cases) func keepsEveryCharacter(name: String) throws {
    let bytes = try Self.raw(name)
    let policy = try ImportFixtures.importing(bytes)
    let kept = try ImportFixtures.kept(of: bytes, without: policy.removed)
    #expect(ImportFixtures.squeezed(policy.body.joined()) == kept)
  }

  @Test(arguments: cases + ImportFixtures.slugs) func changesNothingInWhatItMade(name: String) throws {
    let bytes = try ImportFixtures.slugs.contains(name) ? ImportFixtures.official(name) : Self.raw(name)
    let first = try ImportFixtures.importing(bytes)
    let second = try ImportFixtures.importing(first.body.map { "\($0)\n" }.joined())
    #expect(second.body == first.body)
    #expect(second.removed.isEmpty)
    #expect(second.metadata.belongs == first.metadata.belongs)
  }

  @Test func recordsTheSource() throws {
    let bytes = try Self.raw("gb18030")
    let metadata = try ImportFixtures.importing(bytes, as: "raw.txt").metadata
    #expect(metadata.sourceFile == "raw.txt")
    #expect(metadata.sourceEncoding == .gb18030)
    #expect(metadata.sourceDigest == SHA256.hexDigest(bytes))
    #expect(TextEncoding.decode([0x84, 0x31, 0x95, 0x33] + bytes)?.text == TextEncoding.decode(bytes)?.text)
    let marked = try ImportFixtures.importing([0xEF, 0xBB, 0xBF] + Array("示例县民政局关于培训的通知\n".utf8))
    #expect(marked.metadata.sourceEncoding == .utf8WithMark)
    #expect(marked.body == ["示例县民政局关于培训的通知"])
  }
}
