extension Diagnostic.Identifier {
  /// A file that should be UTF-8 text and is not.
  public static let notUTF8: Self = "not-utf8"
  /// A file that is not JSON.
  public static let jsonSyntax: Self = "json-syntax"
  /// Front matter outside the YAML subset of docs/front-matter.md.
  public static let frontMatterSyntax: Self = "front-matter-syntax"
  /// A key that such a file or entry must have.
  public static let keyMissing: Self = "key-missing"
  /// A key that nobody reads.
  public static let keyUnknown: Self = "key-unknown"
  /// A value of the wrong kind.
  public static let valueInvalid: Self = "value-invalid"
  /// A name that cannot stand in an address.
  public static let nameInvalid: Self = "name-invalid"
}
