using System.Globalization;

namespace Graph.Import.Pace;

/// <summary>A step of an import: how far it is, how fast, and how long it will still take.</summary>
/// <param name="doing">What is done.</param>
/// <param name="unit">What is counted.</param>
/// <param name="told">Told of it; null for nobody.</param>
/// <param name="time">Tells how fast it is.</param>
/// <param name="cancellationToken">Stops the import.</param>
internal sealed class PaceStep(string doing, string unit, IProgress<string>? told, TimeProvider time, CancellationToken cancellationToken)
{
    /// <summary>How many go by before it is worth while to look at the clock.</summary>
    public const int Every = 256;

    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(0.5);

    // What was done in less says little of how fast it goes on.
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    private DateTimeOffset begun = time.GetUtcNow();
    private DateTimeOffset lastLine;
    private long last;

    /// <summary>Says how far it is.</summary>
    /// <param name="done">How many are done. Fewer than before mean that it goes through them once more.</param>
    /// <param name="share">What part of the whole that is, from 0 to 1.</param>
    /// <exception cref="OperationCanceledException">Somebody stopped the import.</exception>
    public void At(long done, double share)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (told is null)
            return;
        DateTimeOffset now = time.GetUtcNow();
        if (done < last)
            begun = now;
        last = done;
        if (now - lastLine < BetweenLines)
            return;
        lastLine = now;
        told.Report(Line(done, Math.Clamp(share, 0, 1), now - begun));
    }

    private string Line(long done, double share, TimeSpan taken)
    {
        string line = string.Create(CultureInfo.InvariantCulture, $"{doing}: {share * 100:0}%, {done:N0} {unit}");
        if (taken < Shortest || share <= 0)
            return line;
        return string.Create(CultureInfo.InvariantCulture, $"{line}, {done / taken.TotalSeconds:N0} a second, {Left(taken * ((1 - share) / share))} left");
    }

    private static string Left(TimeSpan left)
    {
        (int count, string word) = left.TotalMinutes < 1 ? ((int)Math.Ceiling(left.TotalSeconds), "second") : ((int)Math.Round(left.TotalMinutes), "minute");
        return string.Create(CultureInfo.InvariantCulture, $"about {count} {word}{(count == 1 ? "" : "s")}");
    }
}
