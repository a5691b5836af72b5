using System.Globalization;
using Graph.Import.Sources;
using Graph.Import.Sources.Directories;
using Graph.Import.Sources.People;
using Graph.Import.Sources.Tables;
using Graph.Model;

namespace Graph.Import.Mappings.Proposals;

/// <summary>How well a table fits a format: for each of its columns the best that is left, the surest first.</summary>
internal sealed class RowFit
{
    private const double ForEachLacking = 1.5;
    private const double ForTheName = 0.75;

    // What every type has says little of which is meant.
    private const double OfAnything = 0.3;

    private const double MostDiffer = 0.9;
    private const double HalfOfThem = 0.5;
    private const double ByWhatIsBeside = 0.6;
    private const string PlainDate = "date";

    private static readonly PropertyDefinition Amount = Ontology.Of<Funding>().Property(nameof(Funding.Amount));
    private static readonly PropertyDefinition Title = Ontology.Of<Funding>().Property(nameof(Funding.Title));
    private static readonly PropertyDefinition Purpose = Ontology.Of<Funding>().Property(nameof(Funding.Description));
    private static readonly PropertyDefinition Awarded = Ontology.Of<Funding>().Property(nameof(Funding.Awarded));

    private readonly ColumnFit?[] fits;
    private readonly TableSubject? looksLike;

    private RowFit(ImportFormat format, ColumnFit?[] fits, double score, TableSubject? looksLike) => (Format, this.fits, Score, this.looksLike) = (format, fits, score, looksLike);

    public ImportFormat Format { get; }

    public double Score { get; }

    /// <summary>What each column of the table is; null where it is left out.</summary>
    public IReadOnlyList<ColumnFit?> Fits => fits;

    /// <summary>Why it is the best, in a sentence.</summary>
    public string Reason => string.Create(CultureInfo.InvariantCulture, $"{fits.Count(fit => fit is not null)} of {fits.Length} columns fit.{(looksLike is null ? "" : $" {looksLike.Sentence}")}");

    /// <summary>How a table fits.</summary>
    /// <param name="format">The format.</param>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="called">What the sheet and the file are called.</param>
    public static RowFit Of(ImportFormat format, IReadOnlyList<WrittenColumn> columns, IReadOnlyList<string> called)
    {
        ColumnFit?[] found = new ColumnFit?[columns.Count];
        HashSet<ImportColumn> taken = new(ReferenceEqualityComparer.Instance);
        foreach ((int place, ColumnFit fit) in columns.Index()
            .SelectMany(column => format.Columns
                .Where(meant => !(meant.Property is { Form: TextForm.WebAddress } && HeaderWords.SaysSocialMedia(column.Item.Header) && columns.Any(other => other.Words.Contains(HeaderWords.Website))))
                .Where(meant => (column.Item.Outside(columns) is null && column.Item.IsPrivateOf is null) || HeaderWords.IsWhole(format, meant, column.Item.Header))
                .Select(meant => (column.Index, Fit: ColumnFit.Of(format, meant, column.Item))))
            .Where(pair => pair.Fit is not null)
            .OrderByDescending(pair => pair.Fit!.IsExact)
            .ThenByDescending(pair => pair.Fit!.Score)
            .ThenBy(pair => pair.Index)
            .Select(pair => (pair.Index, pair.Fit!)))
        {
            // The lines of an address are one, and two volunteers are not.
            bool isOneOfSeveral = ReadyMapping.MayJoin(fit.Meant) && fit.Meant is { NamesPeople: false, NamesOrganisations: false, Property.IsCaption: false } && columns.Index().Any(other => ReferenceEquals(found[other.Index]?.Meant, fit.Meant) && other.Item.Header.Any(char.IsAsciiDigit) && other.Item.Words.SetEquals(columns[place].Words));
            if (found[place] is null && (taken.Add(fit.Meant) || isOneOfSeveral))
                found[place] = fit;
        }

        TableSubject? subject = TableSubject.Of(columns);
        JoinNames(format, columns, found);
        FindCaption(format, columns, found, subject);
        FindAwarded(format, columns, found);
        FindRecipient(format, columns, found);
        FindTitle(format, found);
        RowDoubts.Raise(columns, found, subject);
        double score = found.Sum(fit => fit is null ? 0 : fit.Score * (IsOfAnything(fit.Meant) ? OfAnything : 1));
        score -= ForEachLacking * ReadyMapping.Lacking(format, [.. found.Select(fit => fit?.Meant)]).Count();
        score += RowDoubts.BuildingsFor(columns, found) * ForTheName;
        return new(format, found, score + (called.Any(name => Formats.Find(name) == format) ? ForTheName : 0), IsOfThings(format) ? subject : null);
    }

    // What happened, what goes on for a time, and halls and rooms may be what the headers tell of.
    private static bool IsOfThings(ImportFormat format) => format is DirectoryFormat or PeopleFormat || (format is TypeTable { Type: var type } && (type.ClrType == typeof(Role) || (type is { IsNode: true, Nature: Nature.Thing } && type.ClrType != typeof(Building))));

    /// <summary>First name and surname are together what names a person.</summary>
    private static void JoinNames(ImportFormat format, IReadOnlyList<WrittenColumn> columns, ColumnFit?[] fits)
    {
        JoinedColumn names = PeopleFormat.Names;
        ImportColumn? person = format.Columns.FirstOrDefault(column => column is { NamesPeople: true, Property.IsCaption: true });
        if (person is null || fits.Any(fit => ReferenceEquals(fit?.Meant, person)) || Place(names.First) is not (>= 0 and var first) || Place(names.Last) is not (>= 0 and var last))
            return;
        fits[first] = fits[last] = new(person, 0.8, "First name and surname are put together.") { IsSaid = true };

        int Place(IReadOnlyList<string> headers) => Array.FindIndex([.. columns], column => headers.Any(header => HeaderKey.Of(header) == HeaderKey.Bare(column.Header)));
    }

    /// <summary>What a row is about, which it can't do without, may stand under any header that says nothing else: it is the first text that every row has, and that differs from row to row. A row that is about two of a kind says which is which.</summary>
    private static void FindCaption(ImportFormat format, IReadOnlyList<WrittenColumn> columns, ColumnFit?[] fits, TableSubject? subject)
    {
        if (format.Required.Where(group => group.Count == 1 && !fits.Any(fit => ReferenceEquals(fit?.Meant, group[0]))).ToArray() is not [[{ Property: { Kind: PropertyKind.Text, IsCaption: true } } caption]] || format.Columns.Count(column => column.Property == caption.Property) > 1)
            return;
        int place = Enumerable.Range(0, columns.Count)
            .Where(place => fits[place] is null && columns[place].IsPrivateOf is null && columns[place].Outside(columns) is null && IsTelling(columns[place].Values) && !SaysOther(columns[place].Header) && !NamesOthers(columns[place], caption) && (format is TypeTable { Type.Nature: not Nature.Thing } || subject?.Headers.Contains(columns[place].Header) != true))
            .OrderBy(place => (columns[place].Values.Sign == ValueSign.Person) != caption.NamesPeople)
            .FirstOrDefault(-1);
        if (place >= 0)
            fits[place] = new(caption, ColumnFit.Least, "Every row needs this, and nearly every row has another value here.");
    }

    /// <summary>A plain date beside an amount is when that was awarded.</summary>
    private static void FindAwarded(ImportFormat format, IReadOnlyList<WrittenColumn> columns, ColumnFit?[] fits)
    {
        if (fits.Any(fit => fit?.Meant.Property == Awarded) || !fits.Any(fit => fit?.Meant.Property == Amount) || format.Columns.FirstOrDefault(column => column.Property == Awarded) is not { } awarded)
            return;
        int[] dates = [.. Enumerable.Range(0, columns.Count).Where(place => fits[place] is null && columns[place].Words.SetEquals([PlainDate]) && columns[place].Values.Look(ValueSign.Date))];
        if (dates is [var only])
            fits[only] = new(awarded, ByWhatIsBeside, $"Beside an amount, a date is when that was awarded. {columns[only].Values.Sentence(ValueSign.Date)}");
    }

    /// <summary>Beside an amount and when it was awarded, the one organisation that a row names is who received it.</summary>
    private static void FindRecipient(ImportFormat format, IReadOnlyList<WrittenColumn> columns, ColumnFit?[] fits)
    {
        if (format is not TypeTable { Type: var type } table || type != Ontology.Of<Funding>() || !fits.Any(fit => fit?.Meant.Property == Amount) || !fits.Any(fit => fit?.Meant.Property == Awarded))
            return;
        ImportColumn recipients = table.Table.First(column => column.Source.Edge == Ontology.Of<Recipient>()).Column;
        int[] named = [.. Enumerable.Range(0, columns.Count).Where(place => fits[place] is null && columns[place].Words.Contains(HeaderWords.Organisation) && columns[place].Outside(columns) is null)];
        if (named is [var only] && !fits.Any(fit => ReferenceEquals(fit?.Meant, recipients)))
            fits[only] = new(recipients, ByWhatIsBeside, "Beside an amount and when it was awarded, an organisation is who received it.");
    }

    /// <summary>Where nothing else is a grant's title, what it was for is.</summary>
    private static void FindTitle(ImportFormat format, ColumnFit?[] fits)
    {
        if (Array.FindIndex(fits, fit => fit?.Meant.Property == Purpose) is not (>= 0 and var place) || fits.Any(fit => fit?.Meant.Property == Title) || !fits.Any(fit => fit?.Meant.Property == Amount) || format.Columns.FirstOrDefault(column => column.Property == Title) is not { } title)
            return;
        fits[place] = new(title, ByWhatIsBeside, "Beside an amount, what it was for is the title, where nothing else is.");
    }

    // Whoever received a grant is not what it is called, and where or when something is nobody's name.
    private static bool NamesOthers(WrittenColumn column, ImportColumn caption) =>
        column.Words.Overlaps(HeaderWords.NoNames) ||
        (column.Words.Overlaps(HeaderWords.Organisations) && ColumnFit.SignOf(caption) != ValueSign.Organisation)
        || ((column.Words.Contains(HeaderWords.Person) || column.NamesPeople) && ColumnFit.SignOf(caption) != ValueSign.Person)
        || (caption.NamesPeople && !column.NamesPeople && column.Values.Share(ValueSign.Person) < HalfOfThem)
        || (column.Values.Sign == ValueSign.Person && ColumnFit.SignOf(caption) is not (ValueSign.Person or ValueSign.Organisation));

    // "Notes" is no name, whatever it says.
    private static bool SaysOther(string header) => Formats.Filled.Any(format => HeaderMap.ColumnOf(format, header) is { Property.IsCaption: false });

    // Names of organisations may look like people's: Quayside Menders.
    private static bool IsTelling(ColumnValues values) =>
        values is { IsFull: true, Texts.Count: > 0 }
        && values.Texts.Distinct(StringComparer.OrdinalIgnoreCase).Count() >= values.Texts.Count * MostDiffer
        && values.Texts.All(text => text.Any(char.IsLetter))
        && !values.ReachSomebody
        && values.Sign is null or ValueSign.Organisation or ValueSign.KnownOrganisation or ValueSign.Person;

    private static bool IsOfAnything(ImportColumn column) => column.Property?.Name is nameof(Fact.Since) or nameof(Fact.Until) or nameof(Node.Notes) || column.Header == TypeColumn.Id;
}
