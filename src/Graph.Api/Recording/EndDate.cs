using Graph.Model;

namespace Graph.Api.Recording;

/// <summary>Recording when something ended: alike for roles and holdings.</summary>
internal static class EndDate
{
    /// <summary>Records the end that the field "until" of an input says.</summary>
    /// <param name="intent">The mutation.</param>
    /// <param name="field">The field that has the id of what ends.</param>
    /// <param name="end">The fact with its end.</param>
    public static async Task<Fact?> DecideAsync<T>(Intent intent, string field, Func<T, PartialDate, T> end)
        where T : Fact
    {
        PeriodDefinition period = Ontology.Of<T>().Period(nameof(Fact.Until));
        PartialDate? until = intent.Date("until", period.Until);
        if (await intent.FindAsync<T>(field) is not { } fact || until is not { } day)
            return null;

        // Sent twice: it has ended so already.
        if (fact.Until == day)
            return fact;

        await intent.CheckVersionAsync(field);
        if (!intent.HasErrors && fact.HasEndedBy(intent.Today))
            intent.Refuse(new AlreadyEndedError(fact.Id, $"This has already ended ({fact.Until}).", field));
        intent.CheckOrder(period, fact.Since, until);
        return intent.Record(new Put(end(fact, day)));
    }
}
