/// What was reported.
enum Situation: Int, CodeList {
  case alone, missing, incapable, neglect, violence, injury, abuse
  static let words: [StaticString] = [
    "alone", "missing", "incapable", "neglect", "violence", "injury", "abuse",
  ]
}

/// Who reported.
enum Reporter: Int, CodeList {
  case school, kindergarten, medical, village, socialWork, rescue, welfare, director, supervisor, citizen,
    other
  static let words: [StaticString] = [
    "school", "kindergarten", "medical", "village", "social-work", "rescue", "welfare", "director",
    "supervisor",
    "citizen", "other",
  ]
}

/// How the police treated the report.
enum Branch: Int, CodeList {
  case alone, guardian, missing, violence, harm, none
  static let words: [StaticString] = ["alone", "guardian", "missing", "violence", "harm", "none"]
}

/// Where the child was placed for the time being.
enum Placement: Int, CodeList {
  case relatives, village, rescue, welfare, shelter, none
  static let words: [StaticString] = ["relatives", "village", "rescue", "welfare", "shelter", "none"]
}

/// How far the assessment has come.
enum Assessment: Int, CodeList {
  case none, begun, reported
  static let words: [StaticString] = ["none", "begun", "reported"]
}

/// What help was given.
enum Service: Int, CodeList {
  case guidance, medical, counselling, behaviour, legalService, legalAid
  static let words: [StaticString] = [
    "guidance", "medical", "counselling", "behaviour", "legal-service", "legal-aid",
  ]
}

/// What was done about the guardians.
enum Intervention: Int, CodeList {
  case none, dissuaded, criticised, penalised, prosecuted, applied, revoked
  static let words: [StaticString] = [
    "none", "dissuaded", "criticised", "penalised", "prosecuted", "applied", "revoked",
  ]
}

/// Why guardianship is to be revoked.
enum RevocationGround: Int, CodeList {
  case none, danger, refusal, harm
  static let words: [StaticString] = ["none", "danger", "refusal", "harm"]
}
