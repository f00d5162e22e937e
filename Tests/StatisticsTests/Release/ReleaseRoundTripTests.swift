import Basics
import Testing

@testable import Statistics

@Suite struct ReleaseRoundTripTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func readsBackWhatItWrites(seed: UInt64) throws {
    var random = RandomRelease(seed: seed)
    let release = random.release()
    let outcome = try ReleaseReader.read("2026Q3", files: release.files)
    #expect(outcome.diagnostics.map(\.message) == [])
    let back = try #require(outcome.release)
    #expect(String(reflecting: back.header) == String(reflecting: release.header))
    #expect(String(reflecting: back.schema) == String(reflecting: release.schema.publicPart))
    #expect(back.regions.regions == release.regions.regions)
    #expect(back.tables.map(\.status) == release.tables.map(\.status))
    #expect(back.tables.map(\.values) == release.tables.map(\.values))
    #expect(back.tables.map(\.extents) == release.tables.map(\.extents))
    #expect(back.files == release.files)
  }

  @Test func writesNothingOfAValueThatIsNotPublished() {
    var random = RandomRelease(seed: 7)
    let release = random.release()
    let secret = Release(
      header: release.header, schema: release.schema, regions: release.regions,
      tables: release.tables.map { table in
        var table = table
        for row in table.status.indices where ![.published, .rounded].contains(table.status[row]) {
          table.values[row] = 987_654
        }
        return table
      })
    #expect(secret.files == release.files)
  }

  /// Every file with one byte changed, taken away or doubled at a drawn place: told, or read, but never a crash.
  @Test(arguments: 0..<100 as Range<UInt64>)
  func survivesAnyDamage(seed: UInt64) throws {
    var random = RandomRelease(seed: seed)
    let release = random.release()
    for path in ReleaseWriter(release).paths {
      var files = release.files
      guard var bytes = files[path], !bytes.isEmpty else { continue }
      let place = random.number(0...bytes.count - 1)
      switch random.number(0...3) {
      case 0: bytes[place] = UInt8(random.number(0...255))
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(bytes[place], at: place)
      default: bytes.removeSubrange(place...)
      }
      files[path] = bytes
      let outcome = try ReleaseReader.read("r", files: files)
      #expect((outcome.release == nil) == outcome.diagnostics.hasErrors)
    }
  }
}
