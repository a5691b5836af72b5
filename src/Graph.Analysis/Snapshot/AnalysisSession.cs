namespace Graph.Analysis.Snapshot;

/// <summary>What every question of the engine is asked of: what is known, the day it is asked about, and the constants. What was worked out once is kept with what is known.</summary>
/// <param name="Projection">What is known.</param>
/// <param name="AsOf">The day asked about.</param>
/// <param name="KnownOn">The day of knowledge: of the moment asked about, else today. A record of contact after it is none (FRAGILITY.md, "Records of contact").</param>
/// <param name="Options">The constants.</param>
public sealed record AnalysisSession(Projection Projection, DateOnly AsOf, DateOnly KnownOn, FragilityOptions Options)
{
    internal ProjectionTables Tables => Projection.Tables;

    /// <summary>The number of the day asked about.</summary>
    internal int Day { get; } = AsOf.DayNumber;

    /// <summary>The number of the day of knowledge.</summary>
    internal int KnownDay { get; } = KnownOn.DayNumber;

    /// <summary>Whether an organisation or a building is there on the day: what is recorded of where it is may outlast it. Nothing else is.</summary>
    /// <param name="id">Its id.</param>
    public bool IsThere(string id) =>
        (Tables.OrganisationIds.Find(id) is >= 0 and int organisation && Tables.Organisations[organisation].Holds(Day))
        || (Tables.BuildingIds.Find(id) is >= 0 and int building && Tables.Buildings[building].Holds(Day));

    /// <summary>The same about another day.</summary>
    /// <param name="day">The day.</param>
    public AnalysisSession On(DateOnly day) => new(Projection, day, KnownOn, Options);

    /// <summary>The answer to a question, worked out once for all who ask the same at the same time, and kept while there is room.</summary>
    /// <typeparam name="T">What the answer is.</typeparam>
    /// <param name="question">What is asked, apart from the session.</param>
    /// <param name="work">Works it out; stopped once nobody waits for it any more.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal T Answer<T>(object question, Func<CancellationToken, T> work, CancellationToken cancellationToken)
        where T : class => Projection.Answers.Get(KeyOf(question), work, cancellationToken);

    /// <summary>The answer to a question, where it is kept.</summary>
    /// <typeparam name="T">What the answer is.</typeparam>
    /// <param name="question">What is asked, apart from the session.</param>
    internal T? Kept<T>(object question)
        where T : class => Projection.Answers.TryGet(KeyOf(question), out T? kept) ? kept : null;

    /// <summary>The key of a question's answer among those of <see cref="Projection.Answers"/>.</summary>
    /// <param name="question">What is asked, apart from the session.</param>
    public object KeyOf(object question) => (question, AsOf, KnownOn, Options);
}
