using Graph.Import.Pace;
using Graph.Store.Tests;

namespace Graph.Import.Tests.Pace;

public class PaceStepTests
{
    private readonly Clock clock = new();
    private readonly Lines lines = new();

    [Fact]
    public void It_says_how_far_it_is_how_fast_and_how_long_it_will_take()
    {
        PaceStep step = new ImportPace(lines, clock, CancellationToken.None).Begin("Reading people.csv", "rows");

        clock.Move(TimeSpan.FromSeconds(10));
        step.At(50_000, 0.25);

        Assert.Equal(["Reading people.csv", "Reading people.csv: 25%, 50,000 rows, 5,000 a second, about 30 seconds left"], lines.All);
    }

    [Fact]
    public void Long_times_are_told_in_minutes()
    {
        PaceStep step = new ImportPace(lines, clock, CancellationToken.None).Begin("Recording", "facts");

        clock.Move(TimeSpan.FromMinutes(2));
        step.At(1_200_000, 0.5);

        Assert.Equal("Recording: 50%, 1,200,000 facts, 10,000 a second, about 2 minutes left", lines.All[^1]);
    }

    [Fact]
    public void At_first_nothing_is_said_of_how_fast_it_is()
    {
        PaceStep step = new ImportPace(lines, clock, CancellationToken.None).Begin("Recording", "facts");

        clock.Move(TimeSpan.FromSeconds(0.9));
        step.At(10, 0.1);

        Assert.Equal("Recording: 10%, 10 facts", lines.All[^1]);
    }

    [Fact]
    public void Nobody_is_told_more_often_than_can_be_read()
    {
        PaceStep step = new ImportPace(lines, clock, CancellationToken.None).Begin("Recording", "facts");

        for (int i = 0; i < 100; i++)
        {
            clock.Move(TimeSpan.FromMilliseconds(10));
            step.At(i, i / 100.0);
        }

        Assert.InRange(lines.All.Count, 2, 4);
    }

    [Fact]
    public void What_is_gone_through_once_more_is_timed_anew()
    {
        PaceStep step = new ImportPace(lines, clock, CancellationToken.None).Begin("Recording", "facts");
        clock.Move(TimeSpan.FromSeconds(100));
        step.At(1_000, 1);

        clock.Move(TimeSpan.FromSeconds(1));
        step.At(0, 0);
        clock.Move(TimeSpan.FromSeconds(10));
        step.At(500, 0.5);

        Assert.Equal("Recording: 50%, 500 facts, 50 a second, about 10 seconds left", lines.All[^1]);
    }

    [Fact]
    public void It_ends_where_somebody_stops_it_whether_it_is_watched_or_not()
    {
        using CancellationTokenSource stop = new();
        PaceStep step = new ImportPace(null, clock, stop.Token).Begin("Recording", "facts");
        step.At(1, 0.1);

        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => step.At(2, 0.2));
    }

    private sealed class Lines : IProgress<string>
    {
        public List<string> All { get; } = [];

        public void Report(string value) => All.Add(value);
    }
}
