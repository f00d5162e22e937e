import Basics
import Testing

@testable import Statistics

@Suite struct ReleaseWriterTests {
  private func text(_ path: String, of release: Release = SmallRelease().value) -> String {
    String(decoding: release.files[path] ?? [], as: UTF8.self)
  }

  @Test func writesATableTidily() {
    #expect(
      text("tables/sex.csv") == """
        region,sex,value,status
        22,total,30,published
        22,male,14,published
        22,female,16,published
        2201,total,9,published
        2201,male,,withheld
        2201,female,,withheld
        2202,total,,not-reported

        """)
  }

  @Test func writesRegionsWithTheirTiles() {
    #expect(
      text("regions.csv") == """
        code,parent,name,level,column,row
        22,,甲省,province,,
        2201,22,乙市,city,1,2
        2202,22,"丙,市",city,,

        """)
  }

  @Test func qualifiesADimensionWhoseCodesDifferBetweenKinds() {
    #expect(
      text("codes.csv") == """
        dimension,code,parent,label
        child/sex,total,,合计
        child/sex,male,total,男
        child/sex,female,total,女
        rural,total,,合计
        rural,yes,total,是
        rural,no,total,否
        staff/sex,total,,合计
        staff/sex,female,total,女
        staff/sex,male,total,男

        """)
  }

  @Test func saysThatMadeUpDataAreExamples() throws {
    let package = text("datapackage.json", of: SmallRelease(isSynthetic: true, revision: 2).value)
    #expect(package.contains(#""title": "示例数据：2026Q3统计数据（第2次修订）""#))
    #expect(package.contains(#""name": "carebook-sample-2026q3-revision-2""#))
    #expect(package.contains(#""synthetic": true"#))
    #expect(!text("datapackage.json").contains("示例"))
  }

  @Test func writesADescriptorOfFieldsAndKeys() throws {
    let file = SourceFile(path: "datapackage.json", text: text("datapackage.json"))
    let package = try JSONValue.parse(file).get()
    let table = try #require(package["resources"]?.array?.last)
    #expect(table["path"]?.string == "tables/sex.csv")
    #expect(table["schema"]?["primaryKey"]?.array?.map(\.string) == ["region", "sex"])
    let key = table["schema"]?["foreignKeys"]?.array?.first
    #expect(key?["reference"]?["resource"]?.string == "regions")
    let sex = table["schema"]?["fields"]?.array?[1]
    #expect(sex?["constraints"]?["enum"]?.array?.map(\.string) == ["total", "male", "female"])
    #expect(package["carebook"]?["maxWithheld"]?.content == .number("0.4"))
    #expect(package["carebook"]?["nextRelease"]?.content == .null)
  }
}
