using Graph.Model;

namespace Graph.Import.Sources;

/// <summary>From when until when something was so, as a row says it.</summary>
/// <param name="Since">When it began; null where unknown.</param>
/// <param name="Until">When it ended or will end; null where unknown, or where there is no end.</param>
/// <param name="IsOpen">Whether the row says that it has no known end, as "ongoing" does. A blank cell says nothing.</param>
internal readonly record struct WrittenPeriod(PartialDate? Since, PartialDate? Until, bool IsOpen)
{
    /// <summary>Whether the row says anything of it.</summary>
    public bool IsKnown => Since is not null || Until is not null || IsOpen;

    /// <summary>What the row says has no value, of a fact with this period.</summary>
    public IReadOnlyCollection<PropertyDefinition> Cleared<T>()
        where T : Fact => Cleared(Ontology.Of<T>().Period(nameof(Fact.Until)));

    /// <summary>What the row says has no value, where this is a given period of a fact.</summary>
    public IReadOnlyCollection<PropertyDefinition> Cleared(PeriodDefinition period) => IsOpen ? [period.Until] : [];
}
