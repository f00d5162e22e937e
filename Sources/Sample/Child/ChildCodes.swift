/// A child's sex.
enum Sex: Int, CodeList {
  case male, female
  static let words: [StaticString] = ["male", "female"]
}

/// Which parents work away.
enum ParentsOut: Int, CodeList {
  case both, one, none
  static let words: [StaticString] = ["both", "one", "none"]
}

/// Why the parent at home cannot be the guardian.
enum Incapacity: Int, CodeList {
  case none, disabled, ill, lost, deported, prison, rehab, restricted
  static let words: [StaticString] = [
    "none", "disabled", "ill", "lost", "deported", "prison", "rehab", "restricted",
  ]
}

/// Whether the child is registered.
enum Hukou: Int, CodeList {
  case registered, settled, none
  static let words: [StaticString] = ["registered", "settled", "none"]
}

/// The classes of difficulty.
enum Difficulty: Int, CodeList {
  case family, own, guardianship
  static let words: [StaticString] = ["family", "self", "guardianship"]
}

/// The kinds of difficulty.
enum Subtype: Int, CodeList {
  case parentsDisabled, oneParentLeft, poor, disabled, ill, hiv, orphan, asOrphan, deFacto, abused, trafficked
  case wandering, other
  static let words: [StaticString] = [
    "parents-disabled", "one-parent-left", "poor", "disabled", "ill", "hiv", "orphan", "as-orphan",
    "de-facto",
    "abused", "trafficked", "wandering", "other",
  ]
}

/// Who looks after the child.
enum Guardian: Int, CodeList {
  case parents, grandparents, relatives, adults, institution, none
  static let words: [StaticString] = [
    "parents", "grandparents", "relatives", "adults", "institution", "none",
  ]
}

/// Whether care was entrusted in writing.
enum Entrust: Int, CodeList {
  case agreement, confirmation, unsigned, unneeded
  static let words: [StaticString] = ["agreement", "confirmation", "unsigned", "unneeded"]
}

/// Whether the child was heard before care was entrusted.
enum ChildHeard: Int, CodeList {
  case heard, unheard, unable, none
  static let words: [StaticString] = ["heard", "unheard", "unable", "none"]
}

/// How the guardians were rated.
enum Rating: Int, CodeList {
  case good, fair, poor
  static let words: [StaticString] = ["good", "fair", "poor"]
}

/// What asks for special attention.
enum Risk: Int, CodeList {
  case poverty, scatteredOrphan, deFacto, hiv, prisonRehab, informalAdoption, singleParent, noHukou, dropout,
    ill
  case disabled, wandering
  static let words: [StaticString] = [
    "poverty", "scattered-orphan", "de-facto", "hiv", "prison-rehab", "informal-adoption", "single-parent",
    "no-hukou", "dropout", "ill", "disabled", "wandering",
  ]
}

/// Where the child goes to school.
enum School: Int, CodeList {
  case preschool, day, boarding, homeTaught, dropout, none
  static let words: [StaticString] = ["preschool", "day", "boarding", "home-taught", "dropout", "none"]
}

/// How severe a disability is.
enum Disability: Int, CodeList {
  case none, severe, other
  static let words: [StaticString] = ["none", "severe", "other"]
}

/// What a disability concerns.
enum DisabilityKind: Int, CodeList {
  case vision, hearing, speech, limb, intellectual, mental
  static let words: [StaticString] = ["vision", "hearing", "speech", "limb", "intellectual", "mental"]
}

/// What a screening of mental health said.
enum Mental: Int, CodeList {
  case unscreened, screened, referred
  static let words: [StaticString] = ["unscreened", "screened", "referred"]
}

/// The benefits a child receives.
enum Welfare: Int, CodeList {
  case minimum, extremePoverty, orphan, asOrphan, deFacto, temporary, other
  static let words: [StaticString] = [
    "minimum", "extreme-poverty", "orphan", "as-orphan", "de-facto", "temporary", "other",
  ]
}
