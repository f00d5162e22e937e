internal import Basics
internal import Statistics

/// How a release is cited, in Chinese: who, what, as of when, which revision, when published, and where, as far as that
/// is known.
struct ReleaseCitation {
  let site: Site
  let publication: Publication

  /// 某省民政厅：《2026Q3统计数据》，截至2026年9月30日，2026年10月21日首次发布。
  var text: String {
    let header = publication.release.header
    let configuration = site.configuration
    let author = configuration.publisher.isEmpty ? configuration.title : configuration.publisher
    let published =
      header.revision == 0
      ? "\(header.published.chinese)首次发布" : "第\(header.revision)次修订，\(header.published.chinese)发布"
    let text = "\(author)：《\(header.name)》，截至\(header.asOf.chinese)，\(published)。"
    return configuration.url.map { "\(text)\($0)/\(publication.page.address)" } ?? text
  }
}
