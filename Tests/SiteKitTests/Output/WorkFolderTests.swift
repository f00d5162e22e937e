import Basics
import Foundation
import Testing

@testable import SiteKit

@Suite struct WorkFolderTests {
  @Test func aLinkWhereTheOutputIsPreparedIsRefusedAndWhatItLeadsToStays() throws {
    let output = try TemporaryOutput()
    let other = "\(output.root)/other"
    try Files.makeFolder("\(other)/stage")
    try Files.create("\(other)/stage/theirs.txt", Array("theirs".utf8))
    for name in [".public.carebook", ".a.zip.carebook"] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(output.root)/\(name)", withDestinationPath: other)
    }
    #expect(throws: OutputError.self) { try output.publish(["a.html": "1"]) }
    #expect(throws: OutputError.self) { _ = try ZipSink("\(output.root)/a.zip", apartFrom: []) }
    #expect(try FolderListing(other).files == ["stage/theirs.txt"])
  }
}
