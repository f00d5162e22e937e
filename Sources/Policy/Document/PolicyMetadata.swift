public import Basics

/// What a policy file says of its document: the typed front matter.
///
/// Only what the document prints stands here; what it does not print (`date`, `number`) is nil and never guessed.
public struct PolicyMetadata: Sendable, Hashable {
  /// The level of government that issued the document.
  public enum Level: String, Sendable, Hashable, CaseIterable {
    /// 国家
    case nation
    /// 省
    case province
    /// 市（州）
    case city
    /// 县（市、区）
    case county
    /// 乡镇（街道）
    case township
  }

  /// How the document numbers its clauses.
  public enum Style: String, Sendable, Hashable, CaseIterable {
    /// 一、（一）1.（1）: opinions, notices, plans.
    case outline
    /// 编 章 节 条 款 项 目: laws, regulations, measures.
    case articles
  }

  /// How much of the document the file holds.
  public enum Completeness: String, Sendable, Hashable, CaseIterable {
    /// 完整
    case full
    /// 节选
    case excerpt
    /// 截断: the source breaks off.
    case truncated
  }

  /// Whether the document is in force, as far as the editors know.
  public enum Validity: String, Sendable, Hashable, CaseIterable {
    /// 现行有效
    case inForce = "in-force"
    /// 已修改
    case amended
    /// 已废止
    case repealed
    /// 尚未施行
    case notYet = "not-yet"
    /// 部分失效
    case partial
    /// 未核实
    case unverified
  }

  /// A line of the body that does not belong where the rules would put it.
  public struct Belonging: Sendable, Hashable {
    /// The line of the body, 1 for the first line after the front matter.
    public var line: Int
    /// The anchor of the division or clause it belongs to: `closing`, `c2.2`.
    public var target: String
    /// Where the entry stands in the file.
    public var offset: Int

    /// A line and where it belongs.
    public init(line: Int, target: String, offset: Int = 0) {
      self.line = line
      self.target = target
      self.offset = offset
    }
  }

  /// The title.
  public var title: String
  /// The document number (发文字号) as it is printed, blanks left out.
  public var number: String?
  /// The issuers, in the order of the document.
  public var issuers: [String]
  /// The day of issue as the text prints it.
  public var date: CalendarDay?
  /// The level of the issuer.
  public var level: Level?
  /// The region for which it was issued; nil for the nation.
  public var region: String?
  /// How it numbers its clauses.
  public var style: Style
  /// How much of it the file holds.
  public var completeness: Completeness
  /// Whether it is in force.
  public var validity: Validity
  /// Other titles by which it is cited.
  public var aliases: [String]
  /// The name of the raw text from which it was imported.
  public var sourceFile: String?
  /// The SHA-256 of the raw text.
  public var sourceDigest: String?
  /// The encoding of the raw text.
  public var sourceEncoding: TextEncoding?
  /// Page furniture that the importer took out: line number and text.
  public var removed: [String]
  /// Lines that belong elsewhere than the rules say.
  public var belongs: [Belonging]
  /// The project's own summary.
  public var summary: String?
  /// When the project last changed the file.
  public var updated: CalendarDay?

  /// Metadata with nothing known but the title.
  public init(title: String) {
    self.title = title
    issuers = []
    style = .outline
    completeness = .full
    validity = .unverified
    aliases = []
    removed = []
    belongs = []
  }
}
