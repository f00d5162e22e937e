/// The typed head of a content file: a strict subset of YAML between two lines of `---` (docs/front-matter.md).
///
/// What the subset does not have is an error at its place and never dropped, so that a file means the same here
/// as in any YAML reader.
public struct FrontMatter: Sendable, Hashable {
  /// A string and where it stands.
  public struct Text: Sendable, Hashable {
    /// The string, quotes and escapes resolved.
    public let string: String
    /// Its first byte in the file, an opening quote included.
    public let offset: Int
  }

  /// What a key may hold.
  public enum Value: Sendable, Hashable {
    /// `key: text`
    case scalar(Text)
    /// `key: [a, b]`, or a line `- item` for each item.
    case list([Text])
  }

  /// A key and its value.
  public struct Field: Sendable, Hashable {
    /// The key.
    public let key: Text
    /// The value.
    public let value: Value
  }

  /// The fields in the order of the file; no key occurs twice.
  public let fields: [Field]
  /// The first byte after the closing `---` line; 0 where the file has no front matter.
  public let bodyOffset: Int

  /// Reads the front matter of a file. A file that does not begin with `---` has none.
  public static func parse(_ file: SourceFile) -> (frontMatter: FrontMatter, diagnostics: [Diagnostic]) {
    var parser = FrontMatterParser(file)
    return parser.parse()
  }

  /// The value of a key.
  public subscript(key: String) -> Value? { fields.first { $0.key.string == key }?.value }

  init(fields: [Field], bodyOffset: Int) {
    self.fields = fields
    self.bodyOffset = bodyOffset
  }
}
