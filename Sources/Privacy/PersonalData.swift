/// A kind of personal data that must not stand in case files or pages.
public enum PersonalData: String, Sendable, CaseIterable {
  /// A resident identity number: 18 digits with a checksum, or 15.
  case identityNumber
  /// A mobile number.
  case mobileNumber
  /// A bank card number.
  case bankCard
}
