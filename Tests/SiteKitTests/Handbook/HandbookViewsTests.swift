import Basics
import Mustache
import Testing

@testable import SiteKit

@Suite struct HandbookViewsTests {
  private func site(_ handbook: MadeHandbook = MadeHandbook()) throws -> Site { try handbook.site().site }

  private func linker(_ path: String) -> Linker { Linker(from: Route(path)) }

  private func page(_ path: String, _ site: Site) throws -> PageFile { try #require(site.page(at: path)) }

  @Test func aPathTellsWhereAProcedureStandsAndWhatIsNext() throws {
    let site = try site()
    let page = try page("procedures/report.md", site)
    let path = try #require(PathsView(site: site, linker: linker(page.route.path), page: page).values.first)
    #expect(path["steps"].items.map { $0["title"].text } == ["报告", "评估"])
    #expect(path["previous"].isTruthy == false)
    #expect(path["next"]["href"].text == "assessment.html")
  }

  @Test func aProcedureOnNoPathHasNone() throws {
    let site = try site()
    let page = try page("procedures/placement.md", site)
    #expect(PathsView(site: site, linker: linker(page.route.path), page: page).values.isEmpty)
    var object: Object = [:]
    ProceduresView(site: site, linker: linker("procedures/index.html")).add(to: &object)
    #expect(object["others"]?.items.map { $0["title"].text } == ["安置"])
  }

  @Test func theBoxNamesTheDocumentsOfSourcesAndCitationsOnceAndTheLaterLaw() throws {
    let site = try site()
    let page = try page("handbook/worker/01-visit.md", site)
    var object: Object = [:]
    LaterLawView(site: site, linker: linker(page.route.path), page: page).add(
      [.init(slug: "some-2026-1", anchor: "c1"), .init(slug: "some-law", anchor: "")], to: &object)
    let law = try #require(object["law"])
    #expect(law["documents"].items.map { $0["number"].text } == ["某发〔2026〕1号"])
    #expect(law["documents"].items.map { $0["year"].text } == [""])
    #expect(law["later"].items.map { $0["title"].text } == ["《某法》"])
    #expect(law["later"].items.map { $0["href"].text } == ["../../policies/not-held.html#some-law"])
    #expect(law["clauses"].items.isEmpty)
  }

  @Test func anEditorsClauseOfLaterLawIsShownInItsWords() throws {
    var handbook = MadeHandbook()
    handbook.duty = "later: [some-2026-1#c1]"
    let site = try site(handbook)
    let page = try page("handbook/worker/01-visit.md", site)
    var object: Object = [:]
    LaterLawView(site: site, linker: linker(page.route.path), page: page).add([], to: &object)
    #expect(object["law"]?["clauses"].items.first?["text"].text.contains("人人在学") == true)
  }

  @Test func aCourseListsThePagesThatAreThereWithTheirTitles() throws {
    let site = try site()
    var object: Object = [:]
    CourseView(site: site, linker: linker("handbook/worker/course.html"), course: site.handbook.courses[0])
      .add(to: &object)
    let unit = try #require(object["course"]?["units"].items.first)
    #expect(unit["pages"].items.map { $0["title"].text } == ["走访", "报告"])
    #expect(unit["pages"].items.map { $0["href"].text } == ["01-visit.html", "../../procedures/report.html"])
    #expect(unit["pages"].items.map { $0["task"].text }.first == "u:handbook/worker/01-visit.md")
  }

  @Test func aDutyBringsItsFormsProceduresAndWhatComesRound() throws {
    var handbook = MadeHandbook()
    handbook.duty = "rhythm: periodic\ncalendar: [quarter]\nforms: [visit]\nprocedures: [report]"
    let site = try site(handbook)
    let page = try page("handbook/worker/01-visit.md", site)
    var object: Object = [:]
    DutyView(site: site, linker: linker(page.route.path), page: page).add(to: &object)
    let duty = try #require(object["duty"])
    #expect(duty["forms"].items.map { $0["title"].text } == ["走访记录"])
    #expect(duty["procedures"].items.map { $0["title"].text } == ["报告"])
    #expect(duty["entries"].items.map { $0["area"].text } == ["某省"])
    #expect(duty["calendarHref"].text == "calendar.html")
    #expect(duty["checklistsHref"].text == "checklists.html")
  }
}
