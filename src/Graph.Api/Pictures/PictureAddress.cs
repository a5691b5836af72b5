using System.Globalization;
using Graph.Analysis.Networks;
using Graph.Export;
using Graph.Export.Asking;
using Graph.Model;

namespace Graph.Api.Pictures;

/// <summary>What an address under /pictures asks for.</summary>
/// <param name="Question">What is to be drawn.</param>
/// <param name="At">When it is asked about.</param>
/// <param name="By">What is to be measured; null where nothing is.</param>
/// <param name="ProgressToken">A token under which it can be followed; null where nobody does.</param>
internal sealed record PictureAddress(PictureQuestion Question, ReadPoint At, NetworkMeasure? By, string? ProgressToken)
{
    /// <summary>How many steps the surroundings of somebody reach where nobody says how many.</summary>
    private const int UsualSteps = 2;

    private const int MostSteps = 6;

    private static readonly string[] Names = ["network", "place", "asOf", "knownAt", "times", "arrangement", "around", "steps", "by", "progress"];

    /// <summary>Reads it.</summary>
    /// <exception cref="ExportRefusedException">It can't be understood.</exception>
    public static PictureAddress Read(IQueryCollection query)
    {
        if (query.Keys.FirstOrDefault(key => !Names.Contains(key)) is { } unknown)
            throw new ExportRefusedException($"There is no parameter called {unknown}. The parameters are {string.Join(", ", Names)}.");
        ExportQuestion asked = new AskedExport { Network = Text(query, "network"), Place = Text(query, "place"), AsOf = Text(query, "asOf"), KnownAt = Text(query, "knownAt") }.ReadQuestion();
        string? around = Text(query, "around");
        Arrangement arrangement = Text(query, "arrangement") is { } word ? AskedExport.ReadWord<Arrangement>(word, nameof(arrangement)) : around is null ? Arrangement.Forces : Arrangement.Rings;
        if (arrangement == Arrangement.Rings && around is null)
            throw new ExportRefusedException("Rings need a middle. Say in \"around\" which person or organisation it is, by its id.");
        return new(
            new(asked.Network, asked.Place, IsOfAllTimes(query), around, around is null ? 0 : Steps(query), arrangement),
            asked.At,
            Text(query, "by") is { } by ? AskedExport.ReadWord<NetworkMeasure>(by, "measure") : null,
            Text(query, "progress"));
    }

    private static bool IsOfAllTimes(IQueryCollection query) => Text(query, "times") switch
    {
        null or "day" => false,
        "all" => true,
        var other => throw new ExportRefusedException($"\"times\" is day or all, not \"{other}\"."),
    };

    private static int Steps(IQueryCollection query) => Text(query, "steps") is not { } text ? UsualSteps
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int steps) && steps is >= 1 and <= MostSteps ? steps
        : throw new ExportRefusedException($"\"steps\" is a number from 1 to {MostSteps}, not \"{text}\".");

    private static string? Text(IQueryCollection query, string name) => query[name] switch
    {
        { Count: > 1 } => throw new ExportRefusedException($"\"{name}\" is there twice. Write it once."),
        [{ Length: > 0 } text] => text,
        _ => null,
    };
}
