using Graph.Model;

namespace Graph.Bench.Partners;

/// <summary>An organisation of a <see cref="PartnerDirectory"/> with all that tells of it.</summary>
internal sealed record PartnerRecord(
    int Number,
    string Name,
    string Description,
    Sector Sector,
    decimal? Income,
    (string Name, string Description, int Theme)[] Services,
    int? Theme,
    int LocatedIn,
    int Serves,
    string? Funding,
    int? SpareRooms)
{
    /// <summary>The themes it is tagged with, itself or by its services.</summary>
    public IEnumerable<int> Themes => Services.Select(service => service.Theme).Concat(Theme is { } own ? [own] : []);

    /// <summary>Every text by which it is found.</summary>
    public IEnumerable<string> Texts =>
    [
        Name, Description, .. Services.SelectMany(service => new[] { service.Name, service.Description }), .. Themes.Select(PartnerDirectory.ThemeName),
        $"Place{LocatedIn}", $"Place{Serves}", Funding ?? "",
    ];

    public IEnumerable<Fact> Facts(string funder)
    {
        string id = FactId.Of<Organisation>("partners", $"{Number}");
        yield return new Organisation { Id = id, Name = Name, Description = Description, Sector = Sector, AnnualIncome = Income };
        for (int i = 0; i < Services.Length; i++)
        {
            string service = FactId.Of<Service>(id, $"{i}");
            yield return new Service { Id = service, Name = Services[i].Name, Description = Services[i].Description };
            yield return new Provides { Id = FactId.Of<Provides>(service), From = id, To = service };
            yield return Tag(service, Services[i].Theme);
        }

        if (Theme is { } own)
            yield return Tag(id, own);
        yield return new LocatedIn { Id = FactId.Of<LocatedIn>(id), From = id, To = PartnerDirectory.PlaceId(LocatedIn) };
        yield return new Serves { Id = FactId.Of<Serves>(id), From = id, To = PartnerDirectory.PlaceId(Serves) };
        if (Funding is not null)
        {
            string funding = FactId.Of<Funding>(id);
            yield return new Funding { Id = funding, Title = Funding, Awarded = PartialDate.Of(2025) };
            yield return new Recipient { Id = FactId.Of<Recipient>(id), From = funding, To = id };
            yield return new Funder { Id = FactId.Of<Funder>(id), From = funding, To = funder };
        }

        if (SpareRooms is { } rooms)
        {
            string building = FactId.Of<Building>(id);
            yield return new Building { Id = building, Name = "Hall", SpareRooms = rooms };
            yield return new Tenure { Id = FactId.Of<Tenure>(id), From = id, To = building };
        }
    }

    private static Tagged Tag(string node, int theme) => new() { Id = FactId.Of<Tagged>(node), From = node, To = PartnerDirectory.ThemeId(theme) };
}
