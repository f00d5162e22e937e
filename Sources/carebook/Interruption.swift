internal import Glibc

/// What signals do to the program: it always ends with a status of its own (docs/building.md).
enum Interruption {
  /// Ends with status 130 where someone or something stops the program, and with 70 where it is at fault itself. A
  /// closed pipe and a file grown too large are failed writes and no signals. A build that is ended so leaves its
  /// output as it was; the next one clears the stage.
  static func endQuietly() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU, SIGVTALRM, SIGPROF] {
      // What the caller ignores, as nohup does, stays ignored.
      if !isIgnored(number) { signal(number) { _ in _exit(130) } }
    }
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV] {
      signal(number) { _ in
        let message: StaticString = "carebook: a defect of the program's own\n"
        _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
        _exit(70)
      }
    }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var present = sigaction()
    guard sigaction(number, nil, &present) == 0 else { return false }
    return unsafeBitCast(present.__sigaction_handler.sa_handler, to: Int.self) == 1
  }
}
