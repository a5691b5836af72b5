using Graph.Analysis.Partners;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Partners;

/// <summary>What other choices in partner search would find.</summary>
internal static class PartnerFacetFields
{
    public static void Declare(SchemaParts parts)
    {
        ObjectGraphType facets = parts.AddAnswer<PartnerFacets>();
        AddNodes<Theme>("themes", facet => facet.Themes, "By theme, with its narrower ones.");
        AddWords<Sector>("sectors", facet => facet.Sectors, "By sector.");
        AddNodes<Place>("places", facet => facet.Places, "By place, as \"reach\" says.");
        AddWords<OrganisationSize>("sizes", facet => facet.Sizes, "By size.", "size");
        AddWords<OrganisationForm>("forms", facet => facet.Forms, "By kind of body: one of which that is not recorded is an organisation in its own right.", "form");

        void AddNodes<T>(string name, Func<PartnerFacets, IReadOnlyList<FacetValue<string>>> values, string description)
            where T : Node
        {
            string field = typeof(T).Name.ToLowerInvariant();
            ObjectGraphType count = AddCount<string>(typeof(T).Name);
            count.Declare(field, typeof(T).Name, $"The {field}.", context => context.Node(context.Part<FacetValue<string>>().Value));
            facets.Declare(name, $"[{count.Name}!]!", description, context => Counted(context, values));
        }

        void AddWords<T>(string name, Func<PartnerFacets, IReadOnlyList<FacetValue<T>>> values, string description, string? field = null)
            where T : struct, Enum
        {
            field ??= typeof(T).Name.ToLowerInvariant();
            ObjectGraphType count = AddCount<T>(char.ToUpperInvariant(field[0]) + field[1..]);
            count.Declare(field, $"{typeof(T).Name}!", $"The {field}.", context => context.Part<FacetValue<T>>().Value);
            facets.Declare(name, $"[{count.Name}!]!", description, context => Counted(context, values));
        }

        ObjectGraphType AddCount<T>(string of)
        {
            ObjectGraphType count = parts.AddObject($"{of}Count", $"A {of.ToLowerInvariant()}, and how many organisations would be found with it.");
            count.Declare("count", "Int!", "How many organisations would be found if this were chosen in place of what is chosen now, everything else as it is.", context => context.Part<FacetValue<T>>().Count);
            return count;
        }
    }

    private static List<Seen<FacetValue<T>>> Counted<T>(GraphQL.IResolveFieldContext context, Func<PartnerFacets, IReadOnlyList<FacetValue<T>>> values)
    {
        IReadOnlyList<FacetValue<T>> counts = values(context.Part<PartnerFacets>());
        QueryScope.Of(context).Spend(counts.Count);
        return context.Parts(counts);
    }
}
