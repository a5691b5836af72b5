using Graph.Analysis.Belonging;
using Graph.Analysis.Wording;
using Graph.Api.Derivation;
using Graph.Api.Places;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Communities;

/// <summary>Communities as their people know them: who says that they belong, where they reach, and where they come together.</summary>
internal sealed class CommunitiesFeature : IFeature
{
    public void Extend(SchemaParts parts)
    {
        DeclareGround(parts.AddAnswer<CommunityGround>());
        DeclareHub(parts.AddAnswer<CommunityHub>());
        DeclareCommunity(parts.AddAnswer<Community>());
        parts.Object(nameof(Place)).Declare("community", $"{nameof(Community)}!", "It as a community: who says that they belong to it, where it reaches, and where they come together.", context =>
            CommunityReader.Read(context, context.Fact().Id, ReadArguments.DayPoint(context)), ReadArguments.WhenAsked());
        parts.Query.DeclareAsync(CommunityReader.List, $"{ConnectionTypes.Declare(parts, nameof(Community))}!", "The places that people or organisations say they belong to, and those of the kind community. Those to which most say they belong come first. With a place, also communities that only share ground with it.", CommunityReader.ListAsync, [
            PlaceArgument.Declare(),
            ReadArguments.First(50),
            ReadArguments.After(),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static void DeclareCommunity(ObjectGraphType type)
    {
        type.Declare("place", nameof(Place), "The place.", context => context.Node(context.Part<Community>().Place));
        type.Declare("people", "Int!", (Community part) => part.People);
        type.Declare("organisations", "Int!", (Community part) => part.Organisations);
        type.Declare("members", $"[{FactTypes.NodeInterface}!]!", "The people and organisations who say that they belong to it; \"belonging\" of the place says since when, and from which source.", context =>
            context.Nodes(context.Shown(context.Part<Community>().Members)), ReadArguments.First(ReadArguments.MaximumFirst));
        type.DeclareAsync("ground", $"[{nameof(CommunityGround)}!]!", $"The other places to which it reaches, by name or by its members, of whom the first {CommunityReader.MostMembers} are asked. Those to which most of what is known leads come first. What it lies within is left out.", context =>
            CommunityReader.GroundAsync(context, ground => context.Parts(context.Shown(ground))), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("hubs", $"[{nameof(CommunityHub)}!]!", "Where its people come together: buildings that are located in it or serve it, and organisations that serve it. Those inside come first, of these buildings first.", context =>
            CommunityReader.Hubs(context, hubs => context.Parts(context.Shown(hubs))), ReadArguments.First(ReadArguments.MaximumFirst));
        type.DeclareAsync("sentence", "String!", "Who belongs to it, where it reaches, and where they come together, in plain words.", context =>
            CommunityReader.GroundAsync(context, ground => CommunityReader.Hubs(context, hubs =>
            {
                Community community = context.Part<Community>();
                return NodeNames.Of(CommunityWording.NamesNeeded(community, ground, hubs), context, nameOf => CommunityWording.Write(community, ground, hubs, nameOf));
            })));
    }

    private static void DeclareGround(ObjectGraphType type)
    {
        type.Declare("place", nameof(Place), "The other place.", context => context.Node(context.Part<CommunityGround>().Place));
        type.Declare("overlaps", "Boolean!", (CommunityGround part) => part.Overlaps);
        type.Declare("located", $"[{nameof(Organisation)}!]!", "The organisations that belong to the community and are located in the other place, or in a building there.", context => context.Nodes(context.Shown(context.Part<CommunityGround>().Located)), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("belonging", $"[{FactTypes.NodeInterface}!]!", "The people and organisations that say they belong to both.", context => context.Nodes(context.Shown(context.Part<CommunityGround>().Belonging)), ReadArguments.First(ReadArguments.MaximumFirst));
    }

    private static void DeclareHub(ObjectGraphType type)
    {
        type.Declare("hub", FactTypes.NodeInterface, "The building or organisation.", context => context.Node(context.Part<CommunityHub>().Hub));
        type.Declare("inside", "Boolean!", (CommunityHub part) => part.IsInside);
        type.Declare("catchment", $"[{nameof(Place)}!]!", "Its catchment: the places that it serves.", context =>
            CommunityReader.Around(context, [(Ontology.Of<Serves>(), true, context.Part<CommunityHub>().Hub)], edges => context.Nodes(context.Shown([.. edges.Select(edge => edge.To).Distinct()]))), ReadArguments.First(ReadArguments.MaximumFirst));
    }
}
