using System.Globalization;

namespace Graph.Store.Sqlite;

/// <summary>Which versions of a fact a read is about, as SQL.</summary>
/// <param name="AsOf">The day; null for facts of all times.</param>
/// <param name="Known">The last change that was known; null for the current one.</param>
internal readonly record struct PointSql(DateOnly? AsOf, long? Known)
{
    // Sorts after every date, so that nothing that has an end is still true on the last day there is.
    private const string AfterAllDays = "~";

    /// <summary>What a moment means in the store as it is: moments lie between changes.</summary>
    public static PointSql Resolve(Session session, ReadPoint at) => at.KnownAt is { } moment
        ? new(at.AsOf, session.Scalar<long>("SELECT coalesce(max(sequence), 0) FROM change_log WHERE recorded_at <= @moment", ("@moment", Moments.Format(moment))))
        : new(at.AsOf, null);

    /// <summary>The condition on the versions of a table under a name.</summary>
    /// <remarks>
    /// Partial dates are compared as texts: 2022 &lt;= 2022-01-01 as the first day of 2022 is; and a last day is on or after another
    /// day exactly if the text is not before the beginning of that day's text of its own length.
    /// </remarks>
    public string Where(string table) =>
        (Known is null
            ? $"{table}.change_to IS NULL"
            : $"{table}.change_from <= @known AND ({table}.change_to IS NULL OR {table}.change_to > @known)")
        + (AsOf is null ? "" : $" AND {WhereOnDay(table)}");

    /// <summary>The part of <see cref="Where"/> that is about the day.</summary>
    public string WhereOnDay(string table) => AsOf is null
        ? "TRUE"
        : $"({table}.since IS NULL OR {table}.since <= @day) AND ({table}.until IS NULL OR {table}.until >= substr(@next, 1, length({table}.until)))";

    /// <summary>The condition on the versions of a table under a name that were known before and no longer then; retractions are among them. The day is not asked about.</summary>
    public string WhereReplaced(string table) => Known is null ? $"{table}.change_to IS NOT NULL" : $"{table}.change_to <= @known";

    /// <summary>The parameters of <see cref="Where"/>; without a day, also those of <see cref="WhereReplaced"/>.</summary>
    public IEnumerable<(string Name, object? Value)> Parameters
    {
        get
        {
            if (Known is { } known)
                yield return ("@known", known);
            if (AsOf is not { } day)
                yield break;
            yield return ("@day", Iso(day));
            yield return ("@next", day == DateOnly.MaxValue ? AfterAllDays : Iso(day.AddDays(1)));
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
