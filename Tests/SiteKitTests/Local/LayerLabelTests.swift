import Basics
import Testing

@testable import SiteKit

@Suite struct LayerLabelTests {
  private func label(_ region: String) throws -> LayerLabel {
    let file = SourceFile(path: "layer.json", text: #"{"title": "某地", "region": "\#(region)"}"#)
    return try #require(LayerLabel.parse(file).label)
  }

  @Test func aRegionHoldsThoseWhoseCodesBeginWithItsOwn() throws {
    let province = try label("220000")
    #expect(province.contains(try label("220200")))
    #expect(province.contains(try label("220202001000")))
    #expect(try label("220200").contains(try label("220202001")))
    #expect(!(try label("220200").contains(province)))
    #expect(!(try label("220200").contains(try label("220300"))))
  }

  @Test(arguments: ["2202", "22020a", "2202001"]) func aRegionIsACode(region: String) {
    let file = SourceFile(path: "layer.json", text: #"{"title": "某地", "region": "\#(region)"}"#)
    #expect(LayerLabel.parse(file).diagnostics.map(\.identifier) == ["value-invalid"])
  }

  @Test func aLayerIsTriedWithThoseAroundIt() throws {
    func layer(_ name: String, _ region: String) throws -> LocalLayer {
      var layer = LocalLayer(name: name)
      layer.label = try label(region)
      return layer
    }
    let city = try layer("city", "220200")
    let all = [city, try layer("province", "220000"), try layer("other", "220300")]
    #expect(LayerChoice.chain(to: city, of: all).map(\.name) == ["province", "city"])
  }
}
