import Statistics

/// A schema of one record kind with dimensions of given sizes and tables over them.
///
/// `lowest` is the lowest level of all tables, `lowests` of each one; `sensitive` the categories of each dimension. No
/// table is left out for having too much withheld unless `policy` says so.
func smallSchema(
  sizes: [Int], tables: [[Int]], levels: Int = 1, lowest: Int = 0, lowests: [Int]? = nil,
  sensitive: [[Int]] = [], impossible: [ImpossibleCombination] = [],
  policy: ProtectionPolicy = ProtectionPolicy(maxWithheld: 1)
) -> Schema {
  let dimensions = sizes.enumerated().map { number, size in
    Dimension(
      name: "d\(number)", label: "d\(number)", codes: (0..<size).map { Code("c\($0)", label: "c\($0)") },
      source: .field(number), lowest: nil, sensitive: number < sensitive.count ? sensitive[number] : [])
  }
  let kind = RecordKind(
    name: "child", label: "儿童", key: nil, fields: [], dimensions: dimensions, impossible: impossible)
  let definitions = tables.enumerated().map { number, dimensions in
    TableDefinition(
      id: "t\(number)", title: "t\(number)", record: 0, dimensions: dimensions,
      lowest: lowests?[number] ?? lowest,
      notes: [])
  }
  return Schema(
    levels: ["province", "city", "county", "township"].prefix(levels).map { $0 }, records: [kind],
    tables: definitions, indicators: [], protection: policy)
}

/// A tree in which each region of level k has `branches[k]` children: `[2, 3]` is one province, 2 cities, 6 counties.
func smallTree(branches: [Int]) -> RegionTree {
  var regions = [Region(code: "0", name: "0", level: 0, parent: nil, tile: nil)]
  var above = [0]
  for (level, branch) in branches.enumerated() {
    var here: [Int] = []
    for parent in above {
      for child in 0..<branch {
        here.append(regions.count)
        let code = regions[parent].code + String(child)
        regions.append(Region(code: code, name: code, level: level + 1, parent: parent, tile: nil))
      }
    }
    above = here
  }
  return RegionTree(sorted: regions, levels: branches.count + 1)
}
