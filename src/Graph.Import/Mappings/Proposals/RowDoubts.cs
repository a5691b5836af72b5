using Graph.Import.Reports;
using Graph.Import.Sources;
using Graph.Import.Sources.Buildings;
using Graph.Import.Sources.Directories;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Mappings.Proposals;

/// <summary>Where the rest of a table says that a column which fits by itself may be about something else: when a booking began, whose telephone number stands beside the next of kin's name.</summary>
internal static class RowDoubts
{
    // A directory has an organisation once, or a few of them twice.
    private const double MostDiffer = 0.8;

    private static readonly HashSet<string> Founded = new(["founded", "established", "formed", "constituted", "registered", "incorporated"], StringComparer.Ordinal);

    private static readonly HashSet<string> Said = new([nameof(Organisation.Status), nameof(Organisation.Description), nameof(Organisation.Website), nameof(Node.Notes)], StringComparer.Ordinal);

    private static readonly HashSet<string> Letting = new(["leased", "let", "licensed", "rented", "tenant", "tenants", "lessee", "lessees", "leaseholder"], StringComparer.Ordinal);

    private static readonly PropertyDefinition TenureKinds = Ontology.Of<Tenure>().Property(nameof(Tenure.Kind));
    private static readonly PropertyDefinition BuildingName = Ontology.Of<Building>().Property(nameof(Building.Name));
    private static readonly PropertyDefinition OrganisationName = Ontology.Of<Organisation>().Property(nameof(Organisation.Name));

    /// <summary>Makes guesses of what is in doubt.</summary>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="fits">What each is; null where it is left out.</param>
    /// <param name="subject">What the rows look to be about; null where that may be what they name.</param>
    public static void Raise(IReadOnlyList<WrittenColumn> columns, ColumnFit?[] fits, TableSubject? subject)
    {
        for (int place = 0; place < fits.Length; place++)
        {
            if (fits[place] is { } fit && (OfDate(columns, fits, place, subject) ?? OfWhatIsSaid(columns, fits, place, subject) ?? OfTenure(columns, fits, place) ?? OfContact(columns, place, fit) ?? OfHome(columns, place, fit)) is { } why)
                fits[place] = fit.Doubt(why);
        }
    }

    /// <summary>How far names say whether a table is of buildings, where it says little else of what it names: below 0 where they contradict what it is taken for, or else 0.</summary>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="fits">What each is; null where it is left out.</param>
    public static int BuildingsFor(IReadOnlyList<WrittenColumn> columns, ColumnFit?[] fits)
    {
        int name = Array.FindIndex(fits, fit => fit?.Meant.Property == BuildingName || fit?.Meant.Property == OrganisationName);
        if (name < 0 || !columns[name].Words.SetEquals([HeaderWords.Name]) || !fits.All(fit => fit?.Meant.Property is null or { Name: nameof(Building.Name) or nameof(Building.Address) or nameof(Building.Postcode) or nameof(Fact.Since) or nameof(Fact.Until) or nameof(Node.Notes) }))
            return 0;
        bool areBuildings = columns[name].Values.Share(ValueSign.Building) >= MostDiffer;
        return areBuildings == (fits[name]!.Meant.Property == BuildingName) ? 0 : -1;
    }

    private static string? OfDate(IReadOnlyList<WrittenColumn> columns, ColumnFit?[] fits, int place, TableSubject? subject)
    {
        if (fits[place]!.Meant.Property is not { Name: nameof(Fact.Since) or nameof(Fact.Until) } property)
            return null;
        FactType type = Ontology.Of(property.ClrProperty.ReflectedType!);
        int person = Array.FindIndex(fits, fit => fit?.Meant is { NamesPeople: true, TakesSeveral: false });
        string thing = type.ClrType == typeof(Role) ? "post" : type.InWords.ToLowerInvariant();

        // Where a list is of organisations, it is they who joined it.
        if (type.ClrType == typeof(Role) && columns[place].Words.Overlaps(HeaderWords.Joining) && Array.FindIndex(fits, fit => fit?.Meant.Property == OrganisationName) is >= 0 and var organisation && organisation < person)
            return $"But the rows begin with “{Plain.Text(columns[organisation].Header)}”, so it may be a date of that organisation, and not of the post.";

        // Whoever has a post may have been on courses, which are said to end in a column of their own.
        if (type is not { IsNode: true, Nature: Nature.Thing })
            return subject is not null && (subject.Headers.Contains(columns[place].Header) || (type.ClrType == typeof(Role) && person >= 0 && AreRepeated(columns[person]))) ? WhyOf(subject, thing) : null;
        if (columns[place].Words.Overlaps(Founded))
            return null;
        if (subject is not null)
            return WhyOf(subject, thing);
        int caption = CaptionOf(type, fits);
        return person >= 0 && person < caption ? $"But the rows begin with “{Plain.Text(columns[person].Header)}”, so it may be a date of the person there, and not of the {thing}."
            : caption >= 0 && AreRepeated(columns[caption]) ? $"But several rows have the same {thing}, so it may be a date of something else in the row."
            : null;
    }

    /// <summary>What is said of somebody, or of what was booked or borrowed, stands under the words under which it is said of organisations; and whoever represents a part of a place has it beside their name.</summary>
    private static string? OfWhatIsSaid(IReadOnlyList<WrittenColumn> columns, ColumnFit?[] fits, int place, TableSubject? subject)
    {
        ImportColumn meant = fits[place]!.Meant;
        if (columns[place].Words.Overlaps(HeaderWords.Organisations) || meant.Property is not { } property)
            return null;
        bool isPlace = ReferenceEquals(meant, DirectoryFormat.Place);

        // What was booked or borrowed has no website, and its place is said in other words.
        bool isOfHappening = !isPlace && property.Name != nameof(Organisation.Website);
        FactType type = isPlace ? Ontology.Of<Organisation>() : Ontology.Of(property.ClrProperty.ReflectedType!);
        if (type is not { IsNode: true, Nature: Nature.Thing } || type.ClrType == typeof(Person) || !(isPlace || Said.Contains(property.Name)))
            return null;
        string thing = type.InWords.ToLowerInvariant();
        if (subject is not null && isOfHappening)
            return $"But the rows look like {subject.Several}, so it may be about the {subject.One}, and not about the {thing}.";
        int person = Array.FindIndex(fits, fit => fit?.Meant is { NamesPeople: true, TakesSeveral: false });
        int caption = CaptionOf(type, fits);
        return person < 0 || caption < 0 ? null
            : person < caption ? $"But the rows begin with “{Plain.Text(columns[person].Header)}”, so it may be about the person there, and not about the {thing}."
            : isOfHappening && AreRepeated(columns[caption]) ? $"But several rows have the same {thing}, so it may be about the person in the row."
            : null;
    }

    // Of a building that is let, the list of its owner says what the owner has.
    private static string? OfTenure(IReadOnlyList<WrittenColumn> columns, ColumnFit?[] fits, int place) =>
        fits[place]!.Meant.Property == TenureKinds
        && Array.FindIndex(fits, fit => ReferenceEquals(fit?.Meant, BuildingsFormat.Occupier)) is >= 0 and var occupier && HeaderWords.Written(columns[occupier].Header).Any(Letting.Contains)
        && columns[place].Values.Texts.Any(text => WordLists.Tenures.TryRead(text, out TenureKind kind) && kind == TenureKind.Owns)
            ? $"But “{Plain.Text(columns[occupier].Header)}” says who has it from somebody else, so it may be what the owner has." : null;

    private static int CaptionOf(FactType type, ColumnFit?[] fits) => Array.FindIndex(fits, fit => fit?.Meant.Property is { } named && named == type.Caption.Property);

    private static string WhyOf(TableSubject subject, string thing) => $"But the rows look like {subject.Several}, so it may be a date of the {subject.One}, and not of the {thing}.";

    private static bool AreRepeated(WrittenColumn column) => column.Values.Texts is { Count: > 1 } names && names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Count * MostDiffer;

    // How somebody is reached stands beside their name.
    private static string? OfContact(IReadOnlyList<WrittenColumn> columns, int place, ColumnFit fit)
    {
        if (fit.Meant.Property is not { IsPersonal: true })
            return null;
        int before = place - 1;
        while (before >= 0 && columns[before].Values.ReachSomebody && columns[before].IsPrivateOf is null)
            before--;
        return before >= 0 && PrivateHeaders.IsOfOthers(columns[before].IsPrivateOf) ? $"But it stands beside “{Plain.Text(columns[before].Header)}”, so it may be theirs." : null;
    }

    private static string? OfHome(IReadOnlyList<WrittenColumn> columns, int place, ColumnFit fit) =>
        fit.Meant.Property is { Form: TextForm.Postcode } or { Name: nameof(Building.Address) } && columns[place].MayBeHome(columns) ? "But it stands beside a person, so it may be where they live." : null;
}
