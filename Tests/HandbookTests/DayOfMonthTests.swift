import Basics
import Testing

@testable import Handbook

@Suite struct DayOfMonthTests {
  @Test func theNumberOfTheDayStaysOrIsTheLastOfItsMonth() {
    for month in 1...12 {
      for day in 1...CalendarDay.length(ofMonth: month, year: 2024) {
        for months in 1...12 {
          let due = DayOfMonth(months: months, afterMonth: month, day: day)
          #expect(due.yearsLater * 12 + due.month == month + months)
          for (found, year) in [(due.day, 2023), (due.leapDay, 2024)] {
            let last = CalendarDay.length(ofMonth: due.month, year: year)
            #expect(found == day || (found == last && day > last))
          }
        }
      }
    }
  }

  @Test func aMonthAfterTheEndOfJanuaryIsTheEndOfFebruary() {
    let due = DayOfMonth(months: 1, afterMonth: 1, day: 31)
    #expect((due.month, due.day, due.leapDay) == (2, 28, 29))
    #expect(DayOfMonth(months: 2, afterMonth: 1, day: 31).day == 31)
  }

  @Test func theTableLooksUpEachMonthAndBothEndsOfFebruary() {
    #expect(DayOfMonth.lookedUp.count == 37)
    #expect(DayOfMonth.lookedUp.filter { $0.month == 2 }.map(\.day) == [1, 15, 28, 29])
  }

  @Test func daysAreCountedOverMonthsAndLeapYears() throws {
    let day = try #require(CalendarDay(iso: "2024-02-28"))
    #expect(day.adding(days: 0) == day)
    #expect(day.adding(days: 1)?.description == "2024-02-29")
    #expect(day.adding(days: 366)?.description == "2025-02-28")
    #expect(CalendarDay(iso: "9999-12-31")?.adding(days: 1) == nil)
    #expect(CalendarDay(iso: "0001-01-01")?.adding(days: 31)?.description == "0001-02-01")
    #expect(day.adding(days: .max) == nil)
  }
}
