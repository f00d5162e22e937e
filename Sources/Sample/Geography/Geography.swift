/// The regions of a sample: invented places with codes, names and tiles.
struct Geography: Sendable {
  /// A region as `regions.csv` has it.
  struct Place: Sendable {
    /// Its code: `s01`, `s0102`, `s010203`, `s010203004`.
    let code: String
    /// Its invented name.
    let name: String
    /// The code of the region it belongs to; empty for a province.
    let parent: String
    /// Its number among its parent's regions, from 0.
    let number: Int
    /// How many there are with the same parent.
    let siblings: Int
  }

  /// Provinces, cities, counties and townships.
  let levels: [[Place]]
  /// The county of each township.
  let countyOfTownship: [Int]
  /// A weight a township.
  let weights: [Double]

  /// The geography for so many rows.
  init(rows: Int, seed: UInt64) {
    let outline = Outline(rows: rows, seed: seed)
    let isSmall = rows <= Outline.rowsOfSmall
    countyOfTownship = outline.parents[2]
    weights = outline.weights
    let provinces = (0..<outline.provinces).map { number in
      Place(
        code: "s\(Self.digits(number + 1, 2))", name: PlaceNames.province(number), parent: "", number: number,
        siblings: outline.provinces)
    }
    let cities = Self.places(outline.parents[0], in: provinces, digits: 2) { city, _ in
      isSmall ? PlaceNames.cities[city] : PlaceNames.pair(city + 100) + "市"
    }
    let counties = Self.places(outline.parents[1], in: cities, digits: 2) { county, number in
      // A pair serves twice where there are more counties than pairs: as a district and as a county.
      if isSmall { return PlaceNames.counties[county] }
      let isSecond = (county + 450) / PlaceNames.count % 2 == 1
      return PlaceNames.pair(county + 450) + (isSecond ? "区" : "县")
    }
    let countyOfTownship = countyOfTownship
    let townships = Self.places(countyOfTownship, in: counties, digits: 3) { township, number in
      PlaceNames.township(number, ofCounty: countyOfTownship[township])
    }
    levels = [provinces, cities, counties, townships]
  }

  private static func places(
    _ parents: [Int], in above: [Place], digits: Int, _ name: (_ place: Int, _ number: Int) -> String
  ) -> [Place] {
    var siblings = [Int](repeating: 0, count: above.count)
    for parent in parents { siblings[parent] += 1 }
    var number = 0
    return parents.enumerated().map { place, parent in
      number = place > 0 && parents[place - 1] == parent ? number + 1 : 0
      return Place(
        code: above[parent].code + Self.digits(number + 1, digits), name: name(place, number),
        parent: above[parent].code, number: number, siblings: siblings[parent])
    }
  }

  private static func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}
