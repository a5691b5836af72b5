namespace Graph.Analysis;

/// <summary>Turns introductions that were chosen into ids, and finds out who could make them.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
internal sealed class IntroductionWriter(ProjectionTables tables, Colleagues colleagues, DateOnly asOf, FragilityOptions options)
{
    private readonly Sides sides = new(tables, asOf, options);
    private readonly MeetingPlaces meetings = new(tables, asOf.DayNumber);
    private readonly IntroducerSearch introducers = new(tables, colleagues, asOf.DayNumber);

    public Introduction Write(Draft draft)
    {
        sides.Read(draft.Partnership);
        int a = sides.Parties[draft.Now.A].Organisation;
        int b = sides.Parties[draft.Now.B].Organisation;
        int? own = draft.Kind == DraftKind.BothSides ? null : draft.A is null ? b : a;
        return new()
        {
            Partnership = tables.PartnershipIds.IdOf(draft.Partnership),
            People = [.. draft.People.Select(one => Newcomer(one, one.Organisation == a ? draft.Now.A : draft.Now.B, one.Organisation == a ? b : a))],
            Meets = own is null ? null : tables.OrganisationIds.IdOf(own == a ? b : a),
            Now = Standing.Of(draft.Now),
            Then = Standing.Of(draft.Then),
            Introducer = introducers.Find(sides, own == b ? draft.Now.B : draft.Now.A, own == b ? draft.Now.A : draft.Now.B, draft.People.Select(one => one.Person)),
        };
    }

    private Newcomer Newcomer(Proposed proposed, int party, int other)
    {
        int forum = meetings.Forum(proposed.Person, other);
        int building = meetings.Building(proposed.Person, other);
        return new(
            tables.PersonIds.IdOf(proposed.Person),
            tables.OrganisationIds.IdOf(proposed.Organisation),
            Seniority.Of(proposed.Level),
            NewcomerChoice.IsNewLevel(sides, party, proposed.Level),
            forum < 0 ? null : tables.OrganisationIds.IdOf(forum),
            building < 0 ? null : tables.BuildingIds.IdOf(building));
    }
}
