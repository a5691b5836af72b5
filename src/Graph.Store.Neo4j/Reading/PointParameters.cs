using System.Globalization;

namespace Graph.Store.Neo4j;

/// <summary>Which versions a read is about, as the parameters of <see cref="TypeCypher.Visible"/>.</summary>
/// <param name="Known">The last change that is known; null for the head.</param>
/// <param name="Day">The day; null for facts of all times.</param>
internal readonly record struct PointParameters(long? Known, DateOnly? Day)
{
    // Sorts after every date, so that nothing that has an end is still true on the last day there is.
    private const string AfterAllDays = "~";

    /// <summary>The parameters, to go with others.</summary>
    public IEnumerable<(string Name, object? Value)> All =>
    [
        ("known", Known),
        ("day", Day is { } day ? Iso(day) : null),
        ("next", Day is not { } last ? null : last == DateOnly.MaxValue ? AfterAllDays : Iso(last.AddDays(1))),
    ];

    /// <summary>What a point means in the store as it is: moments lie between changes.</summary>
    public static async Task<PointParameters> ResolveAsync(QueryClient client, ReadPoint at, CancellationToken cancellationToken)
    {
        if (at.KnownAt is not { } moment)
            return new(null, at.AsOf);
        List<object?[]> rows = await client.ReadAsync(new(CypherFile.Read("read/known-at"), ("moment", Moments.Format(moment))), cancellationToken);
        return new((long)rows[0][0]!, at.AsOf);
    }

    /// <summary>The same point with the head held fast, for reads of several statements.</summary>
    public async Task<PointParameters> FixAsync(QueryClient client, CancellationToken cancellationToken) =>
        Known is null ? this with { Known = await FactReader.GetHeadAsync(client, cancellationToken) } : this;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
