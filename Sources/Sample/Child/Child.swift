/// One child of a sample: what stands in a row of `child.csv`.
struct Child: Sendable {
  /// Completed years at the as-of date, 0 to 17.
  var age = 0
  /// Days between the birth and the as-of date.
  var birth = 0
  var sex = Sex.male
  var isRural = true
  var isLeftBehind = false
  var parentsOut = ParentsOut.none
  var incapacity = Incapacity.none
  var isAwaySixMonths = false
  var isCrossCounty = false
  var isHukouSameCounty = true
  var hukou = Hukou.registered
  var difficulty = Several<Difficulty>()
  var subtype = Several<Subtype>()
  var guardian = Guardian.parents
  var entrust = Entrust.unneeded
  var childHeard = ChildHeard.none
  var rating = Rating.good
  /// Days between the last visit and the as-of date; nil where there was none.
  var lastVisit: Int?
  var visitsMade = 0
  var risk = Several<Risk>()
  var school = School.preschool
  var hasReturned = false
  var disability = Disability.none
  var disabilityKind = Several<DisabilityKind>()
  var isSeriouslyIll = false
  var mental = Mental.unscreened
  var welfare = Several<Welfare>()
  var isFileOpen = true
  var isFileUpdated = true

  /// The columns, in the order of the reference schema.
  static let header: StaticString = """
    key,region,birth,sex,rural,leftBehind,parentsOut,incapacity,awaySixMonths,crossCounty,hukouSameCounty,hukou,\
    inDifficulty,difficulty,subtype,guardian,entrust,childHeard,rating,lastVisit,visitsMade,risk,school,returned,\
    disability,disabilityKind,seriousIllness,mental,welfare,fileOpen,fileUpdated
    """

  /// Writes all columns after the region.
  func write(to rows: inout Rows, _ days: DayTexts) {
    rows.field(birth, days)
    rows.field(sex)
    rows.field(isRural)
    rows.field(isLeftBehind)
    rows.field(parentsOut)
    rows.field(incapacity)
    rows.field(isAwaySixMonths)
    rows.field(isCrossCounty)
    rows.field(isHukouSameCounty)
    rows.field(hukou)
    rows.field(!difficulty.isEmpty)
    rows.field(difficulty)
    rows.field(subtype)
    rows.field(guardian)
    rows.field(entrust)
    rows.field(childHeard)
    rows.field(rating)
    rows.field(lastVisit, days)
    rows.field(visitsMade)
    rows.field(risk)
    rows.field(school)
    rows.field(hasReturned)
    rows.field(disability)
    rows.field(disabilityKind)
    rows.field(isSeriouslyIll)
    rows.field(mental)
    rows.field(welfare)
    rows.field(isFileOpen)
    rows.field(isFileUpdated)
    rows.end()
  }
}
