using Graph.Import.Sources;
using Graph.Import.Sources.Directories;
using Graph.Import.Sources.Tables;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Mappings.Proposals;

/// <summary>How well a column of a table fits a column of a format, by its header and its values.</summary>
/// <param name="Meant">The column of the format.</param>
/// <param name="Score">From 0 to 1.</param>
/// <param name="Reason">Why.</param>
internal sealed record ColumnFit(ImportColumn Meant, double Score, string Reason)
{
    /// <summary>The least that is proposed.</summary>
    public const double Least = 0.3;

    private const double HeaderWeight = 0.6;
    private const double ValueWeight = 0.4;
    private const double ByValuesAlone = 0.5;

    private const double ByWhatIsSaidAndSeen = 0.7;

    // There are several columns of the format for it.
    private const double ByValuesOfSeveral = 0.45;
    private const double Contradicted = 0.35;

    // What is doubted is left out until somebody says so.
    private const double Doubted = 0.4;

    // A header must say it where the values name what has to be recorded already.
    private const double SaysSo = 0.8;

    private static readonly PropertyDefinition Amount = Ontology.Of<Funding>().Property(nameof(Funding.Amount));
    private static readonly PropertyDefinition Telephone = Ontology.Of<Person>().Property(nameof(Person.Telephone));
    private static readonly FactType Role = Ontology.Of<Role>();
    private static readonly PropertyDefinition OrganisationName = Ontology.Of<Organisation>().Property(nameof(Organisation.Name));

    /// <summary>Whether the header says so, and not only that it may be.</summary>
    public bool IsSaid { get; init; }

    /// <summary>Whether the header is the column's own, and the values agree: no other header is taken for the column then.</summary>
    public bool IsExact { get; init; }

    /// <summary>How sure it is. What a header may mean is never sure, whatever the values are.</summary>
    public Confidence Confidence => Score >= 0.75 && IsSaid ? Confidence.Sure : Score >= 0.5 ? Confidence.Likely : Confidence.Guess;

    /// <summary>How a column fits; null where it does not.</summary>
    /// <param name="format">The format.</param>
    /// <param name="meant">A column of it.</param>
    /// <param name="column">The table's column.</param>
    public static ColumnFit? Of(ImportFormat format, ImportColumn meant, WrittenColumn column)
    {
        ColumnValues values = column.Values;
        (double fit, string name) = HeaderWords.Fit(format, meant, column.Header, column.Words);
        (double value, string? why) = ValueFit(meant, values);
        string said = fit >= 1 ? "The header says so." : fit > 0 ? $"The header {(fit >= SaysSo ? "means" : "may mean")} “{name}”." : "";
        if (meant is { Property: null, Header: TypeColumn.Id } && !values.Texts.All(text => Ontology.OfId(text) is not null))
            return null;
        if (fit < 1 && values.ReachSomebody && meant.Property is not { IsPersonal: true } && SignOf(meant) is ValueSign.Organisation or ValueSign.Person or ValueSign.Sentences)
            return null;
        if ((fit < 1 && meant.Property == Amount && column.Words.Overlaps(HeaderWords.NotAwarded)) || (Names(meant) && (values.Look(ValueSign.Decision) || (values.NameNothing && !meant.IsProse))))
            return null;
        if (fit < SaysSo && PersonOrWorkplace(format, meant, column) is { } called)
            return called;
        if (fit == 0)
            return ByValues(format, meant, values, value >= 1 && (meant.Property is not { Form: TextForm.WebAddress } || values.Look(ValueSign.WebAddress)) ? why : null);
        if (fit < SaysSo && meant.NamesRecords)
            return null;
        if (value < 0)
            return fit >= 1 ? new(meant, Contradicted, $"{said} {why}") : null;
        double score = (HeaderWeight * fit) + (ValueWeight * value);
        return score < Least ? null : new(meant, score, why is null ? said : $"{said} {why}") { IsSaid = fit >= SaysSo, IsExact = fit >= 1 };
    }

    /// <summary>The fit where something else of the table says that it may be about something else: it is a guess.</summary>
    /// <param name="why">Why, in a sentence.</param>
    public ColumnFit Doubt(string why) => new(Meant, Math.Min(Score, Doubted), $"{Reason} {why}");

    /// <summary>What people are called ("Volunteer"), or where they are ("Placed at"), in a format in which a row is about one person: the values tell.</summary>
    private static ColumnFit? PersonOrWorkplace(ImportFormat format, ImportColumn meant, WrittenColumn column)
    {
        if (PersonOf(format) is not { } person)
            return null;
        if (ReferenceEquals(person, meant))
            return HeaderWords.CallsPeople(column.Header) && column.Values.Look(ValueSign.Person) ? new(meant, ByWhatIsSaidAndSeen, $"People are called so. {column.Values.Sentence(ValueSign.Person)}") : null;
        if (!meant.IsRequired || SignOf(meant) != ValueSign.Organisation || column.Values.Share(ValueSign.Organisation) < ByValuesAlone)
            return null;

        // Members of a network are organisations.
        return HeaderWords.SaysWhere(column.Header) ? new(meant, ByWhatIsSaidAndSeen, $"The header says where somebody is. {column.Values.Sentence(ValueSign.Organisation)}")
            : HeaderWords.CallsPeople(column.Header) ? new(meant, ByWhatIsSaidAndSeen, column.Values.Sentence(ValueSign.Organisation))
            : null;
    }

    /// <summary>The column of the one person that a row of a format is about; null where there is none, or there are several.</summary>
    private static ImportColumn? PersonOf(ImportFormat format) =>
        format.Columns.Where(column => column is { NamesPeople: true, TakesSeveral: false } && (column.Property is { IsCaption: true } || (format is TypeTable table && table.Type == Role))).ToArray() is [var only] ? only : null;

    // A yes is no name, no theme and no title.
    private static bool Names(ImportColumn meant) => meant.NamesPeople || meant.NamesOrganisations || meant.NamesRecords || meant.Property is { IsProse: false, Form: null, Kind: PropertyKind.Text or PropertyKind.TextList };

    /// <summary>What values say alone, whatever the header is: those that few other columns have, and names of organisations that are recorded where a row is about one.</summary>
    private static ColumnFit? ByValues(ImportFormat format, ImportColumn meant, ColumnValues values, string? why)
    {
        if (why is not null && SignOf(meant) is { } sign && ValueSigns.IsDistinctive(sign))
            return new(meant, ByValuesAlone, why);
        if (SignOf(meant) != ValueSign.Organisation || !values.Look(ValueSign.KnownOrganisation))
            return null;
        ImportColumn[] open = [.. format.Required.SelectMany(group => group).Concat((format as TypeTable)?.Sides ?? []).Where(column => SignOf(column) == ValueSign.Organisation).Distinct()];
        return open.Contains(meant) ? new(meant, open.Length == 1 ? ByValuesAlone : ByValuesOfSeveral, values.Sentence(ValueSign.KnownOrganisation)) : null;
    }

    /// <summary>How well values fit, from -1 to 1, and what they look like. A text that may be anything counts half.</summary>
    private static (double Fit, string? Why) ValueFit(ImportColumn meant, ColumnValues values)
    {
        if (values.Texts.Count == 0)
            return (0.25, "It has no values.");
        if (meant.Property is { Kind: PropertyKind.Word } property)
            return Strict(values.Texts.Count(text => WordLists.Of(property).TryRead(text, out _)), count => values.Sentence("are words of this column", count), values);
        if (meant.Property == Amount && values.Count(ValueSign.Number) is > 0 and var amounts)
            return Strict(amounts + values.Count(ValueSign.Decision), _ => values.Sentence(ValueSign.Number), values);
        if (meant.Property is { Form: TextForm.WebAddress })
            return Strict(values.Texts.Count(IsWebAddress), _ => values.Sentence($"look like {ValueSigns.Words(ValueSign.WebAddress)}", values.Texts.Count(IsWebAddress)), values);
        if (SignOf(meant) is { } sign)
        {
            return sign is ValueSign.Person or ValueSign.Organisation or ValueSign.Sentences
                ? Loose(values, sign)
                : Strict(values.Count(sign), _ => values.Sentence(sign), values);
        }

        return values.Sign is { } other && IsForeign(other) ? (0, null) : (0.5, null);
    }

    // Where the header says what it is, the address may have any ending.
    private static bool IsWebAddress(string text) => text.Contains('.', StringComparison.Ordinal) && !text.Contains('@', StringComparison.Ordinal) && !text.Any(char.IsWhiteSpace) && TextForm.WebAddress.Spell(text) is not null;

    private static (double, string?) Strict(int count, Func<int, string> sentence, ColumnValues values) => values.Share(count) switch
    {
        >= 0.8 => (1, sentence(count)),
        >= 0.4 => (0.25, sentence(count)),
        _ => (-1, count == 0 ? "But the values do not look so." : sentence(count)),
    };

    private static (double, string?) Loose(ColumnValues values, ValueSign sign)
    {
        if (sign == ValueSign.Organisation && values.Share(ValueSign.KnownOrganisation) >= 0.3)
            return (1, values.Sentence(ValueSign.KnownOrganisation));
        if (values.Share(sign) >= 0.5)
            return (sign == ValueSign.Sentences ? 0.6 : 1, values.Look(sign) ? values.Sentence(sign) : null);

        // Of what is said in sentences, some say when: "Free on Tuesday evenings".
        if (values.Sign is { } other && IsForeign(other) && !(sign == ValueSign.Sentences && other is (ValueSign.Time or ValueSign.Answer)))
            return (-1, $"But {char.ToLowerInvariant(values.Sentence(other)[0])}{values.Sentence(other)[1..]}");

        // Two words with capital letters may be anything's name: Quayside Menders.
        return sign switch
        {
            ValueSign.Person when values.Look(ValueSign.Organisation) => (0, null),
            ValueSign.Organisation when values.Look(ValueSign.Person) => (0.25, null),
            _ => (0.5, null),
        };
    }

    private static bool IsForeign(ValueSign sign) => ValueSigns.IsDistinctive(sign) || sign is ValueSign.Date or ValueSign.Time or ValueSign.Number or ValueSign.YesNo or ValueSign.Answer;

    /// <summary>What the values of a column look like; null where they may be any text.</summary>
    public static ValueSign? SignOf(ImportColumn column) =>
        ReferenceEquals(column, DirectoryFormat.Charity) ? ValueSign.CharityNumber
        : ReferenceEquals(column, DirectoryFormat.Company) ? ValueSign.CompanyNumber
        : ReferenceEquals(column, GrantDecision.Column) ? ValueSign.Decision
        : column is { NamesPeople: true, NamesRecords: false } ? ValueSign.Person
        : column.NamesOrganisations || column.Property == OrganisationName ? ValueSign.Organisation
        : column.Property switch
        {
            { Form: TextForm.EmailAddress } => ValueSign.EmailAddress,
            { Form: TextForm.Postcode } => ValueSign.Postcode,
            { Form: TextForm.WebAddress } => ValueSign.WebAddress,
            { Form: TextForm.Uprn } => ValueSign.Uprn,
            { Form: TextForm.GssCode } => ValueSign.GssCode,
            { Kind: PropertyKind.Date } => ValueSign.Date,
            { Kind: PropertyKind.Decimal or PropertyKind.Integer } => ValueSign.Number,
            { Kind: PropertyKind.Boolean } => ValueSign.YesNo,
            { Kind: PropertyKind.Point } => ValueSign.Point,
            { Kind: PropertyKind.IdentifierList } => ValueSign.RegisterIdentifier,
            { IsProse: true } => ValueSign.Sentences,
            _ => column.Property == Telephone ? ValueSign.Telephone : null,
        };
}
