using Graph.Analysis.Leadership;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Wording;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Places;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Leadership;

/// <summary>Who moved into and out of leadership, how long it lasts, and where the next leaders come from.</summary>
internal sealed class LeadershipFeature : IFeature
{
    private const int UsualYears = 5;
    private const string Moves = "moves";

    public void Extend(SchemaParts parts)
    {
        AnalysisComments.DeclareWords<MoveDirection>(parts);
        AnalysisComments.DeclareWords<MoveKind>(parts);
        DeclareOther(parts.AddAnswer<OtherPost>());
        DeclareMove(parts.AddAnswer<LeadershipMove>());
        DeclareLasting(parts);
        ObjectGraphType origin = parts.AddAnswer<LeadershipOrigin>();
        origin.Declare("kind", $"{nameof(MoveKind)}!", (LeadershipOrigin part) => part.Kind);
        origin.Declare("level", nameof(Level), (LeadershipOrigin part) => part.Level);
        origin.Declare("count", "Int!", (LeadershipOrigin part) => part.Count);
        origin.Declare("organisations", $"[{nameof(Organisation)}!]!", "The organisations they came from, with those that most came from first.", context => context.Nodes(context.Shown(context.Part<LeadershipOrigin>().Organisations)), ReadArguments.First(ReadArguments.MaximumFirst));
        DeclarePipeline(parts);
        parts.Query.DeclareAsync("leadershipPipeline", $"{nameof(LeadershipPipeline)}!", "Who moved into and out of leadership in a time, by what is recorded of roles; how long leadership lasts; and where leaders come from. A renewal is no move, and a seat on a forum is not a post.", AskAsync, [
            PlaceArgument.Declare(),
            .. PastTime.Declare(UsualYears),
            FieldDeclarations.Argument("levels", $"[{nameof(Level)}!]", "The levels that count as leadership. If you leave it out, strategic and governance."),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static async ValueTask<object?> AskAsync(IResolveFieldContext context)
    {
        (ReadPoint at, DateOnly from) = PastTime.Read(context, UsualYears);
        AnalysisSession session = await QueryScope.Of(context).SessionAsync(at, context.CancellationToken);
        LeadershipQuestion question = new(from, session.AsOf) { Organisations = await Employers.ReadAsync(context, session, at) };
        if (ReadArguments.Value(context, "levels") is { } levels)
            question = question with { Levels = [.. ReadArguments.Values(levels, "levels").Cast<Level>().Distinct().Order()] };
        object key = (nameof(LeadershipPipeline), from, question.Levels, ReadArguments.Value(context, PlaceArgument.Name));
        LeadershipPipeline pipeline = await context.ShareAsync(session, key, "Who moved into and out of leadership", (_, cancellationToken) => LeadershipPipeline.Of(session, question, cancellationToken));
        return new Seen<LeadershipPipeline>(pipeline, at);
    }

    private static void DeclarePipeline(SchemaParts parts)
    {
        string moves = ConnectionTypes.Declare(parts, nameof(LeadershipMove));
        ObjectGraphType type = parts.AddAnswer<LeadershipPipeline>();
        type.Declare("from", "Date!", (LeadershipPipeline part) => part.From);
        type.Declare("to", "Date!", (LeadershipPipeline part) => part.To);
        type.Declare("levels", $"[{nameof(Level)}!]!", (LeadershipPipeline part) => part.Levels);
        type.Declare("movedIn", "Int!", (LeadershipPipeline part) => part.MovedIn);
        type.Declare("movedOut", "Int!", (LeadershipPipeline part) => part.MovedOut);
        type.Declare(Moves, $"{moves}!", "Who moved, the latest first.", ListMoves, [
            FieldDeclarations.Argument("direction", nameof(MoveDirection), "Only those who moved into a post, or only those who moved out of one."),
            ReadArguments.First(50),
            ReadArguments.After(),
        ]);
        type.Declare("lasting", $"[{nameof(LastingAtLevel)}!]!", AnswerTypes.Meaning((LeadershipPipeline part) => part.Lasting), context => context.Parts(context.Part<LeadershipPipeline>().Lasting));
        type.Declare("origins", $"[{nameof(LeadershipOrigin)}!]!", AnswerTypes.Meaning((LeadershipPipeline part) => part.Origins), context => context.Parts(context.Part<LeadershipPipeline>().Origins));
        type.Declare("notDated", "Int!", (LeadershipPipeline part) => part.NotDated);
        type.Declare("sentence", "String!", "How many moved, and where they came from, in plain words.", context => LeadershipWording.Write(context.Part<LeadershipPipeline>()));
    }

    private static object? ListMoves(IResolveFieldContext context)
    {
        MoveDirection? direction = (MoveDirection?)ReadArguments.Value(context, "direction");
        IEnumerable<LeadershipMove> moves = context.Part<LeadershipPipeline>().Moves.Where(move => direction is null || move.Direction == direction);
        return KeyedPage.Of(context, Moves, moves, move => -move.On.DayNumber, move => $"{move.Role} {move.Direction}", context.SeenAt());
    }

    private static void DeclareMove(ObjectGraphType type)
    {
        type.Declare("direction", $"{nameof(MoveDirection)}!", (LeadershipMove part) => part.Direction);
        type.Declare("on", "Date!", (LeadershipMove part) => part.On);
        type.Declare("person", nameof(Person), "The person.", context => context.Node(context.Part<LeadershipMove>().Person));
        type.Declare("organisation", nameof(Organisation), "The organisation.", context => context.Node(context.Part<LeadershipMove>().Organisation));
        type.Declare("level", $"{nameof(Level)}!", (LeadershipMove part) => part.Level);
        type.Declare("role", nameof(Role), "The role with which the time in the post began, with its title.", context => Roles(context, context.Part<LeadershipMove>().Person, roles => Shown(context, roles, context.Part<LeadershipMove>().Role)));
        type.Declare("kind", $"{nameof(MoveKind)}!", (LeadershipMove part) => part.Kind);
        type.Declare("other", nameof(OtherPost), AnswerTypes.Meaning((LeadershipMove part) => part.Other), context => context.Part<LeadershipMove>().Other is { } other ? context.Seen(new PersonsPost(context.Part<LeadershipMove>().Person, other)) : null);
        type.Declare("sentence", "String!", "Who moved, when, and where from or to, in plain words.", context =>
        {
            LeadershipMove move = context.Part<LeadershipMove>();
            return Roles(context, move.Person, roles => NodeNames.Of(LeadershipWording.NamesNeeded(move), context, nameOf =>
                LeadershipWording.Write(move, roles.GetValueOrDefault(move.Role), move.Other is { } other ? roles.GetValueOrDefault(other.Role) : null, nameOf)));
        });
    }

    private static void DeclareOther(ObjectGraphType type)
    {
        type.Declare("organisation", nameof(Organisation), "The organisation.", context => context.Node(context.Part<PersonsPost>().Post.Organisation));
        type.Declare("level", nameof(Level), AnswerTypes.Meaning((OtherPost part) => part.Level), context => context.Part<PersonsPost>().Post.Level);
        type.Declare("role", nameof(Role), "The role with which the time in the post began, with its title.", context => Roles(context, context.Part<PersonsPost>().Person, roles => Shown(context, roles, context.Part<PersonsPost>().Post.Role)));
    }

    private static void DeclareLasting(SchemaParts parts)
    {
        ObjectGraphType share = parts.AddAnswer<StayingShare>();
        share.Declare("years", "Float!", AnswerTypes.Meaning((StayingShare part) => part.Years), context => Math.Round(context.Part<StayingShare>().Years, 2));
        share.Declare("share", "Float!", AnswerTypes.Meaning((StayingShare part) => part.Share), context => Math.Round(context.Part<StayingShare>().Share, 4));
        share.Declare("atRisk", "Int!", (StayingShare part) => part.AtRisk);
        share.Declare("left", "Int!", (StayingShare part) => part.Left);

        ObjectGraphType lasting = parts.AddAnswer<TimeInLeadership>();
        lasting.Declare("posts", "Int!", (TimeInLeadership part) => part.Posts);
        lasting.Declare("ended", "Int!", (TimeInLeadership part) => part.Ended);
        lasting.Declare("medianYears", "Float", AnswerTypes.Meaning((TimeInLeadership part) => part.MedianYears), context => Rounded(context.Part<TimeInLeadership>().MedianYears));
        lasting.Declare("quarterYears", "Float", AnswerTypes.Meaning((TimeInLeadership part) => part.QuarterYears), context => Rounded(context.Part<TimeInLeadership>().QuarterYears));
        lasting.Declare("curve", $"[{nameof(StayingShare)}!]!", AnswerTypes.Meaning((TimeInLeadership part) => part.Curve), context => context.Parts(context.Shown(context.Part<TimeInLeadership>().Curve)), ReadArguments.First(ReadArguments.MaximumFirst));
        lasting.Declare("sentence", "String!", "How long people stay, in plain words.", context => LeadershipWording.Write(context.Part<TimeInLeadership>()));

        ObjectGraphType sector = parts.AddAnswer<LastingInSector>();
        sector.Declare("sector", nameof(Sector), (LastingInSector part) => part.Sector);
        sector.Declare("lasting", $"{nameof(TimeInLeadership)}!", AnswerTypes.Meaning((LastingInSector part) => part.Lasting), context => context.Seen(context.Part<LastingInSector>().Lasting));

        ObjectGraphType level = parts.AddAnswer<LastingAtLevel>();
        level.Declare("level", $"{nameof(Level)}!", (LastingAtLevel part) => part.Level);
        level.Declare("lasting", $"{nameof(TimeInLeadership)}!", AnswerTypes.Meaning((LastingAtLevel part) => part.Lasting), context => context.Seen(context.Part<LastingAtLevel>().Lasting));
        level.Declare("sectors", $"[{nameof(LastingInSector)}!]!", AnswerTypes.Meaning((LastingAtLevel part) => part.Sectors), context => context.Parts(context.Part<LastingAtLevel>().Sectors));

        static double? Rounded(double? years) => years is { } known ? Math.Round(known, 2) : null;
    }

    /// <summary>What follows from the roles of a person, of all times, by id.</summary>
    private static object? Roles(IResolveFieldContext context, string person, Func<Dictionary<string, Role>, object?> next) =>
        QueryScope.Of(context).Facts.Edges(new(Ontology.Of<Role>(), Outgoing: true, person), context.SeenAt(), edges => next(edges.Cast<Role>().ToDictionary(role => role.Id, StringComparer.Ordinal)));

    private static SeenFact? Shown(IResolveFieldContext context, Dictionary<string, Role> roles, string id) => roles.TryGetValue(id, out Role? role) ? new(role, context.SeenAt()) : null;

    /// <summary>Another post, with whose it is.</summary>
    private sealed record PersonsPost(string Person, OtherPost Post);
}
