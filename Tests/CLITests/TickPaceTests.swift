import CLI
import Testing

@Suite struct TickPaceTests {
  private let start = ContinuousClock.now

  @Test func `never wakes while nothing trains`() {
    var pace = TickPace()
    #expect(pace.timeout(.off, now: start) == nil)
    #expect(pace.take(.off, now: start) == nil)
  }

  @Test func `the first tick is due at once, the next a frame later`() {
    var pace = TickPace()
    #expect(pace.timeout(.steady, now: start) == 0)
    #expect(pace.take(.steady, now: start) == 1)
    #expect(pace.take(.steady, now: start + .milliseconds(20)) == nil)
    #expect(pace.timeout(.steady, now: start + .milliseconds(20)) == 13)
    #expect(pace.take(.steady, now: start + TickPace.interval) == 1)
  }

  @Test func `ticks missed while the job was stopped are not made up for`() {
    var pace = TickPace()
    _ = pace.timeout(.steady, now: start)
    #expect(pace.take(.steady, now: start + .seconds(60)) == 1)
    #expect(pace.take(.steady, now: start + .seconds(60)) == nil)
  }

  @Test func `full speed finds how many slices a frame has time for`() {
    var pace = TickPace()
    for _ in 0..<20 { pace.took(.milliseconds(1), .full) }
    #expect(pace.slices == TickPace.limit)
    pace.restart()
    #expect(pace.slices == 1)
    for _ in 0..<20 { pace.took(.milliseconds(1), .full) }
    for _ in 0..<20 { pace.took(.milliseconds(50), .full) }
    #expect(pace.slices == 1)
    pace.took(.milliseconds(10), .full)
    #expect(pace.slices == 1)
    pace.took(.milliseconds(1), .steady)
    #expect(pace.slices == 1)
  }

  @Test func `begins anew after a pause`() {
    var pace = TickPace()
    _ = pace.timeout(.full, now: start)
    _ = pace.take(.full, now: start)
    _ = pace.timeout(.off, now: start)
    #expect(pace.timeout(.full, now: start + .milliseconds(1)) == 0)
  }
}
