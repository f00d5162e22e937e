internal import Mustache

/// A file to take away as templates print it.
struct DownloadValues {
  let linker: Linker

  /// Its address, its name and its size in words; the size is empty where it is not known before the file is made.
  func value(_ download: Download) -> Value {
    .object([
      "href": .text(linker.href(download.route)), "name": .text(download.path),
      "size": .text(download.size.map(SiteValues.size) ?? ""),
    ])
  }
}
