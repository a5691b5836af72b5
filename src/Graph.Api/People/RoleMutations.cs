using Graph.Api.Derivation;
using Graph.Api.Recording;
using Graph.Model;

namespace Graph.Api.People;

/// <summary>Recording that a role began or ended.</summary>
internal sealed class RoleMutations : IFeature
{
    private const int MaximumTitle = 200;

    public void Extend(SchemaParts parts)
    {
        parts.DeclareIntent("addRole", "Records a role of a person at an organisation.", "role", Ontology.Of<Role>(), input =>
        {
            input.Input("person", "ID!", "The person who has it.");
            input.Input("organisation", "ID!", "Where.");
            input.Input("title", "String", $"What the post is called, in at most {MaximumTitle} characters.");
            input.Input("level", nameof(Level), "How senior it is.");
            input.Input("since", "PartialDate", "When it began.");
            input.Input("until", "PartialDate", "The day after it ended, if that is known.");
        }, AddRoleAsync);
        parts.DeclareIntent("endRole", "Records when a role ended or will end.", "role", Ontology.Of<Role>(), input =>
        {
            input.Input("role", "ID!", "Which role.");
            input.Input("until", "PartialDate!", "The day after it ended or will end.");
            input.InputExpectedVersion("it");
        }, intent => EndDate.DecideAsync<Role>(intent, "role", (role, until) => role with { Until = until }));
    }

    private static async Task<Fact?> AddRoleAsync(Intent intent)
    {
        Person? person = await intent.FindAsync<Person>("person");
        Organisation? organisation = await intent.FindAsync<Organisation>("organisation");
        string? title = intent.Text("title", MaximumTitle);
        (PartialDate? since, PartialDate? until) = intent.Validity<Role>();
        if (person is null || organisation is null || intent.HasErrors)
            return null;

        Role said = new()
        {
            Id = FactId.New<Role>(),
            From = person.Id,
            To = organisation.Id,
            Title = title,
            Level = intent.Value<Level?>("level"),
            Since = since,
            Until = until,
        };
        Role[] known = [.. await intent.EdgesAsync<Role>(EdgeEnd.From, person.Id)];
        if (intent.FindSame(known, said) is { } same)
            return intent.Known(same, said, "The person already has a role with this title there at that time.", "title");
        if (UntitledRoles.Meant(known, said, intent.Today) is { } meant)
            return intent.Known(meant, Filled(said with { Title = meant.Title }, meant), "The person already has a role with a title there at that time. If this is another role, give its title.", "title");
        return intent.Record(new Put(UntitledRoles.Untitled(known, said, intent.Today) is { } untitled ? Filled(said with { Id = untitled.Id }, untitled) : said));
    }

    /// <summary>What is said of a role, and of what is left out, what is known.</summary>
    private static Role Filled(Role said, Role known) => said with
    {
        Level = said.Level ?? known.Level,
        Since = said.Since ?? known.Since,
        Until = said.Until ?? known.Until,
    };
}
