internal import Basics

/// What all rows of a quarter share: regions, their sizes and habits, the days.
struct World: Sendable {
  /// The sample's seed.
  let seed: UInt64
  /// The quarter.
  let quarter: Quarter
  /// The days before the as-of date.
  let days: DayTexts
  /// The regions' codes as bytes: counties, townships.
  let countyCodes: [[UInt8]]
  /// The townships' codes as bytes.
  let townshipCodes: [[UInt8]]
  /// The county of each township.
  let countyOfTownship: [Int]
  /// Children a township.
  let children: [Int]
  /// The posts of each township.
  let posts: [TownshipPosts]
  /// What is particular to each county.
  let habits: [CountyHabits]

  /// The world of a quarter.
  init(_ geography: Geography, rows: Int, seed: UInt64, quarter: Quarter, days: DayTexts) {
    self.seed = seed
    self.quarter = quarter
    self.days = days
    countyCodes = geography.levels[2].map { Array($0.code.utf8) }
    townshipCodes = geography.levels[3].map { Array($0.code.utf8) }
    countyOfTownship = geography.countyOfTownship
    // A place keeps its size but for a slow trend of its own and a little chance.
    let weights = geography.weights.enumerated().map { township, weight in
      var lasting = SplitMix64(seed, 0x5A5, UInt64(township))
      var passing = SplitMix64(seed, 0x5A6, UInt64(township), UInt64(quarter.number))
      let trend = (lasting.fraction() - 0.5) * 0.012 * Double(quarter.drift)
      return weight * (0.95 + 0.1 * lasting.fraction() + trend + 0.02 * (passing.fraction() - 0.5))
    }
    children = Skew.share(rows, by: weights)
    habits = countyCodes.indices.map { CountyHabits(seed: seed, county: $0) }
    posts = TownshipPosts.all(children: children, seed: seed, quarter: quarter)
  }

  /// Whether a township is the first of its county: the county's own rows stand before its.
  func isFirstOfCounty(_ township: Int) -> Bool {
    township == 0 || countyOfTownship[township - 1] != countyOfTownship[township]
  }

  /// Random numbers of one kind's rows in one township.
  func random(_ kind: UInt64, _ township: Int) -> SplitMix64 {
    SplitMix64(seed, UInt64(quarter.number), kind, UInt64(township))
  }

  /// A spread of its own for a field of the quarter.
  func spread(_ field: UInt64) -> EvenSpread { EvenSpread(field, seed: seed, quarter: quarter.number) }
}

/// What is particular to a county through all quarters, in ten-thousandths added to the country's shares.
struct CountyHabits: Sendable {
  /// More or fewer parents work away.
  let leaving: Int
  /// Families fare better or worse.
  let hardship: Int
  /// Visits are made more or less on time.
  let diligence: Int

  init(seed: UInt64, county: Int) {
    var random = SplitMix64(seed, 0xC0, UInt64(county))
    leaving = random.below(1600) - 800
    hardship = random.below(600) - 300
    diligence = random.below(1400) - 700
  }
}

/// The posts of a township and its villages, which both the staff's file and the bodies' tell of.
struct TownshipPosts: Sendable {
  /// The number of the township's first village in the whole sample.
  let firstVillage: Int
  /// Its villages: one to about ninety children.
  let villages: Int
  /// The number of the first supervisor in the whole sample.
  let firstSupervisor: Int
  /// Its supervisors; none where the post is vacant.
  let supervisors: Int
  /// For each village whether it has a director.
  let hasDirector: [Bool]

  static func all(children: [Int], seed: UInt64, quarter: Quarter) -> [TownshipPosts] {
    let ofTownship = EvenSpread(1, seed: seed, quarter: quarter.number)
    let ofVillage = EvenSpread(2, seed: seed, quarter: quarter.number)
    let vacant = max(300, 2200 - 60 * quarter.drift)
    var (village, supervisor) = (0, 0)
    return children.enumerated().map { township, children in
      let villages = max(1, (children + 45) / 90)
      let supervisors = ofTownship.happens(vacant, township) ? 0 : 1 + children / 300
      defer {
        village += villages
        supervisor += supervisors
      }
      return TownshipPosts(
        firstVillage: village, villages: villages, firstSupervisor: supervisor, supervisors: supervisors,
        hasDirector: (village..<village + villages).map { !ofVillage.happens(vacant / 2, $0) })
    }
  }
}
