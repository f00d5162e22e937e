internal import Policy
internal import Statistics

/// The words of the site's language for what stands in a release's files.
extension SiteValues {
  /// 省级, 市级, …; a level of another name is called by it.
  func label(level name: String) -> String {
    PolicyMetadata.Level(rawValue: name).map { label($0) } ?? name
  }

  /// 已公布, 未公布, …
  func label(_ status: CellStatus) -> String {
    switch status {
    case .published: word(.statusPublished)
    case .rounded: word(.statusRounded)
    case .withheld: word(.statusWithheld)
    case .notReported: word(.statusNotReported)
    case .notApplicable: word(.statusNotApplicable)
    case .absent: word(.statusAbsent)
    }
  }

  /// What a status says of its cell, under a release's protection.
  func meaning(_ status: CellStatus, _ protection: ProtectionPolicy) -> String {
    switch status {
    case .published: word(.meaningPublished)
    case .rounded: fill(.meaningRounded, ["base": String(protection.roundingBase ?? 1)])
    case .withheld:
      fill(.meaningWithheld, ["threshold": String(protection.threshold)])
        + word(protection.zeros == .withhold ? .zerosWithheld : .zerosPublished)
    case .notReported: word(.meaningNotReported)
    case .notApplicable: word(.meaningNotApplicable)
    case .absent: word(.meaningAbsent)
    }
  }

  /// The size of a file in thousands or millions of bytes: 12 KB, 3.4 MB.
  static func size(_ bytes: Int) -> String {
    let (unit, name) = bytes < 1_000_000 ? (1000, "KB") : (1_000_000, "MB")
    guard bytes >= 1000 else { return "\(bytes) B" }
    return "\(FixedPoint(bytes, over: unit, decimals: bytes < unit * 10 ? 1 : 0)?.text ?? "") \(name)"
  }
}

extension CellStatus {
  /// What stands on pages in the place of the number; empty where there is a number.
  var sign: String {
    switch self {
    case .published, .rounded: ""
    case .withheld: FigureWords.sign(of: .withheld)
    case .notReported: FigureWords.sign(of: .notReported)
    case .notApplicable: FigureWords.sign(of: .notApplicable)
    case .absent: FigureWords.sign(of: .notPublished)
    }
  }
}
