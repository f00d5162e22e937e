/// How likely what is, by what it depends on. No source gives these shares: they are plausible, and large enough
/// that a county's tables mostly stand.
struct ChildOdds: Sendable {
  /// Completed years: few small children are in the files, most are of school age.
  let age: [Int]
  /// By age: 0-2, 3-5, 6-11, 12-15, 16-17.
  let school: [Odds<School>]
  let incapacity: Odds<Incapacity>
  /// By rating, of children left behind and of others.
  let guardianLeftBehind: [Odds<Guardian>]
  let guardianOther: [Odds<Guardian>]
  let entrustLeftBehind: Odds<Entrust>
  let entrustOther: Odds<Entrust>
  let disability: Odds<Disability>
  let disabilityKind: Odds<DisabilityKind>
  let hukou: Odds<Hukou>
  /// By age as schools are.
  let mental: [Odds<Mental>]

  /// The shares of a quarter, so many quarters after the fourth of 2024.
  init(drift: Int) {
    age = [
      200, 270, 350, 420, 450, 480, 560, 600, 640, 660, 680, 680, 690, 690, 690, 680, 700, 620,
    ]
    school = [
      Odds([10_000, 0, 0, 0, 0, 0]), Odds([5280, 4400, 320, 0, 0, 0]),
      Odds([240, 7310, 2150, 145, max(90, 155 - 3 * drift), 0]),
      Odds([0, 4830, 4600, 160, max(210, 400 - 8 * drift), 0]), Odds([0, 2280, 3550, 270, 1150, 2750]),
    ]
    incapacity = Odds([0, 3000, 3300, 1700, 150, 1000, 550, 300])
    guardianLeftBehind = [
      Odds([600, 7530, 1400, 300, 100, 70]), Odds([650, 7080, 1500, 430, 180, 160]),
      Odds([800, 5580, 1600, 850, 470, 700]),
    ]
    guardianOther = [
      Odds([8290, 1150, 340, 110, 70, 40]), Odds([7290, 1650, 600, 210, 160, 90]),
      Odds([5750, 2000, 950, 480, 420, 400]),
    ]
    entrustLeftBehind = Odds([3600 + 60 * drift, 2300, max(800, 2700 - 70 * drift), 1400])
    entrustOther = Odds([650, 550, 600, 8200])
    disability = Odds([9350, 270, 380])
    disabilityKind = Odds([1000, 1100, 900, 3200, 2800, 1000])
    hukou = Odds([9760, 120, max(60, 130 - 3 * drift)])
    let screened = 4300 + 90 * drift
    mental = [
      Odds([8200, 1500, 300]), Odds([6400, 3150, 450]), Odds([9400 - screened, screened, 600]),
      Odds([9150 - screened, screened, 850]), Odds([9050 - screened, screened, 950]),
    ]
  }
}
