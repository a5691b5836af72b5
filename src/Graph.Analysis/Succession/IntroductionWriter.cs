using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Succession;

/// <summary>Turns introductions that were chosen into ids, and finds out who could make them.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
internal sealed class IntroductionWriter(AnalysisSession session, Colleagues colleagues)
{
    private readonly ProjectionTables tables = session.Tables;
    private readonly PartyHolders sides = new(session);
    private readonly MeetingPlaces meetings = new(session.Tables, session.Day);
    private readonly IntroducerSearch introducers = new(session.Tables, colleagues, session.Day);

    public Introduction Write(CandidateIntroduction candidate)
    {
        sides.Read(candidate.Partnership);
        int a = sides.Parties[candidate.Now.Pair.A].Organisation;
        int b = sides.Parties[candidate.Now.Pair.B].Organisation;
        int? own = candidate.Kind == NewcomerSides.BothSides ? null : candidate.A is null ? b : a;
        return new()
        {
            Partnership = tables.PartnershipIds.IdOf(candidate.Partnership),
            People = [.. candidate.People.Select(one => Newcomer(one, one.Organisation == a ? candidate.Now.Pair.A : candidate.Now.Pair.B, one.Organisation == a ? b : a))],
            Meets = own is null ? null : tables.OrganisationIds.IdOf(own == a ? b : a),
            Now = Standing.Of(candidate.Now),
            Then = Standing.Of(candidate.Then),
            Introducer = introducers.Find(sides, own == b ? candidate.Now.Pair.B : candidate.Now.Pair.A, own == b ? candidate.Now.Pair.A : candidate.Now.Pair.B, candidate.People.Select(one => one.Person)),
        };
    }

    private Newcomer Newcomer(ProposedHolder proposed, int party, int other)
    {
        Side side = sides.Parties[party];
        int forum = meetings.Forum(proposed.Person, other);
        int building = meetings.Building(proposed.Person, other);
        return new(
            tables.PersonIds.IdOf(proposed.Person),
            tables.OrganisationIds.IdOf(proposed.Organisation),
            Seniority.Of(proposed.Level),
            NewcomerChoice.IsNewLevel(sides.Counting[side.Start..side.End], proposed.Level),
            forum < 0 ? null : tables.OrganisationIds.IdOf(forum),
            building < 0 ? null : tables.BuildingIds.IdOf(building));
    }
}
