import Testing

@testable import Disclosure

@Suite struct CellNameTests {
  @Test func sortsDimensionsByName() {
    #expect(CellName.text([("sex", "male"), ("age", "0-2")]) == "age=0-2;sex=male")
    #expect(CellName.text([]) == "")
  }

  @Test(arguments: ["a", "a;b", "a=b", "100%", "%3B", "男"])
  func readsBackAnyName(name: String) {
    let text = CellName.text([("d\(name)", name), ("e", "x")])
    let back = CellName.categories(text)?.map { "\($0.dimension) \($0.code)" }
    #expect(back == ["d\(name) \(name)", "e x"])
  }

  @Test(arguments: ["a", "a=", "=b", "a=b;", "a=b;a=c", "b=1;a=1", "a=%", "a=%41", "a=b=c"])
  func refusesWhatIsNoName(text: String) {
    #expect(CellName.categories(text) == nil)
  }
}
