using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Import.Sources;

/// <summary>A column of a format.</summary>
/// <param name="Header">Its header, as templates write it.</param>
internal sealed partial record ImportColumn(string Header)
{
    /// <summary>What it is for, before what the property means; empty where the property says it all.</summary>
    public string Lead { get; init; } = "";

    /// <summary>The property it ends up in; null where several do.</summary>
    public PropertyDefinition? Property { get; init; }

    /// <summary>How a value is written; empty where any text will do.</summary>
    public string Hint { get; init; } = "";

    /// <summary>Whether a sheet without it can't be read.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether its values are names of people.</summary>
    public bool NamesPeople { get; init; }

    /// <summary>Whether its values are names of organisations.</summary>
    public bool NamesOrganisations { get; init; }

    /// <summary>Whether its values name records that have to be there already, in this import or before it.</summary>
    public bool NamesRecords { get; init; }

    /// <summary>Whether a cell may have several values, though its property is of one.</summary>
    public bool TakesSeveral { get; init; }

    /// <summary>Other headers it is known by, such as paths in JSON.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether its values are last days under its other headers, as people mean "End date", and the day after only under its own.</summary>
    public bool AliasesSayLastDay { get; init; }

    /// <summary>Headers that probably mean it, and may mean something else: people are asked, and nothing is assumed.</summary>
    public IReadOnlyList<string> AskedAbout { get; init; } = [];

    /// <summary>Columns beside which the headers that are asked about can only mean this one.</summary>
    public IReadOnlyList<ImportColumn> TakenBeside { get; init; } = [];

    /// <summary>Whether people write its value once for several rows, and leave it blank below.</summary>
    public bool GroupsRows { get; init; }

    /// <summary>Whether its values are sentences, of which any may be meant as it stands.</summary>
    public bool IsProse { get; init; }

    /// <summary>Whether problems leave its values out.</summary>
    public bool HidesValues => NamesPeople || Property is { IsPersonal: true };

    /// <summary>What the column means and what its values must be, in a few sentences.</summary>
    public string Description => string.Join(' ', new[] { Lead, NullNote().Replace(Property?.Description ?? "", ""), Property is null ? "" : ValueRules.Of(Property), Hint }.Where(part => part.Length > 0));

    // For those who fill in a table, unknown is a blank cell; null is a word of those who ask.
    [GeneratedRegex("; null if [^.;]+", RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex NullNote();
}
