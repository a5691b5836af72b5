using Graph.Model;

namespace Graph.Api.Tests.Given;

/// <summary>A small borough: a council and a hub that hang on Ann, and two charities that nobody need worry about.</summary>
internal sealed class Borough
{
    public Borough()
    {
        Council = World.Organisation("Northby Council", Sector.LocalGovernment);
        Hub = World.Organisation("Northby Advice Hub", Sector.Voluntary);
        Forum = World.Organisation("Northby Forum");
        Ann = World.Person("Ann");
        Bob = World.Person("Bob");
        AnnsPost = World.Role(Ann, Council, "Chief executive", Level.Strategic);
        BobsPost = World.Role(Bob, Hub, "Adviser", Level.FrontLine);
        World.Role(Ann, Forum, "Member");
        World.Edge(new MemberOf { Id = FactId.Of<MemberOf>(Council.Id, Forum.Id), From = Council.Id, To = Forum.Id });
        Advice = World.HeldByOneEach("Advice contract", Council, Ann, Hub, Bob);
        Hall = World.Building("Town hall");
        World.Edge(new KeyHolder { Id = FactId.Of<KeyHolder>(Ann.Id, Hall.Id), From = Ann.Id, To = Hall.Id });
        Grant = World.Funding("Advice grant", Council, Hub, 12_500.50m);
        Themed = World.Theme("Debt advice");
        World.Edge(new Tagged { Id = FactId.Of<Tagged>(Hub.Id, Themed.Id), From = Hub.Id, To = Themed.Id });
    }

    public World World { get; } = [];

    public Organisation Council { get; }

    public Organisation Hub { get; }

    public Organisation Forum { get; }

    public Person Ann { get; }

    public Person Bob { get; }

    public Role AnnsPost { get; }

    public Role BobsPost { get; }

    public Partnership Advice { get; }

    public Building Hall { get; }

    public Model.Funding Grant { get; }

    public Theme Themed { get; }
}
