import Explorer
import Glibc
import Host
import Testing

@testable import CLI

@Suite struct BackgroundTests {
  @Test func `work done on another thread rings the bell once its event is there`() throws {
    let background = try #require(Background())
    #expect(background.take().isEmpty)
    for number in 1...3 {
      #expect(background.run { .opened(path: "\(number)", .failure("done")) })
    }
    var paths: [String] = []
    while paths.count < 3 {
      var waiting = pollfd(fd: background.bell, events: Int16(POLLIN), revents: 0)
      try #require(poll(&waiting, 1, 20_000) == 1, "no bell")
      for case .opened(let path, _) in background.take() { paths.append(path) }
    }
    #expect(paths.sorted() == ["1", "2", "3"])
  }
}

@Suite struct ModelOpenerTests {
  @Test func `never reads the terminal as a file`() {
    let surroundings = Surroundings(environment: Environment([:]), standardInput: -1) {
      _, _ throws(WriteError) in
    }
    let opening = ModelOpener(
      surroundings: surroundings, themes: UserThemes(surroundings.environment)
    ).open("-")
    #expect(opening == .failure("./-: expected a file, found nothing; check the path"))
  }
}
