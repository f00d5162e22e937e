import Testing

@testable import Disclosure

/// Literals and names that no text can leave.
@Suite struct SQLQuotingTests {
  @Test func doublesQuotesForPostgreSQL() {
    #expect(SQLDialect.postgresql.literal("o'hara") == "'o''hara'")
    #expect(SQLDialect.postgresql.literal("走访") == "'走访'")
    #expect(SQLDialect.postgresql.identifier(#"a"; drop table child; --"#) == #""a""; drop table child; --""#)
  }

  @Test func escapesBackslashesWhateverTheServerSays() {
    #expect(SQLDialect.postgresql.literal(#"\' or 1=1 --"#) == #"E'\\'' or 1=1 --'"#)
  }

  @Test func replacesZeroBytes() {
    #expect(SQLDialect.postgresql.literal("a\0b") == "'a\u{FFFD}b'")
    #expect(SQLDialect.spark.identifier("a\0b") == "`a\u{FFFD}b`")
  }

  @Test func writesBytesWhereSparkWouldReadAnEscape() {
    #expect(SQLDialect.spark.literal("走访 16-17") == "'走访 16-17'")
    #expect(SQLDialect.spark.literal("o'h") == "CAST(X'6F2768' AS STRING)")
    #expect(SQLDialect.spark.literal(#"\n"#) == "CAST(X'5C6E' AS STRING)")
    #expect(SQLDialect.spark.literal("${a}") == "CAST(X'247B617D' AS STRING)")
  }

  @Test func doublesBackquotesForSpark() {
    #expect(SQLDialect.spark.identifier("a`b") == "`a``b`")
    #expect(SQLDialect.spark.identifier("$") == "IDENTIFIER(CAST(X'602460' AS STRING))")
  }
}
