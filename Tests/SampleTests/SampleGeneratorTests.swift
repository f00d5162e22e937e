import Basics
import Testing

@testable import Sample

struct SampleGeneratorTests {
  static let kinds = ["child", "event", "staff", "body", "activity"]

  @Test func writesTheSameBytesOnAnyNumberOfTasks() async throws {
    let one = try await SampleFolder(rows: 70_000, tasks: 1)
    let four = try await SampleFolder(rows: 70_000, tasks: 4)
    defer {
      one.remove()
      four.remove()
    }
    #expect(try one.bytes() == four.bytes())
  }

  @Test func writesOtherRowsForAnotherSeed() async throws {
    let one = try await SampleFolder(rows: 500, seed: 1)
    let two = try await SampleFolder(rows: 500, seed: 2)
    defer {
      one.remove()
      two.remove()
    }
    for kind in Self.kinds {
      let path = "2026Q3/\(kind).csv"
      #expect(try one.bytes()[path] != two.bytes()[path])
    }
  }

  @Test func writesTheLastQuarterAlikeHoweverManyThereAre() async throws {
    let one = try await SampleFolder(rows: 300, periods: 1)
    let eight = try await SampleFolder(rows: 300, periods: 8)
    defer {
      one.remove()
      eight.remove()
    }
    let all = try eight.bytes()
    for (path, bytes) in try one.bytes() { #expect(all[path] == bytes) }
    #expect(Set(all.keys.map { $0.prefix(6) }).sorted().first == "2024Q4")
    #expect(all.count == 8 * 8)
    #expect(all["2026Q2/child.csv"] != all["2026Q3/child.csv"])
  }

  @Test(arguments: [0, 1, 5000, 70_001]) func writesAsManyChildrenAsAskedFor(rows: Int) async throws {
    let folder = try await SampleFolder(rows: rows)
    defer { folder.remove() }
    #expect(try folder.table("2026Q3/child.csv").rows.count == rows)
  }

  @Test func keepsTheSiteGeography() async throws {
    let folder = try await SampleFolder(rows: SampleGenerator.defaultRows)
    defer { folder.remove() }
    let regions = try folder.records("2026Q3/regions.csv")
    let levels = Dictionary(grouping: regions) { $0["level"] }.mapValues(\.count)
    #expect(levels == ["province": 1, "city": 3, "county": 9, "township": 30])
    #expect(
      regions[0] == [
        "code": "s01", "parent": "", "name": "示例省", "level": "province", "column": "1", "row": "1",
      ])
    #expect(Set(regions.map { "\($0["parent"] ?? "")\($0["name"] ?? "")" }).count == 43)
    #expect(Set(try folder.table("2026Q3/child.csv").rows.map { $0[1] }).count == 30)
  }

  @Test func growsToTheCountryWithTheRows() {
    let country = Geography(rows: 9_020_000, seed: 1)
    #expect(country.levels.map(\.count)[0..<3] == [31, 333, 2850])
    #expect(abs(country.levels[3].count - 41_000) < 400)
    let province = Geography(rows: 200_000, seed: 1)
    #expect(province.levels.map(\.count)[0..<3] == [1, 7, 63])
    for geography in [country, province] {
      for places in geography.levels {
        #expect(Set(places.map(\.code)).count == places.count)
        #expect(Set(places.map { $0.parent + $0.name }).count == places.count)
        #expect(places.map(\.code) == places.map(\.code).sorted())
      }
    }
  }

  @Test func saysThatItIsMadeUp() async throws {
    let folder = try await SampleFolder(rows: 10)
    defer { folder.remove() }
    let texts = try folder.bytes().mapValues { String(decoding: $0, as: UTF8.self) }
    #expect(texts["2026Q3/README.txt"]?.hasPrefix("示例数据\n") == true)
    #expect(texts["2026Q3/snapshot.json"]?.contains("\"synthetic\":true,\"note\":\"示例数据") == true)
    #expect(
      texts["2026Q3/snapshot.json"]?.hasPrefix("{\"period\":\"2026Q3\",\"asOf\":\"2026-09-30\"") == true)
  }

  @Test func givesNoKeyTwice() async throws {
    let folder = try await SampleFolder(rows: 70_000)
    defer { folder.remove() }
    for kind in ["child", "event", "staff"] {
      let rows = try folder.table("2026Q3/\(kind).csv").rows
      #expect(Set(rows.map { $0[0] }).count == rows.count)
      #expect(rows.allSatisfy { $0[0].hasPrefix("s-") && $0[0].utf8.count == 10 })
    }
  }

  @Test func leavesSmallCellsInTownshipsAndNoneInTheProvince() async throws {
    let folder = try await SampleFolder(rows: SampleGenerator.defaultRows, seed: SampleGenerator.defaultSeed)
    defer { folder.remove() }
    let children = try folder.records("2026Q3/child.csv")
    func smallest(_ region: Int, _ columns: [String]) -> Int? {
      let cells = Dictionary(grouping: children) { child in
        [String((child["region"] ?? "").prefix(region))] + columns.map { child[$0] ?? "" }
      }
      return cells.values.map(\.count).min()
    }
    let guardians = ["leftBehind", "rating", "guardian"]
    #expect((smallest(3, guardians) ?? 0) >= 5)
    #expect((smallest(7, guardians) ?? 5) < 5)
    #expect((smallest(10, ["sex", "leftBehind"]) ?? 5) < 5)
  }

  @Test func findsFewerLeftBehindAndMoreFilesAsTimeGoesOn() async throws {
    let folder = try await SampleFolder(rows: 20_000, periods: 8)
    defer { folder.remove() }
    func share(_ column: String, _ quarter: String) throws -> Int {
      try folder.records("\(quarter)/child.csv").count { $0[column] == "yes" }
    }
    #expect(try share("leftBehind", "2024Q4") > share("leftBehind", "2026Q3") + 400)
    #expect(try share("fileUpdated", "2024Q4") < share("fileUpdated", "2026Q3"))
  }
}
