using System.Globalization;
using Graph.Analysis.Partners;
using Graph.Analysis.Snapshot;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Postcodes;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Partners;

/// <summary>The argument "where" of partner search: its input type, and how it is read into a question.</summary>
internal static class PartnerConditions
{
    /// <summary>What the input type is called.</summary>
    public const string Name = "PartnerFilter";

    private const string IncomeName = "IncomeRange";
    private const string NearName = "PostcodeRange";
    private const int MostText = 200;
    private const decimal MostKilometres = 1_000;

    /// <summary>Adds the input types.</summary>
    public static void Declare(SchemaParts parts)
    {
        AnalysisComments.DeclareWords<PartnerReach>(parts);
        ValueTypes.DeclareWords(parts, typeof(OrganisationSize), Ontology.DocComments.Of(typeof(OrganisationSize)), value => Ontology.DocComments.Of(value));
        InputObjectGraphType income = parts.AddInput(IncomeName, "A range of yearly incomes in pounds. Organisations of which no income is recorded are in none.");
        income.Declare("atLeast", "Decimal", "The least.", resolver: null);
        income.Declare("atMost", "Decimal", "The greatest.", resolver: null);

        InputObjectGraphType near = parts.AddInput(NearName, "Somewhere near a postcode.");
        near.Declare("postcode", "String!", "A postcode, such as M33 4WB, or the beginning of one, such as M33: then the middle of those that begin so.", resolver: null);
        near.Declare("km", "Decimal", $"How far away at most, in kilometres as the crow flies, up to {MostKilometres}. If you leave it out, however far.", resolver: null);

        InputObjectGraphType where = parts.AddInput(Name, "Conditions on organisations that could be partners; all of them must be met. A condition that you leave out or give as null, an empty list or a blank text leaves nobody out.");
        where.Declare("text", "String", $"Words, at most {MostText} characters. Each must be found as the beginning of a word somewhere in what is known of the organisation: its names, its description, what it offers, its themes and places, the funding it has received, and the initiatives, partnerships and cases it is part of.", resolver: null);
        where.Declare("themes", "[ID!]", $"Themes, at most {PartnerQuestion.MostThemes}: the organisation, or something that it offers, receives or takes part in, is tagged with one of these or with a narrower one.", resolver: null);
        where.Declare("place", "ID", "The place: see reach.", resolver: null);
        where.Declare("reach", nameof(PartnerReach), "What the place is to the organisation; EITHER if you leave it out. Places in the facets are counted in the same way.", resolver: null);
        where.Declare("postcode", "String", "A postcode, such as M33 4WB, or the beginning of one, such as M33: the organisation has it, or a building that it leases or uses, or owns and has not let.", resolver: null);
        where.Declare("near", NearName, "It is recorded where the organisation is, or it follows from a postcode, and that is near: see distance. This needs a table of postcodes.", resolver: null);
        where.Declare("sectors", $"[{nameof(Sector)}!]", "The sector is one of these.", resolver: null);
        where.Declare("forms", $"[{nameof(OrganisationForm)}!]", "What kind of body it is: one of these. An organisation of which that is not recorded is one in its own right. FORUM finds boards, networks and steering groups, where organisations meet; the other three leave them out.", resolver: null);
        where.Declare("size", $"[{nameof(OrganisationSize)}!]", "The size is one of these.", resolver: null);
        where.Declare("income", IncomeName, "The yearly income is in this range.", resolver: null);
        where.Declare("hasBuilding", "Boolean", "Whether it leases or uses a building, or owns one that it has not let.", resolver: null);
        where.Declare("spareRooms", "Int", "At least so many rooms that others could use in its premises: the buildings that it leases or uses, and those that it owns and has not let. All who share a building have its rooms.", resolver: null);
        where.Declare("funded", "Boolean", "Whether any funding is recorded that it has received by the day.", resolver: null);
        where.Declare("belowTheRadar", "Boolean", "Whether it offers something that is missing from every directory.", resolver: null);
        where.Declare("registered", "Boolean", "Whether it is in a public register: it has a register number, or was registered by the day.", resolver: null);
        where.Declare("organisations", "[ID!]", $"Only these organisations, at most {ReadArguments.MaximumValues}, such as those to be compared.", resolver: null);
        where.Declare("knownToUs", "Boolean", "Whether somebody in post at the asking organisation (\"from\") is recorded as knowing somebody in post there, or is in post there too: the same as in sectorMap.", resolver: null);
    }

    /// <summary>The question that the arguments of a field ask.</summary>
    /// <exception cref="QueryProblem">Something in them is not as it must be.</exception>
    public static async Task<PartnerQuestion> ReadAsync(IResolveFieldContext context, PartnerIndex index, ReadPoint at)
    {
        string? from = (string?)ReadArguments.Value(context, "from") is { } asking
            ? (await MeantAsync(context, "from", [asking], index.HasOrganisation, at, Ontology.Of<Organisation>()))[0]
            : null;

        PartnerQuestion question = new() { AsOf = at.AsOf!.Value, From = from };
        if (ReadArguments.Value(context, "where") is not IDictionary<string, object?> where)
            return question;
        foreach ((string name, object? value) in where)
        {
            if (value is null)
                continue;
            question = name switch
            {
                "knownToUs" => question with { Among = (await KnownToAsync(context, from, at), (bool)value) },
                "near" => await NearAsync(context, question, (IDictionary<string, object?>)value),
                _ => With(question, name, value),
            };
        }

        return question with
        {
            Themes = await MeantAsync(context, "themes", question.Themes, index.HasTheme, at, Ontology.Of<Theme>()),
            Only = await MeantAsync(context, "organisations", question.Only, index.HasOrganisation, at, Ontology.Of<Organisation>()),
            Place = question.Place is { } place ? (await MeantAsync(context, "place", [place], index.HasPlace, at, Ontology.Of<Place>()))[0] : null,
        };
    }

    // The index knows what it was made of; what somebody has merged since is asked of the store.
    private static async Task<ValueList<string>> MeantAsync(IResolveFieldContext context, string name, IReadOnlyCollection<string> ids, Func<string, bool> isKnown, ReadPoint at, FactType type)
    {
        if (ids.All(isKnown))
            return [.. ids];
        ValueList<string> meant = await KnownIds.ReadAsync(QueryScope.Of(context), name, ids, at, context.CancellationToken, type);
        return meant.FirstOrDefault(id => !isKnown(id)) is { } unknown
            ? throw await KnownIds.ProblemAsync(QueryScope.Of(context), name, unknown, at, context.CancellationToken, type)
            : meant;
    }

    private static PartnerQuestion With(PartnerQuestion question, string name, object value) => name switch
    {
        "text" => question with { Text = Text((string)value) },
        "themes" => question with { Themes = Themes(ReadArguments.Texts(value, name)) },
        "place" => question with { Place = (string)value },
        "reach" => question with { Reach = (PartnerReach)value },
        "postcode" => string.IsNullOrWhiteSpace((string)value) ? question : question with { Postcode = PostcodeArgument.PartOf((string)value) },
        "sectors" => question with { Sectors = ReadArguments.Values(value, name).Cast<Sector>().ToHashSet() },
        "forms" => question with { Forms = ReadArguments.Values(value, name).Cast<OrganisationForm>().ToHashSet() },
        "size" => question with { Sizes = ReadArguments.Values(value, name).Cast<OrganisationSize>().ToHashSet() },
        "income" => question with { IncomeAtLeast = Bound(value, "atLeast"), IncomeAtMost = Bound(value, "atMost") },
        "hasBuilding" => question with { HasBuilding = (bool)value },
        "spareRooms" => question with { SpareRooms = (int)value },
        "funded" => question with { Funded = (bool)value },
        "belowTheRadar" => question with { BelowTheRadar = (bool)value },
        "organisations" => question with { Only = ReadArguments.Texts(value, name) },
        "registered" => question with { Registered = (bool)value },
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such condition."),
    };

    private static string Text(string text) => text.Length <= MostText
        ? text
        : throw QueryProblem.BadInput(string.Create(CultureInfo.InvariantCulture, $"What you look for has {text.Length:N0} characters. The most is {MostText}."));

    private static ValueList<string> Themes(ValueList<string> ids) => ids.Count <= PartnerQuestion.MostThemes
        ? ids
        : throw QueryProblem.BadInput($"\"themes\" has {ids.Count} values, but at most {PartnerQuestion.MostThemes} are allowed. A broader theme stands for all its narrower ones.");

    private static async Task<PartnerQuestion> NearAsync(IResolveFieldContext context, PartnerQuestion question, IDictionary<string, object?> near)
    {
        decimal? most = Bound(near, "km");
        if (most is <= 0 or > MostKilometres)
            throw QueryProblem.BadInput($"\"km\" in \"near\" is {most}. It must be more than 0, and at most {MostKilometres}.");
        PostcodePart part = PostcodeArgument.PartOf((string)near["postcode"]!);
        return question with { NearTo = part, Near = await PostcodeArgument.PointAsync(QueryScope.Of(context), part, context.CancellationToken), Within = most is { } km ? (int)(km * 1_000) : null };
    }

    private static decimal? Bound(object range, string name) =>
        ((IDictionary<string, object?>)range).TryGetValue(name, out object? bound) ? (decimal?)bound : null;

    private static async Task<IReadOnlySet<string>> KnownToAsync(IResolveFieldContext context, string? from, ReadPoint at)
    {
        if (from is null)
            throw QueryProblem.BadInput("\"knownToUs\" needs \"from\": the id of the organisation that asks.");
        AnalysisSession session = await QueryScope.Of(context).SessionAsync(at, context.CancellationToken);
        return (await PartnerIntroductionFields.SearchAsync(context, session, from)).Known();
    }
}
