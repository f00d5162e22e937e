internal import Basics

/// How many regions a sample has, and how large they are in proportion.
struct Outline: Sendable {
  /// The parents of the cities, the counties and the townships, each by number, ascending.
  let parents: [[Int]]
  /// How many provinces there are.
  let provinces: Int
  /// A weight a township.
  let weights: [Double]

  /// Up to this many rows the geography is the site's own: a province, 3 cities, 9 counties, 30 townships.
  static let rowsOfSmall = 60_000
  /// Children a county on average: 9.02 million in 2,850 counties.
  static let childrenPerCounty = 3165

  /// The site's own geography; weights are children of the default sample, drawn by hand so that towns of every
  /// size stand in each county.
  static let small = Outline(
    parents: [
      [0, 0, 0], [0, 0, 0, 1, 1, 1, 2, 2, 2],
      [4, 3, 3, 4, 3, 3, 4, 3, 3].enumerated().flatMap { [Int](repeating: $0.offset, count: $0.element) },
    ],
    provinces: 1,
    weights: [
      5400, 3500, 2050, 30, 4650, 2800, 48, 1700, 1100, 18, 3400, 2500, 1700, 14, 2700, 2000, 36,
      1400, 950, 9, 2300, 1700, 1100, 16, 1800, 1400, 24, 1100, 650, 6,
    ])

  /// A geography for so many rows: 2,850 counties, 333 cities, 31 provinces and 41,000 townships for 9.02 million.
  init(rows: Int, seed: UInt64) {
    guard rows > Self.rowsOfSmall else {
      self = Self.small
      return
    }
    let counties = (rows + Self.childrenPerCounty / 2) / Self.childrenPerCounty
    let provinces = max(1, (counties * 31 + 1425) / 2850)
    let cities = max(provinces * 3, (counties * 333 + 1425) / 2850)
    var random = SplitMix64(seed, 0x6E0)
    let townshipsOf = Skew.share(
      counties * 411 / 40 + counties * 33 / 8, by: (0..<counties).map { _ in Skew.weight(0.3, &random) })
    parents = [
      Self.spread(cities, over: provinces), Self.spread(counties, over: cities),
      townshipsOf.enumerated().flatMap { [Int](repeating: $0.offset, count: $0.element) },
    ]
    self.provinces = provinces
    let ofProvince = (0..<provinces).map { _ in Skew.weight(0.4, &random) }
    let ofCity = parents[0].map { ofProvince[$0] * Skew.weight(0.25, &random) }
    let ofCounty = parents[1].map { ofCity[$0] * Skew.weight(0.5, &random) }
    weights = parents[2].map { county in
      ofCounty[county] / Double(townshipsOf[county]) * Skew.weight(0.9, &random)
    }
  }

  private init(parents: [[Int]], provinces: Int, weights: [Double]) {
    self.parents = parents
    self.provinces = provinces
    self.weights = weights
  }

  /// The parents of so many regions, shared out as evenly as it goes.
  private static func spread(_ count: Int, over parents: Int) -> [Int] {
    (0..<count).map { $0 * parents / count }
  }
}
