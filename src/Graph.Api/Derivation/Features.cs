using Graph.Api.Assets;
using Graph.Api.Buildings;
using Graph.Api.CausalMaps;
using Graph.Api.Communities;
using Graph.Api.Computing;
using Graph.Api.Constants;
using Graph.Api.Contacts;
using Graph.Api.Departures;
using Graph.Api.Fragility;
using Graph.Api.Funding;
using Graph.Api.Handover;
using Graph.Api.History;
using Graph.Api.Introductions;
using Graph.Api.Leadership;
using Graph.Api.Maps;
using Graph.Api.Maturity;
using Graph.Api.Memory;
using Graph.Api.Merging;
using Graph.Api.Partners;
using Graph.Api.Partnerships;
using Graph.Api.People;
using Graph.Api.Postcodes;
using Graph.Api.Proofs;
using Graph.Api.Publishing;
using Graph.Api.Recording;
using Graph.Api.Samples;
using Graph.Api.Search;
using Graph.Api.SectorMaps;
using Graph.Api.Stewardship;
using Graph.Api.Structure;
using Graph.Api.Themes;
using Graph.Api.Time;
using Graph.Api.TrackRecords;
using Graph.Api.Warnings;

namespace Graph.Api.Derivation;

/// <summary>What the schema has beside what the ontology gives.</summary>
internal static class Features
{
    /// <summary>All features. A feature may add to the types of those before it.</summary>
    public static IReadOnlyList<IFeature> All { get; } =
    [
        new RecordingFeature(), new ConstantsFeature(), new HoldersFeature(), new PastDayFeature(), new FragilityFeature(), new RangeFeature(), new FragilePartnershipsFeature(), new HeadlinesFeature(),
        new FundingFeature(), new AnchoredLists(), new FundingEndingsFeature(), new LeaseWarningsFeature(), new CoLocationFeature(), new AssetsFeature(),
        new DepartureFeature(), new DependencyProofFeature(), new AskNextFeature(), new DepartureRankingFeature(), new HandoverFeature(), new NextIntroductionsFeature(), new SectorMapFeature(), new SectorMapGapsFeature(), new CountedSectorFeature(),
        new EarlyWarningsFeature(), new StructureFeature(), new WeakPointsFeature(), new RankingFeature(), new BrokerageFeature(), new ChainsFeature(), new ProgressFeature(),
        new PublishableFragilityFeature(), new SearchFeature(), new HistoryFeature(), new TodayFeature(), new DemonstrationFeature(),
        new RoadmapFeature(), new OpenBlockagesFeature(), new MaturityFeature(), new CausalMapFeature(), new CausalMapListFeature(), new KnowledgeFeature(),
        new PartnersFeature(), new SuggestedThemesFeature(), new CommunitiesFeature(), new MapFeature(), new PostcodesFeature(), new LeadershipFeature(), new TrackRecordFeature(),
        new InspirationFeature(), new DecisionReviewsFeature(), new GroupsFeature(), new LapsesFeature(),
        new ChangesFeature(), new RecordMutation(), new EndMutation(), new ReversalMutations(), new UndoMutation(), new ContactMutations(), new RoleMutations(), new HoldingMutations(), new PartnershipMutations(), new SuggestionMutations(),
        new MergeMutations(), new JudgeMutation(), new MergedFromFeature(), new DuplicatesFeature(),
    ];
}
