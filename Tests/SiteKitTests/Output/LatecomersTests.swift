import Basics
import Foundation
import Testing

@testable import SiteKit

@Suite struct LatecomersTests {
  private let output: TemporaryOutput
  private var old: String { "\(output.work)/exchange-1" }

  init() throws {
    output = try TemporaryOutput()
    try output.publish(["a.html": "1", "d/b.html": "1"])
  }

  /// Leaves the folders as a build does that is killed after the exchange.
  private func leaveOldSite(_ files: [String: String]) throws {
    try Files.makeFolder("\(old)/late")
    try Files.create("\(old)/.carebook", Array("carebook files 1\na.html\ngone.html\n".utf8))
    for (name, text) in files { try Files.create("\(old)/\(name)", Array(text.utf8)) }
  }

  @Test func moveToTheNewSite() throws {
    try leaveOldSite(["a.html": "0", "gone.html": "0", "late/x": "mine", "y": "mine"])
    try output.publish(["a.html": "2"])
    #expect(try output.text("late/x") == "mine")
    #expect(try output.text("y") == "mine")
    #expect(try output.text("a.html") == "2")
    #expect(try Files.kind("\(output.path)/gone.html") == nil)
    #expect(try FolderListing(output.work).entries.map(\.path) == ["lock"])
  }

  @Test func replaceWhatWasCarriedOverBeforeThem() throws {
    try output.put("x", "carried")
    try leaveOldSite([:])
    usleep(20_000)
    try Files.create("\(old)/x", Array("later".utf8))
    try output.publish(["a.html": "2"])
    #expect(try output.text("x") == "later")
  }

  @Test func areSupersededByWhatCameAfterTheExchange() throws {
    try leaveOldSite(["x": "earlier"])
    usleep(20_000)
    try output.put("x", "newest")
    try output.publish(["a.html": "2"])
    #expect(try output.text("x") == "newest")
  }

  @Test func areKeptAsideWhereTheSiteHasAFileOfThatName() throws {
    try leaveOldSite(["d": "mine"])
    let error = #expect(throws: OutputError.self) { try output.publish(["a.html": "2"]) }
    guard case .kept(let folder, _) = error else { throw try #require(error) }
    #expect(try Files.read("\(folder)/d") == Array("mine".utf8))
    try output.publish(["a.html": "2", "d/b.html": "1"])
    #expect(try Files.kind(folder) == .folder)
  }

  @Test func areNotLookedForInAHalfMadeSite() throws {
    try Files.makeFolder("\(output.work)/stage-1")
    try Files.create("\(output.work)/stage-1/half.html", [])
    try output.publish(["a.html": "2"])
    #expect(try Files.kind("\(output.path)/half.html") == nil)
    #expect(try FolderListing(output.work).entries.map(\.path) == ["lock"])
  }
}
