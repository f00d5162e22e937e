internal import Policy

/// The words of the site's language for what documents and pages are.
extension SiteValues {
  /// 国家, 省级, 市级, 县级, 乡镇级; empty where the level is unknown.
  func label(_ level: PolicyMetadata.Level?) -> String {
    switch level {
    case .nation: word(.levelNation)
    case .province: word(.levelProvince)
    case .city: word(.levelCity)
    case .county: word(.levelCounty)
    case .township: word(.levelTownship)
    case nil: ""
    }
  }

  /// 全文, 节选, 截断.
  func label(_ completeness: PolicyMetadata.Completeness) -> String {
    switch completeness {
    case .full: word(.completenessFull)
    case .excerpt: word(.completenessExcerpt)
    case .truncated: word(.completenessTruncated)
    }
  }

  /// What a reader has to know of a document that is not whole; empty where it is.
  func note(_ completeness: PolicyMetadata.Completeness) -> String {
    switch completeness {
    case .full: ""
    case .excerpt: word(.noteExcerpt)
    case .truncated: word(.noteTruncated)
    }
  }

  /// 未核实, 现行有效, …
  func label(_ validity: PolicyMetadata.Validity) -> String {
    switch validity {
    case .inForce: word(.validityInForce)
    case .amended: word(.validityAmended)
    case .repealed: word(.validityRepealed)
    case .notYet: word(.validityNotYet)
    case .partial: word(.validityPartial)
    case .unverified: word(.validityUnverified)
    }
  }

  /// What kind of page it is, for lists of changes.
  func label(_ kind: PageKind) -> String {
    switch kind {
    case .duty, .role, .handbook: word(.kindDuty)
    case .policies: word(.kindDocument)
    case .statistics: word(.kindRelease)
    case .procedures, .procedure: word(.kindProcedure)
    case .home, .section, .page: word(.kindPage)
    }
  }
}
