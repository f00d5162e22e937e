internal import Basics

/// What stands in a snapshot folder besides case files.
struct SnapshotTexts: Sendable {
  private let geography: Geography

  init(_ geography: Geography) { self.geography = geography }

  /// `regions.csv`. Regions with one parent stand on a tile map of their own, near a square.
  var regions: [UInt8] {
    var writer = ByteWriter()
    writer.write("code,parent,name,level,column,row\n")
    for (places, level) in zip(geography.levels, ["province", "city", "county", "township"]) {
      for place in places {
        var width = 1
        while width * width < place.siblings { width += 1 }
        writer.write("\(place.code),\(place.parent),\(place.name),\(level),")
        writer.write("\(place.number % width + 1),\(place.number / width + 1)\n")
      }
    }
    return writer.bytes
  }

  /// `snapshot.json`. Every unit, a township each, sent its data: children stand in all of them.
  func description(_ quarter: Quarter) -> [UInt8] {
    let counties = geography.levels[2]
    var townships = [Int](repeating: 0, count: counties.count)
    for county in geography.countyOfTownship { townships[county] += 1 }
    let coverage = zip(counties, townships).map { county, units in
      JSONText.object([
        ("region", .string(county.code)), ("expected", .number(units)), ("received", .number(units)),
      ])
    }
    let text = JSONText.object([
      ("period", .string(quarter.name)), ("asOf", .string(quarter.asOf?.description ?? "")),
      ("synthetic", .bool(true)), ("note", .string(Self.note)), ("coverage", .array(coverage)),
    ])
    var writer = ByteWriter()
    text.write(to: &writer)
    writer.write("\n")
    return writer.bytes
  }

  /// `README.txt`, since CSV files have no place for a remark.
  func remark(_ quarter: Quarter) -> [UInt8] {
    Array("示例数据\n\n\(quarter.name)。\(Self.note)\n".utf8)
  }

  private static let note = "示例数据：地区、人员和数字全部由程序虚构，不对应任何真实的地方、机构或儿童。"
}
