/// The colours of drawings, by what they are for. A page gives each its light, dark and forced colour by the class;
/// a drawing that stands alone brings the light one along.
public enum Paint: String, Sendable, CaseIterable {
  /// Categories, in the order in which they are used: teal, amber, blue, rose, olive, grey.
  case first = "s1"
  case second = "s2"
  case third = "s3"
  case fourth = "s4"
  case fifth = "s5"
  case sixth = "s6"
  /// Amounts, from little to much.
  case step1 = "h1"
  case step2 = "h2"
  case step3 = "h3"
  case step4 = "h4"
  case step5 = "h5"
  /// Text.
  case ink = "ink"
  /// Secondary text.
  case soft = "soft"
  /// Grids and axes.
  case line = "rule"
  /// What lies under everything.
  case surface = "surface"
  /// Text on `step4` and `step5`.
  case onDark = "on"
  /// Text on the colour of a category, save the second.
  case onCategory = "oc"
  /// Text on the second category, which is too bright for white.
  case onSecond = "oc2"

  /// The colours of categories.
  public static let categories: [Paint] = [.first, .second, .third, .fourth, .fifth, .sixth]
  /// The colours of amounts.
  public static let steps: [Paint] = [.step1, .step2, .step3, .step4, .step5]

  /// The colour of a category; beyond the sixth they begin anew.
  public static func category(_ number: Int) -> Paint { categories[number % categories.count] }

  /// The colour of text on the colour of a category.
  public static func text(onCategory number: Int) -> Paint {
    category(number) == .second ? .onSecond : .onCategory
  }

  /// The light colour.
  public var light: String {
    switch self {
    case .first: "#0B7A75"
    case .second: "#C77700"
    case .third: "#3B6FB6"
    case .fourth: "#B8456B"
    case .fifth: "#6B7A1E"
    case .sixth: "#6F7777"
    case .step1: "#E3F0EF"
    case .step2: "#B5D9D6"
    case .step3: "#7CBAB5"
    case .step4: "#1A6F6A"
    case .step5: "#073F43"
    case .ink: "#1F2526"
    case .soft: "#4A5456"
    case .line: "#D9D6CE"
    case .surface, .onDark, .onCategory: "#FFFFFF"
    case .onSecond: "#12181A"
    }
  }
}
