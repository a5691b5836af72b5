using Graph.Import.Matching;
using Graph.Import.Sources.Vocabularies;
using Graph.Model;
using Column = Graph.Import.Sources.OpenReferral.ServicesFormat;

namespace Graph.Import.Sources.OpenReferral;

/// <summary>Makes facts of a service.</summary>
internal static class ServicesTransform
{
    public static void Apply(ServiceRow row, Draft draft)
    {
        string? provider = null;
        if (row.Provider is { } organisation)
        {
            provider = draft.Organisation(organisation.Name, row.At.In(Column.Organisation.Header));
            draft.Add(organisation with { Id = provider }, row.At);
        }

        string? service = row.Name.Length == 0 ? null : draft.Node(ServiceRow.Service.Of(row), row.At, null, provider is null ? [] : [provider]);
        if (service is not null && provider is not null)
            draft.Add(new Provides { Id = "", From = provider, To = service }, row.At);
        foreach (Building located in row.Buildings)
        {
            string building = draft.Node(located, row.At);
            if (provider is not null)
                draft.Add(new Tenure { Id = "", From = provider, To = building, Kind = TenureKind.Uses }, row.At);
        }

        foreach ((string name, string? title, string? email) in row.Contacts)
        {
            if (provider is not null)
                draft.Add(new Role { Id = "", From = draft.Person(name, row.At.In(Column.Contact.Header), provider, email).Id, To = provider, Title = title }, row.At);
        }

        if (service is null)
            return;
        foreach (string area in row.Areas)
            draft.Add(new Serves { Id = "", From = service, To = draft.Node(new Place { Id = "", Name = area }, row.At) }, row.At);
        foreach (VocabularyTerm term in row.Terms)
            draft.Add(new Tagged { Id = "", From = service, To = draft.Node(VocabularyTerm.Theme.Of(term), row.At) }, row.At);
    }
}
