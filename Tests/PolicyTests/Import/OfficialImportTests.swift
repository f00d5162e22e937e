import Testing

@testable import Basics
@testable import Policy

/// The five official documents.
struct OfficialImportTests {
  @Test(arguments: ImportFixtures.slugs) func keepsEveryCharacter(slug: String) throws {
    let bytes = try ImportFixtures.official(slug)
    let policy = try ImportFixtures.importing(bytes)
    let kept = try ImportFixtures.kept(of: bytes, without: policy.removed)
    #expect(ImportFixtures.squeezed(policy.body.joined()) == kept)
  }

  @Test(arguments: ImportFixtures.slugs) func removesOnlyWhatIsFurniture(slug: String) throws {
    let policy = try ImportFixtures.importing(ImportFixtures.official(slug))
    let expected: [String: [String]] = [
      "yunyang-2017-2": ["349 云阳县人民政府行政规范性文件", "351 云", "353 云阳县人民政府办公室发布", "355 - 10 -"],
      "jilin-three-year-action": ["1 要闻链接"],
    ]
    #expect(policy.metadata.removed == expected[slug] ?? [])
  }

  @Test(arguments: ImportFixtures.slugs) func partsParagraphsAsThePageDoes(slug: String) throws {
    let policy = try ImportFixtures.importing(ImportFixtures.official(slug))
    let listing = policy.body.map { "\($0.prefix(10))…\($0.suffix(10))\n" }.joined()
    #expect(try ImportFixtures.matches(listing, "import-paragraphs/\(slug).txt"))
  }

  /// Every clause, how many paragraphs it has, and the last ten characters of each.
  @Test(arguments: ImportFixtures.slugs) func givesEachClauseItsParagraphs(slug: String) throws {
    let policy = try ImportFixtures.importing(ImportFixtures.official(slug))
    let file = SourceFile(path: "\(slug).txt", bytes: policy.bytes)
    let listing = PolicyDocument(slug: slug, file).clauses.map { clause in
      let ends = clause.paragraphs.map { " …\(file.text($0.range).suffix(10))" }
      return "\(clause.id) \(clause.paragraphs.count)\(ends.joined())\n"
    }
    #expect(try ImportFixtures.matches(listing.joined(), "import-clauses/\(slug).txt"))
  }

  @Test func readsWhatTheTextsSayOfThemselves() throws {
    let all = try ImportFixtures.slugs.map {
      try ImportFixtures.importing(ImportFixtures.official($0)).metadata
    }
    #expect(all.map(\.number) == ["吉政发〔2016〕34号", "云阳府发〔2017〕2号", "吉市政办发〔2017〕1号", nil, "民发〔2019〕34号"])
    #expect(all.map { $0.date?.description } == ["2016-09-05", "2017-01-07", "2017-01-22", nil, nil])
    #expect(all.map(\.level) == [.province, .county, .city, .province, .nation])
    #expect(all.map(\.region) == ["吉林省", "云阳县", "吉林市", "吉林省", nil])
    #expect(all.map(\.completeness) == [.full, .full, .full, .truncated, .full])
    #expect(all.map(\.issuers.count) == [1, 1, 1, 0, 10])
    #expect(all[4].issuers.last == "中国残联")
    #expect(all[1].title == "云阳县人民政府关于进一步加强农村留守儿童关爱保护工作实施方案的通知")
  }

  @Test func setsClosingsApart() throws {
    let expected = [
      "jilin-2016-34": "各地、各部门要结合本地", "yunyang-2017-2": "各乡镇（街道）、县政府", "jilin-city-2017-1": "各县（市）区政府、各部",
      "jilin-three-year-action": "（下转04版）", "mca-2019-34": nil,
    ]
    for slug in ImportFixtures.slugs {
      let policy = try ImportFixtures.importing(ImportFixtures.official(slug))
      let lines = policy.metadata.belongs.map { String(policy.body[$0.line - 1].prefix(11)) }
      #expect(lines == [expected[slug] ?? nil].compactMap { $0 })
    }
  }

  @Test func writesOnePersonALine() throws {
    let policy = try ImportFixtures.importing(ImportFixtures.official("jilin-city-2017-1"))
    let first = try #require(policy.body.firstIndex { $0.hasPrefix("召集人") })
    #expect(policy.body[first] == "召集人：陈东　吉林市政府副市长")
    #expect(policy.body[first + 2] == "成员：洪岩　市委政法委副书记、市综治办主任")
    #expect(policy.body[first + 6] == "权红　市委宣传部副部长")
    let members = policy.body[first..<(first + 27)]
    #expect(members.allSatisfy { $0.split(separator: "　").count == 2 })
    #expect(policy.body[first + 27] == "2.主要职能")
  }
}
